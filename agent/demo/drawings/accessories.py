"""Hats, scarves, umbrellas, glasses and watches."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from agent.demo.outlines import Outline, band, box, ellipse, flipped, mirrored, rounded, smooth
from agent.demo.scene import Paint, Scene

_STEEL = Paint((0.78, 0.79, 0.82))


def hat(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A hat with a brim: fedora, sun hat or bucket hat."""
    style = int(rng.integers(3))
    brim, crown = (rng.uniform(0.74, 0.98), rng.uniform(0.36, 0.46))
    top = rng.uniform(-0.62, -0.42)
    ribbon = paint.plain(0.5) if rng.random() < 0.6 else Paint((0.93, 0.89, 0.8))
    if style == 2:
        cup = mirrored([(0, top), (0.34, top, 0.1), (0.46, 0.12), (0, 0.2)])
        slope = mirrored([(0, 0.0), (0.44, -0.02), (0.86, 0.46, 0.12), (0.4, 0.6, 0.3), (0, 0.62)])
        scene.part(slope, paint.plain(0.9) if paint.pattern == "plain" else paint)
        scene.part(cup, paint)
        seam = band([(-0.45, 0.06), (0, 0.16), (0.45, 0.06)], 0.03)
        scene.part(seam, paint.plain(0.74), light="flat")
        return
    scene.part(ellipse(0, 0.3, brim, rng.uniform(0.2, 0.3)), paint.plain(0.88))
    dent = 0.12 if style == 0 else 0.0
    cup = mirrored(
        [
            (0, top + dent, 0.1),
            (crown * 0.6, top - 0.02, 0.16),
            (crown, top + 0.12, 0.1),
            (crown + 0.08, 0.3),
            (0.2, 0.4, 0.2),
            (0, 0.41),
        ]
    )
    scene.part(cup, paint, light="cloth")
    stripe = [(-crown - 0.07, 0.16), (0, 0.29), (crown + 0.07, 0.16)]
    scene.part(band(stripe, 0.15), ribbon, light="flat", clip=cup)


