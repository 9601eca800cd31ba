"""The bundled encoder: ONNX Runtime for pictures, numpy for words, no torch."""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from PIL.Image import Image

from agent.encoders.base import SCALE, EncoderDescription, KnownKinds, Vectors, unit
from agent.encoders.hues import NAMES, histogram
from agent.encoders.ngrams import bags
from agent.encoders.pixels import CACHED_SIDE, joined, looks, normalized, squares
from agent.errors import EncoderError

IMAGE_FILE, TEXT_FILE, CARD_FILE = "image.onnx", "text.npz", "card.json"
COLOR_SHARE = 0.3
"""How much a picture's measured colors move its vector toward the words for them."""

_BATCH = 16
"""Pictures at once; what more of them take does not fit in a core's own cache."""
_THREADS = 4
"""That encode at once at most; with more, opening pictures is what takes the time."""
_LOOKS = 2
"""At each picture, see ``looks``; part of what a vector is."""
_EPSILON = 1e-5  # of torch's LayerNorm, which the words were trained with


class CompactEncoder:
    """A small dual encoder, trained by ``agent.training``.

    A residual network sees pictures; words are sums of hashed n-grams behind one layer. The
    colors of the main thing in a picture, measured from its pixels, are added to what the
    network saw.

    Args:
        folder: Where its files are; the bundled ones by default.
        color_share: Weight of the color histogram in a picture's vector; 0 leaves it out.

    Raises:
        EncoderError: A file is missing or damaged, or they do not belong together.
    """

    def __init__(
        self, folder: Path | str | None = None, *, color_share: float = COLOR_SHARE
    ) -> None:
        place = weights_folder(folder)
        network, words, card = (
            read_weights(place, name) for name in (IMAGE_FILE, TEXT_FILE, CARD_FILE)
        )
        try:
            self._words = load_words(words)
            self._session = _session(network)
            self._side = int(self._session.get_inputs()[0].shape[-1])
            self._description = _describe(
                json.loads(card), network, words, color_share, side=self._side
            )
        except Exception as error:
            # ONNX Runtime has an exception of its own for each way a file can be broken.
            raise EncoderError(
                f"The compact encoder in {place} is damaged or of another version;"
                " install it again or train one with python -m agent.training."
            ) from error
        self._color_share = np.float32(color_share)
        named = self.encode_texts(NAMES)
        self._colors: Vectors = named - named.mean(axis=0)

    @property
    def description(self) -> EncoderDescription:
        """Facts about this encoder."""
        return self._description

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Encodes texts; see ``Encoder``."""
        parts = [self._encode_words(texts[i : i + 1024]) for i in range(0, len(texts), 1024)]
        return np.concatenate(parts) if parts else self._none()

    def encode_images(self, images: Sequence[Image]) -> Vectors:
        """Encodes pictures; see ``Encoder``."""
        parts = [self._encode_some(images[i : i + _BATCH]) for i in range(0, len(images), _BATCH)]
        return np.concatenate(parts) if parts else self._none()

    def _none(self) -> Vectors:
        return np.zeros((0, self._description.dimension), np.float32)

    def _encode_some(self, images: Sequence[Image]) -> Vectors:
        pixels = squares(images, CACHED_SIDE)
        (vectors,) = self._session.run(
            ["vectors"], {"pixels": normalized(looks(pixels, self._side))}
        )
        vectors = joined(vectors)
        if self._color_share:
            vectors = vectors + self._color_share * (histogram(pixels) @ self._colors)
        return unit(vectors)

    def _encode_words(self, texts: Sequence[str]) -> Vectors:
        words = self._words
        x = self._normed(self._summed(texts))
        wide = np.maximum(x @ words["widen_weight"].T + words["widen_bias"], 0)
        return unit(x + wide @ words["narrow_weight"].T + words["narrow_bias"])

    def _summed(self, texts: Sequence[str]) -> Vectors:
        buckets, starts, weights = bags(texts)
        # One row of zeros at the end, so that an empty last bag has a place to start.
        rows = np.zeros((len(buckets) + 1, self._words["table"].shape[1]), np.float32)
        # A table of half as many rows, as encoders were exported before, is hashed alike.
        buckets %= len(self._words["table"])
        rows[:-1] = self._words["table"][buckets]
        rows[:-1] *= self._words["scale"][buckets] * weights[:, None]
        sums: Vectors = np.add.reduceat(rows, starts)
        sums[np.diff(starts, append=len(buckets)) == 0] = 0
        return sums

    def _normed(self, rows: Vectors) -> Vectors:
        mean = rows.mean(axis=1, keepdims=True)
        deviation = np.sqrt(rows.var(axis=1, keepdims=True) + _EPSILON)
        scaled: Vectors = (rows - mean) / deviation * self._words["norm_weight"]
        scaled += self._words["norm_bias"]
        return scaled


def weights_folder(folder: Path | str | None = None) -> Traversable:
    """Returns the folder of an encoder's files; the bundled one for ``None``."""
    return resources.files("agent.encoders") / "weights" if folder is None else Path(folder)


