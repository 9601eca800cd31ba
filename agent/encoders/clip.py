"""CLIP and its kin through sentence-transformers; torch is imported when one is made."""

from __future__ import annotations

import hashlib
import os
import socket
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image as images
from PIL.Image import Image

from agent.encoders.base import EncoderDescription, Vectors, unit
from agent.encoders.pixels import rgb
from agent.errors import EncoderError

TEXT_MODEL = "sentence-transformers/clip-ViT-B-32-multilingual-v1"
IMAGE_MODEL = "sentence-transformers/clip-ViT-B-32"
_LANGUAGES = ("ar", "de", "en", "es", "fr", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr",
              "uk", "zh")  # fmt: skip
_BATCH = 32
_TEXTS, _PICTURES = "texts", "pictures"
"""Folders of the two models in one that ``save`` wrote."""
_HUB = ("huggingface.co", 443)
_PATIENCE = 2.0
EIGHT_BITS = ":int8"
"""Ends the name of an encoder that computes in 8 bits."""
_SIGLIP_WORDS = 64
"""SigLIP reads its answer at the last place of a text padded to exactly this length."""


class ClipEncoder:
    """A dual encoder of two models that share a space, or of one that has both sides.

    Args:
        text_model: Name or folder of the model for texts.
        image_model: The same for pictures. By default the partner of the default text model, or
            what ``save`` put beside it; any other text model is taken for both.

    Raises:
        EncoderError: A model cannot be had, or the two do not fit together.
    """

    def __init__(self, text_model: str = TEXT_MODEL, image_model: str | None = None) -> None:
        name = text_model
        if image_model is None:
            text_model, image_model = _partners(text_model)
        self._texts = _load(text_model)
        self._images = self._texts if image_model == text_model else _load(image_model)
        self._running = self._texts, self._images
        if not self._images.supports("image"):
            raise EncoderError(f"{image_model} has no side for pictures; name a CLIP model.")
        self._reads_pictures = bool(self._texts.supports("image"))
        words = self._encode_texts(["a"]).shape[1]
        pictures = encode_with(self._images, [images.new("RGB", (8, 8))]).shape[1]
        if words != pictures:
            raise EncoderError(
                f"{text_model} makes vectors of {words} numbers and {image_model} of {pictures};"
                " choose two models of one space."
            )
        default = text_model == TEXT_MODEL
        models = [self._texts] if image_model == text_model else [self._texts, self._images]
        self._exact = self._description = EncoderDescription(
            name=name,
            revision=_revision(models),
            dimension=words,
            languages=_LANGUAGES if default else (),
            license="Apache-2.0" if default else "see the model's card",
            megabytes=round(_megabytes(models), 1),
            scale=100.0,  # what CLIP learned, Radford et al., 2021
        )

    @property
    def description(self) -> EncoderDescription:
        """Facts about this encoder."""
        return self._description

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Encodes texts; see ``Encoder``."""
        return self._encode_texts(texts) if texts else self._none()

    def encode_images(self, images: Sequence[Image]) -> Vectors:
        """Encodes pictures; see ``Encoder``."""
        if not images:
            return self._none()
        return encode_with(self._running[1], [rgb(image) for image in images])

    @property
    def models(self) -> tuple[Any, Any]:
        """The torch models of texts and of pictures; one and the same where it has both sides."""
        return self._texts, self._images

    @property
    def towers(self) -> tuple[Any, Any]:
        """The torch models to be trained, which from here on compute the vectors themselves."""
        self.run_on()
        return self.models

    def run_on(
        self,
        texts: Any = None,  # noqa: ANN401
        pictures: Any = None,  # noqa: ANN401
        *,
        eight_bits: bool = False,
    ) -> None:
        """Lets other models compute the vectors; ``None`` stands for the torch models.

        Args:
            texts: Encodes texts as the torch model does.
            pictures: Encodes pictures as the torch model does.
            eight_bits: Whether they round so much that an index of their vectors is another one.
        """
        self._running = (
            self._texts if texts is None else texts,
            self._images if pictures is None else pictures,
        )
        exact = self._exact
        self._description = exact
        if eight_bits:
            name, revision = f"{exact.name}{EIGHT_BITS}", f"int8-{exact.revision}"
            self._description = replace(exact, name=name, revision=revision)

    def as_input(self, texts: Sequence[str]) -> list[Any]:
        """Texts as the model for texts takes them.

        A model with a picture side takes "x.jpg" or "http://…/x.png" for a picture and opens it;
        wrapped like this, every string is words.
        """
        return [{"text": text} if self._reads_pictures else text for text in texts]

    def save(self, folder: Path) -> None:
        """Writes the models into a folder that ``ClipEncoder`` takes."""
        if self._texts is self._images:
            self._texts.save(str(folder), create_model_card=False)
            return
        for model, part in ((self._texts, _TEXTS), (self._images, _PICTURES)):
            model.save(str(folder / part), create_model_card=False)

    def _none(self) -> Vectors:
        return np.zeros((0, self._description.dimension), np.float32)

    def _encode_texts(self, texts: Sequence[str]) -> Vectors:
        return encode_with(self._running[0], self.as_input(texts))


def _partners(name: str) -> tuple[str, str]:
    """The models for texts and for pictures that one name stands for."""
    if name == TEXT_MODEL:
        return TEXT_MODEL, IMAGE_MODEL
    texts, pictures = (Path(name) / part for part in (_TEXTS, _PICTURES))
    return (str(texts), str(pictures)) if texts.is_dir() and pictures.is_dir() else (name, name)


def is_on_disk(names: Sequence[str] = (TEXT_MODEL, IMAGE_MODEL)) -> bool:
    """Whether models are folders or lie in the cache of the hub."""
    return all(_folder(name) is not None or _is_cached(name) for name in names)


def is_offline() -> bool:
    """Whether the environment forbids asking the hub."""
    return any(
        os.environ.get(name, "0").lower() not in ("", "0", "false", "no")
        for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")
    )


def hub_answers() -> bool:
    """Whether a connection to the hub can be made within two seconds."""
    try:
        with socket.create_connection(_HUB, timeout=_PATIENCE):
            return True
    except OSError:
        return False


def _folder(name: str) -> str | None:
    path = Path(name).expanduser()
    return str(path) if path.is_dir() else None


def _is_cached(name: str) -> bool:
    home = Path(os.environ.get("HF_HOME", Path.home() / ".cache" / "huggingface"))
    hub = Path(os.environ.get("HF_HUB_CACHE", home / "hub"))
    snapshots = hub / f"models--{name.replace('/', '--')}" / "snapshots"
    return snapshots.is_dir() and any(snapshots.iterdir())


def _load(name: str) -> Any:  # noqa: ANN401 - the library's model has no stable type
    local = is_on_disk([name])
    if not local:
        _require_hub(name)
    try:
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging
    except ImportError as error:
        raise EncoderError(
            "sentence-transformers is not installed; install it or take --encoder compact."
        ) from error
    reports: Any = logging
    reports.disable_progress_bar()
    try:
        model = SentenceTransformer(_folder(name) or name, device="cpu", local_files_only=local)
    except Exception as error:
        # Whatever a foreign folder holds, the user gets one line.
        first = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise EncoderError(
            f"{name} cannot be loaded ({first[:150]}); take --encoder compact."
        ) from error
    return _guarded(model.float().eval())


def _require_hub(name: str) -> None:
    """Fails at once where the library would try for more than a minute."""
    if name.startswith((".", "/", "~")):
        raise EncoderError(f"{name} is no folder; name a model or take --encoder compact.")
    if is_offline():
        raise EncoderError(
            f"{name} is not on disk and the hub may not be asked (HF_HUB_OFFLINE);"
            " go online once or take --encoder compact."
        )
    if not hub_answers():
        raise EncoderError(
            f"{name} is not on disk and the hub does not answer;"
            " go online once or take --encoder compact."
        )


def _guarded(model: Any) -> Any:  # noqa: ANN401
    """Sets the limits that a model's own files may leave open or wrong."""
    config = getattr(getattr(model[0], "auto_model", None), "config", None)
    words = getattr(config, "text_config", None)
    if words is None:
        return model
    if str(getattr(config, "model_type", "")).startswith("siglip"):
        length = int(getattr(words, "max_position_embeddings", _SIGLIP_WORDS))
        padding = {"padding": "max_length", "max_length": length, "truncation": True}
        model[0].processing_kwargs = {**(model[0].processing_kwargs or {}), "text": padding}
    elif limit := getattr(words, "max_position_embeddings", None):
        # Without a limit in its files, CLIP fails on more than 77 tokens instead of cutting.
        model.max_seq_length = min(model.max_seq_length or limit, limit)
    return model


def encode_with(model: Any, things: Sequence[Any]) -> Vectors:  # noqa: ANN401
    """Encodes with a model of sentence-transformers; unit rows."""
    rows = np.asarray(
        model.encode(
            list(things), batch_size=_BATCH, convert_to_numpy=True, show_progress_bar=False
        ),
        np.float32,
    )
    # Not by the model: one of 16 bits cannot tell lengths nearer to 1 than by 3 in 1000.
    return unit(rows)


def _revision(models: Sequence[Any]) -> str:
    """A fingerprint of the weights: names, sums and norms, quicker than hashing a gigabyte."""
    digest = hashlib.sha256()
    for model in models:
        for name, weight in sorted(model.state_dict().items()):
            numbers = weight.double()
            facts = (float(numbers.sum()), float(numbers.norm()), *weight.shape)
            digest.update(f"{name} {facts}".encode())
    return digest.hexdigest()[:16]


def _megabytes(models: Sequence[Any]) -> float:
    return float(
        sum(w.numel() * w.element_size() for m in models for w in m.state_dict().values()) / 1e6
    )
