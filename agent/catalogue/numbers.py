"""Numbers and amounts of money as catalogues write them.

A cell alone can be ambiguous ("1.299"), so each parser takes what the rest of its column has shown.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from babel.core import get_global
from babel.numbers import get_currency_precision, get_currency_symbol

_LOCALES = ("en_US", "en_GB", "de", "pl", "ru", "uk", "tr", "ar", "hi", "zh", "ja", "ko")
_COMMON = (
    "EUR USD GBP JPY INR RUB UAH PLN TRY KRW CNY CHF SEK NOK DKK CZK HUF BRL "
    "ILS THB VND MXN CAD AUD NZD ZAR SGD HKD TWD PHP NGN KZT AED SAR EGP RON BGN"
)
_EXTRA = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "円": "JPY", "元": "CNY", "원": "KRW"}
_EXTRA |= {"руб": "RUB", "руб.": "RUB", "р.": "RUB", "грн": "UAH", "zl": "PLN", "rs": "INR"}
_EXTRA |= {"rs.": "INR", "euro": "EUR", "euros": "EUR", "tl": "TRY", "fr.": "CHF", "sfr.": "CHF"}
_EXTRA |= {"c$": "CAD", "ca$": "CAD", "s$": "SGD", "rmb": "CNY", "rp": "IDR", "kč": "CZK"}
_EXTRA |= {"ft": "HUF", "lei": "RON", "ر.س": "SAR", "د.إ": "AED", "ج.م": "EGP", "₫": "VND"}
_NAMELESS = ("kr", "kr.", ":-", "/-")
"""Signs of money that several countries share or that name none."""
_BEFORE = re.compile(
    r"^(?:from|only|ab|nur|von|à partir de|dès|desde|a partir de|a partire da|da|vanaf|od|от|від|"
    r"fra|från|من|से|仅|约)\s+",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:\([^()]*\)|/ ?[^\W\d]+\.?|(?:per|pro|par|por|each|ea|je|inkl|incl|ttc|vat)\b.*|"
    r"起|より|から|부터|~)$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?<=[\d\w€$£¥₽₹₺]) ?(?:–|—|-| bis | to | до | à ) ?(?=[^\W\d]{0,3}[€$£¥₽₹₺ ]*\d)"
)


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
    plain = plain_digits(text.strip())
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
    body = re.sub(r"[^\d.,]", "", _first(plain_digits(text))).strip(".,")
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
    """Reads a price: a number with a currency before or after it, or none.

    Words around it such as "from" and "per piece" are no part of it, and of a range the lower end
    is taken; both only where a currency says that it is a price.
    """
    plain = plain_digits(text.strip())
    bare = _AFTER.sub("", _BEFORE.sub("", _first(plain))).strip()
    amount = _amount(bare, comma_decimal)
    is_sure = bare == plain or (amount is not None and amount.currency is not None)
    return amount if is_sure else None


def _amount(plain: str, comma_decimal: bool | None) -> Amount | None:
    found = _NUMBER.search(plain)
    if found is None:
        return None
    digits = found[0].rstrip(".,' ’")
    before, after = plain[: found.start()].strip(), plain[found.start() + len(digits) :].strip()
    after = re.sub(r"^[.,]?[-–—]+", "", after).strip()
    words = [word for word in (before, after) if word and word.casefold() not in _NAMELESS]
    codes = [currency_of(word) for word in words]
    if None in codes:
        return None
    # "$5 CAD": a code is surer than a sign.
    code = max(
        zip(words, codes, strict=True), key=lambda p: p[0].upper() == p[1], default=("", None)
    )
    if (
        code[1]
        and get_currency_precision(code[1]) == 0
        and re.fullmatch(r"\d+([.,]\d{3})+", digits)
    ):
        digits = re.sub(r"[.,]", "", digits)
    number = parse_number(digits, comma_decimal=comma_decimal)
    return None if number is None else Amount(number, code[1])


def _first(text: str) -> str:
    """Returns the lower end of a range of prices, with its currency, or the text itself."""
    low, *rest = _BETWEEN.split(text, maxsplit=1)
    if not rest:
        return text
    sign = re.sub(r"[\d.,' ]", "", rest[0])
    return low if re.search(r"[^\d.,' ]", low) else f"{low} {sign}"


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


def plain_digits(text: str) -> str:
    """Returns a text with the digits and marks of numbers as ASCII has them."""
    if text.isascii():
        return text
    folded = unicodedata.normalize("NFKC", text).translate(_MARKS)
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in folded)


_MARKS = str.maketrans({"٫": ".", "٬": "", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "})
