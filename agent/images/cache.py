"""Pictures from the web, kept in a folder by the hash of their content, as many as have room."""

from __future__ import annotations

import hashlib
import json
import os
import threading
import time
import uuid
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from agent.errors import PictureError

LIMIT_MB = 20_000
_KEPT_SHARE = 0.9
"""Of the limit, once something has to go, so that it does not have to at every picture."""
_STEP = 20
"""The files are looked through again after so manieth of the limit was written."""
_IN_USE = 3600.0
"""Seconds since its last use within which a file may be about to be read by somebody."""


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

    Any number of processes may use one folder. Where the files grow beyond the limit, those go
    that were not used for the longest time; what was used within the hour stays in any case.

    Args:
        folder: Where they lie; made at the first one.
        limit_mb: Megabytes (of a million bytes) that the files may take.
    """

    def __init__(self, folder: Path | str, limit_mb: int = LIMIT_MB) -> None:
        self._folder, self._limit = Path(folder), limit_mb * 1_000_000
        self._room = 0
        self._pruning = threading.Lock()

    def path(self, sha256: str) -> Path:
        """Returns where the bytes with a hash lie, whether or not they do."""
        return self._folder / "files" / sha256[:2] / sha256

    def use(self, sha256: str) -> Path:
        """Returns the same, and notes that it is used now; the time of its content stays."""
        place = self.path(sha256)
        # Where it is gone, or another user's, whoever opens it will know.
        with suppress(OSError):
            os.utime(place, ns=(time.time_ns(), place.stat().st_mtime_ns))
        return place

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
            digest, size = hashlib.sha256(), 0
            with part.open("wb") as file:
                for chunk in chunks:
                    digest.update(chunk)
                    size += file.write(chunk)
            self._make_room(size)
            place = self.path(digest.hexdigest())
            if not place.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                os.replace(part, place)
            self._write_note(address, Cached(digest.hexdigest(), etag, last_modified))
        except OSError as error:
            raise PictureError(f"it cannot be kept ({error.strerror}); make room") from None
        finally:
            with suppress(OSError):
                part.unlink()
        return self.use(digest.hexdigest())

    def prune(self) -> int:
        """Removes files until the rest is well within the limit; returns how many bytes went."""
        found, now = [], time.time()
        for part in self._folder.glob("*.part"):
            self._drop_old(part, now)
        for path in self._folder.glob("files/*/*"):
            try:
                known = path.stat()
            except OSError:
                continue  # another process was quicker
            found.append((max(known.st_atime, known.st_mtime), known.st_size, path))
        total = size = sum(held for _, held, _ in found)
        gone = set()
        if total > self._limit:
            for used, held, path in sorted(found):
                if size <= _KEPT_SHARE * self._limit or used > now - _IN_USE:
                    break
                path.unlink(missing_ok=True)
                gone.add(path.name)
                size -= held
        if gone:
            self._forget(gone)
        self._room = max(self._limit - size, self._limit // _STEP)
        return total - size

    def _make_room(self, size: int) -> None:
        """Counts bytes that are about to come, and looks for room now and then."""
        with self._pruning:
            self._room -= size
            if self._room < 0:
                self.prune()

    @staticmethod
    def _drop_old(part: Path, now: float) -> None:
        """Removes what a killed run has left half written."""
        with suppress(OSError):
            if part.stat().st_mtime < now - _IN_USE:
                part.unlink()

    def _forget(self, gone: set[str]) -> None:
        """Removes what is noted of addresses whose bytes are gone."""
        for note in self._folder.glob("addresses/*/*.json"):
            try:
                if json.loads(note.read_text("utf-8")).get("sha256") in gone:
                    note.unlink()
            except (OSError, ValueError, AttributeError):
                continue

    def _write_note(self, address: str, cached: Cached) -> None:
        note = self._note(address)
        note.parent.mkdir(parents=True, exist_ok=True)
        part = note.with_name(f"{uuid.uuid4().hex}.part")
        part.write_text(json.dumps(asdict(cached)), "utf-8")
        os.replace(part, note)

    def _note(self, address: str) -> Path:
        name = hashlib.sha256(address.encode("utf-8", "replace")).hexdigest()
        return self._folder / "addresses" / name[:2] / f"{name}.json"
