"""Tries the runtimes on a CLIP model and leaves behind what they need to be used again."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from agent.encoders.clip import ClipEncoder, encode_with
from agent.encoders.exporting import can_export, export, to_eight_bits
from agent.encoders.gate import Sample, encoded, quality
from agent.encoders.picking import Encode, Pick, first_line, pick
from agent.encoders.prepared import Prepared
from agent.encoders.runtimes import (
    OF_A_FILE,
    ONNX,
    ONNX_INT8,
    OPENVINO,
    TORCH,
    TORCH_BF16,
    has_bf16,
    is_installed,
    open_runtime,
)
from agent.errors import EncoderError

_WORDS = (
    "a", "blaue Vase", "красная лампа", "red running shoes for a rainy day, not too dear",
)  # fmt: skip
_QUERY = "blue dotted vase for dried flowers"
_SIZES = ((320, 240), (200, 300), (224, 224), (640, 480))
_NEEDS = 'pip install "vitrine[onnx]" exports it'


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a model: its texts or its pictures.

    Attributes:
        name: Of its file.
        model: In torch.
        probe: Things to encode whose vectors are compared, the shortest first.
        load: What is timed: one query, since a visitor waits for one, or a few pictures.
    """

    name: str
    model: Any
    probe: list[Any]
    load: list[Any]

    def encode(self, runtime: str, folder: Path) -> Encode:
        """Opens a runtime for this side."""
        return partial(encode_with, self.open(runtime, folder))

    def open(self, runtime: str, folder: Path) -> Any:  # noqa: ANN401 - untyped library
        """Returns the model as a runtime computes it."""
        return open_runtime(runtime, self.model, self.file(folder))

    def file(self, folder: Path) -> Path:
        """Where this side is, exported."""
        return folder / f"{self.name}.onnx"


def sides(encoder: ClipEncoder) -> tuple[Side, Side]:
    """Returns the side of texts and the side of pictures."""
    texts, pictures = encoder.models
    chance = np.random.default_rng(0)
    shown = [
        Image.fromarray(chance.integers(0, 256, (*size, 3), np.uint8)).resize(size)
        for size in _SIZES
    ]
    words, query = encoder.as_input(_WORDS), encoder.as_input([_QUERY])
    return Side("texts", texts, words, query), Side("pictures", pictures, shown, shown)


def prepare_exact(encoder: ClipEncoder, folder: Path) -> Prepared:
    """Finds the fastest runtime for each side among those that keep its vectors.

    Args:
        encoder: Of which model.
        folder: For what has to be exported.

    Raises:
        OSError: The folder cannot be written.
    """
    texts, pictures = sides(encoder)
    return Prepared(_fastest(texts, folder), _fastest(pictures, folder))


def prepare_int8(encoder: ClipEncoder, sample: Sample, folder: Path) -> Prepared:
    """Exports a model in 8 bits and measures what that costs.

    Args:
        encoder: Of which model; it computes in torch afterwards.
        sample: What the quality is measured on.
        folder: For the exported files.

    Raises:
        EncoderError: The libraries that export are not installed.
        Exception: Whatever they say of a model that they cannot export.
    """
    if not can_export():
        raise EncoderError(_NEEDS)
    texts, pictures = sides(encoder)
    spoken, seen = _in_int8(texts, folder), _in_int8(pictures, folder)
    exact = encoded(encoder, sample)
    encoder.run_on(texts.open(ONNX_INT8, folder), pictures.open(ONNX_INT8, folder), eight_bits=True)
    told = quality(exact, encoded(encoder, sample))
    encoder.run_on()
    if not told.passes:
        for side in (texts, pictures):
            side.file(folder).unlink()
    return Prepared(spoken, seen, told)


def _fastest(side: Side, folder: Path) -> Pick:
    names = [TORCH, *([TORCH_BF16] if has_bf16() else [])]
    left_out = {}
    if not can_export():
        left_out[ONNX] = _NEEDS
    else:
        try:
            export(side.model, side.probe[:1], side.probe[1:], side.file(folder))
            names += [name for name in (ONNX, OPENVINO) if is_installed(name)]
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001 - exporters fail in many ways
            left_out[ONNX] = first_line(error)
    starts: dict[str, Callable[[], Encode]] = {
        name: partial(side.encode, name, folder) for name in names
    }
    found = pick(starts, side.probe, side.load)
    if found.runtime not in OF_A_FILE:
        side.file(folder).unlink(missing_ok=True)
    gc.collect()  # what was tried holds hundreds of megabytes in cycles
    return Pick(found.runtime, found.milliseconds, {**left_out, **found.left_out})


def _in_int8(side: Side, folder: Path) -> Pick:
    large = folder / "large.onnx"
    export(side.model, side.probe[:1], side.probe[1:], large)
    to_eight_bits(large, side.file(folder))
    large.unlink()
    starts = {name: partial(side.encode, name, folder) for name in (TORCH, ONNX_INT8)}
    # The gate judges the vectors; here only speed is asked for.
    found = pick(starts, side.probe, side.load, agrees=-1.0)
    gc.collect()
    return Pick(ONNX_INT8, found.milliseconds)
