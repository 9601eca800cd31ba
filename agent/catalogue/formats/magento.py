"""Magento and Adobe Commerce: the product CSV of the system's own export."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from agent.catalogue.formats.place import picture_base
from agent.catalogue.formats.translated import TranslatedSource, by_name, first, translated
from agent.catalogue.headings import LIST_PRICE, fold
from agent.catalogue.prices import is_running
from agent.catalogue.source import Row, Source

_PAIR = re.compile(r',(?=\s*"?[a-z][a-z0-9_]*=)')
_VARIATION = re.compile(r"(?:^|[,|])\s*sku=([^,|]+)")
_PATHS = re.compile(r"(?<!\\),")
_MEDIA = ("pub/media/catalog/product", "media/catalog/product", "pub/media/import", "images")
_ROOT = re.compile(r"^(default category|root catalog)(/|$)", re.IGNORECASE)
_SILENT = re.compile(
    r"tax_class.*|gift_.*|ts_.*|msrp.*|page_layout|custom_.*|options_container|url_.*|meta_.*|"
    r".*_label|.*image.*|cost|sku|status|visibility|quantity_and_stock_status|"
    r"news_.*|special_.*|has_options|required_options"
)
"""Attributes that steer the shop and say nothing of the product."""


def is_magento(columns: Iterable[str]) -> bool:
    """Whether headings are those of a product export of Magento."""
    names = set(map(fold, columns))
    return {"sku", "product type", "additional attributes"} <= names


class MagentoSource(TranslatedSource):
    """A product export with its pictures where the system keeps them, if they are here.

    Args:
        table: The file.
    """

    def __init__(self, table: Source) -> None:
        super().__init__(table, MagentoRows(table))
        pictures = (first(row.cells, "image") for row in self)
        self.base = picture_base(table.base, next(filter(None, pictures), ""), _MEDIA)


class MagentoRows:
    """Translates rows of the CSV.

    Args:
        source: The whole file: a configurable product lists its variants, not they it.
        today: The day on which a reduced price must be running; the real one by default.
    """

    def __init__(self, source: Source, today: date | None = None) -> None:
        self._today = today or date.today()
        self._parents: dict[str, str] = {}
        self._hidden: dict[str, str] = {}
        for row in source:
            self._note_variants(by_name(row))

    def __call__(self, row: Row) -> Row:
        """Returns a row with one column for each attribute and none of the bookkeeping."""
        cells = by_name(row)
        identifier = first(cells, "sku")
        usual = first(cells, "price")
        start = first(cells, "special price from date")
        is_reduced = is_running(start, first(cells, "special price to date"), self._today)
        reduced = first(cells, "special price") if is_reduced else ""
        return translated(
            row,
            {
                "id": identifier,
                "item group id": self._parents.get(identifier, ""),
                "title": cells.get("name"),
                "description": first(cells, "description", "short description"),
                "image": _pictures(cells),
                "Price": reduced or usual,
                LIST_PRICE: usual,
                "Category": _categories(first(cells, "categories")),
                **_attributes(first(cells, "additional attributes")),
                "In stock": _in_stock(first(cells, "is in stock")),
            },
            _why_hidden(cells) or self._hidden.get(self._parents.get(identifier, ""), ""),
        )

    def _note_variants(self, cells: Mapping[str, Any]) -> None:
        parent, why = first(cells, "sku"), _why_hidden(cells)
        for variant in _VARIATION.findall(first(cells, "configurable variations")):
            self._parents[variant.strip()] = parent
            if why:
                self._hidden[parent] = why


def _pictures(cells: Mapping[str, Any]) -> list[str]:
    main = first(cells, "base image", "image", "small image")
    return [place.strip().lstrip("/")
            for place in (main, *first(cells, "additional images").split(","))]  # fmt: skip


def _attributes(text: str) -> dict[str, list[str]]:
    """Reads ``color=Red,material=Cotton|Wool``; a comma inside a value is followed by no name."""
    found: dict[str, list[str]] = {}
    for pair in _PAIR.split(text):
        name, _, values = pair.strip().strip('"').partition("=")
        if name and not _SILENT.fullmatch(name):
            label = name.replace("_", " ")
            parts = (part.strip() for part in values.split("|"))
            found[label[:1].upper() + label[1:]] = [part for part in parts if part]
    return found


def _categories(text: str) -> list[str]:
    paths = (_ROOT.sub("", path.strip()) for path in _PATHS.split(text))
    return [" > ".join(path.split("/")) for path in paths if path]


def _in_stock(text: str) -> bool | None:
    return None if not text else not text.startswith("0")


def _why_hidden(cells: Mapping[str, Any]) -> str:
    view = first(cells, "store view code")
    if view:
        return f"texts for the store view {view}; the default ones are taken"
    return "disabled in the shop" if first(cells, "product online") in ("0", "2") else ""
