"""What the cells of one column have in common, gathered in one pass and bounded memory."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from agent.catalogue.columns import fold, is_category_name
from agent.catalogue.markup import plain_text
from agent.catalogue.numbers import (
    day_evidence,
    decimal_evidence,
    parse_amount,
    parse_boolean,
    parse_date,
)
from agent.language.measures import unit_of_heading

MAX_DISTINCT = 10_000
_URL = re.compile(r"(https?|ftp)://|www\.", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
SEPARATORS = ("|", ";", ", ")
_IDENTIFIER = re.compile(
    r"(.* )?(ids?|sku|ean|gtin|upc|isbn|asin|uuid|guid|code|nr|no|number|barcode|hash|handle)"
)
_CODE = re.compile(
    r"(.* )?(sku|ean|gtin|upc|isbn|asin|mpn|barcode|uuid|guid|hash|handle|slug|url key|"
    r"hs code|tax code|artikelnummer|артикул)|(seo|meta) .+"
)
"""Names of columns whose values nobody asks for, however few there are."""
_QUANTITY = re.compile(
    r"(.* )?(stock|qty|quantity|inventory|rating|ratings|reviews|review count|weight|grams)( .*)?"
)
PATHS = (">", "›", "»", "/")
_STEP = {mark: re.compile(rf"\S\s*{mark}\s*[^\s{mark}]") for mark in PATHS}
_LABEL = re.compile(
    r"\b(sender|user|seller|vendor|supplier|store|shop|owner|author|photographer|customer|"
    r"zip|plz|postcode|postal|phone)\b"
)


def cell_texts(cell: Any) -> list[str]:  # noqa: ANN401 - whatever JSON allows
    """Returns the clean texts of a cell that are not empty: several of a list, else one."""
    if isinstance(cell, str) and cell[:1] == "[" and cell.rstrip()[-1:] == "]":
        cell = _listed(cell)
    parts = cell if isinstance(cell, list) else [cell]
    return [text for text in map(cell_text, parts) if text]


def cell_text(cell: Any) -> str:  # noqa: ANN401 - whatever JSON allows
    """Returns a cell as clean text; a JSON list as its parts between ``|``."""
    if cell is None or isinstance(cell, dict):
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float | int):
        return format(Decimal(repr(cell)), "f") if abs(cell) < 1e300 else ""
    if isinstance(cell, list):
        return "|".join(part.replace("|", "/") for part in map(cell_text, cell) if part)
    return plain_text(_CONTROL.sub("", str(cell))).strip()


def _listed(text: str) -> Any:  # noqa: ANN401 - whatever JSON allows
    """Returns the list that a cell writes as JSON, or the text itself where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


@dataclass(slots=True)
class Counts:
    """Distinct texts and how often each came, up to ``MAX_DISTINCT``."""

    seen: Counter[str] = field(default_factory=Counter)
    total: int = 0
    total_at_overflow: int = 0

    def add(self, text: str) -> None:
        """Counts one text."""
        self.total += 1
        if text in self.seen or len(self.seen) < MAX_DISTINCT:
            self.seen[text[:200]] += 1
        elif not self.total_at_overflow:
            self.total_at_overflow = self.total

    @property
    def share(self) -> float:
        """Distinct texts for each text."""
        return len(self.seen) / max(1, self.total_at_overflow or self.total)