def scarf(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A scarf laid in a loop with two fringed tails."""
    lean, width = rng.uniform(-0.1, 0.2), rng.uniform(0.26, 0.36)
    tails = [(0.16 + lean, rng.uniform(0.6, 0.84), -10.0), (-0.24, rng.uniform(0.45, 0.8), 12.0)]
    for x, end, turn in tails:
        for step in np.linspace(-0.42, 0.42, 8):
            foot = x + step * width
            fringe = band([(foot, end - 0.02), (foot + 0.02 * step, end + 0.12)], 0.02)
            scene.part(fringe, paint.plain(0.9), light="flat")
        start = 0.05 if x > 0 else -0.05
        tail = rounded(
            [
                (start - width / 2, -0.35),
                (start + width / 2, -0.35),
                (x + width / 2, end),
                (x - width / 2, end),
            ],
            0.03,
        )
        scene.part(tail, paint, turn=turn)
    high = rng.uniform(0.26, 0.36)
    loop = ellipse(0, -0.5, 0.56, high)
    scene.part(loop, paint, holes=[ellipse(0, -0.6, 0.28, high * 0.34)], turn=20)
    fold = band([(-0.5, -0.44), (0, -0.3), (0.5, -0.46)], 0.03)
    scene.part(fold, paint.plain(0.72), light="flat", opacity=0.6)


def umbrella(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """An open umbrella with panels and a hooked handle."""
    high, panels = rng.uniform(-0.86, -0.66), int(rng.integers(3, 6)) * 2 - 1
    rim, wood = rng.uniform(-0.02, 0.1), Paint((0.55, 0.38, 0.24))
    shaft = box(-0.022, high - 0.08, 0.022, 0.8, 0.02)
    scene.part(shaft, _STEEL, light="metal")
    hook = band([(0.0, 0.66), (0.0, 0.84), (0.09, 0.94), (0.19, 0.88), (0.2, 0.78)], 0.07)
    scene.part(hook, wood, light="round")
    dome = _canopy(high, rim, panels)
    scene.part(dome, paint, light="ball")
    for edge in np.linspace(-0.93, 0.93, panels + 1)[1:-1]:
        rib = band([(0, high), (edge * 0.75, (high + rim) / 2 - 0.1), (edge, rim)], 0.012)
        scene.part(rib, paint.plain(0.68), light="flat", clip=dome)
    scene.part(ellipse(0, high - 0.06, 0.03, 0.06), wood, light="flat")


def _canopy(high: float, rim: float, panels: int) -> Outline:
    arc = smooth([(-0.94, rim), (-0.8, high * 0.42), (-0.45, high * 0.86), (0, high)])
    top = np.concatenate([arc, flipped(arc)[::-1]])
    edges = np.linspace(0.94, -0.94, panels + 1)
    scallops = [smooth([(a, rim), ((a + b) / 2, rim - 0.09), (b, rim)]) for a, b in pairwise(edges)]
    return np.concatenate([top, *scallops])


def sunglasses(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """Sunglasses from the front: round, square, cat-eye or aviator."""
    style, tint = int(rng.integers(4)), paint.plain(rng.uniform(0.34, 0.5))
    width, high, x = rng.uniform(0.34, 0.4), rng.uniform(0.27, 0.36), 0.46
    thick = rng.uniform(0.075, 0.11)
    shapes = {
        0: [
            (x - width, -high, 0.4),
            (x + width, -high, 0.4),
            (x + width, high, 0.4),
            (x - width, high, 0.4),
        ],
        1: [
            (x - width, -high, 0.1),
            (x + width, -high, 0.1),
            (x + width * 0.9, high, 0.14),
            (x - width * 0.9, high, 0.14),
        ],
        2: [
            (x - width, -high * 0.7, 0.14),
            (x + width * 1.2, -high * 1.15, 0.1),
            (x + width * 0.8, high, 0.3),
            (x - width * 0.8, high, 0.3),
        ],
        3: [
            (x - width, -high * 0.9, 0.14),
            (x + width, -high * 0.9, 0.14),
            (x + width * 0.7, high * 1.15, 0.4),
            (x - width * 0.3, high * 1.1, 0.4),
        ],
    }
    outer = rounded(shapes[style])
    middle = outer.mean(axis=0)
    inner = (outer - middle) * (1 - thick / 0.3) + middle
    for turn in (1, -1):
        temple = band([(turn * 0.82, -0.2), (turn * 0.95, -0.3), (turn * 0.92, -0.42)], 0.08, 0.05)
        scene.part(temple, paint.plain(0.75), light="flat")
    bridge = band([(-0.14, -0.06), (0, -0.17), (0.14, -0.06)], 0.085)
    scene.part(bridge, paint, light="gloss")
    for side in (outer, flipped(outer)):
        scene.part(side, paint, light="gloss")
    for side in (inner, flipped(inner)):
        scene.part(side, tint, light="gloss")


def watch(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A wristwatch with a strap; the dial takes the strap's color or is white."""
    wide, radius = rng.uniform(0.2, 0.27), rng.uniform(0.34, 0.44)
    metal = _STEEL if rng.random() < 0.6 else Paint((0.86, 0.72, 0.42))
    strap = mirrored(
        [
            (0, -0.98),
            (wide * 0.85, -0.98),
            (wide, -0.3),
            (wide, 0.3),
            (wide * 0.85, 0.98),
            (0, 0.98),
        ]
    )
    scene.part(strap, paint)
    for y in (0.62, 0.74, 0.86):
        scene.part(ellipse(0, y, 0.025, 0.025), paint.plain(0.4), light="flat")
    square = rng.random() < 0.3
    scene.part(box(radius, -0.05, radius + 0.09, 0.05, 0.02), metal, light="metal")
    case = box(-radius, -radius, radius, radius, 0.12) if square else ellipse(0, 0, radius, radius)
    scene.part(case, metal, light="metal")
    dial = replace(paint, pattern="plain") if rng.random() < 0.65 else Paint((0.97, 0.96, 0.94))
    scene.part(case * 0.84, dial, light="gloss")
    ink = Paint((0.97, 0.97, 0.97)) if sum(dial.color) < 1.7 else Paint((0.15, 0.15, 0.18))
    for hour in range(12):
        turn = hour * np.pi / 6
        x, y = 0.68 * radius * np.sin(turn), 0.68 * radius * np.cos(turn)
        scene.part(ellipse(x, y, 0.018, 0.018), ink, light="flat")
    for length, width, turn in (
        (0.4, 0.04, rng.uniform(0, 6.3)),
        (0.6, 0.028, rng.uniform(0, 6.3)),
    ):
        tip = (length * radius * np.sin(turn), -length * radius * np.cos(turn))
        scene.part(band([(0, 0), tip], width), ink, light="flat")
