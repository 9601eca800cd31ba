"""How far a long run is: a bar on a terminal, a line now and then in a log."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

_STAGES = {
    "read": "Reading", "index": "Indexing", "finish": "Finishing", "copy": "Copying",
    "pictures": "Pictures", "parts": "Parts", "train": "Training (CPU-seconds)",
}  # fmt: skip
_PAUSE = 10.0
"""Seconds between two lines of a log."""

Tell = Callable[[str, int, int], None]
"""Called with the stage, how many are done and how many there are (0 while that is unknown)."""


@contextmanager
def progress_bar() -> Iterator[Tell]:
    """Shows what is done, the rate and the time left while there is something to wait for."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _Log(console).tell
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    pace = _Pace()
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("Reading", total=None, rate="")

        def tell(stage: str, done: int, total: int) -> None:
            rate = f"{pace.rate(stage, done):.0f}/s"
            bar.update(
                task, description=_STAGES[stage], completed=done, total=total or None, rate=rate
            )

        yield tell


class _Pace:
    """How many a second, since the stage began."""

    def __init__(self) -> None:
        self._stage, self._began, self._first = "", 0.0, 0

    def rate(self, stage: str, done: int) -> float:
        if stage != self._stage:
            self._stage, self._began, self._first = stage, time.monotonic(), done
        return (done - self._first) / max(time.monotonic() - self._began, 1e-3)


class _Log:
    """Plain lines, for a run that nobody watches."""

    def __init__(self, console: Console) -> None:
        self._console, self._pace, self._last = console, _Pace(), time.monotonic()

    def tell(self, stage: str, done: int, total: int) -> None:
        rate = self._pace.rate(stage, done)
        if time.monotonic() - self._last < _PAUSE:
            return
        self._last = time.monotonic()
        line = f"{_STAGES[stage]}: {done} of {total}" if total else f"{_STAGES[stage]}: {done}"
        left = f", {(total - done) / rate:.0f} s left" if total and rate else ""
        self._console.print(f"{line}, {rate:.0f}/s{left}", highlight=False)
