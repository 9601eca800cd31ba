"""Where conversations are kept: SQLite checkpoints, one lock a thread."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from agent.errors import StoreError

# Read by langgraph when it is imported: only listed types are ever built from a file.
os.environ.setdefault("LANGGRAPH_STRICT_MSGPACK", "true")

from langgraph.checkpoint.sqlite import SqliteSaver


class ThreadLocks:
    """Turns of one conversation come one after the other; different ones do not wait."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._locks: dict[str, threading.Lock] = {}

    @contextmanager
    def holding(self, thread: str) -> Iterator[None]:
        """Holds the lock of one conversation."""
        with self._guard:
            lock = self._locks.setdefault(thread, threading.Lock())
        with lock:
            yield


def open_threads(path: Path) -> SqliteSaver:
    """Opens the file of conversations, making it where there is none.

    Raises:
        StoreError: It is no such file, or cannot be written.
    """
    try:
        connection = sqlite3.connect(path, check_same_thread=False, timeout=10)
        # One sync a turn less; a power cut may cost the last turn, never the file.
        connection.execute("PRAGMA synchronous=NORMAL")
        saver = SqliteSaver(connection)
        saver.setup()
    except sqlite3.Error as error:
        raise StoreError(
            f"{path} cannot be used for conversations ({error}); move it away and start again"
        ) from error
    return saver
