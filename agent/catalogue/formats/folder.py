"""Catalogues that are only a folder of pictures, with or without a JSON file beside each."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from agent.catalogue.formats.flatten import flatten
from agent.catalogue.headings import plays
from agent.catalogue.source import Row, headings_of
from agent.errors import CatalogueError
from agent.images.open import SUFFIXES

_MAX_SIDECAR = 10_000_000


class FolderSource:
    """A folder of pictures: titles from the file names, categories from the subfolders.

    ``vase.json`` or ``vase.jpg.json`` beside ``vase.jpg`` says more of it, or better.

    Args:
        path: The folder; hidden files and folders are left out.

    Raises:
        CatalogueError: There is no picture in it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.base = path
        self.columns = headings_of(self)
        if not self.columns:
            raise CatalogueError(
                f"there are no pictures in {path}; give a folder of .jpg, .png or .webp files"
            )

    def __iter__(self) -> Iterator[Row]:
        for number, relative in enumerate(walk_pictures(self.path), 1):
            cells = _cells(relative)
            try:
                yield Row(number, _merged(cells, _sidecar(self.path / relative)))
            except (OSError, ValueError, RecursionError):
                yield Row(number, cells, "the JSON file beside it is broken")


def walk_pictures(path: Path) -> Iterator[Path]:
    """Yields the pictures of a folder and those below it, by path relative to it."""
    for folder, inner, files in os.walk(path):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield (Path(folder) / name).relative_to(path)


def _cells(relative: Path) -> dict[str, str]:
    place = relative.as_posix()
    category = " / ".join(_words(part) for part in relative.parts[:-1])
    return {"id": place, "image": place, "title": _words(relative.stem), "category": category}


def _sidecar(picture: Path) -> dict[str, Any]:
    for place in (picture.with_suffix(".json"), picture.with_name(f"{picture.name}.json")):
        if place.is_file():
            if place.stat().st_size > _MAX_SIDECAR:
                raise ValueError("too large")
            found = json.loads(place.read_text("utf-8-sig"), parse_constant=lambda _: None)
            return flatten(dict(found))
    return {}


def _merged(cells: dict[str, str], more: dict[str, Any]) -> dict[str, Any]:
    """The file's word goes before what names and folders say, but the picture is the picture."""
    said = {name: cell for name, cell in more.items() if not plays(name, "image")}
    for role in ("id", "title"):
        own = next((name for name, cell in said.items() if cell and plays(name, role)), role)
        cells[role] = said.pop(own, cells[role])
    return {**cells, **said}


def _words(name: str) -> str:
    return re.sub(r"[\s_-]+", " ", name).strip() or name
