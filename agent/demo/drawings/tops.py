"""Clothes for the upper body."""

from __future__ import annotations

import numpy as np

from agent.demo.outlines import Outline, band, box, ellipse, flipped, mirrored, rounded
from agent.demo.scene import Paint, Scene


def tshirt(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A short-sleeved shirt with a round or a V neck."""
    width, hem, reach = rng.uniform(0.42, 0.54), rng.uniform(0.72, 0.88), rng.uniform(0.0, 0.2)
    deep = 0.26 if rng.random() < 0.35 else rng.uniform(0.10, 0.17)
    _back_neck(scene, paint)
    sleeve = rounded(
        [
            (0.34, -0.74),
            (0.72 + reach / 2, -0.52),
            (0.86 + reach, -0.1 + reach / 2),
            (0.6 + reach, 0.04 + reach / 2),
            (0.4, -0.25),
        ]
    )
    _pair(scene, sleeve, paint, 35)
    body = _body(width, hem, deep)
    scene.part(body, paint)
    _neckband(scene, paint, deep)
    if paint.pattern == "plain" and rng.random() < 0.3:
        scene.part(box(0.12, -0.36, 0.32, -0.12, 0.02), paint.plain(0.93), light="flat")


def shirt(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A buttoned shirt with a collar and long or rolled sleeves."""
    width, hem = rng.uniform(0.44, 0.52), rng.uniform(0.78, 0.9)
    _back_neck(scene, paint)
    _long_sleeves(scene, paint, rng.uniform(0.30, 0.72), cuff=0.9)
    scene.part(
        mirrored(
            [
                (0, -0.55),
                (0.2, -0.74),
                (0.46, -0.64),
                (width, -0.2),
                (width - 0.02, hem - 0.16),
                (0.26, hem, 0.2),
                (0, hem - 0.04),
            ]
        ),
        paint,
    )
    scene.part(box(-0.045, -0.56, 0.045, hem - 0.06, 0.02), paint.plain(0.95), light="flat")
    for y in np.linspace(-0.42, hem - 0.2, 6):
        scene.part(ellipse(0, float(y), 0.02, 0.02), Paint((0.97, 0.96, 0.93)), light="flat")
    collar = rounded([(0.0, -0.52), (0.16, -0.8), (0.26, -0.72), (0.2, -0.42)], 0.02)
    _pair(scene, collar, paint.plain(1.06), 20)
    if rng.random() < 0.6:
        scene.part(box(0.14, -0.28, 0.36, 0.0, 0.03), paint.plain(0.92), light="flat")


def sweater(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A knitted pullover with ribbed hems, sometimes with a turtleneck or cables."""
    width, hem = rng.uniform(0.48, 0.58), rng.uniform(0.66, 0.78)
    high = rng.random() < 0.35
    _back_neck(scene, paint)
    _long_sleeves(scene, paint, 0.72, cuff=0.85)
    scene.part(_body(width, hem, 0.14), paint)
    if paint.pattern == "plain":
        for x in np.linspace(-0.3, 0.3, int(rng.integers(3, 8))):
            scene.part(band([(x, -0.5), (x, 0), (x, hem)], 0.035), paint.plain(0.9), light="flat")
    rib = box(-width + 0.02, hem - 0.04, width - 0.02, hem + 0.09, 0.04)
    scene.part(rib, paint.plain(0.86))
    if high:
        scene.part(box(-0.2, -0.96, 0.2, -0.6, 0.08), paint.plain(0.92))
        scene.part(box(-0.2, -0.83, 0.2, -0.80, 0.01), paint.plain(0.75), light="flat")
    else:
        _neckband(scene, paint, 0.14, 0.1)


def hoodie(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A hooded sweatshirt with a pouch and strings, sometimes with a zip."""
    width, hem = rng.uniform(0.48, 0.56), rng.uniform(0.66, 0.8)
    scene.part(ellipse(0, -0.68, 0.34, 0.28), paint.plain(0.85))
    _long_sleeves(scene, paint, 0.72, cuff=0.82)
    scene.part(_body(width, hem, 0.2), paint)
    scene.part(ellipse(0, -0.66, 0.22, 0.19), paint.plain(0.42), light="flat")
    rim = ellipse(0, -0.66, 0.33, 0.28)
    scene.part(rim, paint.plain(0.97), holes=[ellipse(0, -0.68, 0.21, 0.18)])
    pouch = mirrored([(0, 0.18), (0.24, 0.18), (0.36, 0.42), (0.36, 0.58), (0, 0.58)], 0.03)
    scene.part(pouch, paint.plain(0.91))
    scene.part(box(-width + 0.02, hem - 0.03, width - 0.02, hem + 0.08), paint.plain(0.84))
    if rng.random() < 0.4:
        scene.part(box(-0.02, -0.4, 0.02, hem + 0.06, 0.01), Paint((0.8, 0.8, 0.82)), light="flat")
    for side in (-1, 1):
        string = band([(0.08 * side, -0.44), (0.1 * side, -0.25), (0.09 * side, -0.08)], 0.03)
        scene.part(string, Paint((0.95, 0.95, 0.93)), light="flat")


def jacket(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A jacket with a zip and a stand-up collar, or with lapels and buttons."""
    width, hem = rng.uniform(0.48, 0.56), rng.uniform(0.62, 0.92)
    scene.part(ellipse(0, -0.66, 0.22, 0.13), paint.plain(0.4), light="flat")
    _long_sleeves(scene, paint, 0.74, cuff=0.8)
    scene.part(_body(width, hem, 0.14), paint)
    if rng.random() < 0.5:
        scene.part(box(-0.022, -0.62, 0.022, hem, 0.01), Paint((0.78, 0.78, 0.8)), light="metal")
        collar = rounded([(0.03, -0.54), (0.08, -0.84), (0.26, -0.8), (0.26, -0.64)], 0.03)
        _pair(scene, collar, paint.plain(0.9), 0)
    else:
        lining = mirrored([(0, 0.05), (0.2, -0.7), (0, -0.66)], 0.01)
        scene.part(lining, Paint((0.93, 0.92, 0.9)), light="flat")
        lapel = rounded(
            [(0.0, 0.12), (0.14, -0.8), (0.3, -0.68), (0.36, -0.42), (0.24, -0.36)], 0.02
        )
        _pair(scene, lapel, paint.plain(0.9), 15)
        for y in (0.22, 0.42):
            scene.part(ellipse(0.04, y, 0.03, 0.03), Paint((0.2, 0.17, 0.15)), light="ball")
    for side in (-1, 1):
        pocket = rounded([(0.2, 0.26), (0.4, 0.2), (0.42, 0.28), (0.22, 0.35)], 0.02)
        scene.part(pocket if side > 0 else flipped(pocket), paint.plain(0.78), light="flat")
    scene.part(box(-width + 0.03, hem - 0.02, width - 0.03, hem + 0.06), paint.plain(0.8))


def dress(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A dress with a fitted top and a flared skirt; straps, short or no sleeves."""
    flare, hem = rng.uniform(0.4, 0.68), rng.uniform(0.66, 0.96)
    waist, style = rng.uniform(-0.16, -0.02), int(rng.integers(3))
    if style == 0:
        for side in (-1, 1):
            strap = band([(0.2 * side, -0.6), (0.2 * side, -0.8), (0.17 * side, -0.95)], 0.06)
            scene.part(strap, paint.plain(0.92), light="flat")
    else:
        _back_neck(scene, paint, -0.86)
    if style == 1:
        sleeve = rounded([(0.22, -0.9), (0.42, -0.84), (0.56, -0.52), (0.4, -0.44), (0.3, -0.6)])
        _pair(scene, sleeve, paint, 30)
    top = -0.66 if style == 0 else -0.92
    bodice = [(0, top + 0.12), (0.14, top), (0.32, top + 0.06), (0.32, -0.45), (0.24, waist + 0.03)]
    scene.part(mirrored([*bodice, (0, waist + 0.03)]), paint)
    skirt_side = [(0, waist - 0.02), (0.25, waist - 0.02), (flare, hem - 0.04), (flare / 2, hem)]
    scene.part(mirrored([*skirt_side, (0, hem + 0.02)], 0.08), paint)
    for x in (-0.45, 0.02, 0.42):
        fold = band([(0.2 * x, waist + 0.1), (0.6 * x * flare * 2, hem - 0.06)], 0.008, 0.035)
        scene.part(fold, paint.plain(0.82), light="flat", opacity=0.5)
    scene.part(box(-0.26, waist - 0.05, 0.26, waist + 0.04, 0.03), paint.plain(0.76), light="flat")


def _body(width: float, hem: float, neck: float) -> Outline:
    return mirrored(
        [
            (0, -0.76 + neck, 0.12),
            (0.2, -0.76, 0.03),
            (0.44, -0.66),
            (width, -0.22),
            (width - 0.03, 0.2),
            (width, hem),
            (0, hem + 0.02),
        ],
        0.06,
    )


def _back_neck(scene: Scene, paint: Paint, y: float = -0.7) -> None:
    scene.part(ellipse(0, y + 0.02, 0.2, 0.1), paint.plain(0.55), light="flat")


def _neckband(scene: Scene, paint: Paint, deep: float, width: float = 0.055) -> None:
    low = -0.76 + deep
    curve = [(-0.21, -0.77), (-0.12, low * 0.75 - 0.76 * 0.25 + 0.03), (0, low + 0.015)]
    curve += [(-x, y) for x, y in reversed(curve[:-1])]
    scene.part(band(curve, width), paint.plain(0.84), light="flat")


def _long_sleeves(scene: Scene, paint: Paint, length: float, cuff: float) -> None:
    x, y = 0.52 + length * 0.42, -0.62 + length * 1.5
    sleeve = rounded(
        [(0.32, -0.72), (0.5, -0.64), (0.62, -0.42), (x, y), (x - 0.2, y + 0.07), (0.40, -0.16)]
    )
    _pair(scene, sleeve, paint, 25)
    end = rounded(
        [(x - 0.02, y - 0.09), (x + 0.02, y + 0.03), (x - 0.2, y + 0.1), (x - 0.22, y - 0.02)], 0.02
    )
    _pair(scene, end, paint.plain(cuff), 0)


def _pair(scene: Scene, outline: Outline, paint: Paint, turn: float) -> None:
    scene.part(outline, paint, turn=turn)
    scene.part(flipped(outline), paint, turn=-turn)
