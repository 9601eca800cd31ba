"""From a product's picture as the catalogue gives it to pixels, thumbnail and hash."""

from __future__ import annotations

import hashlib
import os
import re
import uuid
from dataclasses import dataclass
from pathlib import Path

from PIL.Image import Image as Picture

from agent.errors import PictureError
from agent.images.open import open_picture, read_bytes
from agent.images.thumbnail import thumbnail
from agent.search.manifest import IndexFolder
from agent.search.records import PictureState

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://|data:|//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A picture ready for the encoder; ``picture`` is ``None`` where it need not be encoded."""

    state: PictureState
    picture: Picture | None = None


def inspect(image: str | None, base: Path) -> PictureState:
    """Returns size and time of a picture's file without reading it, or why there is none."""
    if image is None:
        return PictureState()
    if _ADDRESS.match(image):
        return PictureState(problem="an address; only files are read")
    try:
        found = (base / image).stat()
    except (OSError, ValueError):
        return PictureState(problem="the file does not exist")
    return PictureState(size=found.st_size, mtime=found.st_mtime_ns)


def decode(image: str, base: Path, state: PictureState, old: str, folder: IndexFolder) -> Decoded:
    """Reads a picture and keeps its thumbnail.

    Args:
        image: The picture as the catalogue gives it.
        base: Folder that a relative path starts from.
        state: What ``inspect`` found.
        old: Hash of the picture that is in the store, or empty; the same one is not decoded.
        folder: Where the thumbnail goes.
    """
    try:
        data = read_bytes(base / image)
        key = hashlib.sha256(data).hexdigest()
        read = PictureState(key, state.size, state.mtime)
        small = folder.thumbnail(key)
        if key == old and small.exists():
            return Decoded(read)
        picture = open_picture(data)
        if not small.exists():
            _write(small, thumbnail(picture))
        return Decoded(read, None if key == old else picture)
    except PictureError as error:
        return Decoded(PictureState("", state.size, state.mtime, str(error)))


def _write(place: Path, data: bytes) -> None:
    part = place.with_name(f"{place.name}.{uuid.uuid4().hex}.part")
    part.write_bytes(data)
    os.replace(part, place)
