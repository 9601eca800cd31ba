"""Dates as catalogues write them, with the months' names in every language."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from babel.dates import get_month_names

from agent.catalogue.numbers import plain_digits
from agent.language.lexicon import languages

_TIME = re.compile(r"(?:T|,? )\d{1,2}:\d{2}.*$")
_YEAR_FIRST = re.compile(r"(\d{4})(?:[-./]|[年년] ?)(\d{1,2})(?:[-./]|[月월] ?)(\d{1,2})[日일]?\.?")
_YEAR_LAST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})")
_DAY_NAME = re.compile(
    r"(?:\w{3,9}, )?(\d{1,2})\.?(?: de| of)? ([^\W\d]+)\.?,?(?: de)? (\d{4})(?: г\.?| р\.?)?"
)
_NAME_DAY = re.compile(r"([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")


@lru_cache(maxsize=20_000)
def parse_date(text: str, *, day_first: bool | None = None) -> str | None:
    """Reads a date and returns it as ISO text, ``2026-11-23``; a time of day is dropped.

    Args:
        text: ISO, ``23.11.2026``, ``11/23/2026``, ``23 Nov 2026``, ``23 de noviembre de 2026``,
            ``November 23, 2026`` or ``2026年11月23日``.
        day_first: Whether the column writes the day before the month, where that is known.
    """
    plain = _TIME.sub("", plain_digits(text.strip()))
    if found := _YEAR_FIRST.fullmatch(plain):
        return _iso(found[1], found[2], found[3])
    if found := _YEAR_LAST.fullmatch(plain):
        year = found[4] if len(found[4]) == 4 else f"20{found[4]}"
        month_first = day_first is False and found[2] != "."
        day, month = (found[3], found[1]) if month_first else (found[1], found[3])
        return _iso(year, month, day)
    if found := _DAY_NAME.fullmatch(plain):
        return _iso(found[3], _months().get(found[2].casefold()), found[1])
    if found := _NAME_DAY.fullmatch(plain):
        return _iso(found[3], _months().get(found[1].casefold()), found[2])
    return None


@lru_cache(maxsize=20_000)
def day_evidence(text: str) -> bool | None:
    """Whether a cell proves the day first (``True``) or the month first (``False``)."""
    found = _YEAR_LAST.fullmatch(_TIME.sub("", plain_digits(text.strip())))
    if found is None or found[2] == "." or (int(found[1]) > 12) == (int(found[3]) > 12):
        return None
    return int(found[1]) > 12


@cache
def _months() -> dict[str, int]:
    """The names of the months, whole and short, standing alone and in a date."""
    names: dict[str, int] = {"sept": 9}
    widths: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
    contexts: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
    for language in languages():
        for width in widths:
            for context in contexts:
                for number, name in get_month_names(width, context, language).items():
                    names.setdefault(name.strip(". ").casefold(), number)
    return names


def _iso(year: str, month: str | int | None, day: str) -> str | None:
    try:
        return date(int(year), int(month or 0), int(day)).isoformat()
    except ValueError:
        return None
