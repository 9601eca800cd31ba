"""Catalogues that are only a folder of pictures."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from agent.catalogue.source import Row
from agent.errors import CatalogueError
from agent.images.open import SUFFIXES


class FolderSource:
    """A folder of pictures: titles from the file names, categories from the subfolders.

    Args:
        path: The folder; hidden files and folders are left out.

    Raises:
        CatalogueError: There is no picture in it.
    """

    columns = ("id", "image", "title", "category")

    def __init__(self, path: Path) -> None:
        self.path = path
        self.base = path
        if next(iter(self), None) is None:
            raise CatalogueError(
                f"there are no pictures in {path}; give a folder of .jpg, .png or .webp files"
            )

    def __iter__(self) -> Iterator[Row]:
        number = 0
        for folder, inner, files in os.walk(self.path):
            inner[:] = sorted(name for name in inner if not name.startswith("."))
            for name in sorted(files):
                if name.startswith(".") or Path(name).suffix.lower() not in SUFFIXES:
                    continue
                number += 1
                relative = (Path(folder) / name).relative_to(self.path)
                yield Row(number, _cells(relative))


def _cells(relative: Path) -> dict[str, str]:
    place = relative.as_posix()
    category = " / ".join(_words(part) for part in relative.parts[:-1])
    return {"id": place, "image": place, "title": _words(relative.stem), "category": category}


def _words(name: str) -> str:
    return re.sub(r"[\s_-]+", " ", name).strip() or name
