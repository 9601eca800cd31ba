"""The one run of the indexer that a server has at a time, seen from the page."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from ui.library.worker import Order

_COMMAND = [sys.executable, "-m", "ui.library.worker"]
_ENDS = ("done", "failed", "canceled")
_AT_LEAST = 1.0
"""Seconds before a rate means anything."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is.

    Attributes:
        order: What is indexed.
        stage: ``start``, one of those of ``index_catalogue``, then ``done``, ``failed`` or
            ``canceled``.
        done: Rows done in this stage.
        total: Rows in all, 0 where that is not known yet.
        since: When the stage began, in seconds of ``time.monotonic``.
        report: What the run did, as ``Report.to_plain`` gives it, at the end.
        error: Why it failed, in one line.
    """

    order: Order
    stage: str = "start"
    done: int = 0
    total: int = 0
    since: float = 0.0
    report: Mapping[str, Any] | None = None
    error: str = ""

    @property
    def is_running(self) -> bool:
        """Whether there is something to wait for."""
        return self.stage not in _ENDS

    def rate(self, now: float) -> float:
        """Returns rows a second in this stage; 0 where that cannot be told yet."""
        passed = now - self.since
        return self.done / passed if passed >= _AT_LEAST else 0.0


class Indexing:
    """Starts a run in a process of its own, hears how far it is, ends it when asked."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._progress: Progress | None = None
        self._process: subprocess.Popen[str] | None = None

    @property
    def progress(self) -> Progress | None:
        """How far the present or last run is; ``None`` before the first."""
        with self._lock:
            return self._progress

    def start(self, order: Order) -> bool:
        """Begins a run; says no while there is one."""
        with self._lock:
            if self._progress is not None and self._progress.is_running:
                return False
            if self._process is not None:
                self._process.wait()  # a canceled one may still hold the index
            self._progress = Progress(order, since=time.monotonic())
            self._process = subprocess.Popen(
                _COMMAND,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )
            listener = threading.Thread(
                target=self._listen, args=(self._process, order), daemon=True, name="indexing"
            )
        listener.start()
        return True

    def cancel(self) -> None:
        """Ends the present run; what it has done is kept for the next one."""
        with self._lock:
            if self._progress is None or not self._progress.is_running:
                return
            self._progress = replace(self._progress, stage="canceled")
            if self._process is not None:
                self._process.terminate()

    def dismiss(self) -> None:
        """Forgets the last run."""
        with self._lock:
            if self._progress is not None and not self._progress.is_running:
                self._progress = None

    def _listen(self, process: subprocess.Popen[str], order: Order) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        with process:
            # It may have been ended already; then its status tells.
            with suppress(BrokenPipeError), process.stdin:
                process.stdin.write(order.to_line())
            for line in process.stdout:
                self._hear(process, json.loads(line))
        with self._lock:
            if self._process is process and self._progress and self._progress.is_running:
                status = process.returncode
                error = f"the indexer ended with status {status}; the server's log says more"
                self._progress = replace(self._progress, stage="failed", error=error)

    def _hear(self, process: subprocess.Popen[str], told: Mapping[str, Any]) -> None:
        with self._lock:
            held = self._progress
            if self._process is not process or held is None or not held.is_running:
                return
            if "report" in told:
                self._progress = replace(held, stage="done", report=told["report"])
            elif "error" in told:
                self._progress = replace(held, stage="failed", error=str(told["error"]))
            else:
                since = held.since if told["stage"] == held.stage else time.monotonic()
                self._progress = replace(held, **told, since=since)
