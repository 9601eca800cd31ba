"""Sees between two turns that an index was brought up to date, and opens what is new."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass

from langchain_core.language_models import BaseChatModel

from agent.chat.conduct import Shop
from agent.errors import VitrineError
from agent.search.manifest import IndexFolder

_log = logging.getLogger(__name__)

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Parts:
    """What answers turns, all of one generation of an index.

    Attributes:
        shop: What turns are carried out on.
        model: The chat model, which knows the shop's vocabulary.
    """

    shop: Shop
    model: BaseChatModel


def stamp(folder: IndexFolder) -> Stamp | None:
    """Returns what changes whenever a manifest is published, ``None`` where there is none."""
    try:
        found = os.stat(folder.manifest)
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


class Renewal:
    """Opens the newest generation of an index once for each that appears.

    Args:
        folder: The folder of the index.
        seen: What ``stamp`` said before the first one was opened.
        shop: What is in use at first.
        open_parts: Opens the newest generation.
    """

    def __init__(
        self, folder: IndexFolder, seen: Stamp | None, shop: Shop, open_parts: Callable[[], Parts]
    ) -> None:
        self._folder, self._open = folder, open_parts
        self._lock = threading.Lock()
        self._seen = seen
        self._in_use, self._before = shop, shop

    def newer(self) -> Parts | None:
        """Returns the newest generation if it is another than the last time, else ``None``.

        A generation that cannot be opened is logged and passed over: the one in use is whole.
        """
        if not self._lock.acquire(blocking=False):
            return None  # another turn is opening it; this one does not wait
        try:
            now = stamp(self._folder)
            if now is None or now == self._seen:
                return None
            self._seen = now
            return self._opened()
        except VitrineError as error:
            _log.warning("the index stays as it was: %s", error)
            return None
        finally:
            self._lock.release()

    def _opened(self) -> Parts:
        parts = self._open()
        # Turns under way may still use the last one, but hardly the one before it.
        if self._before is not self._in_use:
            self._before.engine.close()
        self._before, self._in_use = self._in_use, parts.shop
        return parts
