"""Google Merchant feeds, as tab-separated text; ``feed.py`` reads the XML ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from agent.catalogue.formats.translated import by_name, first, translated
from agent.catalogue.headings import LIST_PRICE, fold
from agent.catalogue.prices import is_running
from agent.catalogue.profile import cell_texts
from agent.catalogue.source import Row

_TELLTALE = frozenset(
    {"image link", "availability", "google product category", "gtin", "mpn", "item group id"}
)
_SEVERAL = ("color", "material", "pattern")
_VALUES = {
    "brand": "Brand", "color": "Color", "size": "Size", "material": "Material",
    "pattern": "Pattern", "gender": "Gender", "age group": "Age group", "condition": "Condition",
    "energy efficiency class": "Energy efficiency class", "multipack": "Multipack",
    "product weight": "Product weight", "product length": "Product length",
    "product width": "Product width", "product height": "Product height",
    "product highlight": "Product highlight",
}  # fmt: skip
"""Attributes that shoppers choose by; those about taxes, shipping and campaigns are left out."""


def is_google(columns: Iterable[str]) -> bool:
    """Whether headings are those of a feed for Google Merchant Center."""
    names = {_bare(fold(column)) for column in columns}
    return {"id", "title"} <= names and len(names & _TELLTALE) >= 2 and "image link" in names


class GoogleRows:
    """Translates items of a feed.

    Args:
        today: The day on which a reduced price must be running; the real one by default.
    """

    def __init__(self, today: date | None = None) -> None:
        self._today = today or date.today()

    def __call__(self, row: Row) -> Row:
        """Returns a row of what a shopper wants to know."""
        cells = {_bare(name): cell for name, cell in by_name(row).items()}
        category = cell_texts(cells.get("product type")) or [
            text for text in cell_texts(cells.get("google product category")) if not text.isdigit()
        ]
        usual = first(cells, "price")
        reduced = first(cells, "sale price") if self._is_reduced(cells) else ""
        return translated(
            row,
            {
                "id": cells.get("id"),
                "item group id": cells.get("item group id"),
                "title": cells.get("title"),
                "description": cells.get("description"),
                "image": [
                    *_values("image link", cells),
                    *_values("additional image link", cells),
                ],
                "Price": reduced or usual,
                LIST_PRICE: usual,
                "Category": category,
                **{label: _values(name, cells) for name, label in _VALUES.items()},
                "In stock": _in_stock(first(cells, "availability")),
            },
        )

    def _is_reduced(self, cells: Mapping[str, Any]) -> bool:
        start, _, end = first(cells, "sale price effective date").partition("/")
        return is_running(start.strip(), end.strip(), self._today)


def _bare(name: str) -> str:
    """A heading may carry the prefix of the XML form."""
    return name.removeprefix("g ")


def _values(name: str, cells: Mapping[str, Any]) -> list[str]:
    texts = cell_texts(cells.get(name))
    mark = "/" if name in _SEVERAL else None
    parts = (part for text in texts for part in (text.split(mark) if mark else [text]))
    return [part.strip() for part in parts if part.strip()]


def _in_stock(availability: str) -> bool | None:
    if not availability:
        return None
    return fold(availability).removeprefix("https schema org ") in ("in stock", "instock")
