"""WooCommerce: the product CSV, with variations on rows of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from agent.catalogue.formats.translated import by_name, first, translated
from agent.catalogue.headings import LIST_PRICE, fold
from agent.catalogue.prices import is_running
from agent.catalogue.source import Row, Source

_COMMA = re.compile(r"(?<!\\),")
_ATTRIBUTE = re.compile(r"attribute (\d+) name")
_SIZES = re.compile(r"(weight|length|width|height) ?\(.+\)", re.IGNORECASE)


def is_woocommerce(columns: Iterable[str]) -> bool:
    """Whether headings are those of a product export of WooCommerce."""
    names = set(map(fold, columns))
    return {"type", "sku", "name", "regular price", "categories"} <= names


class WooRows:
    """Translates rows of the CSV.

    Args:
        source: The whole file: variations may name their parent by its number or its SKU.
        today: The day on which a reduced price must be running; the real one by default.
    """

    def __init__(self, source: Source, today: date | None = None) -> None:
        self._today = today or date.today()
        self._parents: dict[str, str] = {}
        self._hidden: dict[str, str] = {}
        for row in source:
            self._note_parent(by_name(row))

    def __call__(self, row: Row) -> Row:
        """Returns a row with one column for each attribute and none of the bookkeeping."""
        cells = by_name(row)
        identifier = first(cells, "sku", "id")
        parent = first(cells, "parent")
        usual = first(cells, "regular price")
        reduced = first(cells, "sale price") if self._is_reduced(cells) else ""
        return translated(
            row,
            {
                "id": identifier,
                "item group id": self._parents.get(parent, parent),
                "title": cells.get("name"),
                # The export writes line breaks as two characters.
                "description": first(cells, "description", "short description").replace(
                    "\\n", "\n"
                ),
                "image": [part.strip() for part in _listed(first(cells, "images"))],
                "Price": reduced or usual,
                LIST_PRICE: usual,
                "Category": _listed(first(cells, "categories")),
                "Brand": _listed(first(cells, "brands")),
                **_attributes(cells),
                "Tags": _listed(first(cells, "tags")),
                **{h: cell for h, cell in row.cells.items() if _SIZES.fullmatch(h.strip())},
                "In stock": _in_stock(first(cells, "in stock")),
            },
            _why_hidden(cells) or self._hidden.get(parent, ""),
        )

    def _note_parent(self, cells: Mapping[str, Any]) -> None:
        """Keeps the two ways to name a product with variations, and whether it is to be seen."""
        if "variable" not in first(cells, "type"):
            return
        why = _why_hidden(cells)
        for name in (f"id:{first(cells, 'id')}", first(cells, "sku")):
            self._parents[name] = first(cells, "sku", "id")
            if why:
                self._hidden[name] = why

    def _is_reduced(self, cells: Mapping[str, Any]) -> bool:
        start, end = first(cells, "date sale price starts"), first(cells, "date sale price ends")
        return is_running(start[:10], end[:10], self._today)


def _attributes(cells: Mapping[str, Any]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, cell in cells.items():
        attribute = _ATTRIBUTE.fullmatch(name)
        label = str(cell or "").strip().removeprefix("pa_").replace("_", " ")
        if attribute and label:
            heading = label[:1].upper() + label[1:]
            found[heading] = _listed(first(cells, f"attribute {attribute[1]} value s"))
    return found


def _listed(text: str) -> list[str]:
    parts = (part.replace("\\,", ",").strip() for part in _COMMA.split(text))
    return [part for part in parts if part]


def _in_stock(text: str) -> bool | None:
    return None if not text else text not in ("0", "no")


def _why_hidden(cells: Mapping[str, Any]) -> str:
    if first(cells, "published") in ("0", "-1"):
        return "not published in the shop"
    is_hidden = first(cells, "visibility in catalog") == "hidden"
    return "hidden in the shop" if is_hidden and not first(cells, "parent") else ""
