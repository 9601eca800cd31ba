"""The kinds of a catalogue's columns, recognized by their values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from agent.catalogue.answers import parse_boolean
from agent.catalogue.columns import Roles
from agent.catalogue.dates import parse_date
from agent.catalogue.headings import (
    LIST_PRICE,
    fold,
    is_code_name,
    is_identifier_name,
    is_label_name,
    is_price_name,
    is_quantity_name,
    slug,
)
from agent.catalogue.numbers import Amount, currency_of, parse_amount
from agent.catalogue.profile import Profile, cell_texts, split_cell
from agent.catalogue.source import Row
from agent.types import Field, FieldKind, Value

_MOST = 0.95
_LONG = 60
_MANY = 20
_SHARED_TITLES = 0.25
"""Distinct titles for each product up to which the title is a field to filter by."""


@dataclass(frozen=True, slots=True)
class Column:
    """How the cells of one column become values.

    Attributes:
        heading: The column.
        field: What it holds.
        separator: What stands between several values, or ``None``.
        path: What stands between the levels of a category, or ``None``.
        comma_decimal: Whether decimals are written with a comma.
        day_first: Whether dates put the day before the month.
    """

    heading: str
    field: Field
    separator: str | None = None
    path: str | None = None
    comma_decimal: bool | None = None
    day_first: bool = True

    def value(self, cell: Any) -> Value | None:  # noqa: ANN401 - whatever JSON allows
        """Returns what a cell holds of this kind, or ``None``.

        Of several prices that is the lowest, of other numbers and dates the highest, and of
        several yes and no it is yes.
        """
        texts = cell_texts(cell)
        match self.field.kind:
            case FieldKind.NUMBER | FieldKind.PRICE:
                numbers = [found.value for text in texts if (found := self._amount(text))]
                best = min if self.field.kind is FieldKind.PRICE else max
                return best(numbers, default=None)
            case FieldKind.BOOLEAN:
                flags = [
                    text == "1" if text in ("0", "1") else parse_boolean(text) for text in texts
                ]
                known = [flag for flag in flags if flag is not None]
                return any(known) if known else None
            case FieldKind.DATE:
                days = (parse_date(text, day_first=self.day_first) for text in texts)
                return max((day for day in days if day), default=None)
        return self._words(texts)

    def _amount(self, text: str) -> Amount | None:
        return parse_amount(text, comma_decimal=self.comma_decimal)

    def _words(self, texts: list[str]) -> Value | None:
        if not self.field.multiple:
            return ", ".join(texts) or None
        if self.separator is not None:
            texts = [part for text in texts for part in split_cell(text, self.separator)]
        if self.path is not None:
            texts = [part.strip() for text in texts for part in text.split(self.path)]
        return tuple(dict.fromkeys(text for text in texts if text)) or None


@dataclass(frozen=True, slots=True)
class Schema:
    """What a catalogue's columns hold.

    Attributes:
        roles: The columns that play a part of their own.
        columns: All the others.
        rows: How many rows were read.
    """

    roles: Roles
    columns: tuple[Column, ...]
    rows: int

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields in the order of the file."""
        return tuple(column.field for column in self.columns)

    def values(self, cells: Mapping[str, Any]) -> dict[str, Value]:
        """Returns a row's values; empty and unreadable cells are absent."""
        values = {}
        for column in self.columns:
            value = column.value(cells.get(column.heading))
            if value is not None:
                values[column.field.name] = value
        return values


def infer_schema(
    rows: Iterable[Row], roles: Roles, *, progress: Callable[[int], None] | None = None
) -> Schema:
    """Reads all rows once and decides what every column holds.

    Args:
        rows: The catalogue.
        roles: The columns that play a part; those of id, title, description and picture are
            no fields, unless titles are shared by many products and so say what they are.
        progress: Called with the number of rows read, now and then.
    """
    profiles: dict[str, Profile] = {}
    silent = roles.taken - {roles.title}
    count = 0
    for row in rows:
        count += 1
        if progress is not None and count % 1000 == 0:
            progress(count)
        for heading, cell in row.cells.items():
            if not heading or heading in silent:
                continue
            if heading not in profiles:
                profiles[heading] = Profile(heading)
            texts = cell_texts(cell)
            if texts:
                profiles[heading].add(texts)
    currency = _common_currency(profiles.get(roles.currency or "")) or roles.currency_code
    used = [
        profile
        for heading, profile in profiles.items()
        if heading != roles.title or _names_groups(profile)
    ]
    # The first price of a catalogue is the one that is meant by "price".
    used.sort(key=lambda profile: profile.heading == (roles.list_price or LIST_PRICE))
    names: set[str] = set()
    columns = [
        _column(profile, roles, count, currency, _name(profile, place, names))
        for place, profile in enumerate(used, 1)
        if profile.cells
    ]
    return Schema(roles, tuple(columns), count)


