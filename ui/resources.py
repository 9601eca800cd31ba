"""What all sessions share: the assistant, the notebook, the indexer. Nothing of any user."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from agent.bootstrap import open_assistant
from agent.chat.assistant import Assistant
from agent.settings import Settings, load_settings
from ui.library.indexing import Indexing
from ui.library.shelf import Shelf
from ui.notebook import Notebook

_lock = threading.Lock()
_settings: dict[str, Settings] = {}
_held: dict[str, Assistant] = {}
_opened: dict[Path, Assistant] = {}
_notebooks: dict[str, Notebook] = {}
_indexing = Indexing()
_rights: set[str] = set()

MANAGING, PATHS = "manage", "paths"


def assistant(settings: Settings | None = None) -> Assistant:
    """Returns the assistant that is in use, opening one at the first call."""
    with _lock:
        if "assistant" not in _held:
            _settings["settings"] = settings or load_settings()
            _hold(open_assistant(_settings["settings"]))
        return _held["assistant"]


def show_index(path: Path) -> None:
    """Puts another index in use, for every visitor.

    Those that were in use stay open: a turn under way ends on the one where it began.

    Raises:
        VitrineError: It cannot be opened; the one in use stays.
    """
    with _lock:
        held = _opened.get(path.resolve())
        _hold(held or open_assistant(replace(settings(), index=path)))


def settings() -> Settings:
    """Returns the settings that the page was started with."""
    return _settings.get("settings") or load_settings()


def notebook() -> Notebook:
    """Returns the notebook beside the index that is in use."""
    path = assistant().folder.visitors
    with _lock:
        if str(path) not in _notebooks:
            _notebooks[str(path)] = Notebook(path)
        return _notebooks[str(path)]


def indexing() -> Indexing:
    """Returns the indexer of this server."""
    return _indexing


def shelf() -> Shelf:
    """Returns the folder where the index in use lies, with all others there."""
    return Shelf(assistant().folder.path.absolute().parent)


def allow(*rights: str) -> None:
    """Says what visitors may do: ``MANAGING`` the catalogues, also by ``PATHS`` of this machine."""
    _rights.clear()
    _rights.update(rights)


def may(right: str) -> bool:
    """Whether visitors may do something."""
    return right in _rights


def use(held: Assistant) -> None:
    """Puts an assistant in place, for tests and for the launcher."""
    with _lock:
        _hold(held)


def _hold(held: Assistant) -> None:
    _held["assistant"] = held
    _opened[held.folder.path.resolve()] = held
