"""Small real things that tests need again and again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from agent.dialogue.grounding import Grounding
from agent.types import Facet, FacetValue, Field, FieldKind

KINDS = (
    "T-shirt", "Shirt", "Sweater", "Hoodie", "Jacket", "Dress", "Skirt", "Trousers", "Shorts",
    "Sneakers", "Boots", "Sandals", "Hat", "Scarf", "Socks", "Backpack", "Handbag", "Tote bag",
    "Suitcase", "Umbrella", "Sunglasses", "Watch", "Vase", "Lamp", "Cushion", "Rug", "Candle",
    "Clock", "Chair", "Mug", "Plate", "Bowl", "Teapot", "Pan", "Bottle", "Knife",
)  # fmt: skip
COLORS = (
    "Black", "White", "Gray", "Red", "Orange", "Yellow", "Green", "Blue", "Purple", "Pink",
    "Brown", "Beige",
)  # fmt: skip


def make_facet(
    name: str,
    kind: FieldKind,
    values: Sequence[str | bool] = (),
    *,
    label: str | None = None,
    currency: str | None = None,
) -> Facet:
    """A facet with twenty products for each value."""
    field = Field(name, label or name.replace("_", " ").title(), kind, currency=currency)
    return Facet(field, tuple(FacetValue(value, 20) for value in values))


def make_shop() -> Grounding:
    """The vocabulary of a shop like the demo's."""
    return Grounding(
        [
            make_facet("brand", FieldKind.KEYWORD, ["Nordal", "Blue Kitchen Tools", "44 North"]),
            make_facet("kind", FieldKind.KEYWORD, KINDS),
            make_facet("department", FieldKind.KEYWORD, ["Clothing", "Shoes", "Home", "Kitchen"]),
            make_facet("color", FieldKind.KEYWORD, COLORS),
            make_facet("pattern", FieldKind.KEYWORD, ["Plain", "Striped", "Checked", "Floral"]),
            make_facet("material", FieldKind.KEYWORD, ["Cotton", "Wool", "Leather", "Glass"]),
            make_facet("price", FieldKind.PRICE, currency="EUR"),
            make_facet("rating", FieldKind.NUMBER),
            make_facet("in_stock", FieldKind.BOOLEAN, [True, False]),
            make_facet("added", FieldKind.DATE),
        ]
    )


CATALOGUES = Path(__file__).parents[2] / "shared" / "catalogues"
"""Real photos for tests; absent in a stranger's clone, where those tests are skipped."""
