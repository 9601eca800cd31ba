"""Shopify: the product CSV of the admin in either of its templates, and ``products.json``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from agent.catalogue.answers import parse_boolean
from agent.catalogue.formats.translated import by_name, first, translated
from agent.catalogue.headings import LIST_PRICE, fold
from agent.catalogue.profile import cell_text
from agent.catalogue.source import Row

_METAFIELD = re.compile(r"(.+?) ?\(product\.metafields\..+\)")
_OWN = re.compile(
    r"handle|url handle|title|body html|description|vendor|product category|type|tags|"
    r"(variant|option\d|image|google shopping|seo|included|gift card|cost per|unit price|charge|"
    r"tax|inventory|continue selling|weight|requires|fulfillment|sku|barcode|published|status|"
    r"collection|price|compare at price|product image|custom collections?)( .*)?"
)
"""Columns of the templates; what a shop added beside them is taken as it is."""
_HIDDEN = ("draft", "archived", "unlisted")


def is_shopify(columns: Iterable[str]) -> bool:
    """Whether headings are those of a product export of Shopify."""
    names = set(map(fold, columns))
    handle = {"handle", "url handle"} & names
    return bool(handle) and {"title", "option1 name", "option1 value"} <= names


class ShopifyRows:
    """Translates rows of the CSV: options' names and the status stand on a first row only."""

    def __init__(self) -> None:
        self._names: dict[str, tuple[str, ...]] = {}
        self._alike: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._hidden: dict[str, str] = {}

    def __call__(self, row: Row) -> Row:
        """Returns a row with one column for each option and none of the bookkeeping."""
        cells = by_name(row)
        handle = first(cells, "handle", "url handle")
        status = first(cells, "status").casefold()
        if status in _HIDDEN:
            self._hidden[handle] = f"not on sale in the shop ({status})"
        return translated(
            row,
            {
                "id": handle,
                "item group id": handle,
                "title": cells.get("title"),
                "description": first(cells, "body html", "description"),
                "image": [
                    first(cells, "image src", "product image url"),
                    first(cells, "variant image"),
                ],
                "Price": first(cells, "variant price", "price"),
                LIST_PRICE: first(cells, "variant compare at price", "compare at price"),
                "Category": _short_path(first(cells, "product category")),
                "Type": cells.get("type"),
                "Brand": cells.get("vendor"),
                **self._options(handle, cells),
                "Gender": cells.get("google shopping gender"),
                "Age group": cells.get("google shopping age group"),
                "Condition": cells.get("google shopping condition"),
                "Tags": _parts(first(cells, "tags"), ","),
                "In stock": _in_stock(cells),
                **_others(row.cells),
            },
            self._hidden.get(handle, "") if handle else "the handle is empty",
        )

    def _options(self, handle: str, cells: Mapping[str, Any]) -> dict[str, str]:
        names = tuple(first(cells, f"option{place} name") for place in (1, 2, 3))
        if any(names):
            # Thousands of products have the same options; one copy of their names is enough.
            self._names[handle] = self._alike.setdefault(names, names)
        values = [first(cells, f"option{place} value") for place in (1, 2, 3)]
        return _named(self._names.get(handle, names), values)


def product_cells(product: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the cells of one product of ``products.json``."""
    variants = [one for one in product.get("variants") or [] if isinstance(one, dict)]
    options = [one for one in product.get("options") or [] if isinstance(one, dict)]
    names = [cell_text(one.get("name")) for one in options]
    chosen: dict[str, list[str]] = {}
    for variant in variants:
        values = [cell_text(variant.get(f"option{place}")) for place in (1, 2, 3)]
        for name, value in _named(names, values).items():
            chosen.setdefault(name, []).append(value)
    tags = product.get("tags")
    return {
        "id": product.get("handle") or product.get("id"),
        "title": product.get("title"),
        "description": product.get("body_html"),
        "image": [one.get("src") for one in product.get("images") or [] if isinstance(one, dict)],
        "Price": [one.get("price") for one in variants],
        LIST_PRICE: [one.get("compare_at_price") for one in variants],
        "Type": product.get("product_type"),
        "Brand": product.get("vendor"),
        **{name: list(dict.fromkeys(values)) for name, values in chosen.items()},
        "Tags": tags if isinstance(tags, list) else _parts(cell_text(tags), ","),
        "In stock": [one["available"] for one in variants if "available" in one],
        "Added": product.get("published_at"),
    }


def _named(names: Sequence[str], values: Sequence[str]) -> dict[str, str]:
    pairs = zip(names, values, strict=False)
    # A product without variants has the option "Title" with the value "Default Title".
    return {name: value for name, value in pairs if name and value and value != "Default Title"}


def _short_path(path: str) -> str:
    """Shopify's own categories repeat themselves: "Clothing > Clothing Tops" are tops."""
    levels = [level.strip() for level in path.split(">")]
    return " > ".join(
        level.removeprefix(f"{above} ") for above, level in zip(["", *levels], levels, strict=False)
    )


def _in_stock(cells: Mapping[str, Any]) -> bool | None:
    amount = first(cells, "variant inventory qty", "inventory quantity")
    policy = first(cells, "variant inventory policy", "continue selling when out of stock")
    if not first(cells, "variant price", "price"):
        return None  # a row that only adds a picture
    if policy == "continue" or parse_boolean(policy):
        return True
    tracker = first(cells, "variant inventory tracker", "inventory tracker")
    return not tracker if not amount else not amount.startswith(("0", "-"))


def _others(cells: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for heading, cell in cells.items():
        metafield = _METAFIELD.fullmatch(heading)
        if metafield:
            found[metafield[1].strip()] = _parts(cell_text(cell), ";")
        elif not _OWN.fullmatch(fold(heading)):
            found[heading] = cell
    return found


def _parts(text: str, mark: str) -> list[str]:
    return [part.strip() for part in text.split(mark) if part.strip()]
