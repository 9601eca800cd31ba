"""Things for the kitchen and the table."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from agent.demo.outlines import band, box, ellipse, mirrored, rounded
from agent.demo.scene import Paint, Scene

_STEEL = Paint((0.80, 0.81, 0.83))
_WOOD = Paint((0.66, 0.47, 0.30))
_DARK = Paint((0.18, 0.18, 0.2))


def mug(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A mug with a handle; empty or full of coffee."""
    half, top, foot = rng.uniform(0.42, 0.54), rng.uniform(-0.66, -0.4), rng.uniform(0.32, 0.52)
    reach = half + rng.uniform(0.3, 0.42)
    handle = [(half - 0.06, top + 0.25), (reach, top + 0.2), (reach, 0.42), (half - 0.1, 0.48)]
    scene.part(band(handle, 0.12), paint.plain(0.86), light="round")
    body = mirrored(
        [(0, top), (half, top, 0.01), (foot, 0.74, 0.08), (foot * 0.5, 0.79, 0.2), (0, 0.795)]
    )
    scene.part(body, paint, light="round")
    scene.part(ellipse(0, top, half, half * 0.22), paint.plain(1.12), light="flat")
    inside = Paint((0.32, 0.2, 0.12)) if rng.random() < 0.5 else paint.plain(0.55)
    if rng.random() < 0.3:
        inside = Paint((0.95, 0.94, 0.92))
    scene.part(ellipse(0, top + 0.012, half * 0.89, half * 0.17), inside, light="flat")


