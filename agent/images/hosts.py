"""Manners towards servers: few connections at once, and none to one that does not answer."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from agent.errors import PictureError

AT_ONCE = 4
"""Connections to one host at the same time."""
PATIENCE = 6
"""Pictures in a row that a host has not given, each asked for again and again."""


class Hosts:
    """What a run knows of the hosts it fetches from; shared by all its threads.

    Args:
        sleep: Waits until a host may be asked again.
    """

    def __init__(self, sleep: Callable[[float], None] = time.sleep) -> None:
        self._sleep = sleep
        self._resting: dict[str, float] = defaultdict(float)
        self._lock = threading.Lock()
        self._turns: dict[str, threading.Semaphore] = defaultdict(
            lambda: threading.Semaphore(AT_ONCE)
        )
        self._failures: dict[str, int] = defaultdict(int)

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Waits until the host may be asked.

        Raises:
            PictureError: It has failed too often in a row.
        """
        with self._lock:
            turns = self._turns[host]
        with turns:
            if self._failures[host] >= PATIENCE:
                raise PictureError(f"{host} did not answer {PATIENCE} times and was left alone")
            left = self._resting[host] - time.monotonic()
            if left > 0:
                self._sleep(left)
            yield

    def pause(self, host: str, seconds: float) -> None:
        """Leaves a host alone for as long as it asks."""
        with self._lock:
            self._resting[host] = max(self._resting[host], time.monotonic() + seconds)

    def note(self, host: str, *, answered: bool) -> None:
        """Counts whether the host answered."""
        with self._lock:
            self._failures[host] = 0 if answered else self._failures[host] + 1
