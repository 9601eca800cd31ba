"""Catalogues as Parquet, by way of pyarrow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from agent.catalogue.formats.flatten import flatten
from agent.catalogue.source import Row, headings_of
from agent.errors import CatalogueError

_BATCH = 1000


class ParquetSource:
    """A Parquet file; the n-th record is row n.

    Args:
        path: The file. Structures are laid flat, see ``flatten``.

    Raises:
        CatalogueError: pyarrow is missing, or the file is no Parquet or holds nothing.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.base = path.parent
        self.columns = headings_of(self)
        if not self.columns:
            raise CatalogueError(f"{path.name} holds no products")

    def __iter__(self) -> Iterator[Row]:
        try:
            from pyarrow.lib import ArrowException
            from pyarrow.parquet import ParquetFile
        except ImportError:
            raise CatalogueError(
                'reading Parquet needs pyarrow; install it with pip install "vitrine[parquet]"'
            ) from None
        number = 0
        try:
            with ParquetFile(self.path) as file:
                for batch in file.iter_batches(batch_size=_BATCH):
                    for record in batch.to_pylist():
                        number += 1
                        yield Row(number, flatten(_plain(record)))
        except (ArrowException, OSError, ValueError) as error:
            reason = next(iter(str(error).splitlines()), "no reason given")
            raise CatalogueError(f"{self.path.name} is no whole Parquet file ({reason})") from None


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever Parquet allows
    """Returns a value with nothing in it but what JSON has too."""
    match value:
        case dict() if set(value) == {"bytes", "path"}:  # how data sets keep pictures
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