def plate(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A plate from above, its rim set off by a line or by the pattern."""
    squash, style = rng.uniform(0.82, 1.0), int(rng.integers(3))
    scene.part(ellipse(0, 0, 0.92, 0.92 * squash), paint.plain(0.9), light="gloss")
    scene.part(ellipse(0, -0.01, 0.89, 0.89 * squash), paint, light="gloss")
    inner = rng.uniform(0.54, 0.64)
    scene.part(
        ellipse(0, 0, inner + 0.025, (inner + 0.025) * squash), paint.plain(0.74), light="flat"
    )
    heart = paint if style == 2 else paint.plain(1.08)
    scene.part(ellipse(0, 0.01, inner, inner * squash), heart, light="gloss")
    if style == 1:
        ring = ellipse(0, 0, 0.84, 0.84 * squash)
        scene.part(ring, Paint(paint.second), holes=[ring * 0.955], light="flat")


def bowl(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A bowl from slightly above, shallow or deep."""
    wide, deep, open_ = rng.uniform(0.74, 0.9), rng.uniform(0.5, 0.8), rng.uniform(0.14, 0.26)
    top = -deep / 2
    foot = rng.uniform(0.24, 0.34)
    scene.part(
        box(-foot, top + deep - 0.06, foot, top + deep + 0.09, 0.03),
        paint.plain(0.72),
        light="round",
    )
    side = mirrored(
        [
            (0, top),
            (wide, top, 0.0),
            (wide * 0.86, top + deep * 0.7, 0.3),
            (foot, top + deep, 0.1),
            (0, top + deep),
        ]
    )
    scene.part(side, paint, light="round")
    scene.part(ellipse(0, top, wide, wide * open_), paint.plain(1.15), light="flat")
    inside = paint.plain(0.7) if rng.random() < 0.65 else Paint((0.94, 0.93, 0.9))
    scene.part(ellipse(0, top + 0.015, wide * 0.93, wide * open_ * 0.86), inside, light="ball")


def teapot(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A teapot with spout, handle, lid and knob."""
    wide, high = rng.uniform(0.46, 0.56), rng.uniform(0.42, 0.56)
    spout = band([(0.3, 0.34), (0.66, 0.2), (0.7, -0.1), (0.92, -0.26)], 0.2, 0.1)
    scene.part(spout, paint.plain(0.94), light="round")
    if rng.random() < 0.4:
        arch = [(-wide * 0.75, -0.1), (-0.4, -0.82), (0.4, -0.82), (wide * 0.75, -0.1)]
        scene.part(band(arch, 0.075), _WOOD if rng.random() < 0.5 else paint.plain(0.7))
    else:
        arch = [(-wide * 0.7, -0.16), (-0.88, -0.26), (-0.9, 0.26), (-wide * 0.8, 0.42)]
        scene.part(band(arch, 0.1), paint.plain(0.82), light="round")
    scene.part(box(-wide * 0.6, 0.56, wide * 0.6, 0.72, 0.03), paint.plain(0.7), light="round")
    scene.part(ellipse(0, 0.16, wide, high), paint, light="ball")
    lid = mirrored(
        [
            (0, -high + 0.0),
            (wide * 0.3, -high + 0.04, 0.1),
            (wide * 0.62, -high + 0.26),
            (0, -high + 0.3),
        ]
    )
    scene.part(lid, paint.plain(0.88), light="round")
    scene.part(ellipse(0, -high - 0.03, 0.07, 0.07), paint.plain(0.7), light="ball")


def pan(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A frying pan from above, enameled, with a riveted handle."""
    radius, x = rng.uniform(0.52, 0.6), -0.34
    grip = [_WOOD, _DARK, paint.plain(0.8)][int(rng.integers(3))]
    long = rng.uniform(0.84, 0.98)
    scene.part(band([(x + radius - 0.05, 0), (long, 0)], 0.13, 0.17), grip, light="flat")
    scene.part(ellipse(long - 0.06, 0, 0.035, 0.035), Paint((0.9, 0.9, 0.9)), light="flat")
    scene.part(
        band([(x + radius - 0.06, 0), (x + radius + 0.14, 0)], 0.15, 0.12), _STEEL, light="metal"
    )
    scene.part(ellipse(x, 0, radius, radius), paint.plain(0.85), light="gloss")
    scene.part(ellipse(x, 0, radius * 0.94, radius * 0.94), paint, light="gloss")
    scene.part(ellipse(x, 0, radius * 0.8, radius * 0.8), paint.plain(0.62), light="flat")
    inside = paint.plain(0.86) if rng.random() < 0.7 else paint.plain(1.2)
    scene.part(ellipse(x, 0, radius * 0.77, radius * 0.77), inside, light="ball")


def bottle(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A drinking bottle with a cap of steel, wood or a darker tone."""
    half, neck, top = rng.uniform(0.22, 0.32), rng.uniform(0.1, 0.17), rng.uniform(-0.5, -0.25)
    cap = [_STEEL, _WOOD, paint.plain(0.55)][int(rng.integers(3))]
    body = mirrored(
        [
            (0, -0.72),
            (neck, -0.72),
            (neck, top - 0.06),
            (half, top + 0.16, 0.14),
            (half, 0.92, 0.1),
            (0, 0.94),
        ]
    )
    scene.part(body, paint, light="round")
    scene.part(box(-neck - 0.03, -0.94, neck + 0.03, -0.68, 0.04), cap, light="round")
    if rng.random() < 0.35:
        loop = ellipse(0, -0.98, 0.14, 0.12)
        scene.part(loop, cap.plain(0.8), holes=[ellipse(0, -0.98, 0.09, 0.07)], light="flat")
    if rng.random() < 0.5:
        scene.part(box(-half, 0.6, half, 0.68, 0.0), paint.plain(0.76), light="round", clip=body)
    elif paint.pattern == "plain" and rng.random() < 0.6:
        scene.part(box(-0.1, 0.1, 0.1, 0.42, 0.1), paint.plain(1.3), light="flat", opacity=0.7)


def knife(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A kitchen knife with a coated blade and a handle of the same color."""
    high, tip = rng.uniform(0.14, 0.25), rng.uniform(0.86, 0.98)
    style = int(rng.integers(3))
    belly = {0: (0.6, high * 0.9), 1: (0.75, high), 2: (0.4, high * 0.75)}[style]
    blade = rounded(
        [
            (-0.22, -high * 0.55),
            (0.5, -high * 0.55, 0.2),
            (tip, high * 0.1 if style != 1 else -high * 0.4, 0.03),
            (belly[0], belly[1], 0.3),
            (-0.22, high),
        ],
        0.02,
    )
    coat = paint.plain(float(rng.uniform(0.86, 1.06)))
    scene.part(blade, coat, light="gloss")
    edge = replace(coat, color=(0.86, 0.87, 0.89))
    scene.part(
        band([(-0.2, high * 0.95), belly, (tip, high * 0.1)], 0.035),
        edge,
        light="metal",
        clip=blade,
    )
    handle = rounded(
        [(-0.97, -0.13, 0.06), (-0.22, -0.1), (-0.22, 0.12), (-0.6, 0.1, 0.2), (-0.94, 0.2, 0.08)],
        0.03,
    )
    scene.part(handle, paint.plain(0.9), light="round")
    for x in (-0.78, -0.55, -0.34):
        scene.part(ellipse(x, 0.01, 0.024, 0.024), _STEEL, light="ball")
