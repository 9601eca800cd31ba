"""Pictures that users give, kept in a folder by the hash of their content."""

from __future__ import annotations

import hashlib
import io
import os
import re
import uuid
from pathlib import Path

from PIL.Image import Image as Picture

from agent.errors import PictureError
from agent.images.open import open_picture

_KEY = re.compile(r"[0-9a-f]{64}")


class Uploads:
    """A folder of checked pictures.

    What is kept is drawn anew from the pixels, so nothing else of the given file survives.

    Args:
        folder: Where the pictures lie; made at the first one.
    """

    def __init__(self, folder: Path | str) -> None:
        self._folder = Path(folder)

    def save(self, data: bytes) -> str:
        """Checks and keeps a picture; the same bytes give the same key.

        Returns:
            The key: 64 hexadecimal digits.

        Raises:
            PictureError: The bytes are no usable picture.
        """
        key = hashlib.sha256(data).hexdigest()
        place = self.path(key)
        if place.is_file():
            return key
        buffer = io.BytesIO()
        # Without loss: the picture must encode exactly as the same file does in a catalogue.
        open_picture(data).save(buffer, "PNG", compress_level=1)
        self._folder.mkdir(parents=True, exist_ok=True)
        part = self._folder / f"{key}.{uuid.uuid4().hex}.part"
        part.write_bytes(buffer.getvalue())
        os.replace(part, place)
        return key

    def load(self, key: str) -> Picture:
        """Opens a kept picture.

        Raises:
            PictureError: The key is no key, or nothing is kept under it.
        """
        place = self.path(key)
        if not place.is_file():
            raise PictureError("that picture is not kept here any more; upload it again")
        return open_picture(place)

    def path(self, key: str) -> Path:
        """Returns where a key's picture lies, whether or not there is one.

        Raises:
            PictureError: The key is not 64 hexadecimal digits.
        """
        if not _KEY.fullmatch(key):
            raise PictureError("a picture's key is 64 hexadecimal digits")
        return self._folder / f"{key}.png"
