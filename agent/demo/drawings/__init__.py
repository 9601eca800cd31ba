"""Every kind of goods with the function that draws it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from agent.demo.drawings import accessories, bags, bottoms, home, kitchen, shoes, tops
from agent.demo.scene import Paint, Scene

Drawing = Callable[[Scene, Paint, np.random.Generator], None]

DRAWINGS: Mapping[str, Drawing] = {
    "tshirt": tops.tshirt,
    "shirt": tops.shirt,
    "sweater": tops.sweater,
    "hoodie": tops.hoodie,
    "jacket": tops.jacket,
    "dress": tops.dress,
    "skirt": bottoms.skirt,
    "trousers": bottoms.trousers,
    "shorts": bottoms.shorts,
    "socks": bottoms.socks,
    "sneakers": shoes.sneakers,
    "boots": shoes.boots,
    "sandals": shoes.sandals,
    "hat": accessories.hat,
    "scarf": accessories.scarf,
    "umbrella": accessories.umbrella,
    "sunglasses": accessories.sunglasses,
    "watch": accessories.watch,
    "backpack": bags.backpack,
    "handbag": bags.handbag,
    "tote": bags.tote,
    "suitcase": bags.suitcase,
    "vase": home.vase,
    "lamp": home.lamp,
    "cushion": home.cushion,
    "rug": home.rug,
    "candle": home.candle,
    "clock": home.clock,
    "chair": home.chair,
    "mug": kitchen.mug,
    "plate": kitchen.plate,
    "bowl": kitchen.bowl,
    "teapot": kitchen.teapot,
    "pan": kitchen.pan,
    "bottle": kitchen.bottle,
    "knife": kitchen.knife,
}
"""Keyed by the concept's name in the lexicon."""