def read_weights(place: Traversable, name: str) -> bytes:
    """Returns one file of a compact encoder.

    Raises:
        EncoderError: It is not there.
    """
    try:
        return (place / name).read_bytes()
    except OSError as error:
        raise EncoderError(
            f"There is no compact encoder in {place} ({name} is missing);"
            " install it again or train one with python -m agent.training."
        ) from error


def load_words(data: bytes) -> dict[str, NDArray[Any]]:
    """Returns the word tower's arrays by name: ``table`` as int8, all others as float32."""
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        found = {name: arrays[name] for name in arrays.files}
    table = found.pop("table")
    # The large table stays in 8 bits and is widened row by row.
    words = {name: values.astype(np.float32) for name, values in found.items()}
    return {"table": _unpacked(table) if table.dtype == np.uint8 else table, **words}


def packed(numbers: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Two numbers from -8 to 7 in a byte, shape ``(rows, columns / 2)``."""
    halves = (numbers + 8).astype(np.uint8)
    pairs: NDArray[np.uint8] = halves[:, ::2] + 16 * halves[:, 1::2]
    return pairs


def _unpacked(bytes_of: NDArray[np.uint8]) -> NDArray[np.int8]:
    halves = np.stack([bytes_of & 15, bytes_of >> 4], axis=-1)
    return halves.reshape(len(bytes_of), -1).astype(np.int8) - 8


def _describe(
    card: dict[str, Any], network: bytes, words: bytes, color_share: float, *, side: int
) -> EncoderDescription:
    if card["side"] != side:
        raise ValueError(f"the card speaks of {card['side']} pixels, the network of {side}")
    spare, known = card.get("abstention"), card.get("known_kinds")
    digest = hashlib.sha256(network)
    digest.update(words)
    digest.update(f"{side} {CACHED_SIDE} {_LOOKS} {color_share}".encode())
    return EncoderDescription(
        name=card["name"],
        revision=digest.hexdigest()[:16],
        dimension=card["dimension"],
        languages=tuple(card["languages"]),
        license=card["license"],
        megabytes=round((len(network) + len(words)) / 1e6, 2),
        floors=(card["floors"]["image"], card["floors"]["text"]) if "floors" in card else None,
        scale=float(card.get("scale", SCALE)),
        figures=card.get("figures", {}),
        abstention=(spare["precision"], spare["recall"]) if spare else None,
        known_kinds=KnownKinds(tuple(known["names"]), known["share"]) if known else None,
        at_once=min(_THREADS, _cores()),
    )


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1  # macOS and Windows tie no process to cores


def _session(network: bytes) -> Any:  # noqa: ANN401 - the runtime has no types
    runtime: Any = onnxruntime
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1  # a single picture gains nothing from a second one
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # A waiting thread must not keep a core busy between two queries.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return runtime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
