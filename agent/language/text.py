"""Text as units that phrases are matched over: words, numbers, signs, single CJK characters."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import regex

_UNIT = regex.compile(
    r"""
      (?P<number>\d+(?:[.,'’]\d+)*(?:[\ \u00a0\u202f]\d{3}(?!\d))*)
    | (?P<clitic>['’](?:s|m|d|t|ll|re|ve)(?![\p{L}\p{M}]))
    | (?P<char>[\p{Han}\p{Hiragana}\p{Katakana}ー])
    | (?P<word>[\p{L}\p{M}]+?(?=[\p{Han}\p{Hiragana}\p{Katakana}])|[\p{L}\p{M}]+)
    | (?P<sign>[#&+\-–~〜%]|\p{Sc})
    | (?P<stop>[.,;:!?…、。，！？؛،؟।])
    """,
    regex.VERBOSE,
)
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": None})
_LATIN_EXTRA = str.maketrans({"ł": "l", "ø": "o", "đ": "d"})
_POINTS = regex.compile(r"[\u064B-\u0652\u0670\u093C]")
"""Vowel points of Arabic and the dot below of Hindi, which are optional in writing."""
_LATIN_WORD = regex.compile(r"[\p{Latin}\p{M}]+")
_INITIAL = regex.compile(r"(?<!\p{L})\p{Lu}\.(?=\s*\p{Lu})")
_INVISIBLE = regex.compile(r"[\p{Cf}\p{Cc}--[\n\t]]", regex.VERSION1)


@dataclass(frozen=True, slots=True)
class Unit:
    """One piece of a message.

    Attributes:
        text: As it was written.
        folded: For comparing: compatibility forms, case, Arabic letter variants unified.
        kind: ``number``, ``word``, ``char`` (one Han or kana character), ``clitic`` (the ``'s`` of
            "what's"), ``sign`` or ``stop``.
        start: Index of the first character in the cleaned message.
        end: Index after the last character.
    """

    text: str
    folded: str
    kind: str
    start: int
    end: int


def clean(text: str) -> str:
    """Removes control and invisible characters, unifies digits and compatibility forms."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        text = "".join(_ascii_digit(character) for character in text)
    return str(_INVISIBLE.sub(" ", text)).strip()


def fold(text: str) -> str:
    """Returns the form that two spellings of one word share, accents kept."""
    text = unicodedata.normalize("NFKC", text).casefold().replace("\u0307", "")
    text = text.translate(_ARABIC).replace("ı", "i").replace("ё", "е")
    return text if text.isascii() else str(_POINTS.sub("", text)).replace("\u0901", "\u0902")


@lru_cache(maxsize=20_000)
def strip_accents(folded: str) -> str:
    """Returns a Latin word without its diacritics; other scripts unchanged."""
    if folded.isascii() or not _LATIN_WORD.fullmatch(folded):
        return folded
    decomposed = unicodedata.normalize("NFD", folded.translate(_LATIN_EXTRA))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def split_units(text: str) -> list[Unit]:
    """Splits a cleaned message into units, in order; the point of an initial ends nothing."""
    text = _INITIAL.sub(lambda found: f"{found.group()[:-1]} ", text)
    return [
        Unit(match.group(), fold(match.group()), str(match.lastgroup), *match.span())
        for match in _UNIT.finditer(text)
    ]


def form_keys(form: str) -> tuple[str, ...]:
    """Returns the folded units of a phrase or value, without punctuation."""
    return tuple(unit.folded for unit in split_units(clean(form)) if unit.kind != "stop")


def _ascii_digit(character: str) -> str:
    if character.isascii() or not character.isdigit():
        return character
    digit = unicodedata.digit(character, None)
    return character if digit is None else str(digit)
