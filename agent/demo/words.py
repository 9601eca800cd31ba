"""Titles and descriptions of the demo products."""

from __future__ import annotations

import numpy as np

from agent.demo.assortment import Kind

_OPENINGS = {
    "Clothing": (
        "Cut from {material} that gets softer with every wash.",
        "A piece you will reach for all week, in {color} {material}.",
        "Made in small batches; sits neatly without pinching.",
        "Easy to combine, easy to care for.",
    ),
    "Shoes": (
        "Comfortable from the first step, with a sole that can be replaced.",
        "{material} uppers in {color}, stitched rather than glued.",
        "Made for long days on city streets.",
    ),
    "Accessories": (
        "The small thing that finishes an outfit.",
        "Light, well made and hard to lose in this {color}.",
        "{material} with carefully finished edges.",
    ),
    "Bags": (
        "Room for the day and a pocket for everything that matters.",
        "Hard-wearing {material} in {color} with sturdy seams.",
        "Goes from the office to the weekend without complaint.",
    ),
    "Home": (
        "Brings a calm spot of {color} into the room.",
        "Made by hand, so no two are quite the same.",
        "A quiet piece of {material} for shelf, table or floor.",
    ),
    "Kitchen": (
        "Good to hold and made for daily use.",
        "{material} in {color}, easy to clean.",
        "Looks at home on every table.",
    ),
}
_CLOSINGS = (
    "A favorite of our regulars.",
    "Makes a good present.",
    "Ships in recycled cardboard.",
    "Designed in Ghent, made in Portugal.",
    "We repair it for two years, free of charge.",
    "",
    "",
)
_CARE = {
    "Wool": "Wash cold and dry flat.",
    "Cashmere": "Wash by hand.",
    "Silk": "Wash by hand.",
    "Leather": "Treat with wax now and then.",
    "Suede": "Brush when dry.",
    "Wood": "Wipe with a damp cloth.",
    "Porcelain": "Dishwasher safe.",
    "Steel": "Rinse and dry after use.",
}


def title(kind: Kind, values: dict[str, str], rng: np.random.Generator) -> str:
    """A short name that says some of the values, not all of them."""
    noun = str(rng.choice(kind.nouns))
    words = []
    if values["pattern"] != "Plain":
        words.append(values["pattern"])
    elif rng.random() < 0.5:
        words.append(str(rng.choice(kind.adjectives)))
    if rng.random() < 0.35:
        words.append(values["color"])
    if kind.concept != "candle" and (rng.random() < 0.55 or not words):
        words.append(values["material"])
    return " ".join([*words, noun])


def description(kind: Kind, values: dict[str, str], rng: np.random.Generator) -> str:
    """One or two sentences."""
    opening = str(rng.choice(_OPENINGS[kind.department]))
    text = opening.format(material=values["material"].lower(), color=values["color"].lower())
    care = _CARE.get(values["material"], "")
    closing = care if care and rng.random() < 0.35 else str(rng.choice(_CLOSINGS))
    return f"{text[0].upper()}{text[1:]} {closing}".strip()
