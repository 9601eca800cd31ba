"""The project's own conversations: what is said in each language, and what it should lead to."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from agent.errors import UsageError

_FOLDER = "agent.evaluation.conversations"


@dataclass(frozen=True, slots=True)
class ScriptTurn:
    """One message and what should come of it.

    Attributes:
        say: The message.
        expect: The whole state afterwards, as in ``script.toml``; ``None`` if it stays.
        act: An act that the turn should be taken for, or ``None`` where any will do.
    """

    say: str
    expect: tuple[str, ...] | None
    act: str | None


@dataclass(frozen=True, slots=True)
class Script:
    """One conversation.

    Attributes:
        name: What to call it.
        language: ISO 639-1 code of its messages.
        catalogue: Name of the catalogue that it is about.
        turns: Its turns, in order.
    """

    name: str
    language: str
    catalogue: str
    turns: tuple[ScriptTurn, ...]


def scripts(language: str) -> tuple[Script, ...]:
    """Returns all conversations of a language: the common ones and its own.

    Raises:
        UsageError: The file of the language does not fit the common script.
    """
    said = _read(f"{language}.toml")
    common = [_common(plan, said, language) for plan in _read("script.toml")["conversation"]]
    own = [
        Script(f"own-{number}", language, plan["catalogue"], tuple(map(_turn, plan["turns"])))
        for number, plan in enumerate(said.get("own", ()), 1)
    ]
    return (*common, *own)


def _common(plan: dict[str, Any], said: dict[str, Any], language: str) -> Script:
    name, messages = plan["name"], said.get(plan["name"], [])
    if len(messages) != len(plan["turns"]):
        raise UsageError(
            f"conversations/{language}.toml: {name} has {len(messages)} messages,"
            f" the script has {len(plan['turns'])}"
        )
    turns = tuple(
        _turn({**turn, "say": say}) for turn, say in zip(plan["turns"], messages, strict=True)
    )
    return Script(name, language, plan["catalogue"], turns)


def _turn(plan: dict[str, Any]) -> ScriptTurn:
    expect = plan.get("expect")
    return ScriptTurn(plan["say"], None if expect is None else tuple(expect), plan.get("act"))


@cache
def script_languages() -> tuple[str, ...]:
    """Returns the codes of the languages that have conversations."""
    names = (entry.name for entry in resources.files(_FOLDER).iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in names if len(n) == len("xx.toml")))


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((resources.files(_FOLDER) / name).read_text("utf-8"))
