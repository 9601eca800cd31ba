"""Catalogues as Parquet, by way of pyarrow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from agent.catalogue.formats.flatten import flatten
from agent.catalogue.headings import plays
from agent.catalogue.source import Row, headings_of
from agent.errors import CatalogueError
from agent.images.inside import address_of, is_column, picture_bytes

_BATCH = 1000
_LOOKED_AT = 8
_PICTURE = {"bytes", "path"}
"""How data sets keep pictures, one of the two empty."""


class ParquetSource:
    """A Parquet file; the n-th record is row n.

    Pictures may lie in the file itself, in a column of pictures or as data sets keep them, bytes
    and path together; they stay there until they are asked for.

    Args:
        path: The file. Structures are laid flat, see ``flatten``.

    Raises:
        CatalogueError: pyarrow is missing, or the file is no Parquet or holds nothing.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.base = path.parent
        with self._opened() as file:
            self._leaves, self._inside = _leaves(file)
        self.columns = headings_of(self)
        if not self.columns:
            raise CatalogueError(f"{path.name} holds no products")

    def __iter__(self) -> Iterator[Row]:
        number = 0
        with self._opened() as file:
            for batch in file.iter_batches(batch_size=_BATCH, columns=self._leaves):
                for record in batch.to_pylist() or [{}] * batch.num_rows:
                    number += 1
                    cells = flatten(_plain(record))
                    for name in self._inside:
                        cells[name] = address_of(self.path.name, number, name)
                    yield Row(number, cells)

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        try:
            from pyarrow.lib import ArrowException
            from pyarrow.parquet import ParquetFile
        except ImportError:
            raise CatalogueError(
                'reading Parquet needs pyarrow; install it with pip install "vitrine[parquet]"'
            ) from None
        try:
            with ParquetFile(self.path) as file:
                yield file
        except (ArrowException, OSError, ValueError) as error:
            reason = next(iter(str(error).splitlines()), "no reason given")
            raise CatalogueError(f"{self.path.name} is no whole Parquet file ({reason})") from None


def _leaves(file: Any) -> tuple[list[str], list[str]]:  # noqa: ANN401 - pyarrow has no types
    """Returns the columns to read for each row, and those whose pictures lie in the file."""
    leaves, inside = [], []
    for field in file.schema_arrow:
        parts = {field.type.field(place).name for place in range(field.type.num_fields)}
        is_bytes = str(field.type) in ("binary", "large_binary")
        if parts == _PICTURE or (is_bytes and plays(field.name, "image")):
            column = field.name if is_bytes else f"{field.name}.bytes"
            if is_column(field.name) and _holds_some(file, column):
                inside.append(field.name)
            elif not is_bytes:
                leaves.append(f"{field.name}.path")
        elif not is_bytes:
            leaves.append(field.name)
    return leaves, inside


def _holds_some(file: Any, column: str) -> bool:  # noqa: ANN401 - pyarrow has no types
    """Whether one of the first rows has something in a column."""
    for batch in file.iter_batches(batch_size=_LOOKED_AT, columns=[column]):
        return any(map(picture_bytes, batch.column(0).to_pylist()))
    return False


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever Parquet allows
    """Returns a value with nothing in it but what JSON has too."""
    match value:
        case dict() if set(value) <= _PICTURE and "path" in value:
            return value["path"]
        case dict():
            return {key: _plain(one) for key, one in value.items()}
        case list():
            # A map comes as pairs.
            if value and all(isinstance(one, tuple) and len(one) == 2 for one in value):
                return {str(key): _plain(one) for key, one in value}
            return [_plain(one) for one in value]
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case bytes():
            return None
        case None | bool() | int() | float() | str():
            return value
    return str(value)