@dataclass(slots=True)
class Profile:
    """Evidence about one column."""

    heading: str
    cells: int = 0
    pieces: int = 0
    lists: int = 0
    length: int = 0
    amounts: int = 0
    booleans: int = 0
    binary: int = 0
    dates: int = 0
    urls: int = 0
    padded: int = 0
    comma_votes: int = 0
    point_votes: int = 0
    day_votes: int = 0
    month_votes: int = 0
    currencies: Counter[str] = field(default_factory=Counter)
    distinct: Counts = field(default_factory=Counts)
    splits: Counter[str] = field(default_factory=Counter)
    steps: Counter[str] = field(default_factory=Counter)
    parts: dict[str, Counts] = field(default_factory=lambda: {s: Counts() for s in SEPARATORS})

    def add(self, texts: Sequence[str]) -> None:
        """Takes what one cell holds, which is not nothing: one text, or those of a list."""
        self.cells += 1
        self.pieces += len(texts)
        self.lists += len(texts) > 1
        for text in texts:
            if len(text) <= 40:
                self._add_short(text)
            self.urls += bool(_URL.match(text))
            for mark in PATHS:
                self.steps[mark] += mark in text and _STEP[mark].search(text) is not None
        text = "|".join(texts)
        self.length += len(text)
        self.distinct.add(text)
        for mark in SEPARATORS:
            pieces = [piece.strip() for piece in text.split(mark)]
            self.splits[mark] += len(pieces) > 1
            for piece in pieces:
                if piece:
                    self.parts[mark].add(piece)

    def _add_short(self, text: str) -> None:
        self.booleans += parse_boolean(text) is not None
        self.binary += text in ("0", "1")
        self.dates += parse_date(text) is not None or day_evidence(text) is not None
        self._vote("day_votes", "month_votes", day_evidence(text))
        amount = parse_amount(text)
        if amount is not None:
            self.amounts += 1
            self.padded += len(text) > 1 and text[0] == "0" and text.isdigit()
            self._vote("comma_votes", "point_votes", decimal_evidence(text))
            if amount.currency:
                self.currencies[amount.currency] += 1

    def _vote(self, yes: str, no: str, evidence: bool | None) -> None:
        if evidence is not None:
            name = yes if evidence else no
            setattr(self, name, getattr(self, name) + 1)

    @property
    def comma_decimal(self) -> bool | None:
        """Whether decimals are written with a comma, as far as the column shows it."""
        if self.comma_votes == self.point_votes:
            return None
        return self.comma_votes > self.point_votes

    @property
    def day_first(self) -> bool:
        """Whether the day comes before the month; so where the column does not show it."""
        return self.day_votes >= self.month_votes

    @property
    def is_identifier_name(self) -> bool:
        """Whether the heading names a code rather than a quantity."""
        return _IDENTIFIER.fullmatch(fold(self.heading)) is not None

    @property
    def is_label_name(self) -> bool:
        """Whether digits in the column are labels of somebody or somewhere."""
        return self.is_identifier_name or _LABEL.search(fold(self.heading)) is not None

    @property
    def is_code_name(self) -> bool:
        """Whether the heading names codes for machines, which nobody chooses by."""
        return _CODE.fullmatch(fold(self.heading)) is not None

    @property
    def is_quantity_name(self) -> bool:
        """Whether numbers in the column are amounts even where a product has several."""
        is_measure = unit_of_heading(self.heading) is not None
        return is_measure or _QUANTITY.fullmatch(fold(self.heading)) is not None

    def path(self) -> str | None:
        """Returns what stands between the levels of categories, if the cells are paths of them."""
        for mark in PATHS:
            if self.steps[mark] < max(1, self.pieces / 5):
                continue
            if mark != "/" or is_category_name(self.heading):
                return mark
        return None

    def separator(self) -> str | None:
        """Returns what stands between several values of a cell, if anything does."""
        for mark in SEPARATORS[:2]:
            parts = self.parts[mark]
            often = self.splits[mark] >= max(1, self.cells // 50) or (mark == "|" and self.lists)
            if often and _mean_length(parts.seen) <= 40 and (parts.share <= 0.5 or self.cells < 20):
                return mark
        comma = self.parts[", "]
        repeating = sum(count > 1 for count in comma.seen.values())
        if (
            self.splits[", "] >= self.cells / 5
            and comma.share <= 1 / 3
            and repeating >= 0.9 * len(comma.seen)
            and _mean_length(comma.seen) <= 30
        ):
            return ", "
        return None


def _mean_length(texts: Sequence[str] | Counter[str]) -> float:
    return sum(map(len, texts)) / max(1, len(texts))
