"""Settings: argument over environment over file over default. Nothing is read at import."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from agent.errors import SettingsError

LOCAL_MODEL = "rules"
"""The name of the chat model that needs no provider."""

_PREFIX = "VITRINE_"
_FILE = Path("vitrine.toml")


@dataclass(frozen=True, slots=True)
class Settings:
    """How Vitrine is put together.

    Attributes:
        index: Folder of the index.
        encoder: ``auto``, ``compact``, ``clip``, a model name, or a folder with one.
        qdrant_url: Address of a Qdrant server, or ``None`` for the embedded engine.
        qdrant_key: Key for that server.
        model: ``rules`` for the built-in chat model, or ``provider:name`` for LangChain.
        page_size: Products on a page.
        language: Language to begin with, or ``None`` to follow the user.
    """

    index: Path = Path("vitrine.index")
    encoder: str = "auto"
    qdrant_url: str | None = None
    qdrant_key: str | None = None
    model: str = LOCAL_MODEL
    page_size: int = 12
    language: str | None = None

    def __repr__(self) -> str:
        """Leaves the key out, so that no log holds it."""
        shown = {item.name: getattr(self, item.name) for item in fields(self)}
        shown["qdrant_key"] = "***" if self.qdrant_key else None
        return f"Settings({', '.join(f'{key}={value!r}' for key, value in shown.items())})"


def load_settings(
    overrides: Mapping[str, Any] | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    file: Path = _FILE,
) -> Settings:
    """Puts the settings together.

    Args:
        overrides: Arguments of the call; ``None`` values count as not given.
        environment: Variables such as ``VITRINE_MODEL``; the process's own by default.
        file: TOML file with settings of the same names; may be absent.

    Raises:
        SettingsError: A setting is unknown or has a value that cannot be used.
    """
    environment = os.environ if environment is None else environment
    names = {item.name for item in fields(Settings)}
    from_environment = {
        name: environment[f"{_PREFIX}{name.upper()}"]
        for name in names
        if environment.get(f"{_PREFIX}{name.upper()}")
    }
    given = {key: value for key, value in (overrides or {}).items() if value is not None}
    merged = {**_read(file, names), **from_environment, **given}
    return replace(Settings(), **{key: _convert(key, value) for key, value in merged.items()})


def _read(file: Path, names: set[str]) -> dict[str, Any]:
    if not file.is_file():
        return {}
    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file} is no TOML file ({error}); mend or remove it") from error
    unknown = sorted(set(found) - names)
    if unknown:
        raise SettingsError(f"{file} has an unknown setting {unknown[0]!r}; known: {sorted(names)}")
    return found


def _convert(name: str, value: Any) -> Any:  # noqa: ANN401 - settings have several types
    if name == "index":
        return Path(value)
    if name != "page_size":
        return value
    try:
        number = int(value)
    except ValueError as error:
        raise SettingsError(f"page_size is {value!r}; give a number from 1 to 100") from error
    if not 1 <= number <= 100:
        raise SettingsError(f"page_size is {number}; give a number from 1 to 100")
    return number
