"""What all sessions share: the assistant and the notebook. Nothing of any user is held here."""

from __future__ import annotations

import threading

from agent.bootstrap import open_assistant
from agent.chat.assistant import Assistant
from agent.settings import Settings, load_settings
from ui.notebook import Notebook

_lock = threading.Lock()
_held: dict[str, Assistant] = {}
_notebooks: dict[str, Notebook] = {}


def assistant(settings: Settings | None = None) -> Assistant:
    """Returns the one assistant of this process, opening it at the first call."""
    with _lock:
        if "assistant" not in _held:
            _held["assistant"] = open_assistant(settings or load_settings())
        return _held["assistant"]


def notebook() -> Notebook:
    """Returns the notebook beside the index that is in use."""
    path = assistant().folder.visitors
    with _lock:
        if str(path) not in _notebooks:
            _notebooks[str(path)] = Notebook(path)
        return _notebooks[str(path)]


def use(held: Assistant) -> None:
    """Puts an assistant in place, for tests and for the launcher."""
    with _lock:
        _held["assistant"] = held
