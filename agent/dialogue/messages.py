"""The words that users read, from the Fluent files under ``prompts/``."""

from __future__ import annotations

import threading
from functools import cache
from importlib import resources

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

_RIGHT_TO_LEFT = "right-to-left"


def reply_text(language: str, message: str, **values: object) -> str:
    """Returns a sentence of the assistant; English where a language lacks it."""
    return _text("replies", language, message, values)


def interface_text(language: str, message: str, **values: object) -> str:
    """Returns words of the page; English where a language lacks them."""
    return _text("interface", language, message, values)


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return Locale(language).character_order == _RIGHT_TO_LEFT


_LOCK = threading.Lock()  # a bundle compiles its messages when they are first used


def _text(folder: str, language: str, message: str, values: dict[str, object]) -> str:
    for code in dict.fromkeys((language, "en")):
        bundle = _bundle(folder, code)
        if bundle is None or not bundle.has_message(message):
            continue
        pattern = bundle.get_message(message).value
        if pattern is None:
            continue
        with _LOCK:
            text, errors = bundle.format_pattern(pattern, values)
        if errors:
            raise ValueError(f"{folder}/{code}.ftl: {message}: {errors[0]}")
        return str(text)
    raise KeyError(f"no message {message!r} in prompts/{folder}")


@cache
def _bundle(folder: str, language: str) -> FluentBundle | None:
    file = resources.files("prompts") / folder / f"{language}.ftl"
    if not file.is_file():
        return None
    # Isolation marks around values would show as boxes in terminals.
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle
