"""A trained model as the files that ``CompactEncoder`` reads: no torch needed to serve them."""

from __future__ import annotations

import json
import logging
import warnings
from collections.abc import Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from agent.encoders.compact import CARD_FILE, IMAGE_FILE, TEXT_FILE, packed
from agent.encoders.pixels import DEVIATION, MEAN, SIDE
from agent.training.network import DIMENSION, ImageTower, TextTower, TwoTowers

LICENSE = "Apache-2.0"
_MOST = 7
_CLIPPED = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
"""Shares of a row's largest number that may become the largest that is kept."""


def export(
    model: TwoTowers,
    folder: Path,
    languages: Sequence[str],
    facts: Mapping[str, Any] | None = None,
) -> Path:
    """Writes both towers and a card.

    The picture tower becomes ONNX with its norms folded in and weights of 16 bits; the word
    tower's table is kept in 4 bits with one scale a row, the rest in 16 bits.

    Args:
        model: What was trained.
        folder: Where to; made when it does not exist.
        languages: Codes of the languages that it was trained in.
        facts: More for the card.

    Returns:
        The folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    model = model.eval()
    _export_images(model.image, folder / IMAGE_FILE)
    np.savez_compressed(folder / TEXT_FILE, allow_pickle=False, **text_arrays(model.text))
    card = {
        "name": "compact",
        "dimension": DIMENSION,
        "side": SIDE,
        "mean": [round(float(value), 4) for value in MEAN],
        "deviation": [round(float(value), 4) for value in DEVIATION],
        "scale": round(float(model.scales()[0].detach()), 2),
        "languages": sorted(languages),
        "license": LICENSE,
        **(facts or {}),
    }
    text = json.dumps(card, indent=1, ensure_ascii=False)
    (folder / CARD_FILE).write_text(f"{text}\n", "utf-8")
    return folder


def text_arrays(tower: TextTower) -> dict[str, NDArray[Any]]:
    """Returns the word tower's weights, the table quantized row by row."""
    numbers, scale = _quantized(tower.table.weight.detach().numpy())
    rest = {
        "norm_weight": tower.norm.weight, "norm_bias": tower.norm.bias,
        "widen_weight": tower.widen.weight, "widen_bias": tower.widen.bias,
        "narrow_weight": tower.narrow.weight, "narrow_bias": tower.narrow.bias,
    }  # fmt: skip
    return {
        "table": packed(numbers),
        "scale": scale.astype(np.float16),
        **{name: value.detach().numpy().astype(np.float16) for name, value in rest.items()},
    }


def _quantized(table: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Whole numbers up to 7 with one scale a row, the one among a few that loses least.

    A scale for the largest number of a row would round all others coarsely.
    """
    largest = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-6) / _MOST
    scales = [largest * share for share in _CLIPPED]
    lost = [((_rounded(table, scale) * scale - table) ** 2).sum(axis=1) for scale in scales]
    best = np.argmin(lost, axis=0)
    scale = np.stack(scales)[best, np.arange(len(table))]
    return _rounded(table, scale), scale


def _rounded(table: NDArray[np.float32], scale: NDArray[np.float32]) -> NDArray[np.int8]:
    return np.clip(np.round(table / scale), -_MOST, _MOST).astype(np.int8)


def _export_images(tower: ImageTower, path: Path) -> None:
    folded = _folded(tower).to(memory_format=torch.contiguous_format)  # type: ignore[call-overload]
    example = torch.zeros(2, 3, SIDE, SIDE)
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    with warnings.catch_warnings():
        # The exporter warns of its own deprecations, which nobody here can act on.
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            folded,
            (example,),
            dynamo=True,
            dynamic_shapes=({0: torch.export.Dim("count")},),
            input_names=["pixels"],
            output_names=["vectors"],
            verbose=False,
        )
    if program is None:
        raise RuntimeError("torch.onnx.export returned nothing")
    network = program.model_proto
    _halve(network)
    onnx.checker.check_model(network)
    path.write_bytes(network.SerializeToString())


def _folded(tower: ImageTower) -> ImageTower:
    """A copy whose convolutions have taken in the norms behind them."""
    if not tower.normed:
        return deepcopy(tower)
    # Torch says of every child only that it is a tensor or a module.
    copy: Any = ImageTower().eval()
    copy.load_state_dict(tower.state_dict())
    copy.stem = nn.Sequential(_fuse(copy.stem[0], copy.stem[1]), copy.stem[2])
    for block in copy.blocks:
        block.first = _fuse(block.first, block.first_norm)
        block.second = _fuse(block.second, block.second_norm)
        block.first_norm = block.second_norm = nn.Identity()
        if not isinstance(block.shortcut, nn.Identity):
            pool, convolution, norm = block.shortcut
            block.shortcut = nn.Sequential(pool, _fuse(convolution, norm))
    folded: ImageTower = copy
    return folded


def _fuse(convolution: nn.Conv2d, norm: nn.BatchNorm2d) -> nn.Conv2d:
    return fuse_conv_bn_eval(convolution, norm)


def _halve(network: onnx.ModelProto) -> None:
    """Stores large weights in 16 bits, widened again when the network is loaded."""
    graph = network.graph
    casts = []
    for tensor in graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < 1000:
            continue
        name = tensor.name
        tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), f"{name}.half"))
        casts.append(
            onnx.helper.make_node("Cast", [f"{name}.half"], [name], to=onnx.TensorProto.FLOAT)
        )
    for cast in reversed(casts):
        graph.node.insert(0, cast)
