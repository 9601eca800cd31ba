"""Units of measure in every language, from the CLDR by way of Babel."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

import regex
from babel.core import UnknownLocaleError
from babel.units import UnknownUnitError, format_unit

_UNITS: dict[str, tuple[str, float]] = {
    "mass-milligram": ("mass", 0.001), "mass-gram": ("mass", 1.0),
    "mass-kilogram": ("mass", 1000.0), "mass-ounce": ("mass", 28.349523125),
    "length-millimeter": ("length", 1.0), "length-centimeter": ("length", 10.0),
    "length-meter": ("length", 1000.0), "length-inch": ("length", 25.4),
    "length-foot": ("length", 304.8),
    "volume-milliliter": ("volume", 1.0), "volume-centiliter": ("volume", 10.0),
    "volume-liter": ("volume", 1000.0),
    "duration-minute": ("duration", 1.0), "duration-hour": ("duration", 60.0),
    "duration-day": ("days", 1.0), "duration-month": ("days", 30.4375),
    "duration-year": ("days", 365.25),
    "power-watt": ("power", 1.0), "power-kilowatt": ("power", 1000.0),
    "digital-gigabyte": ("digital", 1.0), "digital-terabyte": ("digital", 1000.0),
}  # fmt: skip
"""Unit, then what it measures and how many of the smallest one it is."""
_COLLOQUIAL = tuple(
    (word, unit)
    for unit, words in {
        "mass-kilogram": ("kilo", "kilos", "кило", "кіло", "كيلو", "किलो", "킬로", "キロ", "公斤"),
        "mass-gram": ("gr", "جرام", "جم"),
        "duration-month": ("ヶ月", "ヵ月", "カ月", "ay"),
    }.items()
    for word in words
)
"""What people say and the CLDR does not list, the same in every language."""
_LENGTHS: tuple[Literal["long", "short", "narrow"], ...] = ("long", "short", "narrow")
_AMOUNT = regex.compile(r"[\d\s.,\u200e\u200f]+")


@cache
def measure_words(language: str) -> tuple[tuple[str, str], ...]:
    """Returns the words and signs of units in a language, each with its unit."""
    return tuple(dict.fromkeys((*_words(language), *_COLLOQUIAL)))


def _words(language: str) -> Iterator[tuple[str, str]]:
    for unit, (dimension, _) in _UNITS.items():
        # "d", "r" and "l" are days and years only to those who expect them.
        least = 3 if dimension == "days" else 1
        for length in _LENGTHS:
            for amount in (1, 2, 5):
                try:
                    text = format_unit(amount, unit, length=length, locale=language)
                except (UnknownUnitError, UnknownLocaleError):
                    continue
                word = _AMOUNT.sub(" ", text).strip()
                # Where the CLDR has no name, Babel gives its own key; inches may be a mere mark.
                # "in" is a small word of several languages long before it is an inch.
                if len(word) < (least if word.isascii() else least - 1) or "-" in word:
                    continue
                if word != "in" and any(map(str.isalpha, word)):
                    yield word, unit


@cache
def unit_of_heading(heading: str) -> str | None:
    """Returns the unit that a column's heading ends with: ``weight_g``, ``Höhe (cm)``."""
    words = regex.findall(r"[\p{L}]+", heading.replace("_", " "))
    if len(words) < 2 or (words[-1].casefold() == "in" and heading[-1].isalpha()):
        return None  # "made in" names no inches, "height (in)" does
    unit = unit_named(words[-1])
    # A "release year" is a date and no span of time.
    return None if unit is None or _UNITS[unit][0] == "days" else unit


def unit_named(word: str) -> str | None:
    """Returns the unit that an English word or sign stands for."""
    signs = {word.casefold(): unit for word, unit in measure_words("en")} | {"in": "length-inch"}
    return signs.get(word.casefold())


def without_unit(heading: str) -> str:
    """Returns a heading without the unit at its end."""
    if unit_of_heading(heading) is None:
        return heading
    return str(regex.sub(r"[\s_]*[(\[]?\p{L}+[)\]]?\s*$", "", heading))


def measured(amount: float, unit: str, language: str) -> str:
    """Returns an amount with its unit as a language writes it: "1,5 kg"."""
    return str(format_unit(amount, unit, length="short", locale=language))


def converted(amount: float, said: str, wanted: str) -> float | None:
    """Returns an amount in another unit, ``None`` where the two measure different things."""
    (one, factor), (other, divisor) = _UNITS[said], _UNITS[wanted]
    return round(amount * factor / divisor, 6) if one == other else None
