"""A catalogue in the columns of one shop system, put into columns that people understand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from agent.catalogue.headings import fold
from agent.catalogue.profile import cell_texts
from agent.catalogue.source import Row, Source

Translate = Callable[[Row], Row]


class TranslatedSource:
    """A source whose rows pass through a translation; columns that stay empty are left out.

    Args:
        source: The catalogue as its file has it.
        translate: Makes a row of the other columns; the same again at every reading.
    """

    def __init__(self, source: Source, translate: Translate) -> None:
        self._source, self._translate = source, translate
        self.path: Path = source.path
        self.base: Path = source.base
        columns: dict[str, None] = {}
        for row in self:
            columns.update(
                (heading, None)
                for heading, cell in row.cells.items()
                if heading not in columns and cell_texts(cell)
            )
        self.columns = tuple(columns)

    def __iter__(self) -> Iterator[Row]:
        for row in self._source:
            yield self._translate(row)


def by_name(row: Row) -> dict[str, Any]:
    """Returns a row's cells by folded heading; of equal ones the first that holds something."""
    cells: dict[str, Any] = {}
    for heading, cell in row.cells.items():
        name = fold(heading)
        if not cells.get(name):
            cells[name] = cell
    return cells


def first(cells: Mapping[str, Any], *names: str) -> str:
    """Returns the first text that any of the named cells holds, or an empty one."""
    return next((text for name in names for text in cell_texts(cells.get(name))), "")


def translated(row: Row, cells: Mapping[str, Any], problem: str = "") -> Row:
    """Returns a row with other cells; a problem it had already stays."""
    return replace(row, cells=cells, problem=row.problem or problem or None)
