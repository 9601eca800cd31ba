"""What each visitor keeps: conversations by name, favorites, feedback. A file, never memory."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from agent.errors import StoreError

_TABLES = """
CREATE TABLE IF NOT EXISTS conversations (
  thread TEXT PRIMARY KEY, visitor TEXT NOT NULL, title TEXT NOT NULL, changed REAL NOT NULL);
CREATE INDEX IF NOT EXISTS conversations_of ON conversations (visitor, changed);
CREATE TABLE IF NOT EXISTS favorites (
  visitor TEXT NOT NULL, product TEXT NOT NULL, added REAL NOT NULL,
  PRIMARY KEY (visitor, product));
CREATE TABLE IF NOT EXISTS feedback (
  visitor TEXT NOT NULL, thread TEXT NOT NULL, subject TEXT NOT NULL, good INTEGER NOT NULL,
  given REAL NOT NULL, PRIMARY KEY (visitor, thread, subject));
"""
LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class Entry:
    """A conversation in a visitor's list."""

    thread: str
    title: str


class Notebook:
    """The file of what visitors keep; every question names the visitor it is asked for.

    Args:
        path: The file; made where there is none.

    Raises:
        StoreError: It is no such file, or cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        try:
            self._connection = sqlite3.connect(path, check_same_thread=False, timeout=10)
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=NORMAL")
            self._connection.executescript(_TABLES)
        except sqlite3.Error as error:
            raise StoreError(
                f"{path} cannot be used for visitors' lists ({error}); move it away, start again"
            ) from error

    def owner(self, thread: str) -> str | None:
        """Returns whose conversation it is, or ``None`` if nobody has begun it."""
        rows = self._ask("SELECT visitor FROM conversations WHERE thread = ?", thread)
        return str(rows[0][0]) if rows else None

    def remember(self, visitor: str, thread: str, title: str) -> None:
        """Puts a conversation first in its owner's list; a title once given stays."""
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO conversations VALUES (?, ?, ?, ?) ON CONFLICT (thread) DO UPDATE SET "
                "changed = excluded.changed, title = CASE title WHEN '' THEN excluded.title "
                "ELSE title END WHERE visitor = excluded.visitor",
                (thread, visitor, title.strip()[:LONGEST_TITLE], time.time()),
            )

    def conversations(self, visitor: str, words: str = "", *, limit: int = 50) -> list[Entry]:
        """Returns a visitor's conversations whose titles hold the words, the latest first."""
        rows = self._ask(
            "SELECT thread, title FROM conversations WHERE visitor = ? ORDER BY changed DESC",
            visitor,
        )
        wanted = words.casefold().split()
        held = [Entry(thread, title) for thread, title in rows]
        return [one for one in held if all(w in one.title.casefold() for w in wanted)][:limit]

    def rename(self, visitor: str, thread: str, title: str) -> None:
        """Gives a conversation of the visitor another title."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE conversations SET title = ? WHERE thread = ? AND visitor = ?",
                (title.strip()[:LONGEST_TITLE], thread, visitor),
            )

    def forget(self, visitor: str, thread: str) -> bool:
        """Takes a conversation from its owner's list; says whether it was theirs."""
        with self._writing() as connection:
            gone = connection.execute(
                "DELETE FROM conversations WHERE thread = ? AND visitor = ?", (thread, visitor)
            ).rowcount
            connection.execute(
                "DELETE FROM feedback WHERE thread = ? AND visitor = ?", (thread, visitor)
            )
        return gone > 0

    def favorites(self, visitor: str) -> tuple[str, ...]:
        """Returns the ids of a visitor's favorites in the order they were added."""
        rows = self._ask(
            "SELECT product FROM favorites WHERE visitor = ? ORDER BY added, product", visitor
        )
        return tuple(str(row[0]) for row in rows)

    def toggle_favorite(self, visitor: str, product: str) -> None:
        """Adds a product to a visitor's favorites, or takes it out."""
        with self._writing() as connection:
            gone = connection.execute(
                "DELETE FROM favorites WHERE visitor = ? AND product = ?", (visitor, product)
            ).rowcount
            if not gone:
                row = (visitor, product, time.time())
                connection.execute("INSERT INTO favorites VALUES (?, ?, ?)", row)

    def rate(self, visitor: str, thread: str, subject: str, good: bool | None) -> None:
        """Keeps a thumb up or down for a subject such as ``turn:3``; ``None`` takes it back."""
        key = (visitor, thread, subject)
        with self._writing() as connection:
            connection.execute(
                "DELETE FROM feedback WHERE visitor = ? AND thread = ? AND subject = ?", key
            )
            if good is not None:
                row = (*key, int(good), time.time())
                connection.execute("INSERT INTO feedback VALUES (?, ?, ?, ?, ?)", row)

    def rating(self, visitor: str, thread: str, subject: str) -> bool | None:
        """Returns the thumb that a visitor gave, or ``None``."""
        rows = self._ask(
            "SELECT good FROM feedback WHERE visitor = ? AND thread = ? AND subject = ?",
            visitor,
            thread,
            subject,
        )
        return bool(rows[0][0]) if rows else None

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            self._connection.close()

    def _ask(self, question: str, *values: str) -> list[tuple[str, ...]]:
        with self._lock:
            return self._connection.execute(question, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._connection:
            yield self._connection
