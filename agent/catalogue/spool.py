"""Groups of things that lie apart in a file, gathered on disk and not in memory."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from agent.errors import CatalogueError

_MAKE = "CREATE TABLE item (key TEXT, place INTEGER PRIMARY KEY, item TEXT)"
_FIRST = "CREATE INDEX by_key ON item (key, place)"
_READ = """
    SELECT key, item FROM item
    JOIN (SELECT key AS name, MIN(place) AS first FROM item GROUP BY key) ON key = name
    ORDER BY first, place
"""


class Spool:
    """A temporary file of items by key, given back group by group.

    Groups come in the order of their first items, the items of a group in theirs. The file lies
    where the system keeps temporary ones and vanishes with the object.
    """

    def __init__(self) -> None:
        # A database without a name lives in a temporary file that SQLite itself removes.
        self._base = sqlite3.connect("", isolation_level=None)
        self._base.execute(_MAKE)
        self._base.execute("BEGIN")

    def add(self, key: str, item: Any) -> None:  # noqa: ANN401 - whatever JSON allows
        """Puts an item, which JSON must be able to hold, under a key.

        Raises:
            CatalogueError: There is no room for it.
        """
        self._run("INSERT INTO item (key, item) VALUES (?, ?)", key, json.dumps(item))

    def close(self) -> None:
        """Ends the putting; must be called once before the groups are read.

        Raises:
            CatalogueError: There is no room for it.
        """
        self._run(_FIRST)
        self._run("COMMIT")

    def _run(self, statement: str, *values: str) -> None:
        try:
            self._base.execute(statement, values)
        except sqlite3.OperationalError as error:
            raise CatalogueError(
                f"there is no room for temporary files ({error}); set TMPDIR to a larger disk"
            ) from None

    def groups(self) -> Iterator[tuple[str, list[Any]]]:
        """Yields each key with its items; may be called as often as needed."""
        for key, found in groupby(self._base.execute(_READ), key=lambda row: row[0]):
            yield key, [json.loads(item) for _, item in found]
