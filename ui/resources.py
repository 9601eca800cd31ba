"""What all sessions share: the assistant. Nothing of any user is kept here."""

from __future__ import annotations

import threading

from agent.bootstrap import open_assistant
from agent.chat.assistant import Assistant
from agent.settings import Settings, load_settings

_lock = threading.Lock()
_held: dict[str, Assistant] = {}


def assistant(settings: Settings | None = None) -> Assistant:
    """Returns the one assistant of this process, opening it at the first call."""
    with _lock:
        if "assistant" not in _held:
            _held["assistant"] = open_assistant(settings or load_settings())
        return _held["assistant"]


def use(held: Assistant) -> None:
    """Puts an assistant in place, for tests and for the launcher."""
    with _lock:
        _held["assistant"] = held
