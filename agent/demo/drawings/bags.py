"""Bags and luggage."""

from __future__ import annotations

import numpy as np

from agent.demo.outlines import band, box, ellipse, mirrored
from agent.demo.scene import Paint, Scene

_BRASS = Paint((0.86, 0.73, 0.42))
_STEEL = Paint((0.76, 0.77, 0.8))


def backpack(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A backpack with a front pocket, side pockets and a handle."""
    width, arch = rng.uniform(0.48, 0.6), rng.uniform(0.25, 0.5)
    strap = paint.plain(0.6)
    scene.part(band([(-0.14, -0.7), (-0.12, -0.94), (0.12, -0.94), (0.14, -0.7)], 0.06), strap)
    for side in (-1, 1):
        scene.part(
            box(
                min(side * width, side * (width + 0.1)),
                0.1,
                max(side * width, side * (width + 0.1)),
                0.66,
                0.05,
            ),
            paint.plain(0.75),
        )
    body = mirrored([(0, -0.8), (width, -0.8, arch), (width + 0.04, 0.82, 0.14), (0, 0.84)])
    scene.part(body, paint)
    scene.part(
        band([(-width + 0.02, -0.25), (0, -0.5), (width - 0.02, -0.25)], 0.022), strap, light="flat"
    )
    top, inset = rng.uniform(0.05, 0.25), rng.uniform(0.08, 0.16)
    scene.part(box(-width + inset, top, width - inset, 0.74, 0.12), paint.plain(0.88))
    scene.part(
        box(-width + inset + 0.06, top + 0.1, width - inset - 0.06, top + 0.13, 0.01),
        _STEEL,
        light="flat",
    )
    if rng.random() < 0.5:
        for side in (-1, 1):
            x = side * width * 0.5
            leather = box(x - 0.05, -0.3, x + 0.05, top + 0.2, 0.02)
            scene.part(leather, Paint((0.52, 0.34, 0.2)), light="flat")
            scene.part(box(x - 0.06, top - 0.02, x + 0.06, top + 0.07, 0.01), _BRASS, light="metal")


def handbag(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A handbag with a flap and a clasp under one arched handle."""
    width, foot, high = rng.uniform(0.56, 0.7), rng.uniform(0.62, 0.86), rng.uniform(0.62, 0.98)
    handle = [(-0.36, -0.12), (-0.3, -high), (0.3, -high), (0.36, -0.12)]
    scene.part(band(handle, rng.uniform(0.06, 0.1)), paint.plain(0.72), light="round")
    body = mirrored([(0, -0.24), (width, -0.24), (foot, 0.66, 0.12), (0, 0.68)])
    scene.part(body, paint, light="gloss")
    drop = rng.uniform(0.05, 0.35)
    flap = mirrored(
        [(0, -0.28), (width + 0.01, -0.28), (width, drop - 0.1, 0.16), (0.2, drop, 0.1), (0, drop)]
    )
    if rng.random() < 0.75:
        scene.part(flap, paint.plain(0.9), light="gloss")
        scene.part(box(-0.08, drop - 0.09, 0.08, drop + 0.05, 0.03), _BRASS, light="metal")
    else:
        scene.part(box(-width + 0.04, -0.2, width - 0.04, -0.15, 0.02), _BRASS, light="metal")
        scene.part(box(-0.2, 0.12, 0.2, 0.4, 0.04), paint.plain(0.86), light="flat")
    for side in (-1, 1):
        scene.part(ellipse(0.36 * side, -0.16, 0.06, 0.07), _BRASS, light="metal")


def tote(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A shopping bag of cloth with two long handles."""
    width, top = rng.uniform(0.5, 0.64), rng.uniform(-0.3, -0.12)
    foot, high = width * rng.uniform(0.86, 1.06), rng.uniform(0.78, 0.98)
    reach = width * rng.uniform(0.45, 0.6)
    for tone, lift in ((0.66, 0.06), (0.84, 0.0)):
        handle = [
            (-reach, top + 0.12),
            (-reach * 0.8, -high + lift),
            (reach * 0.8, -high + lift),
            (reach, top + 0.12),
        ]
        scene.part(band(handle, 0.075), paint.plain(tone), light="flat")
    scene.part(mirrored([(0, top), (width, top), (foot, 0.86, 0.05), (0, 0.88)], 0.03), paint)
    scene.part(box(-width, top - 0.02, width, top + 0.08, 0.02), paint.plain(0.86), light="flat")
    if paint.pattern == "plain":
        if rng.random() < 0.5:
            scene.part(ellipse(0, 0.36, 0.2, 0.2), paint.plain(1.5), light="flat", opacity=0.8)
        else:
            scene.part(box(-0.26, 0.26, 0.26, 0.6, 0.03), paint.plain(0.88), light="flat")


def suitcase(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A hard trolley case with ribs, wheels and a telescopic handle."""
    width, top = rng.uniform(0.42, 0.56), rng.uniform(-0.5, -0.3)
    pull = rng.uniform(-0.97, -0.72)
    for side in (-1, 1):
        scene.part(
            box(0.2 * side - 0.025, pull, 0.2 * side + 0.025, top + 0.1), _STEEL, light="metal"
        )
        scene.part(
            ellipse(side * (width - 0.12), 0.88, 0.09, 0.09),
            Paint((0.16, 0.16, 0.18)),
            light="ball",
        )
    scene.part(box(-0.26, pull - 0.05, 0.26, pull + 0.05, 0.04), Paint((0.2, 0.2, 0.22)))
    scene.part(box(-width, top, width, 0.84, rng.uniform(0.1, 0.2)), paint, light="gloss")
    for x in np.linspace(-width + 0.14, width - 0.14, int(rng.integers(3, 7))):
        rib = box(float(x) - 0.016, top + 0.1, float(x) + 0.016, 0.74, 0.01)
        scene.part(rib, paint.plain(0.72), light="flat")
    grip = band(
        [(-0.14, top + 0.02), (-0.12, top - 0.07), (0.12, top - 0.07), (0.14, top + 0.02)], 0.05
    )
    scene.part(grip, Paint((0.2, 0.2, 0.22)), light="flat")
    for side in (-1, 1):
        edge = min(side * width, side * (width - 0.12))
        scene.part(box(edge, 0.7, edge + 0.12, 0.84, 0.06), paint.plain(0.6), light="flat")
