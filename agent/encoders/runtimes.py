"""What can compute the vectors of a CLIP model: torch, ONNX Runtime, OpenVINO.

Imports torch and sentence-transformers, so whoever may do without imports it late.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from copy import deepcopy
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.modules import InputModule

TORCH, TORCH_BF16 = "torch", "torch bf16"
ONNX, OPENVINO, ONNX_INT8 = "ONNX Runtime", "OpenVINO", "ONNX Runtime int8"
OF_A_FILE = (ONNX, OPENVINO, ONNX_INT8)
"""Runtimes that read an exported model."""

_BF16 = ("avx512_bf16", "amx_bf16", "bf16", "sve_bf16")
"""How torch calls what a processor of x86 or ARM has for numbers of 16 bits."""

Arrays = dict[str, NDArray[Any]]


def is_installed(runtime: str) -> bool:
    """Whether the library of a runtime is there."""
    return runtime != OPENVINO or find_spec("openvino") is not None


def processor() -> dict[str, Any]:
    """Facts about the processor, as torch tells them."""
    cpu: Any = torch.cpu
    if hasattr(cpu, "get_capabilities"):
        return dict(cpu.get_capabilities())
    # Before torch 2.10.
    told = {name: getattr(cpu, f"_is_{name}_supported", None) for name in (*_BF16, "amx_tile")}
    return {name: bool(ask()) for name, ask in told.items() if ask} | {"cores": os.cpu_count()}


def has_bf16() -> bool:
    """Whether the processor computes with bf16 itself; emulated, it is slower than fp32."""
    facts = processor()
    return any(facts.get(name) for name in _BF16)


def open_runtime(runtime: str, model: Any, file: Path) -> Any:  # noqa: ANN401 - untyped library
    """Makes a model that encodes as another does, computed by a runtime.

    Args:
        runtime: One of the names above.
        model: The model in torch; it goes on preparing texts and pictures.
        file: The exported model, for those of ``OF_A_FILE``.

    Returns:
        A model of sentence-transformers.
    """
    if runtime == TORCH:
        return model
    if runtime == TORCH_BF16:
        return deepcopy(model).bfloat16()
    run = _openvino(file) if runtime == OPENVINO else _onnx(file)
    return SentenceTransformer(modules=[_Graph(model, run)], device="cpu")


class _Graph(InputModule):
    """Prepares inputs as a model does, then runs its exported graph."""

    def __init__(self, model: Any, run: Callable[[Arrays], NDArray[Any]]) -> None:  # noqa: ANN401
        super().__init__()
        # Within a list it is no part of this one, which has no weights.
        self._models, self._run = [model], run

    @property
    def modalities(self) -> Any:  # noqa: ANN401
        return self._models[0].modalities

    def preprocess(self, inputs: Any, prompt: str | None = None, **options: Any) -> Any:  # noqa: ANN401
        return self._models[0].preprocess(inputs, prompt=prompt, **options)

    def forward(self, features: dict[str, Any], **_: Any) -> dict[str, Any]:  # noqa: ANN401
        vectors = self._run(arrays_of(features))
        return {**features, "sentence_embedding": torch.from_numpy(vectors)}

    def save(self, *_: Any, **__: Any) -> None:  # noqa: ANN401
        raise NotImplementedError("save the model that was exported instead")


def arrays_of(features: Mapping[str, Any]) -> Arrays:
    """Returns what a model's graph reads of the prepared inputs."""
    return {
        name: np.ascontiguousarray(value.numpy())
        for name, value in features.items()
        if isinstance(value, torch.Tensor)
    }


def _onnx(file: Path) -> Callable[[Arrays], NDArray[Any]]:
    runtime: Any = onnxruntime
    options = runtime.SessionOptions()
    options.log_severity_level = 3
    # Torch keeps to the cores that this process may use and to OMP_NUM_THREADS, the others do not.
    options.intra_op_num_threads = torch.get_num_threads()
    # A waiting thread must not keep a core busy between two queries.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = runtime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    names = {one.name for one in session.get_inputs()}

    def run(arrays: Arrays) -> NDArray[Any]:
        given = {name: value for name, value in arrays.items() if name in names}
        vectors: NDArray[Any] = session.run(None, given)[0]
        return vectors

    return run


def _openvino(file: Path) -> Callable[[Arrays], NDArray[Any]]:
    import openvino

    library: Any = openvino
    # It takes bf16 by itself where the processor has it.
    threads = {"INFERENCE_NUM_THREADS": torch.get_num_threads()}
    compiled = library.Core().compile_model(str(file), "CPU", threads)
    names = {one.get_any_name() for one in compiled.inputs}

    def run(arrays: Arrays) -> NDArray[Any]:
        given = {name: value for name, value in arrays.items() if name in names}
        # A request serves one call at a time, and many threads may call.
        vectors: NDArray[Any] = compiled.create_infer_request().infer(given)[0]
        return vectors

    return run
