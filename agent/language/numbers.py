"""Numbers as people write them: digits with local separators, and words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex
from babel.numbers import get_group_symbol
from num2words import num2words

from agent.language.lexicon import language_data

_SPELLED = (*range(2, 101), *range(200, 1000, 100), *range(1000, 10_001, 1000), 120, 150, 250)
MULTIPLIERS = (100.0, 1000.0, 10_000.0, 100_000.0)
"""Number words that multiply a number in front of them, as in "3 thousand"."""


def parse_digits(text: str, language: str) -> float:
    """Reads digits with group and decimal separators.

    A single separator followed by exactly three digits is a group separator only where the
    language writes it so: "1.299" is 1299 in German and 1.299 in English.

    Args:
        text: Digits with ``. , ' ’`` or spaces between them.
        language: ISO 639-1 code whose habits decide unclear cases.
    """
    text = regex.sub(r"[\s'’]", "", text)
    marks = regex.findall(r"[.,]", text)
    if not marks:
        return float(text)
    last = marks[-1]
    is_group = len(marks) > 1 and len(set(marks)) == 1
    if len(marks) == 1 and regex.search(r"[.,]\d{3}$", text) and not text.startswith("0"):
        is_group = get_group_symbol(language) == last
    if is_group:
        return float(regex.sub(r"[.,]", "", text))
    whole, _, fraction = text.rpartition(last)
    return float(f"{regex.sub(r'[.,]', '', whole)}.{fraction}")


@cache
def number_words(language: str) -> tuple[tuple[str, float], ...]:
    """Returns the spelled numbers of a language from 2 on; 0 and 1 are too often articles."""
    listed = language_data(language).phrases.get("number", {})
    words = [(form, float(value)) for value, forms in listed.items() for form in forms]
    return tuple(words + list(_generated(language)))


def _generated(language: str) -> Iterator[tuple[str, float]]:
    for value in _SPELLED:
        try:
            spelled = num2words(value, lang=language)
        except NotImplementedError:
            return
        yield spelled.replace("-", " "), float(value)
        if spelled.startswith(("one ", "ein")) and value in (100, 1000):
            yield spelled.removeprefix("one ").removeprefix("ein"), float(value)
