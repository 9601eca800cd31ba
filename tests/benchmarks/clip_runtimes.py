"""``python -m tests.benchmarks.clip_runtimes``: the runtimes of the CLIP encoder side by side.

Over models of the real sizes with random weights, made here: ViT-B/32 for pictures and the
multilingual DistilBERT for texts. Speeds and sizes are those of the real models; what 8 bits cost
in quality is not, since it hangs on the weights.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np

from agent.demo.sample import draw_sample
from agent.encoders.clip import ClipEncoder, encode_with
from agent.encoders.exporting import export, to_eight_bits
from agent.encoders.gate import Sample, encoded, quality
from agent.encoders.picking import nearness
from agent.encoders.preparing import sides
from agent.encoders.runtimes import (
    ONNX,
    ONNX_INT8,
    OPENVINO,
    TORCH,
    TORCH_BF16,
    has_bf16,
    is_installed,
    open_runtime,
)
from tests import checkpoints


def make(folder):
    """The two models at full size."""
    words = checkpoints.student(folder / "student", dimension=512, full=True)
    pictures = checkpoints.clip(folder / "clip", dimension=512, full=True)
    return ClipEncoder(str(words), str(pictures))


def write(side, folder):
    """Exports one side in 32 and in 8 bits; returns the files by runtime."""
    large, small = side.file(folder), folder / f"{side.name}.int8.onnx"
    began = time.perf_counter()
    export(side.model, side.probe[:1], side.probe[1:], large)
    exported = time.perf_counter() - began
    to_eight_bits(large, small)
    print(
        f"{side.name}: exported in {exported:.0f} s, {large.stat().st_size / 1e6:.0f} MB; "
        f"in 8 bits {small.stat().st_size / 1e6:.0f} MB"
    )
    return {ONNX: large, OPENVINO: large, ONNX_INT8: small}


def compare(models, loads, rounds):
    """Median milliseconds a thing, by load and runtime, taken in turns."""
    spent = {load: {name: [] for name in models} for load in loads}
    for number in range(rounds + 1):
        for load, things in loads.items():
            for name, model in models.items():
                began = time.process_time()
                encode_with(model, things)
                if number:  # the first of a kind takes longer
                    spent[load][name].append((time.process_time() - began) * 1000 / len(things))
    return {
        load: {name: float(np.median(times)) for name, times in found.items()}
        for load, found in spent.items()
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    sample = Sample(*draw_sample())
    names = [TORCH, *([TORCH_BF16] if has_bf16() else []), ONNX]
    names += [*([OPENVINO] if is_installed(OPENVINO) else []), ONNX_INT8]
    rounded = {}
    with tempfile.TemporaryDirectory() as work:
        encoder = make(Path(work))
        texts = encoder.as_input(sample.texts)
        loads = {
            "texts": {"one query": texts[:1], "32 texts": texts[:32]},
            "pictures": {"one picture": sample.pictures[:1], "8 pictures": sample.pictures[:8]},
        }
        print("milliseconds of processor time a thing, median (times torch); cosine with torch")
        for side in sides(encoder):
            files = write(side, Path(work))
            models = {name: open_runtime(name, side.model, files.get(name)) for name in names}
            found = compare(models, loads[side.name], rounds)
            exact = encode_with(side.model, side.probe)
            for name, model in models.items():
                told = ", ".join(
                    f"{load} {times[name]:.1f} ({times[TORCH] / times[name]:.1f})"
                    for load, times in found.items()
                )
                print(f"  {name}: {told}; {nearness(exact, encode_with(model, side.probe)):.4f}")
            rounded[side.name] = models[ONNX_INT8]
        exact = encoded(encoder, sample)
        encoder.run_on(rounded["texts"], rounded["pictures"], eight_bits=True)
        told = quality(exact, encoded(encoder, sample))
        print(f"8 bits of these random weights: {told}; {'' if told.passes else 'not '}used")


if __name__ == "__main__":
    main()
