"""Shoes, seen from the side; the second of a pair stands behind the first."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from agent.demo.outlines import Outline, band, box, ellipse, rounded
from agent.demo.scene import Paint, Scene

_SOLE_LIGHT = Paint((0.96, 0.95, 0.93))
_SOLE_DARK = Paint((0.22, 0.18, 0.16))


def sneakers(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """Low or high sneakers with a light sole, laces and a stripe or a toe cap."""
    high, bulk, cap = rng.uniform(0.0, 0.38), rng.uniform(0.14, 0.24), rng.random() < 0.5
    stripe = _SOLE_LIGHT if rng.random() < 0.7 else paint.plain(0.6)
    for x, y in ((0.1, -0.24), (-0.06, 0.16)):
        upper = _moved(
            [
                (-0.74, -0.36 - high),
                (-0.42, -0.34 - high, 0.1),
                (-0.22, -0.28),
                (0.2, -0.06, 0.2),
                (0.72, 0.06, 0.2),
                (0.82, 0.34),
                (-0.8, 0.34),
                (-0.8, 0.0),
            ],
            x,
            y,
            0.08,
        )
        scene.part(upper, paint)
        scene.part(ellipse(-0.55 + x, -0.34 - high + y, 0.2, 0.06), paint.plain(0.45), light="flat")
        if cap:
            scene.part(ellipse(0.74 + x, 0.32 + y, 0.26, 0.24), _SOLE_LIGHT, clip=upper)
        swoosh = band(
            [(-0.5 + x, 0.2 + y), (-0.1 + x, 0.14 + y), (0.12 + x, -0.06 + y)], 0.09, 0.03
        )
        scene.part(swoosh, stripe, light="flat")
        heel = _moved([(-0.82, -0.05), (-0.62, -0.02), (-0.6, 0.34), (-0.82, 0.34)], x, y, 0.04)
        scene.part(heel, paint.plain(0.75))
        for step in range(4):
            lace = (-0.34 + 0.13 * step + x, -0.24 + 0.075 * step + y)
            end = (lace[0] + 0.13, lace[1] - 0.09)
            scene.part(band([lace, end], 0.035), Paint((0.98, 0.98, 0.96)), light="flat")
        sole = _moved([(-0.86, 0.28), (0.86, 0.28), (0.9, 0.34 + bulk), (-0.86, 0.34 + bulk)], x, y)
        scene.part(sole, _SOLE_LIGHT, light="flat")


def boots(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """Ankle to high boots with elastic panels or laces, flat or with a heel."""
    shaft, heel, laced = rng.uniform(-0.95, -0.4), rng.uniform(0.06, 0.2), rng.random() < 0.5
    sole = _SOLE_DARK if rng.random() < 0.6 else Paint((0.55, 0.38, 0.24))
    for x, y in ((0.2, -0.1), (-0.12, 0.08)):
        upper = _moved(
            [
                (-0.52, shaft),
                (0.0, shaft),
                (0.02, 0.16, 0.2),
                (0.5, 0.32, 0.2),
                (0.66, 0.62),
                (-0.54, 0.62),
            ],
            x,
            y,
            0.07,
        )
        scene.part(upper, paint, light="gloss")
        scene.part(
            _moved(
                [
                    (-0.5, shaft - 0.03),
                    (-0.02, shaft - 0.03),
                    (-0.02, shaft + 0.06),
                    (-0.5, shaft + 0.06),
                ],
                x,
                y,
            ),
            paint.plain(0.7),
            light="flat",
        )
        if laced:
            for step in np.linspace(shaft + 0.2, 0.2, 5):
                lace = band([(-0.1 + x, step + y), (0.04 + x, step + y - 0.03)], 0.03)
                scene.part(lace, Paint((0.92, 0.86, 0.7)), light="flat")
        else:
            panel = _moved(
                [(-0.34, shaft + 0.1), (-0.14, shaft + 0.1), (-0.2, 0.2), (-0.28, 0.2)], x, y
            )
            scene.part(panel, paint.plain(0.6), light="flat")
        scene.part(
            _moved([(-0.56, 0.56), (0.68, 0.56), (0.7, 0.66), (-0.56, 0.66)], x, y, 0.03),
            sole,
            light="flat",
        )
        scene.part(
            _moved(
                [(-0.56, 0.62), (-0.2, 0.62), (-0.24, 0.66 + heel), (-0.54, 0.66 + heel)],
                x,
                y,
                0.02,
            ),
            sole,
            light="flat",
        )


def sandals(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A pair of sandals from above: foot beds with crossed, parallel or toe straps."""
    style, bed = int(rng.integers(3)), paint.plain(0.66 if sum(paint.color) > 0.6 else 1.3)
    if rng.random() < 0.3:
        bed = Paint((0.80, 0.66, 0.48))
    wide = replace(paint, period=paint.period * 0.7)
    for x, side in ((-0.4, -1), (0.4, 1)):
        sole = rounded(
            [
                (x - 0.2 * side, -0.82, 0.2),
                (x + 0.2 * side, -0.86, 0.2),
                (x + 0.3 * side, -0.4, 0.3),
                (x + 0.16 * side, 0.2, 0.3),
                (x + 0.24 * side, 0.84, 0.22),
                (x - 0.22 * side, 0.84, 0.22),
                (x - 0.2 * side, 0.1, 0.3),
                (x - 0.3 * side, -0.4, 0.3),
            ]
        )
        scene.part(sole, bed.plain(0.7))
        scene.part(sole * 0.93 + np.array([x * 0.07, 0.0]), bed)
        if style == 0:
            straps = [
                [(x - 0.3, -0.5), (x, -0.3), (x + 0.3, 0.0)],
                [(x + 0.3, -0.5), (x, -0.3), (x - 0.3, 0.0)],
            ]
        elif style == 1:
            straps = [
                [(x - 0.31, -0.42), (x, -0.5), (x + 0.31, -0.42)],
                [(x - 0.28, 0.02), (x, -0.08), (x + 0.28, 0.02)],
            ]
        else:
            straps = [
                [(x, -0.6), (x + 0.1, -0.3), (x + 0.26, 0.0)],
                [(x, -0.6), (x - 0.1, -0.3), (x - 0.26, 0.0)],
            ]
        for strap in straps:
            scene.part(band(strap, 0.24 if style < 2 else 0.16), wide, clip=sole)
        if style == 1:
            scene.part(
                box(x + 0.12, -0.54, x + 0.22, -0.38, 0.02),
                Paint((0.85, 0.75, 0.45)),
                holes=[box(x + 0.145, -0.51, x + 0.195, -0.41, 0.01)],
                light="flat",
            )


def _moved(corners: list[tuple[float, ...]], x: float, y: float, radius: float = 0.05) -> Outline:
    shifted = [(corner[0] + x, corner[1] + y, *corner[2:]) for corner in corners]
    return rounded(shifted, radius)
