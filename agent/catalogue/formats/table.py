"""Catalogues as delimited text: CSV and TSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from agent.catalogue.formats.encoding import encoding_of
from agent.catalogue.source import Row
from agent.errors import CatalogueError

if TYPE_CHECKING:
    import _csv

_SAMPLE = 65_536
_DELIMITERS = ",;\t|"
_MAX_CELL = 10_000_000


class TableSource:
    """A file of delimited text with a line of headings.

    Args:
        path: The file, in UTF-8, UTF-16 or what Windows and Excel write in each language.

    Raises:
        CatalogueError: The file is empty or holds no table.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.base = path.parent
        try:
            if path.stat().st_size == 0:
                raise CatalogueError(f"{path.name} is empty; a line of headings is needed")
            self._encoding = encoding_of(path)
            with self._open() as file:
                sample = file.read(_SAMPLE)
        except OSError as error:
            raise CatalogueError(f"{path} cannot be read ({error.strerror})") from None
        if "\0" in sample:
            raise CatalogueError(f"{path.name} is not text; save it as CSV in UTF-8")
        self._delimiter = _delimiter(sample, path)
        self.columns = self._headings()

    def __iter__(self) -> Iterator[Row]:
        with self._open() as file:
            reader = self._reader(file)
            try:
                next(reader, None)
                before = reader.line_num
                for cells in reader:
                    number, before = before + 1, reader.line_num
                    if any(cell.strip() for cell in cells):
                        yield self._row(number, cells)
            except csv.Error as error:
                raise CatalogueError(
                    f"{self.path.name}, line {reader.line_num}: {error}; check the quotes there"
                ) from None
            except OSError as error:
                raise CatalogueError(f"{self.path} cannot be read ({error.strerror})") from None

    def _row(self, number: int, cells: list[str]) -> Row:
        named = dict(zip(self.columns, cells, strict=False))
        if len(cells) > len(self.columns) and any(c.strip() for c in cells[len(self.columns) :]):
            return Row(number, named, f"{len(cells)} cells under {len(self.columns)} headings")
        return Row(number, named)

    def _headings(self) -> tuple[str, ...]:
        with self._open() as file:
            first: list[str] = next(self._reader(file), [])
        if not any(heading.strip() for heading in first):
            raise CatalogueError(f"{self.path.name} has no headings in its first line")
        headings: list[str] = []
        for place, raw in enumerate(first, 1):
            heading = raw.strip() or f"column {place}"
            headings.append(f"{heading} {place}" if heading in headings else heading)
        return tuple(headings)

    def _open(self) -> TextIO:
        return self.path.open(encoding=self._encoding, errors="replace", newline="")

    def _reader(self, file: TextIO) -> _csv.Reader:
        csv.field_size_limit(_MAX_CELL)
        return csv.reader(file, delimiter=self._delimiter)


def _delimiter(sample: str, path: Path) -> str:
    if path.suffix.lower() in (".tsv", ".tab"):
        return "\t"
    lines = sample.splitlines()
    heading = lines[0] if lines else ""
    counts = {mark: _outside_quotes(heading, mark) for mark in _DELIMITERS}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] else ","


def _outside_quotes(line: str, mark: str) -> int:
    return sum(part.count(mark) for part in line.split('"')[::2])
