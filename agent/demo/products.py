"""Plans the demo catalogue's rows: which kinds, colors, patterns and prices there are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from statistics import NormalDist

import numpy as np

from agent.demo.assortment import BRANDS, COLORS, COMMON, KINDS, Kind
from agent.demo.words import description, title

PATTERNS = ("Striped", "Checked", "Dotted", "Floral")
_NEWEST = date(2026, 11, 1)
_DEARER = {"Metal": 1.1, "Leather": 1.3, "Silk": 1.4, "Cashmere": 1.6, "Velvet": 1.15}


def plan(products: int, seed: int) -> list[dict[str, str]]:
    """Rows of the catalogue, without pictures, in the order of the shop.

    Args:
        products: How many; every kind gets its share, its common colors first.
        seed: The same seed gives the same rows.

    Returns:
        Columns by name, all as text; ``concept`` names the drawing.
    """
    rng = np.random.default_rng([seed, 1])
    rows = []
    for place, kind in enumerate(KINDS):
        count = products // len(KINDS) + (place < products % len(KINDS))
        for number, (color, level) in zip(range(count), _colors(), strict=False):
            rows.append(_row(kind, color, level, number, rng))
    order = rng.permutation(len(rows))
    shuffled = [rows[int(index)] for index in order]
    return [{"id": f"p{number:04d}", **row} for number, row in enumerate(shuffled, 1)]


def _colors() -> Iterator[tuple[str, float]]:
    """Colors with their price levels: common ones first cheap, then dear, then any."""
    others = [color for color in COLORS if color not in COMMON]
    while True:
        yield from ((color, 0.3) for color in COMMON)
        yield from ((color, 0.5) for color in others)
        yield from ((color, 0.75) for color in COMMON)


def _row(
    kind: Kind, color: str, level: float, number: int, rng: np.random.Generator
) -> dict[str, str]:
    patterned = rng.random() < kind.patterned
    values = {
        "concept": kind.concept,
        "brand": str(rng.choice(BRANDS[kind.department])),
        "kind": kind.label,
        "department": kind.department,
        "color": color,
        "pattern": str(rng.choice(PATTERNS)) if patterned else "Plain",
        "material": str(rng.choice(kind.materials)),
    }
    values["title"] = title(kind, values, rng)
    values["description"] = description(kind, values, rng)
    values["price"] = _price(kind, values["material"], level, rng)
    values["currency"] = "EUR"
    values["rating"] = f"{np.clip(rng.normal(4.2, 0.5), 2.1, 5.0):.1f}"
    values["in_stock"] = "yes" if number == 0 or rng.random() < 0.85 else "no"
    added = _NEWEST - timedelta(days=int(rng.integers(0, 700)))
    values["added"] = added.isoformat()
    return values


def _price(kind: Kind, material: str, level: float, rng: np.random.Generator) -> str:
    share = float(np.clip(level + rng.uniform(-0.22, 0.22), 0.04, 0.97))
    price = kind.price * _DEARER.get(material, 1.0)
    price *= kind.spread ** NormalDist().inv_cdf(share)
    if price < 30:
        return f"{np.floor(price) + float(rng.choice([0.5, 0.9, 0.95, 0.99])):.2f}"
    if price < 100:
        return f"{np.floor(price) + float(rng.choice([0.0, 0.9, 0.99])):.2f}"
    return f"{round(price / 5) * 5 - float(rng.choice([0.0, 1.0])):.2f}"
