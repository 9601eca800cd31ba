"""CLIP and its kin through sentence-transformers; torch is imported when one is made."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL.Image import Image

from agent.encoders.base import EncoderDescription, Vectors
from agent.encoders.pixels import rgb
from agent.errors import EncoderError

TEXT_MODEL = "sentence-transformers/clip-ViT-B-32-multilingual-v1"
IMAGE_MODEL = "sentence-transformers/clip-ViT-B-32"
_LANGUAGES = ("ar", "de", "en", "es", "fr", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr",
              "uk", "zh")  # fmt: skip
_BATCH = 32


class ClipEncoder:
    """A dual encoder of two models that share a space, or of one that has both sides.

    Args:
        text_model: Name or folder of the model for texts.
        image_model: The same for pictures. By default the partner of the default text model; any
            other text model is taken for both.

    Raises:
        EncoderError: A model cannot be had, or the two do not fit together.
    """

    def __init__(self, text_model: str = TEXT_MODEL, image_model: str | None = None) -> None:
        if image_model is None:
            image_model = IMAGE_MODEL if text_model == TEXT_MODEL else text_model
        self._texts = _load(text_model)
        self._images = self._texts if image_model == text_model else _load(image_model)
        self._reads_pictures = _supports(self._texts, "image")
        if not _supports(self._images, "image"):
            raise EncoderError(f"{image_model} has no side for pictures; name a CLIP model")
        sizes = [len(self.encode_texts(["a"])[0]), self._picture_size()]
        if sizes[0] != sizes[1]:
            raise EncoderError(
                f"{text_model} makes vectors of {sizes[0]} numbers and {image_model} of "
                f"{sizes[1]}; choose two models of one space"
            )
        self._description = EncoderDescription(
            name=text_model,
            revision=_revision(self._texts, self._images),
            dimension=sizes[0],
            languages=_LANGUAGES if text_model == TEXT_MODEL else (),
            license="Apache-2.0" if text_model == TEXT_MODEL else "see the model's card",
            megabytes=round(_megabytes(self._texts, self._images), 1),
        )

    @property
    def description(self) -> EncoderDescription:
        """Facts about this encoder."""
        return self._description

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Encodes texts; see ``Encoder``."""
        if not texts:
            return np.zeros((0, self._description.dimension), np.float32)
        # A model with a picture side takes "x.jpg" or "http://…/x.png" for a picture and opens
        # it; wrapped like this, every string is words.
        said: list[Any] = [{"text": text} if self._reads_pictures else text for text in texts]
        return _encode(self._texts, said)

    def encode_images(self, images: Sequence[Image]) -> Vectors:
        """Encodes pictures; see ``Encoder``."""
        if not images:
            return np.zeros((0, self._description.dimension), np.float32)
        return _encode(self._images, [rgb(image) for image in images])

    def _picture_size(self) -> int:
        from PIL import Image as images

        return len(_encode(self._images, [images.new("RGB", (8, 8))])[0])


def is_on_disk(names: Sequence[str] = (TEXT_MODEL, IMAGE_MODEL)) -> bool:
    """Whether models are folders or lie in the cache of the hub."""
    return all(Path(name).is_dir() or _cached(name) for name in names)


def _cached(name: str) -> bool:
    home = Path(os.environ.get("HF_HOME", Path.home() / ".cache" / "huggingface"))
    hub = Path(os.environ.get("HF_HUB_CACHE", home / "hub"))
    snapshots = hub / f"models--{name.replace('/', '--')}" / "snapshots"
    return snapshots.is_dir() and any(snapshots.iterdir())


def _load(name: str) -> Any:  # noqa: ANN401 - the library's model has no stable type
    offline = os.environ.get("HF_HUB_OFFLINE", "0") not in ("", "0")
    if not is_on_disk([name]) and (offline or name.startswith((".", "/", "~"))):
        raise EncoderError(
            f"{name} is no folder and not in the cache of the hub; go online once, or choose "
            "--encoder compact"
        )
    try:
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging
    except ImportError as error:
        raise EncoderError("sentence-transformers is not installed; run make setup") from error
    logging.disable_progress_bar()
    try:
        # Without this, a name that the hub does not have costs 70 s of retries.
        return SentenceTransformer(name, device="cpu", local_files_only=is_on_disk([name]))
    except Exception as error:
        first = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise EncoderError(f"{name} cannot be loaded ({first[:150]})") from error


def _supports(model: Any, kind: str) -> bool:  # noqa: ANN401
    return bool(model.supports(kind))


def _encode(model: Any, things: list[Any]) -> Vectors:  # noqa: ANN401
    vectors = model.encode(
        things,
        batch_size=_BATCH,
        convert_to_numpy=True,
        normalize_embeddings=True,
        show_progress_bar=False,
    )
    return np.asarray(vectors, np.float32)


def _revision(*models: Any) -> str:  # noqa: ANN401
    """A fingerprint of the weights: their sum and spread change whenever they do."""
    import hashlib

    digest = hashlib.sha256()
    for model in models:
        for name, weight in sorted(model.state_dict().items()):
            digest.update(name.encode())
            digest.update(np.float64(weight.double().sum().item()).tobytes())
    return digest.hexdigest()


def _megabytes(*models: Any) -> float:  # noqa: ANN401
    unique = {id(model): model for model in models}.values()
    return float(
        sum(w.numel() * w.element_size() for m in unique for w in m.state_dict().values()) / 1e6
    )