def _names_groups(profile: Profile) -> bool:
    """Whether titles repeat so much that one names a sort of product and not a single one."""
    is_shared = profile.distinct.share <= _SHARED_TITLES
    return profile.cells >= _MANY and is_shared and len(profile.distinct.seen) > 1


def _column(profile: Profile, roles: Roles, rows: int, currency: str | None, name: str) -> Column:
    if profile.heading == roles.title:  # a name is one name, whatever commas are in it
        return Column(profile.heading, Field(name, profile.heading, FieldKind.KEYWORD))
    kind = _kind(profile, roles, rows)
    is_keyword = kind is FieldKind.KEYWORD
    separator = profile.separator() if is_keyword else None
    path = profile.path() if is_keyword else None
    code = None
    if kind is FieldKind.PRICE:
        code = _common_code(profile.currencies) or _code_in(profile.heading) or currency
    is_multiple = bool(separator or path)
    field = Field(name, profile.heading, kind, multiple=is_multiple, currency=code)
    return Column(profile.heading, field, separator, path, profile.comma_decimal, profile.day_first)


def _kind(profile: Profile, roles: Roles, rows: int) -> FieldKind:
    cells, pieces, distinct = profile.cells, profile.pieces, len(profile.distinct.seen)
    is_constant = distinct == 1 and 1 < rows == cells and profile.heading != roles.price
    if profile.urls >= 0.8 * pieces or is_constant or is_code_name(profile.heading):
        return FieldKind.TEXT
    if profile.booleans == pieces or (profile.binary == pieces and distinct == 2):
        return FieldKind.BOOLEAN
    if profile.dates >= _MOST * pieces:
        return FieldKind.DATE
    if profile.amounts >= _MOST * pieces:
        number = _number_kind(profile, roles)
        if number is not None:
            return number
    elif profile.path() or profile.separator():
        return FieldKind.KEYWORD
    if profile.length > _LONG * cells:
        return FieldKind.TEXT
    if cells >= _MANY and profile.distinct.share > (
        0.5 if is_identifier_name(profile.heading) else 0.8
    ):
        return FieldKind.TEXT
    return FieldKind.KEYWORD


def _number_kind(profile: Profile, roles: Roles) -> FieldKind | None:
    """Returns the kind of a column of numbers; ``None`` where the digits are labels."""
    if profile.heading == roles.price or is_price_name(profile.heading):
        return FieldKind.PRICE
    if profile.currencies.total() >= profile.cells / 2:
        return FieldKind.PRICE
    if profile.padded or is_label_name(profile.heading):
        return None
    # A shoe in sizes 38 and 39 is found by either; of weights and stocks one number is enough.
    if profile.lists and not is_quantity_name(profile.heading):
        return None
    return FieldKind.NUMBER


def _name(profile: Profile, place: int, taken: set[str]) -> str:
    base = slug(profile.heading) or f"field_{place}"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}_{number}", number + 1
    taken.add(name)
    return name


def _common_currency(profile: Profile | None) -> str | None:
    """Returns the one currency of a column of currencies; prices in several are not comparable."""
    if profile is None or len(profile.distinct.seen) != 1:
        return None
    return currency_of(next(iter(profile.distinct.seen)))


def _common_code(currencies: Counter[str]) -> str | None:
    return next(iter(currencies)) if len(currencies) == 1 else None


def _code_in(heading: str) -> str | None:
    words = [*fold(heading).split(), *heading.replace("(", " ").replace(")", " ").split()]
    skipped = ("all", "top")
    return next((code for w in words if w not in skipped and (code := currency_of(w))), None)
