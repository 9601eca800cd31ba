"""The bundled encoder: ONNX Runtime for pictures, numpy for words, no torch."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from PIL.Image import Image

from agent.encoders.base import EncoderDescription, Vectors
from agent.encoders.hues import NAMES, histogram
from agent.encoders.ngrams import bags
from agent.encoders.pixels import CACHED_SIDE, normalized, shrunk, squares
from agent.errors import EncoderError

IMAGE_FILE, TEXT_FILE, CARD_FILE = "image.onnx", "text.npz", "card.json"
COLOR_SHARE = 0.3
"""How much a picture's measured colors move its vector toward the words for them."""

_BATCH = 64
_EPSILON = 1e-5  # of torch's LayerNorm, which the words were trained with


class CompactEncoder:
    """A small dual encoder for 16 languages, trained by ``agent.training``.

    Args:
        folder: Where its files are; the bundled ones by default.
        color_share: Weight of the color histogram in a picture's vector; 0 leaves it out.

    Raises:
        EncoderError: A file is missing or no such file.
    """

    def __init__(self, folder: Path | None = None, *, color_share: float = COLOR_SHARE) -> None:
        place = folder or Path(str(resources.files("agent.encoders") / "weights"))
        try:
            self._card: dict[str, Any] = json.loads((place / CARD_FILE).read_text("utf-8"))
            with np.load(place / TEXT_FILE, allow_pickle=False) as arrays:
                self._text = {name: arrays[name] for name in arrays.files}
            self._session = _session(place / IMAGE_FILE)
            sizes = [(place / name).stat().st_size for name in (IMAGE_FILE, TEXT_FILE)]
        except (OSError, ValueError, KeyError) as error:
            raise EncoderError(
                f"{place} holds no compact encoder ({error}); train one with "
                f"python -m agent.training --out {place}"
            ) from error
        self._rest = {k: v.astype(np.float32) for k, v in self._text.items() if k != "table"}
        self._megabytes = sum(sizes) / 1e6
        self._color_share = color_share
        self._colors = self._color_directions()

    @property
    def description(self) -> EncoderDescription:
        """Facts about this encoder."""
        card = self._card
        return EncoderDescription(
            name=card["name"],
            revision=card["revision"],
            dimension=card["dimension"],
            languages=tuple(card["languages"]),
            license=card["license"],
            megabytes=round(self._megabytes, 2),
        )

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Encodes texts; see ``Encoder``."""
        if not texts:
            return np.zeros((0, self._card["dimension"]), np.float32)
        x = self._normed(self._summed(texts))
        rest = self._rest
        wide = np.maximum(x @ rest["widen_weight"].T + rest["widen_bias"], 0)
        return _unit(x + wide @ rest["narrow_weight"].T + rest["narrow_bias"])

    def encode_images(self, images: Sequence[Image]) -> Vectors:
        """Encodes pictures; see ``Encoder``."""
        parts = [
            self._encode_batch(images[start : start + _BATCH])
            for start in range(0, len(images), _BATCH)
        ]
        return np.concatenate(parts) if parts else self.encode_texts([])

    def _encode_batch(self, images: Sequence[Image]) -> Vectors:
        pixels = squares(images, CACHED_SIDE)
        inputs = {"pixels": normalized(shrunk(pixels))}
        vectors = np.asarray(self._session.run(["vectors"], inputs)[0], np.float32)
        if not self._color_share:
            return _unit(vectors)
        return _unit(vectors + self._color_share * histogram(pixels) @ self._colors)

    def _color_directions(self) -> Vectors:
        """What tells each color's word from the mean of all, shape ``(12, dimension)``."""
        words = self.encode_texts(list(NAMES))
        directions: Vectors = words - words.mean(axis=0)
        return directions

    def _summed(self, texts: Sequence[str]) -> Vectors:
        buckets, starts, weights = bags(texts)
        table = self._text["table"][buckets].astype(np.float32)
        table *= self._rest["scale"][buckets] * weights[:, None]
        ends = [*starts[1:], len(buckets)]
        rows = [table[start:end].sum(axis=0) for start, end in zip(starts, ends, strict=True)]
        return np.stack(rows).astype(np.float32)

    def _normed(self, rows: Vectors) -> Vectors:
        mean = rows.mean(axis=1, keepdims=True)
        deviation = np.sqrt(rows.var(axis=1, keepdims=True) + _EPSILON)
        scaled: Vectors = (rows - mean) / deviation * self._rest["norm_weight"]
        return scaled + self._rest["norm_bias"]


def _session(path: Path) -> Any:  # noqa: ANN401 - the runtime has no types
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # a single picture gains nothing from a second one
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise OSError(f"{path.name} cannot be loaded") from error


def _unit(rows: NDArray[Any]) -> Vectors:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-12), np.float32)
