"""What currencies are called in every language, from the CLDR by way of Babel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

import regex
from babel.core import UnknownLocaleError
from babel.numbers import get_currency_name

CODES = (
    "EUR", "USD", "GBP", "JPY", "CNY", "INR", "RUB", "UAH", "TRY", "PLN", "KRW", "CHF", "SEK",
    "BRL", "MXN", "CAD", "AUD", "NOK", "DKK", "CZK", "HUF", "RON", "BGN", "ARS", "CLP", "COP",
    "PEN", "NZD", "SGD", "HKD", "TWD", "THB", "VND", "IDR", "MYR", "PHP", "ZAR", "NGN", "KES",
    "EGP", "SAR", "AED", "QAR", "KWD", "MAD", "ILS", "PKR", "BDT", "LKR", "KZT", "GEL",
)  # fmt: skip
"""The currencies of most shops; of two with one name, the earlier is the likelier."""
SIGNS = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH",
    "₺": "TRY", "₩": "KRW", "₪": "ILS", "฿": "THB", "₫": "VND", "₱": "PHP", "₦": "NGN",
    "₸": "KZT", "₾": "GEL",
}  # fmt: skip
SHORT = {
    "kr": ("SEK", "NOK", "DKK"), "kč": ("CZK",), "ft": ("HUF",), "lei": ("RON",), "zł": ("PLN",),
    "лв": ("BGN",), "rs": ("INR", "PKR", "LKR"), "reais": ("BRL",), "rand": ("ZAR",),
    "baht": ("THB",), "ringgit": ("MYR",), "rupiah": ("IDR",), "rmb": ("CNY",),
    "加元": ("CAD",), "加币": ("CAD",), "澳元": ("AUD",), "澳币": ("AUD",), "港币": ("HKD",),
    "新币": ("SGD",), "法郎": ("CHF",), "台币": ("TWD",),
}  # fmt: skip
"""What is written behind amounts, the same in every language."""
_DOLLARS = ("USD", "CAD", "AUD", "HKD")
"""Currencies whose names share one word in every language, the head of the name."""


@cache
def currency_words(language: str) -> tuple[tuple[str, str], ...]:
    """Returns the names of currencies in a language, each with its ISO 4217 code.

    A name that several share, such as "francs", comes once for each of them.
    """
    return tuple(dict.fromkeys(_words(language)))


def without_currency(heading: str) -> str:
    """Returns a heading without the code or sign of a currency at its end: ``price_usd``."""
    bare, found, last = heading.replace("_", " ").rpartition(" ")
    mark = last.strip("()[]")
    return bare if found and (mark.upper() in CODES or mark in SIGNS) else heading


def _words(language: str) -> Iterator[tuple[str, str]]:
    for code in CODES:
        yield code, code
        try:
            yield get_currency_name(code, count=1, locale=language), code
            names = {get_currency_name(code, count=n, locale=language) for n in (2, 5)}
        except UnknownLocaleError:
            continue
        for name in sorted(names):
            yield name, code
            yield from ((head, code) for head in _heads(name, language))
    for word, codes in SHORT.items():
        for code in codes:
            yield word, code


def _heads(name: str, language: str) -> list[str]:
    """The word of a name that says the kind of money: "francs" in "Swiss francs"."""
    tokens = _tokens(name)
    if len(tokens) < 2:
        return []
    ends = [tokens[place] for place in _places_of_head(language)]
    return [end for end in ends if len(end) > 2 and (len(ends) == 1 or end in _shared(language))]


@cache
def _places_of_head(language: str) -> tuple[int, ...]:
    """Whether heads come first (0), last (-1) or either way, told from the names of dollars."""
    names = [_tokens(get_currency_name(code, count=5, locale=language)) for code in _DOLLARS]
    for place in (0, -1):
        if len({tokens[place] for tokens in names if len(tokens) > 1}) == 1:
            return (place,)
    return (0, -1)


@cache
def _shared(language: str) -> frozenset[str]:
    """First and last words that the names of several currencies have in common."""
    words: Counter[str] = Counter()
    for code in CODES:
        ends = set()
        for count in (2, 5):
            tokens = _tokens(get_currency_name(code, count=count, locale=language))
            ends |= {tokens[0], tokens[-1]} if tokens else set()
        words.update(ends)
    return frozenset(word for word, held in words.items() if held > 1)


def _tokens(name: str) -> list[str]:
    return list(regex.findall(r"[\p{L}\p{M}]+", name.casefold()))
