"""Pictures from the web, kept in a folder by the hash of their content."""

from __future__ import annotations

import hashlib
import json
import os
import uuid
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from agent.errors import PictureError


@dataclass(frozen=True, slots=True)
class Cached:
    """What is kept of one address.

    Attributes:
        sha256: Hash of the bytes, which the file is named by.
        etag: What the server calls this version, or empty.
        last_modified: When the server says it changed, or empty.
    """

    sha256: str
    etag: str = ""
    last_modified: str = ""


class PictureCache:
    """A folder of fetched files and of what their servers said of them.

    Args:
        folder: Where they lie; made at the first one.
    """

    def __init__(self, folder: Path | str) -> None:
        self._folder = Path(folder)

    def path(self, sha256: str) -> Path:
        """Returns where the bytes with a hash lie, whether or not they do."""
        return self._folder / "files" / sha256[:2] / sha256

    def find(self, address: str) -> Cached | None:
        """Returns what is kept of an address; nothing where its bytes are not there any more."""
        try:
            found = Cached(**json.loads(self._note(address).read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None
        return found if self.path(found.sha256).is_file() else None

    def keep(self, address: str, chunks: Iterable[bytes], etag: str, last_modified: str) -> Path:
        """Writes the bytes of an address, whole or not at all.

        Equal bytes of several addresses are kept once, with the time of the first.

        Returns:
            The file.

        Raises:
            PictureError: The folder cannot be written to.
        """
        part = self._folder / f"{uuid.uuid4().hex}.part"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            digest = hashlib.sha256()
            with part.open("wb") as file:
                for chunk in chunks:
                    digest.update(chunk)
                    file.write(chunk)
            place = self.path(digest.hexdigest())
            if not place.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                os.replace(part, place)
            self._write_note(address, Cached(digest.hexdigest(), etag, last_modified))
        except OSError as error:
            raise PictureError(f"it cannot be kept ({error.strerror}); make room") from None
        finally:
            part.unlink(missing_ok=True)
        return place

    def _write_note(self, address: str, cached: Cached) -> None:
        note = self._note(address)
        note.parent.mkdir(parents=True, exist_ok=True)
        part = note.with_name(f"{uuid.uuid4().hex}.part")
        part.write_text(json.dumps(asdict(cached)), "utf-8")
        os.replace(part, note)

    def _note(self, address: str) -> Path:
        name = hashlib.sha256(address.encode("utf-8", "replace")).hexdigest()
        return self._folder / "addresses" / name[:2] / f"{name}.json"
