"""What the shop sells: kinds with their department, materials, patterns and prices."""

from __future__ import annotations

from dataclasses import dataclass

from agent.demo.scene import Rgb


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of goods.

    Attributes:
        concept: Its name in the lexicon and among the drawings.
        label: Its name in the catalogue.
        nouns: What titles call it.
        department: The department that sells it.
        materials: What it is made of.
        price: Middle price in euros.
        spread: Ratio of a dear one to a middle one.
        patterned: Share of products with a pattern.
        standing: Whether it stands in its picture, or lies.
        adjectives: What titles and descriptions praise.
    """

    concept: str
    label: str
    nouns: tuple[str, ...]
    department: str
    materials: tuple[str, ...]
    price: float
    spread: float
    patterned: float
    standing: bool
    adjectives: tuple[str, ...]


def _kind(
    row: str, price: float, spread: float, patterned: float, *, standing: bool = False
) -> Kind:
    concept, label, nouns, department, materials, adjectives = (
        part.strip() for part in row.split("|")
    )
    return Kind(
        concept,
        label,
        _words(nouns),
        department,
        _words(materials),
        price,
        spread,
        patterned,
        standing,
        _words(adjectives),
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(","))


_CUT = "Relaxed, Slim, Everyday, Weekend, Classic, Soft"
_STURDY = "Sturdy, Everyday, Classic, Light, Compact, Roomy"
_HOUSE = "Handmade, Nordic, Classic, Rustic, Modern, Small, Large"

KINDS: tuple[Kind, ...] = (
    _kind(f"tshirt|T-shirt|T-shirt, Tee|Clothing|Cotton, Linen, Polyester|{_CUT}", 19, 1.6, 0.4),
    _kind(
        f"shirt|Shirt|Shirt, Button-down Shirt|Clothing|Cotton, Linen, Silk|{_CUT}", 44, 1.6, 0.5
    ),
    _kind(f"sweater|Sweater|Sweater, Jumper|Clothing|Wool, Cashmere, Cotton|{_CUT}", 62, 1.8, 0.35),
    _kind(f"hoodie|Hoodie|Hoodie|Clothing|Cotton, Polyester|{_CUT}", 48, 1.5, 0.12),
    _kind(
        f"jacket|Jacket|Jacket|Clothing|Denim, Leather, Nylon, Polyester, Wool|{_CUT}",
        110,
        1.8,
        0.12,
    ),
    _kind(
        f"dress|Dress|Dress, Summer Dress|Clothing|Cotton, Linen, Silk, Polyester|{_CUT}",
        68,
        1.7,
        0.5,
    ),
    _kind(f"skirt|Skirt|Skirt|Clothing|Cotton, Linen, Denim, Wool|{_CUT}", 42, 1.6, 0.45),
    _kind(
        f"trousers|Trousers|Trousers, Chinos|Clothing|Cotton, Linen, Wool, Denim|{_CUT}",
        58,
        1.6,
        0.15,
    ),
    _kind(f"shorts|Shorts|Shorts|Clothing|Cotton, Linen, Denim|{_CUT}", 32, 1.5, 0.3),
    _kind(f"socks|Socks|Socks|Clothing|Cotton, Wool, Polyester|{_CUT}", 9, 1.6, 0.5),
    _kind(
        f"sneakers|Sneakers|Sneakers, Trainers|Shoes|Canvas, Leather, Suede|{_CUT}", 79, 1.6, 0.08
    ),
    _kind(f"boots|Boots|Boots, Ankle Boots|Shoes|Leather, Suede, Rubber|{_CUT}", 125, 1.6, 0.0),
    _kind(f"sandals|Sandals|Sandals|Shoes|Leather, Rubber, Suede, Cork|{_CUT}", 45, 1.7, 0.08),
    _kind(f"hat|Hat|Hat, Sun Hat|Accessories|Straw, Wool, Cotton|{_CUT}", 29, 1.7, 0.2),
    _kind(f"scarf|Scarf|Scarf|Accessories|Wool, Silk, Cashmere, Cotton|{_CUT}", 34, 1.9, 0.5),
    _kind(f"umbrella|Umbrella|Umbrella|Accessories|Polyester, Nylon|{_STURDY}", 27, 1.6, 0.4),
    _kind(
        "sunglasses|Sunglasses|Sunglasses|Accessories|Plastic, Metal|Round, Bold, Retro, Light",
        59,
        2.0,
        0.0,
    ),
    _kind(
        "watch|Watch|Watch|Accessories|Leather, Steel, Rubber|Classic, Slim, Elegant, Sporty",
        129,
        1.9,
        0.0,
    ),
    _kind(
        f"backpack|Backpack|Backpack, Rucksack|Bags|Canvas, Nylon, Leather, Polyester|{_STURDY}",
        64,
        1.7,
        0.2,
    ),
    _kind(f"handbag|Handbag|Handbag|Bags|Leather, Suede, Canvas|{_STURDY}", 98, 1.8, 0.12),
    _kind(f"tote|Tote bag|Tote Bag, Tote|Bags|Canvas, Cotton, Linen|{_STURDY}", 24, 1.7, 0.4),
    _kind(
        f"suitcase|Suitcase|Suitcase, Trolley Case|Bags|Plastic, Nylon, Metal|{_STURDY}",
        139,
        1.5,
        0.08,
    ),
    _kind(
        f"vase|Vase|Vase, Flower Vase|Home|Ceramic, Glass, Porcelain|{_HOUSE}",
        31,
        1.8,
        0.3,
        standing=True,
    ),
    _kind(
        f"lamp|Lamp|Lamp, Table Lamp|Home|Ceramic, Metal, Linen, Wood|{_HOUSE}",
        66,
        1.7,
        0.2,
        standing=True,
    ),
    _kind(
        f"cushion|Cushion|Cushion, Throw Pillow|Home|Cotton, Linen, Velvet, Wool|{_HOUSE}",
        26,
        1.6,
        0.55,
    ),
    _kind(f"rug|Rug|Rug|Home|Wool, Cotton|{_HOUSE}", 118, 1.8, 0.5),
    _kind(f"candle|Candle|Candle, Scented Candle|Home|Wax|{_HOUSE}", 14, 1.7, 0.1, standing=True),
    _kind(f"clock|Clock|Clock|Home|Wood, Metal, Plastic|{_HOUSE}", 38, 1.7, 0.0),
    _kind(
        f"chair|Chair|Chair, Dining Chair|Home|Wood, Plastic, Velvet, Metal|{_HOUSE}",
        119,
        1.6,
        0.15,
        standing=True,
    ),
    _kind(
        f"mug|Mug|Mug, Coffee Mug|Kitchen|Ceramic, Porcelain, Steel|{_HOUSE}",
        13,
        1.5,
        0.4,
        standing=True,
    ),
    _kind(
        f"plate|Plate|Plate, Dinner Plate|Kitchen|Porcelain, Ceramic, Bamboo|{_HOUSE}",
        12,
        1.6,
        0.35,
    ),
    _kind(
        f"bowl|Bowl|Bowl, Salad Bowl|Kitchen|Ceramic, Porcelain, Wood, Bamboo|{_HOUSE}",
        18,
        1.7,
        0.35,
        standing=True,
    ),
    _kind(
        f"teapot|Teapot|Teapot|Kitchen|Ceramic, Porcelain, Steel, Glass|{_HOUSE}",
        42,
        1.6,
        0.3,
        standing=True,
    ),
    _kind(f"pan|Pan|Frying Pan, Pan|Kitchen|Steel, Ceramic, Metal|{_STURDY}", 49, 1.6, 0.0),
    _kind(
        f"bottle|Bottle|Bottle, Water Bottle|Kitchen|Steel, Glass, Plastic|{_STURDY}",
        22,
        1.5,
        0.2,
        standing=True,
    ),
    _kind(
        f"knife|Knife|Kitchen Knife, Chef's Knife|Kitchen|Steel, Ceramic|{_STURDY}", 46, 1.8, 0.0
    ),
)

COLORS: dict[str, tuple[Rgb, ...]] = {
    "Black": ((0.13, 0.13, 0.14), (0.17, 0.165, 0.17), (0.10, 0.10, 0.12)),
    "White": ((0.97, 0.97, 0.965), (0.985, 0.985, 0.99), (0.955, 0.96, 0.965)),
    "Gray": ((0.52, 0.53, 0.55), (0.62, 0.63, 0.64), (0.43, 0.44, 0.45)),
    "Red": ((0.80, 0.13, 0.14), (0.72, 0.09, 0.13), (0.86, 0.18, 0.16)),
    "Orange": ((0.94, 0.50, 0.13), (0.90, 0.44, 0.10), (0.96, 0.56, 0.20)),
    "Yellow": ((0.96, 0.82, 0.22), (0.93, 0.77, 0.16), (0.98, 0.87, 0.36)),
    "Green": ((0.20, 0.52, 0.30), (0.14, 0.42, 0.25), (0.38, 0.60, 0.28)),
    "Blue": ((0.16, 0.36, 0.72), (0.11, 0.24, 0.52), (0.27, 0.52, 0.84)),
    "Purple": ((0.46, 0.24, 0.62), (0.38, 0.18, 0.50), (0.56, 0.38, 0.74)),
    "Pink": ((0.94, 0.56, 0.70), (0.91, 0.42, 0.62), (0.96, 0.68, 0.77)),
    "Brown": ((0.45, 0.28, 0.17), (0.38, 0.22, 0.13), (0.54, 0.34, 0.20)),
    "Beige": ((0.87, 0.79, 0.66), (0.84, 0.75, 0.61), (0.90, 0.83, 0.71)),
}
"""The colors of the catalogue with their tones."""

COMMON = ("Blue", "Red", "Black", "Green", "White")
"""Colors that every kind comes in more than once."""

BRANDS: dict[str, tuple[str, ...]] = {
    "Clothing": ("Lindqvist", "Marelle", "Ottava", "Fernweg", "Halden & Rowe", "Nuvola"),
    "Shoes": ("Pavano", "Strider Lane", "Fernweg", "Corvello"),
    "Accessories": ("Marelle", "Solano", "Ottava", "Tidewell"),
    "Bags": ("Corvello", "Wayfold", "Tidewell", "Strider Lane"),
    "Home": ("Hygge Hollow", "Casa Brina", "Lumora", "Oakmere"),
    "Kitchen": ("Casa Brina", "Kupferberg", "Oakmere", "Tavola Nove"),
}
