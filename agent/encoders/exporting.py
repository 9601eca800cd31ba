"""A CLIP model as a file that ONNX Runtime and OpenVINO read, in 32 or in 8 bits."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

_VECTORS = "vectors"
_OPSET = 20
_TALKATIVE = ("torch.onnx", "torch.export", "onnxscript", "onnx_ir", "root")


def can_export() -> bool:
    """Whether the libraries that write such files are installed."""
    return find_spec("onnx") is not None and find_spec("onnxscript") is not None


class _Whole(nn.Module):
    """A model of sentence-transformers as a function of tensors in a fixed order."""

    def __init__(self, model: nn.Module, names: Sequence[str], rest: Mapping[str, Any]) -> None:
        super().__init__()
        self.model, self.names, self.rest = model, list(names), dict(rest)

    def forward(self, *tensors: Tensor) -> Tensor:
        features = {**self.rest, **dict(zip(self.names, tensors, strict=True))}
        vectors: Tensor = self.model(features)["sentence_embedding"]
        return vectors


def export(model: Any, short: list[Any], long: list[Any], file: Path) -> None:  # noqa: ANN401
    """Writes one side of a model; what comes in may have any number of rows.

    Args:
        model: A model of sentence-transformers in torch.
        short: One thing to encode, as the model takes it.
        long: Several of them, each longer than the short one, if they have a length.
        file: Where to.

    Raises:
        Exception: Whatever the exporter says of a model that it cannot export.
    """
    one, many = model.preprocess(short), model.preprocess(long)
    names = [name for name, value in many.items() if isinstance(value, Tensor)]
    rest = {name: value for name, value in many.items() if name not in names}
    # A model that pads to a fixed length has that length in its graph, others any.
    free = tuple(
        {
            place: torch.export.Dim.DYNAMIC
            for place, (a, b) in enumerate(zip(one[name].shape, many[name].shape, strict=True))
            if a != b
        }
        for name in names
    )
    with _quiet(), torch.no_grad():
        program = torch.onnx.export(
            _Whole(model, names, rest).eval(),
            tuple(many[name] for name in names),
            input_names=names,
            output_names=[_VECTORS],
            opset_version=_OPSET,
            dynamic_shapes=(free,),
            dynamo=True,
            verbose=False,
        )
        if program is None:
            raise RuntimeError("the exporter gave no model")
        program.save(str(file), external_data=False)


def to_eight_bits(file: Path, small: Path) -> None:
    """Writes an exported model with the weights of its products of matrices in 8 bits."""
    from onnxruntime import quantization

    library: Any = quantization
    with _quiet():
        library.quantize_dynamic(
            str(file),
            str(small),
            weight_type=library.QuantType.QInt8,
            # Tables of words stay as they are: they are looked up, not multiplied.
            op_types_to_quantize=["MatMul", "Gemm"],
        )


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps to itself what exporters say to their own developers."""
    loggers = [logging.getLogger(name if name != "root" else None) for name in _TALKATIVE]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
