"""Objects within objects, as shops' interfaces give them, laid flat under headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from agent.catalogue.profile import cell_text

_BAGS = frozenset(
    {
        "attributes", "properties", "specs", "specifications", "details", "features", "fields",
        "options", "params", "characteristics", "metadata",
    }
)  # fmt: skip
_VARIANTS = frozenset({"variants", "variations", "skus"})
_CODES = frozenset({"id", "sku", "title", "name", "image", "barcode", "gtin", "ean", "position"})
"""What a variant has for itself; the product has its own."""
_AMOUNT = ("amount", "value", "price")
_CURRENCY = ("currency", "currencyCode", "currency_code")
_NAMES = ("name", "title", "label", "value")
_LABEL = ("src", "url", "href", "link", *_NAMES)


def flatten(found: Mapping[Any, Any]) -> dict[str, Any]:
    """Returns the cells of a product that may hold objects and lists of objects.

    Attributes become columns of their own, of variants every value is kept, amounts of money get
    their currency, pictures and categories give their addresses and names. What lies deeper is
    left out.
    """
    cells: dict[str, Any] = {}
    later: dict[str, Any] = {}
    for key, value in found.items():
        name = str(key).strip()
        if isinstance(value, Mapping):
            later.update(_object(name, value))
        elif isinstance(value, list) and any(isinstance(one, Mapping) for one in value):
            objects = [one for one in value if isinstance(one, Mapping)]
            later.update(_objects(name, objects))
        elif isinstance(value, list):
            cells[name] = [one for one in value if not isinstance(one, list | Mapping)]
        else:
            cells[name] = value
    return {**cells, **{name: cell for name, cell in later.items() if not cells.get(name)}}


def _object(name: str, held: Mapping[Any, Any]) -> dict[str, Any]:
    money = _money(held)
    if money:
        return {name: money}
    cells = {}
    for key, value in held.items():
        cell = _simple(value)
        if cell not in ("", []):
            own = name if key in _NAMES else f"{name} {key}"
            cells[str(key) if name.casefold() in _BAGS else own] = cell
    return cells


def _objects(name: str, held: Sequence[Mapping[Any, Any]]) -> dict[str, Any]:
    if name.casefold() in _VARIANTS:
        return _variants(held)
    pairs = [pair for one in held if (pair := _pair(one))]
    if pairs:
        return dict(pairs)
    labels = (next((one[key] for key in _LABEL if one.get(key)), None) for one in held)
    return {name: [label for label in map(_simple, labels) if label not in ("", [])]}


def _variants(held: Sequence[Mapping[Any, Any]]) -> dict[str, Any]:
    found: dict[str, list[Any]] = {}
    for variant in held:
        for name, cell in flatten({k: v for k, v in variant.items() if k not in _VARIANTS}).items():
            if name.casefold() not in _CODES:
                found.setdefault(name, []).extend(cell if isinstance(cell, list) else [cell])
    return {name: list(_unlike(cells)) for name, cells in found.items()}


def _unlike(cells: Sequence[Any]) -> Iterator[Any]:
    return iter({text: cell for cell in cells if (text := cell_text(cell))}.values())


def _pair(held: Mapping[Any, Any]) -> tuple[str, Any] | None:
    """Reads ``{"name": "Color", "value": "Red"}``, also with several values."""
    name = held.get("name") or held.get("key") or held.get("label")
    value = next((held[key] for key in ("value", "values", "options", "option") if key in held), "")
    cell = _simple(value)
    # Names that begin with "_" are a system's own.
    if not isinstance(name, str) or name.startswith("_") or cell in ("", []):
        return None
    return name.strip(), cell


def _money(held: Mapping[Any, Any]) -> str:
    amount = next((held[key] for key in _AMOUNT if key in held), None)
    currency = next((held[key] for key in _CURRENCY if key in held), None)
    if isinstance(amount, list | Mapping) or not isinstance(currency, str):
        return ""
    return f"{cell_text(amount)} {currency}".strip()


def _simple(value: Any) -> Any:  # noqa: ANN401 - whatever JSON allows
    if isinstance(value, list):
        return [one for one in value if cell_text(one) and not isinstance(one, list)]
    return "" if value is None or isinstance(value, Mapping) else value
