"""The port every catalogue format implements, and the choice of one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from agent.errors import CatalogueError


@dataclass(frozen=True, slots=True)
class Row:
    """One row as the file has it.

    Attributes:
        number: Line of the file where the row begins, from 1; of a folder the n-th picture, of
            feeds, JSON documents and Parquet the n-th product.
        cells: Cell by heading; text, or what JSON allows.
        problem: Why the row cannot be used, where it cannot.
    """

    number: int
    cells: Mapping[str, Any]
    problem: str | None = None


class Source(Protocol):
    """A catalogue that can be read from the beginning as often as needed."""

    @property
    def path(self) -> Path:
        """The file or folder."""
        ...

    @property
    def base(self) -> Path:
        """The folder that relative paths of pictures start from."""
        ...

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings in the order of the file."""
        ...

    def __iter__(self) -> Iterator[Row]:
        """Reads the rows from the beginning."""
        ...


def headings_of(rows: Iterable[Row]) -> tuple[str, ...]:
    """Returns the headings of rows that name their own, in the order in which they appear."""
    return tuple(dict.fromkeys(heading for row in rows for heading in row.cells))


def open_source(path: Path | str) -> Source:
    """Opens a catalogue in any of the known formats, told apart by content.

    Raises:
        CatalogueError: It is missing, empty, unreadable, or of no known format.
    """
    from agent.catalogue.formats.choose import open_file, open_folder

    place = Path(path)
    if not os.path.lexists(place):
        raise CatalogueError(f"there is no catalogue at {place}; check the path")
    if not os.access(place, os.R_OK):
        raise CatalogueError(f"{place} cannot be read; check its permissions")
    return open_folder(place) if place.is_dir() else open_file(place)
