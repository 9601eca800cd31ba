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
_NUMBERS = {
    "page_size": 100, "qdrant_timeout": 3600, "qdrant_shards": 1000, "qdrant_replicas": 100,
    "picture_cache_mb": 100_000_000,
}  # fmt: skip
"""Settings that are numbers from 1, with the greatest."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How Vitrine is put together.

    Attributes:
        index: Folder of the index.
        encoder: ``auto``, ``compact``, ``clip``, a model name, or a folder with one.
        qdrant_url: Address of a Qdrant server, or ``None`` for the embedded engine.
        qdrant_key: Key for that server.
        qdrant_key_file: File that holds the key, instead of ``qdrant_key``.
        qdrant_timeout: Seconds to wait for the server's answer.
        qdrant_shards: Into how many shards a new collection is split.
        qdrant_replicas: On how many nodes each shard of a new collection lies.
        qdrant_quantize: Whether a new collection keeps small copies of its vectors in memory.
        qdrant_on_disk: Whether the vectors of a new collection stay on the server's disk.
        picture_cache_mb: Megabytes that pictures fetched from the web may take within an index.
        model: ``rules`` for the built-in chat model, or ``provider:name`` for LangChain.
        page_size: Products on a page.
        language: Language to begin with, or ``None`` to follow the user.
    """

    index: Path = Path("vitrine.index")
    encoder: str = "auto"
    qdrant_url: str | None = None
    qdrant_key: str | None = None
    qdrant_key_file: Path | None = None
    qdrant_timeout: int = 10
    qdrant_shards: int | None = None
    qdrant_replicas: int | None = None
    qdrant_quantize: bool = True
    qdrant_on_disk: bool = False
    picture_cache_mb: int = 20_000
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


def read_key(settings: Settings) -> str | None:
    """Returns the key of the Qdrant server, from the settings or from the file they name.

    Raises:
        SettingsError: The file cannot be read or is empty.
    """
    if settings.qdrant_key or settings.qdrant_key_file is None:
        return settings.qdrant_key
    try:
        key = settings.qdrant_key_file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        key = ""
    if not key:
        raise SettingsError(
            f"the key file {settings.qdrant_key_file} cannot be read or is empty; "
            "put the server's key into it"
        )
    return key


def _convert(name: str, value: Any) -> Any:  # noqa: ANN401 - settings have several types
    if name in ("index", "qdrant_key_file"):
        return Path(value)
    if name in _NUMBERS:
        return _number(name, value)
    if name in ("qdrant_quantize", "qdrant_on_disk"):
        return _yes_or_no(name, value)
    return value


def _number(name: str, value: object) -> int:
    most = _NUMBERS[name]
    try:
        number = int(str(value))
    except ValueError:
        number = 0
    if not 1 <= number <= most:
        raise SettingsError(f"{name} is {value!r}; give a number from 1 to {most}")
    return number


def _yes_or_no(name: str, value: object) -> bool:
    found = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
    try:
        return found[str(value).casefold()]
    except KeyError:
        raise SettingsError(f"{name} is {value!r}; give true or false") from None
