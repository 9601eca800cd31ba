"""The indexes that lie in one folder, and the catalogue files that were uploaded beside them."""

from __future__ import annotations

import os
import unicodedata
import uuid
from dataclasses import dataclass
from pathlib import Path, PurePath

import regex

from agent.errors import CatalogueError, StoreError, VitrineError
from agent.search.manifest import IndexFolder, Manifest, read_manifest

MEGABYTES = 200
"""Largest catalogue file that is taken over the network."""

FORMATS = "CSV, TSV, JSON, XML, Parquet"
TYPES = ("csv", "tsv", "txt", "jsonl", "ndjson", "json", "xml", "parquet")
_SUFFIX = ".index"
_FILES = "catalogs"
_LONGEST = 60
_UNSAFE = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One index of the folder.

    Attributes:
        path: Its folder.
        manifest: What it holds.
    """

    path: Path
    manifest: Manifest

    @property
    def name(self) -> str:
        """The folder's name without its ending."""
        return self.path.name.removesuffix(_SUFFIX)


class Shelf:
    """A folder with indexes side by side.

    Args:
        folder: The folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def entries(self) -> list[Entry]:
        """Returns the whole indexes, by name; what cannot be read is passed over."""
        found = []
        for path in sorted(self._folder.iterdir(), key=lambda one: one.name.casefold()):
            try:
                manifest = read_manifest(IndexFolder(path))
            except VitrineError:
                continue
            if manifest.complete:
                found.append(Entry(path, manifest))
        return found

    def place(self, name: str) -> Path:
        """Returns the folder for an index of that name, whether or not there is one.

        Raises:
            CatalogueError: Nothing of the name can stand in a file name.
        """
        return self._folder / f"{safe_name(name)}{_SUFFIX}"

    def keep(self, name: str, data: bytes | memoryview) -> Path:
        """Keeps an uploaded catalogue; a later one of the same name takes its place.

        Raises:
            CatalogueError: The file is empty, too large or of a kind that is never read.
            StoreError: The folder cannot be written to.
        """
        suffix = PurePath(name).suffix.lower()
        if suffix.removeprefix(".") not in TYPES:
            raise CatalogueError(f"{name} is no catalog; give a file of {', '.join(TYPES)}")
        if not data:
            raise CatalogueError(f"{name} is empty; give a file with headings and products")
        if len(data) > MEGABYTES * 1_000_000:
            raise CatalogueError(
                f"{name} is larger than {MEGABYTES} MB; run vitrine index on the server's machine"
            )
        place = self._folder / _FILES / f"{safe_name(PurePath(name).stem)}{suffix}"
        part = place.with_name(f"{place.name}.{uuid.uuid4().hex}.part")
        try:
            place.parent.mkdir(exist_ok=True)
            part.write_bytes(data)
            os.replace(part, place)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise StoreError(f"{place.parent} cannot be written to ({error.strerror})") from None
        return place


def safe_name(name: str) -> str:
    """Returns a name that is safe as a part of any path: letters and digits between hyphens.

    Raises:
        CatalogueError: Nothing is left of it.
    """
    words = str(_UNSAFE.sub("-", unicodedata.normalize("NFC", name)))
    safe = words.strip("-")[:_LONGEST].strip("-")
    if not safe:
        raise CatalogueError(f"{name!r} is no name; give one with a letter or a digit")
    return safe
