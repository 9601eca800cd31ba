"""Drawings and words in every language, for measuring an encoder without any data."""

from __future__ import annotations

import numpy as np
from PIL.Image import Image

from agent.demo.catalogue import draw_product
from agent.demo.products import plan
from agent.language.lexicon import language_data, languages


def draw_sample(*, products: int = 108, seed: int = 0) -> tuple[list[str], list[Image]]:
    """Draws a few products of every kind.

    Args:
        products: How many.
        seed: The same seed gives the same.

    Returns:
        The name of each product with its color, the languages in turn, and its picture.
    """
    rows = plan(products, seed)
    texts = [_named(row, languages()[place % len(languages())]) for place, row in enumerate(rows)]
    chance = np.random.default_rng(seed)
    return texts, [draw_product(row, chance) for row in rows]


def _named(row: dict[str, str], language: str) -> str:
    words = language_data(language)
    found = (words.label("color", row["color"].lower()), words.label("kind", row["concept"]))
    return " ".join(word for word in found if word) or row["title"]
