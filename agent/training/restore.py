"""An exported encoder as torch modules again, to be trained further."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from agent.encoders.compact import (
    CARD_FILE,
    IMAGE_FILE,
    TEXT_FILE,
    load_words,
    read_weights,
    weights_folder,
)
from agent.errors import EncoderError
from agent.training.network import ImageTower, TextTower, TwoTowers

_HALF = ".half"


def restore(folder: Path | str | None = None) -> TwoTowers:
    """Reads a compact encoder back.

    Its batch norms are folded into the convolutions, and stay so: the network that comes back has
    biases instead of norms, and gives the same vectors.

    Args:
        folder: Where its files are; the bundled ones by default.

    Raises:
        EncoderError: A file is missing or damaged, or is of another layout.
    """
    place = weights_folder(folder)
    network, words, card = (
        read_weights(place, name) for name in (IMAGE_FILE, TEXT_FILE, CARD_FILE)
    )
    model = TwoTowers(normed=False)
    try:
        _fill_images(model.image, network)
        _fill_words(model.text, words)
        scale = math.log(float(json.loads(card)["scale"]))
        torch.nn.init.constant_(model.scale, scale)
    except Exception as error:
        # Protocol buffers, zip, numpy and torch each have exceptions of their own.
        raise EncoderError(
            f"The encoder in {place} is damaged or of another layout and cannot be trained further;"
            " name another one with --encoder."
        ) from error
    return model.to(memory_format=torch.channels_last)  # type: ignore[call-overload,no-any-return]


def _fill_images(tower: ImageTower, network: bytes) -> None:
    graph = onnx.load_model_from_string(network).graph
    held = {
        tensor.name.removesuffix(_HALF): numpy_helper.to_array(tensor).astype(np.float32)
        for tensor in graph.initializer
    }
    wanted = tower.state_dict()
    tower.load_state_dict({name: torch.from_numpy(held[name]) for name in wanted})


def _fill_words(tower: TextTower, words: bytes) -> None:
    held = load_words(words)
    state: dict[str, Tensor] = {
        name.replace("_", ".", 1): torch.from_numpy(values)
        for name, values in held.items()
        if name not in ("table", "scale")
    }
    state["table.weight"] = torch.from_numpy(held["table"] * held["scale"])
    tower.load_state_dict(state)
