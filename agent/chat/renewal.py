"""Sees between two turns that an index was brought up to date, and opens what is new."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

from langchain_core.language_models import BaseChatModel

from agent.chat.conduct import Shop
from agent.errors import VitrineError
from agent.search.manifest import IndexFolder

PATIENCE = 2.0
"""Seconds; an index of some ten thousand products opens well within them."""

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

    A large one takes seconds to check and load. That happens beside the turns: the one that sees
    it first waits a moment, and the first one after it is open takes it up.

    Args:
        folder: The folder of the index.
        seen: What ``stamp`` said before the first one was opened.
        shop: What is in use at first.
        open_parts: Opens the newest generation.
        patience: Seconds that one turn may wait.
    """

    def __init__(
        self,
        folder: IndexFolder,
        seen: Stamp | None,
        shop: Shop,
        open_parts: Callable[[], Parts],
        *,
        patience: float = PATIENCE,
    ) -> None:
        self._folder, self._open, self._patience = folder, open_parts, patience
        self._lock = threading.Lock()
        self._seen = seen
        self._in_use, self._before = shop, shop
        self._opening: Future[Parts] | None = None

    def newer(self) -> Parts | None:
        """Returns the newest generation if it is open and another than the last time.

        A generation that cannot be opened is logged and passed over: the one in use is whole.
        """
        if not self._lock.acquire(blocking=False):
            return None  # another turn is waiting for it; this one does not
        try:
            if self._opening is None and not self._begin():
                return None
            if self._opening is None or not self._opening.done():
                return None
            opened, self._opening = self._opening, None
            return self._take(opened.result())
        except VitrineError as error:
            _log.warning("the index stays as it was: %s", error)
            return None
        finally:
            self._lock.release()

    def _begin(self) -> bool:
        """Begins to open what is new and waits a moment for it; tells whether anything is."""
        now = stamp(self._folder)
        if now is None or now == self._seen:
            return False
        self._seen = now
        pool = ThreadPoolExecutor(1, thread_name_prefix="renewal")
        self._opening = pool.submit(self._open)
        pool.shutdown(wait=False)
        wait([self._opening], timeout=self._patience)
        return True

    def _take(self, parts: Parts) -> Parts:
        # Turns under way may still use the last one, but hardly the one before it.
        if self._before is not self._in_use:
            self._before.engine.close()
        self._before, self._in_use = self._in_use, parts.shop
        return parts
