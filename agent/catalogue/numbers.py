"""Numbers, amounts of money, dates and yes/no words as catalogues write them.

A cell alone can be ambiguous ("1.299", "03/04/2026"), so each parser takes what the rest of its
column has shown.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from babel.core import get_global
from babel.numbers import get_currency_symbol

_LOCALES = ("en_US", "en_GB", "de", "pl", "ru", "uk", "tr", "ar", "hi", "zh", "ja", "ko")
_COMMON = (
    "EUR USD GBP JPY INR RUB UAH PLN TRY KRW CNY CHF SEK NOK DKK CZK HUF BRL "
    "ILS THB VND MXN CAD AUD NZD ZAR SGD HKD TWD PHP NGN KZT AED SAR EGP RON BGN"
)
_EXTRA = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "円": "JPY", "元": "CNY", "원": "KRW"}
_EXTRA |= {"руб": "RUB", "руб.": "RUB", "р.": "RUB", "грн": "UAH", "zl": "PLN", "rs": "INR"}
_EXTRA |= {"rs.": "INR", "euro": "EUR", "euros": "EUR", "tl": "TRY", "fr.": "CHF", "sfr.": "CHF"}


def _symbols() -> dict[str, str]:
    known: dict[str, str] = {}
    for code in _COMMON.split(" "):
        for locale in _LOCALES:
            symbol = get_currency_symbol(code, locale).strip("\u200e\u200f ").casefold()
            if symbol.upper() != code:
                known.setdefault(symbol, code)
    return known | {key.casefold(): code for key, code in _EXTRA.items()}


_SYMBOLS = _symbols()
_CODES = frozenset(get_global("all_currencies"))
_NUMBER = re.compile(r"[+-]?(\d[\d.,'’\s]*|[.,]\d+)")
_TRUE = (
    "true yes y t ja oui sí si sì sim tak да так evet نعم हाँ हां 是 はい 예 네 ✓ ✔ x available "
    "instock あり 有り 有 있음 lieferbar vorrätig verfügbar disponible disponibile disponível "
    "dostępny имеется"
)
_FALSE = (
    "false no n f nein non não nao nie нет ні hayır لا नहीं 否 いいえ 아니요 아니오 ✗ ✘ unavailable "
    "outofstock なし 無し 无 無 없음 ausverkauft épuisé agotado esaurito esgotado niedostępny"
)
_WORDS = dict.fromkeys(_TRUE.split(), True) | dict.fromkeys(_FALSE.split(), False)
_MONTH_NAMES = (
    "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|"
    "sep sept september|oct october|nov november|dec december"
)
_MONTHS = {
    name: number
    for number, names in enumerate(_MONTH_NAMES.split("|"), 1)
    for name in names.split()
}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and the currency written beside it, if any."""

    value: float
    currency: str | None = None


def currency_of(text: str) -> str | None:
    """Returns the ISO 4217 code of a currency's code, symbol or short name."""
    word = text.strip().strip("()[]")
    if word.upper() in _CODES and len(word) == 3:
        return word.upper()
    return _SYMBOLS.get(word.casefold())


def parse_number(text: str, *, comma_decimal: bool | None = None) -> float | None:
    """Reads a number with either decimal mark and any grouping.

    Args:
        text: Such as ``1.299,00``, ``1 299``, ``١٢٫٥`` or ``-3``.
        comma_decimal: Whether the column writes decimals with a comma, where that is known.

    Returns:
        The number, or ``None`` where the text is none.
    """
    plain = _plain_digits(text.strip())
    if not plain or not re.fullmatch(r"[+-]?(\d[\d.,'’ ]*|[.,]\d+)", plain):
        return None
    sign = -1.0 if plain[0] == "-" else 1.0
    body = re.sub(r"['’ ]", "", plain.lstrip("+-"))
    mark = _decimal_mark(body, comma_decimal)
    whole, _, fraction = body.rpartition(mark) if mark else (body, "", "")
    whole = re.sub(r"[.,]", "", whole)
    if not fraction.isdigit() and fraction:
        return None
    value = sign * float(f"{whole or '0'}.{fraction or '0'}")
    return value if abs(value) < 1e15 else None


