"""Catalogues as one JSON document: a list of objects, alone or somewhere within an object."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import ijson
from ijson.common import JSONError

from agent.catalogue.formats.flatten import flatten
from agent.catalogue.source import Row, headings_of
from agent.errors import CatalogueError

_LIKELY = ("products", "items", "data", "results", "entries", "offers", "articles", "images")
"""Names of lists that hold the products where a document has several lists."""

_MAX_DEPTH = 100

Cells = Callable[[Mapping[str, Any]], dict[str, Any]]


class DocumentSource:
    """A JSON file whose products stand in one list; the n-th object is row n.

    Args:
        path: The file, in UTF-8. It is read piece by piece.
        place: Where the list is, as ``find_list`` says.
        cells: Makes the cells of an object.

    Raises:
        CatalogueError: The file is no JSON, or the list holds no objects.
    """

    def __init__(self, path: Path, place: str, cells: Cells = flatten) -> None:
        self.path = path
        self.base = path.parent
        self._place, self._cells = place, cells
        self.columns = headings_of(self)
        if not self.columns:
            raise CatalogueError(f"{path.name} holds no products; give a list of objects")

    def __iter__(self) -> Iterator[Row]:
        for number, found in enumerate(read_items(self.path, self._place), 1):
            if isinstance(found, dict):
                yield Row(number, self._cells(found))
            else:
                yield Row(number, {}, "the entry is not an object")


def read_items(path: Path, place: str) -> Iterator[Any]:
    """Yields what stands in a list of a document.

    Raises:
        CatalogueError: The file cannot be read, or is no whole JSON.
    """
    number = 0
    with _opened(path) as file:
        try:
            for found in ijson.items(ijson.parse(_events(file)), place):
                number += 1
                yield found
        except (JSONError, ValueError):
            raise _broken(path, number) from None


def find_list(path: Path) -> tuple[str, frozenset[str]]:
    """Finds the list that holds the products.

    Returns:
        Its place for ``read_items``, and the names that its first object has.

    Raises:
        CatalogueError: The file is no JSON, or has no list of objects.
    """
    found: dict[str, set[str]] = {}
    with _opened(path) as file:
        try:
            for place, event, value in ijson.parse(_events(file)):
                if event == "map_key" and place.count(".") < 3 and place.endswith("item"):
                    if place in found:
                        found[place].add(str(value))
                elif event == "start_map" and place.endswith("item") and "item." not in place:
                    if place in found:
                        if _is_likely(place):
                            break  # its first object has been seen in full
                        continue
                    found[place] = set()
        except (JSONError, ValueError):
            raise _broken(path, 0) from None
    for place in sorted(found, key=lambda one: not _is_likely(one)):
        return place, frozenset(found[place])
    raise CatalogueError(f"{path.name} holds no list of objects; give one object for each product")


def _is_likely(place: str) -> bool:
    return place == "item" or place.split(".")[-2] in _LIKELY


def _events(file: BinaryIO) -> Iterator[tuple[str, Any]]:
    """Yields what the parser meets, and ends where it is nested beyond all use.

    The parser keeps the way to each value as a text, so depth alone could fill the memory.
    """
    depth = 0
    for event, value in ijson.basic_parse(file, use_float=True):
        depth += event in ("start_map", "start_array")
        depth -= event in ("end_map", "end_array")
        if depth > _MAX_DEPTH:
            raise ValueError("nested too deeply")
        yield event, value


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        with path.open("rb") as file:
            if file.read(3) != b"\xef\xbb\xbf":
                file.seek(0)
            yield file
    except OSError as error:
        raise CatalogueError(f"{path} cannot be read ({error.strerror})") from None


def _broken(path: Path, number: int) -> CatalogueError:
    where = f" after entry {number}" if number else ""
    return CatalogueError(f"{path.name} is no whole JSON{where}; export it again in UTF-8")
