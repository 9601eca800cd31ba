"""Folders of pictures with a table of them, as Hugging Face's ``imagefolder`` has it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from agent.catalogue.formats.folder import walk_pictures
from agent.catalogue.formats.jsonl import JsonLinesSource
from agent.catalogue.formats.table import TableSource
from agent.catalogue.profile import cell_text
from agent.catalogue.source import Row, Source
from agent.errors import CatalogueError

_TABLES = ("metadata.csv", "metadata.jsonl")
_NAME = "file_name"


def metadata_files(folder: Path) -> list[Path]:
    """Returns the tables of pictures in a folder and those below it, by path."""
    return sorted(
        Path(inside) / name
        for inside, inner, files in os.walk(folder)
        if not _hide(inner)
        for name in files
        if name in _TABLES
    )


class ImageFolderSource:
    """Pictures that ``metadata.csv`` or ``metadata.jsonl`` lists by ``file_name``.

    There may be several tables, one in each split's folder. Pictures that no table lists come
    last, each with the problem that it is not listed.

    Args:
        path: The folder.
        tables: The tables in it.

    Raises:
        CatalogueError: A table cannot be read or has no ``file_name``.
    """

    def __init__(self, path: Path, tables: Sequence[Path]) -> None:
        self.path = path
        self.base = path
        self._tables = [_opened(table) for table in tables]
        names = dict.fromkeys(name for table in self._tables for name in table.columns)
        self.columns = ("image", *(name for name in names if name not in (_NAME, "image")))

    def __iter__(self) -> Iterator[Row]:
        listed: set[str] = set()
        number = 0
        for table in self._tables:
            inside = table.base.relative_to(self.path)
            for number, row in enumerate(table, number + 1):  # noqa: B020 - counts on
                name = cell_text(row.cells.get(_NAME))
                image = (inside / name).as_posix() if name else ""
                listed.add(image)
                cells = {key: cell for key, cell in row.cells.items() if key != _NAME}
                yield replace(row, number=number, cells={**cells, "image": image})
        for relative in walk_pictures(self.path):
            if relative.as_posix() not in listed:
                number += 1
                cells = {"image": relative.as_posix()}
                yield Row(number, cells, "the table of pictures does not list it")


def _opened(table: Path) -> Source:
    source = TableSource(table) if table.suffix == ".csv" else JsonLinesSource(table)
    if _NAME not in source.columns:
        raise CatalogueError(f"{table} has no column {_NAME}; name the pictures there")
    return source


def _hide(folders: list[str]) -> bool:
    """Keeps ``os.walk`` out of hidden folders; never true, so that it can stand in a condition."""
    folders[:] = [name for name in folders if not name.startswith(".")]
    return False
