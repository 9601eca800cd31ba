"""A trained model as the files that ``CompactEncoder`` reads: no torch needed to serve them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from agent.encoders.pixels import SIDE
from agent.language.lexicon import languages
from agent.training.network import DIMENSION, TextTower, TwoTowers

IMAGE_FILE, TEXT_FILE, CARD_FILE = "image.onnx", "text.npz", "card.json"
LICENSE = "Apache-2.0"


def export(model: TwoTowers, folder: Path, facts: dict[str, Any] | None = None) -> Path:
    """Writes both towers and a card.

    The picture tower becomes ONNX with its norms folded in; the word tower's table is kept as
    8-bit integers with one scale a row, the rest as 16-bit floats.

    Returns:
        The folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    model = model.eval()
    _export_images(model, folder / IMAGE_FILE)
    np.savez_compressed(folder / TEXT_FILE, **text_arrays(model.text))
    card = {
        "name": "compact",
        "revision": revision(folder),
        "dimension": DIMENSION,
        "side": SIDE,
        "languages": list(languages()),
        "license": LICENSE,
        **(facts or {}),
    }
    text = json.dumps(card, indent=1, ensure_ascii=False)
    (folder / CARD_FILE).write_text(f"{text}\n", "utf-8")
    return folder


def revision(folder: Path) -> str:
    """Returns the hash of the weights."""
    digest = hashlib.sha256()
    for name in (IMAGE_FILE, TEXT_FILE):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()


def text_arrays(tower: TextTower) -> dict[str, NDArray[Any]]:
    """Returns the word tower's weights, the table quantized row by row."""
    table = tower.table.weight.detach().numpy()
    scale = np.abs(table).max(axis=1, keepdims=True) / 127
    scale[scale == 0] = 1
    arrays: dict[str, NDArray[Any]] = {
        "table": np.round(table / scale).astype(np.int8),
        "scale": scale.astype(np.float16),
    }
    rest = {
        "norm_weight": tower.norm.weight, "norm_bias": tower.norm.bias,
        "widen_weight": tower.widen.weight, "widen_bias": tower.widen.bias,
        "narrow_weight": tower.narrow.weight, "narrow_bias": tower.narrow.bias,
    }  # fmt: skip
    arrays |= {name: value.detach().numpy().astype(np.float16) for name, value in rest.items()}
    return arrays


def _export_images(model: TwoTowers, path: Path) -> None:
    example = torch.zeros(2, 3, SIDE, SIDE)
    program = torch.onnx.export(
        model.image,
        (example,),
        dynamo=True,
        dynamic_shapes=({0: torch.export.Dim("count", min=1)},),
        input_names=["pixels"],
        output_names=["vectors"],
        optimize=True,
        verbose=False,
    )
    assert program is not None
    program.save(str(path))