@lru_cache(maxsize=20_000)
def decimal_evidence(text: str) -> bool | None:
    """Whether a cell proves decimals by comma (``True``) or by point (``False``)."""
    body = re.sub(r"[^\d.,]", "", _plain_digits(text)).strip(".,")
    marks = [char for char in body if char in ".,"]
    if not marks:
        return None
    if len(set(marks)) == 2:
        return marks[-1] == ","
    if len(marks) > 1:
        return marks[0] == "."
    whole, _, fraction = re.split(r"([.,])", body)
    if len(fraction) == 3 and 1 <= len(whole) <= 3 and whole != "0":
        return None
    return marks[0] == ","


@lru_cache(maxsize=20_000)
def parse_amount(text: str, *, comma_decimal: bool | None = None) -> Amount | None:
    """Reads a price: a number with a currency before or after it, or none."""
    plain = _plain_digits(text.strip())
    found = _NUMBER.search(plain)
    if found is None:
        return None
    digits = found[0].rstrip(".,' ’")
    before, after = plain[: found.start()].strip(), plain[found.start() + len(digits) :].strip()
    after = re.sub(r"^[.,]?[-–—]+", "", after).strip()
    words = [word for word in (before, after) if word]
    codes = [currency_of(word) for word in words]
    if len(words) > 1 or None in codes:
        return None
    number = parse_number(digits, comma_decimal=comma_decimal)
    return None if number is None else Amount(number, codes[0] if codes else None)


@lru_cache(maxsize=20_000)
def parse_boolean(text: str) -> bool | None:
    """Reads a yes/no word; ``0`` and ``1`` are left to the column that holds nothing else."""
    # "In stock" and "out_of_stock" are one word each.
    return _WORDS.get(re.sub(r"[\s_-]+", "", text.casefold()))


@lru_cache(maxsize=20_000)
def parse_date(text: str, *, day_first: bool | None = None) -> str | None:
    """Reads a date and returns it as ISO text, ``2026-11-23``; a time of day is dropped.

    Args:
        text: ISO, ``23.11.2026``, ``11/23/2026``, ``23 Nov 2026`` or ``November 23, 2026``.
        day_first: Whether the column writes the day before the month, where that is known.
    """
    plain = _plain_digits(text.strip())
    if re.match(r"\d{4}-\d{2}-\d{2}([T ]|$)", plain):
        try:
            return datetime.fromisoformat(plain).date().isoformat()
        except ValueError:
            return None
    if found := re.fullmatch(r"(\d{4})[./](\d{1,2})[./](\d{1,2})", plain):
        return _iso(found[1], found[2], found[3])
    if found := re.fullmatch(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})", plain):
        first, second = found[1], found[3]
        month_first = day_first is False and found[2] != "."
        return _iso(found[4], first, second) if month_first else _iso(found[4], second, first)
    if found := re.fullmatch(r"(\d{1,2})\.? ([A-Za-z]+)\.?,? (\d{4})", plain):
        return _iso(found[3], _MONTHS.get(found[2].lower()), found[1])
    if found := re.fullmatch(r"([A-Za-z]+)\.? (\d{1,2}),? (\d{4})", plain):
        return _iso(found[3], _MONTHS.get(found[1].lower()), found[2])
    return None


@lru_cache(maxsize=20_000)
def day_evidence(text: str) -> bool | None:
    """Whether a cell proves the day first (``True``) or the month first (``False``)."""
    found = re.fullmatch(r"(\d{1,2})[/-](\d{1,2})[/-]\d{4}", _plain_digits(text.strip()))
    if found is None or (int(found[1]) > 12) == (int(found[2]) > 12):
        return None
    return int(found[1]) > 12


def _decimal_mark(body: str, comma_decimal: bool | None) -> str:
    proof = decimal_evidence(body)
    marks = {char for char in body if char in ".,"}
    if len(marks) == 2:
        return "," if proof else "."
    if not marks or body.count(next(iter(marks))) > 1:
        return ""
    mark = marks.pop()
    if proof is not None:
        return mark
    if comma_decimal is None:
        # Without more to go by, "1.299" is a decimal and "1,299" is grouped.
        return mark if mark == "." else ""
    return mark if (mark == ",") == comma_decimal else ""


def _plain_digits(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).translate(_MARKS)
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in folded)


_MARKS = str.maketrans({"٫": ".", "٬": "", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "})


def _iso(year: str, month: str | int | None, day: str) -> str | None:
    try:
        return date(int(year), int(month or 0), int(day)).isoformat()
    except ValueError:
        return None
