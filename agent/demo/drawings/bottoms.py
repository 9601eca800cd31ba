"""Clothes for the legs and feet: skirts, trousers, shorts and socks."""

from __future__ import annotations

import numpy as np

from agent.demo.outlines import band, box, ellipse, flipped, mirrored, rounded
from agent.demo.scene import Paint, Scene


def skirt(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A skirt, from a narrow to a wide one, with folds or a ruffle."""
    flare, hem = rng.uniform(0.46, 0.9), rng.uniform(0.4, 0.82)
    top = -0.6
    scene.part(
        mirrored(
            [(0, top), (0.32, top), (flare, hem - 0.08), (flare * 0.5, hem), (0, hem + 0.02)], 0.08
        ),
        paint,
    )
    for x in np.linspace(-0.8, 0.8, int(rng.integers(4, 9))):
        fold = band(
            [(0.3 * x, top + 0.14), (flare * 0.7 * x, 0), (flare * x, hem - 0.05)], 0.01, 0.04
        )
        scene.part(fold, paint.plain(0.8), light="flat", opacity=0.55)
    scene.part(box(-0.34, top - 0.08, 0.34, top + 0.06, 0.03), paint.plain(0.8), light="flat")
    if rng.random() < 0.4:
        scene.part(ellipse(0.0, top - 0.01, 0.035, 0.035), Paint((0.85, 0.72, 0.4)), light="ball")


def trousers(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """Long trousers, slim to wide, with pockets and a crease."""
    _legs(scene, paint, rng, hem=0.93, hip=rng.uniform(0.36, 0.44), cuff=rng.uniform(0.12, 0.32))


def shorts(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """Short trousers, sometimes with a cord or a turned-up hem."""
    hem = rng.uniform(0.12, 0.44)
    _legs(scene, paint, rng, hem=hem, hip=rng.uniform(0.5, 0.58), cuff=rng.uniform(0.38, 0.48))
    if rng.random() < 0.4:
        for side in (-1, 1):
            cord = band([(0.03 * side, -0.72), (0.06 * side, -0.6), (0.05 * side, -0.46)], 0.028)
            scene.part(cord, Paint((0.96, 0.95, 0.92)), light="flat")


def _legs(
    scene: Scene, paint: Paint, rng: np.random.Generator, *, hem: float, hip: float, cuff: float
) -> None:
    top, split = -0.86 if hem > 0.6 else -0.7, -0.22 if hem > 0.6 else -0.14
    spread = rng.uniform(0.05, 0.14)
    outer, inner = hip * 0.55 + cuff / 2 + spread, hip * 0.55 - cuff / 2 + spread
    if hem < 0.6:
        outer, inner = hip + spread + 0.06, 0.06 + spread / 2
    leg = rounded(
        [
            (0, top),
            (hip * 0.8, top),
            (hip, split),
            (outer, hem),
            (max(inner, 0.03), hem),
            (0, split + 0.06),
        ],
        0.03,
    )
    scene.part(leg, paint, turn=4)
    scene.part(flipped(leg), paint, turn=-4)
    for side in (-1, 1):
        middle = (outer + max(inner, 0.03)) / 2
        crease = band([(side * hip * 0.5, split), (side * middle, hem - 0.02)], 0.012)
        scene.part(crease, paint.plain(0.84), light="flat", opacity=0.6)
        pocket = band([(side * hip * 0.5, top + 0.12), (side * (hip * 0.9), top + 0.34)], 0.022)
        scene.part(pocket, paint.plain(0.66), light="flat")
    fly = band([(0.0, top + 0.1), (0.0, split + 0.02)], 0.018)
    scene.part(fly, paint.plain(0.66), light="flat")
    scene.part(box(-hip * 0.82, top - 0.04, hip * 0.82, top + 0.1, 0.03), paint.plain(0.8))
    if rng.random() < 0.5:
        turned_up = rounded(
            [
                (outer + 0.02, hem - 0.09),
                (outer + 0.02, hem + 0.01),
                (max(inner, 0.03) - 0.02, hem + 0.01),
                (max(inner, 0.03) - 0.02, hem - 0.09),
            ],
            0.02,
        )
        scene.part(turned_up, paint.plain(0.88))
        scene.part(flipped(turned_up), paint.plain(0.88))


def socks(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A pair of socks with ribbed cuffs; heel and toe in another tone."""
    high = rng.uniform(-0.9, -0.45)
    tone = paint.plain(float(rng.choice([0.72, 1.35])))
    for x, y in ((-0.3, -0.06), (0.16, 0.08)):
        shaft, foot = high + y, 0.42 + y
        outline = rounded(
            [
                (x - 0.2, shaft),
                (x + 0.18, shaft),
                (x + 0.2, foot - 0.12),
                (x + 0.62, foot + 0.06, 0.12),
                (x + 0.64, foot + 0.36, 0.16),
                (x + 0.12, foot + 0.34),
                (x - 0.22, foot + 0.14, 0.2),
            ],
            0.07,
        )
        scene.part(outline, paint)
        scene.part(ellipse(x - 0.17, foot + 0.17, 0.16, 0.2), tone, light="flat", clip=outline)
        scene.part(ellipse(x + 0.66, foot + 0.24, 0.2, 0.26), tone, light="flat", clip=outline)
        scene.part(box(x - 0.21, shaft - 0.03, x + 0.19, shaft + 0.14, 0.03), tone)
