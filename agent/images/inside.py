"""Pictures in a column of a Parquet file, each under an address: ``shop.parquet#17.image``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from threading import Lock
from typing import Any

from agent.errors import PictureError

_ADDRESS = re.compile(r"(?P<file>.+)#(?P<row>\d+)\.(?P<column>[^/#]+)")
_BATCH = 32
_KEPT = 64_000_000
"""Bytes of pictures that stay in memory; they are asked for in about the order of their rows."""


def address_of(file: str, row: int, column: str) -> str:
    """Returns the address of a picture; rows count from 1, the column's name has no ``/`` or ``#``.

    The address stands where a path may: relative, from the file's own folder.
    """
    return f"{file}#{row}.{column}"


def is_column(name: str) -> bool:
    """Whether a column's name can be part of an address."""
    return re.search("[/#]", name) is None and bool(name)


def picture_bytes(cell: Any) -> bytes | None:  # noqa: ANN401 - whatever Parquet allows
    """Returns the bytes of a cell of such a column, which may keep them beside a path."""
    data: bytes | None = cell["bytes"] if isinstance(cell, dict) else cell
    return data


def file_of(path: Path) -> Path:
    """Returns the file that a picture lies in: of an address the Parquet file, else its own."""
    found = _parts(path)
    return Path(found["file"]) if found else path


def read_inside(path: Path) -> bytes | None:
    """Reads the picture at an address; ``None`` where the path is none.

    Raises:
        PictureError: There is no picture, the file is damaged, or pyarrow is missing.
    """
    found = _parts(path)
    if found is None:
        return None
    file, row = Path(found["file"]), int(found["row"]) - 1
    try:
        data = _column(file, file.stat().st_mtime_ns, found["column"]).read(row)
    except ImportError:
        raise PictureError('in a Parquet file; pip install "vitrine[parquet]" reads it') from None
    except PictureError:
        raise
    except Exception as error:  # noqa: BLE001 - pyarrow has its own kinds, absent without it
        raise PictureError(f"{file.name} cannot be read ({type(error).__name__})") from None
    if not data:
        raise PictureError("the row holds no picture")
    return data


def _parts(path: Path) -> re.Match[str] | None:
    found = _ADDRESS.fullmatch(str(path))
    return found if found and not path.exists() and Path(found["file"]).is_file() else None


@lru_cache(maxsize=4)
def _column(file: Path, _changed: int, column: str) -> _Column:
    return _Column(file, column)


class _Column:
    """One column, read forward within the row group of what is asked for."""

    def __init__(self, file: Path, column: str) -> None:
        from pyarrow.parquet import ParquetFile

        self._file: Any = ParquetFile(file, memory_map=True)  # type: ignore[no-untyped-call]
        kind = self._file.schema_arrow.field(column).type
        self._leaf = f"{column}.bytes" if kind.num_fields else column
        about = self._file.metadata
        sizes = (about.row_group(place).num_rows for place in range(about.num_row_groups))
        self._starts = [0, *accumulate(sizes)]
        self._kept: OrderedDict[int, bytes] = OrderedDict()
        self._size = 0
        self._group = self._next = -1
        self._batches: Iterator[Any] = iter(())
        self._lock = Lock()

    def read(self, row: int) -> bytes | None:
        """The bytes in a row, counted from 0; ``None`` where it holds none."""
        if not 0 <= row < self._starts[-1]:
            raise PictureError("the file has no such row")
        with self._lock:
            return self._kept[row] if row in self._kept else self._find(row)

    def _find(self, row: int) -> bytes | None:
        group = bisect_right(self._starts, row) - 1
        if group != self._group or row < self._next:
            self._group, self._next = group, self._starts[group]
            self._batches = self._file.iter_batches(
                _BATCH, row_groups=[group], columns=[self._leaf]
            )
        found = None
        while self._next <= row:
            for value in next(self._batches).column(0).to_pylist():
                data = picture_bytes(value)
                found = data if self._next == row else found
                self._keep(self._next, data or b"")
                self._next += 1
        return found

    def _keep(self, row: int, data: bytes) -> None:
        self._size += len(data) - len(self._kept.pop(row, b""))
        self._kept[row] = data
        while self._size > _KEPT:
            self._size -= len(self._kept.popitem(last=False)[1])
