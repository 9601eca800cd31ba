"""Catalogues as JSON Lines: one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from agent.catalogue.formats.flatten import flatten
from agent.catalogue.source import Row, headings_of
from agent.errors import CatalogueError


class JsonLinesSource:
    """A file with one JSON object a line.

    Args:
        path: The file, in UTF-8.

    Raises:
        CatalogueError: The file is empty or no line holds an object.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.base = path.parent
        self.columns = headings_of(self)
        if not self.columns:
            raise CatalogueError(f"{path.name} holds no products; one JSON object a line is needed")

    def __iter__(self) -> Iterator[Row]:
        try:
            with self.path.open(encoding="utf-8-sig", errors="replace") as file:
                for number, line in enumerate(file, 1):
                    if line.strip():
                        yield _row(number, line)
        except OSError as error:
            raise CatalogueError(f"{self.path} cannot be read ({error.strerror})") from None


def _row(number: int, line: str) -> Row:
    try:
        found: Any = json.loads(line, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        return Row(number, {}, "the line is not JSON")
    if not isinstance(found, dict):
        return Row(number, {}, "the line is not a JSON object")
    return Row(number, flatten(found))
