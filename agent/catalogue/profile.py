"""What the cells of one column have in common, gathered in one pass and bounded memory."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from agent.catalogue.answers import parse_boolean
from agent.catalogue.dates import day_evidence, parse_date
from agent.catalogue.headings import is_category_name, is_list_name
from agent.catalogue.markup import plain_text
from agent.catalogue.numbers import decimal_evidence, parse_amount

MAX_DISTINCT = 10_000
_URL = re.compile(r"(https?|ftp)://|www\.", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_SPLIT = {"|": r"\|", ";": ";", ",": r",(?!\d)|(?<!\d),"}
SEPARATORS = {mark: re.compile(pattern) for mark, pattern in _SPLIT.items()}
"""What may stand between values of one cell; a comma between digits is part of a number."""
PATHS = (">", "›", "»", "/")
_STEP = {mark: re.compile(rf"\S\s*{mark}\s*[^\s{mark}]") for mark in PATHS}


def cell_texts(cell: Any) -> list[str]:  # noqa: ANN401 - whatever JSON allows
    """Returns the clean texts of a cell that are not empty: several of a list, else one."""
    if isinstance(cell, str):
        if cell[:1] != "[" or cell.rstrip()[-1:] != "]":
            text = cell_text(cell)
            return [text] if text else []
        cell = _listed(cell)
    parts = cell if isinstance(cell, list) else [cell]
    return [text for text in map(cell_text, parts) if text]


def cell_text(cell: Any) -> str:  # noqa: ANN401 - whatever JSON allows
    """Returns a cell as clean text; a JSON list as its parts between ``|``."""
    if isinstance(cell, str):
        clean = cell if cell.isprintable() else _CONTROL.sub("", cell)
        return plain_text(clean).strip()
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
            pieces = split_cell(text, mark)
            self.splits[mark] += len(pieces) > 1
            for piece in pieces:
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
        for mark in ("|", ";"):
            parts = self.parts[mark]
            often = self.splits[mark] >= max(1, self.cells // 50) or (mark == "|" and self.lists)
            if often and _mean_length(parts.seen) <= 40 and (parts.share <= 0.5 or self.cells < 20):
                return mark
        return "," if self._is_comma_list() else None

    def _is_comma_list(self) -> bool:
        """Whether commas part values: the heading says so, or the parts come again and again."""
        parts, splits = self.parts[","], self.splits[","]
        if _mean_length(parts.seen) > 30 or not splits:
            return False
        if is_list_name(self.heading):
            return parts.share <= 0.5 or self.cells < 20
        repeating = sum(count > 1 for count in parts.seen.values())
        is_often = splits >= self.cells / 5
        return is_often and parts.share <= 1 / 3 and repeating >= 0.9 * len(parts.seen)


def split_cell(text: str, mark: str) -> list[str]:
    """Returns what stands between the marks of a cell, without what is empty."""
    if mark not in text:
        return [text]
    return [piece for part in SEPARATORS[mark].split(text) if (piece := part.strip())]


def _mean_length(texts: Sequence[str] | Counter[str]) -> float:
    return sum(map(len, texts)) / max(1, len(texts))
