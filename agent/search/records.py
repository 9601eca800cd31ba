"""How a product is kept as a point of a store, and found unchanged later."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from agent.catalogue.products import Taken
from agent.store.base import Point
from agent.types import Field, FieldKind, Product

_DESCRIPTION = 200


@dataclass(frozen=True, slots=True)
class PictureState:
    """What is known of a picture of a product.

    Attributes:
        sha256: Hash of the file's bytes; empty where it was not read.
        size: Bytes of the file.
        mtime: Time of its last change in nanoseconds.
        problem: Why it cannot be used, or empty.
    """

    sha256: str = ""
    size: int = -1
    mtime: int = -1
    problem: str = ""

    def is_same_file(self, other: PictureState) -> bool:
        """Whether size and time of change say that the file was not touched."""
        return self.size >= 0 and (self.size, self.mtime) == (other.size, other.mtime)

    def is_untouched(self, found: PictureState) -> bool:
        """Whether a picture is as it was: the same file, or lost for the same reason."""
        is_still_lost = self.size < 0 and found.size < 0 and self.problem == found.problem
        return is_still_lost or self.is_same_file(found)


States = tuple[PictureState, ...]
"""What is known of a product's pictures, in their order."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a store holds of a product, enough to see whether it changed."""

    images: tuple[str, ...]
    pictures: States
    text: str
    values: str


def hashes_of(states: States) -> tuple[str, ...]:
    """Returns the hashes of the pictures that could be used."""
    return tuple(one.sha256 for one in states if one.sha256 and not one.problem)


def problem_of(pictures: States) -> str:
    """Returns why a product that should have a picture has none, or an empty text."""
    return "" if hashes_of(pictures) else next((one.problem for one in pictures), "")


def to_point(taken: Taken, pictures: States, text: str, vectors: Mapping[str, Any]) -> Point:
    """Returns a product as a point; ``text`` is what its text vector was made of."""
    product = taken.product
    payload = {
        "title": product.title,
        "description": product.description,
        "images": list(product.images),
        "pictures": [asdict(picture) for picture in pictures],
        "hashes": {"text": digest(text), "values": values_digest(product)},
    }
    return Point(product.id, product.values, payload, vectors)


def to_product(point: Point) -> Product:
    """Returns the product of a point."""
    payload = point.payload
    return Product(
        id=point.id,
        title=payload.get("title") or point.id,
        description=payload.get("description") or "",
        images=_images(payload),
        values=dict(point.values),
    )


def to_known(point: Point) -> Known:
    """Returns what is needed to compare a point with a row."""
    hashes = point.payload.get("hashes") or {}
    return Known(
        _images(point.payload),
        _pictures(point.payload),
        hashes.get("text", ""),
        hashes.get("values", ""),
    )


def picture_keys(point: Point) -> tuple[str, ...]:
    """Returns the hashes that a point's thumbnails are named by, that of the main picture first."""
    return hashes_of(_pictures(point.payload))


def _images(payload: Mapping[str, Any]) -> tuple[str, ...]:
    """Until version 3 of the index, a product had one picture at most."""
    return tuple(payload.get("images") or filter(None, [payload.get("image")]))


def _pictures(payload: Mapping[str, Any]) -> States:
    held = payload.get("pictures") or [payload.get("picture") or {}]
    return tuple(PictureState(**one) for one in held if one)


def embedding_text(taken: Taken, fields: Sequence[Field]) -> str:
    """Returns what the text tower gets to read: title, keywords, start of the description.

    Keywords come before the description because a text tower reads only the first words.
    """
    product = taken.product
    parts = [product.title] if taken.has_title else []
    words: list[str] = []
    for field in fields:
        value = product.values.get(field.name)
        if field.kind is FieldKind.KEYWORD and value is not None:
            held = value if isinstance(value, tuple) else (str(value),)
            words += [one for one in held if not one.isdigit() and one != product.title]
        elif field.kind is FieldKind.BOOLEAN and value is True:
            words.append(field.label)
    if words:
        parts.append(", ".join(dict.fromkeys(words)))
    if product.description:
        parts.append(_start(product.description))
    return ". ".join(parts)


def values_digest(product: Product) -> str:
    """Returns a hash over everything of a product but its vectors."""
    everything = [product.title, product.description, product.images, dict(product.values)]
    return digest(json.dumps(everything, sort_keys=True, ensure_ascii=False))


def digest(text: str) -> str:
    """Returns a short hash of a text."""
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _start(text: str) -> str:
    plain = " ".join(text.split())
    if len(plain) <= _DESCRIPTION:
        return plain
    return plain[:_DESCRIPTION].rpartition(" ")[0] or plain[:_DESCRIPTION]
