"""Things for the home."""

from __future__ import annotations

import numpy as np

from agent.demo.outlines import band, box, ellipse, mirrored, moved, rounded, turned
from agent.demo.scene import Paint, Scene

_WOOD = Paint((0.70, 0.52, 0.34))
_DARK = Paint((0.17, 0.17, 0.19))
_PROFILES = (
    ((-0.8, 0.16), (-0.62, 0.13), (-0.3, 0.2), (0.1, 0.46), (0.5, 0.5), (0.85, 0.28)),
    ((-0.8, 0.3), (-0.66, 0.22), (-0.4, 0.4), (0.0, 0.52), (0.45, 0.4), (0.85, 0.2)),
    ((-0.8, 0.24), (-0.4, 0.26), (0.0, 0.3), (0.4, 0.34), (0.85, 0.32)),
    ((-0.85, 0.11), (-0.5, 0.1), (-0.15, 0.14), (0.2, 0.42), (0.55, 0.44), (0.85, 0.24)),
    ((-0.8, 0.42), (-0.5, 0.34), (0.0, 0.24), (0.45, 0.2), (0.7, 0.3), (0.85, 0.34)),
)


def vase(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A vase in one of many profiles, sometimes with branches or handles."""
    profile = np.array(_PROFILES[int(rng.integers(len(_PROFILES)))])
    profile = profile * [rng.uniform(0.8, 1.05), rng.uniform(0.85, 1.2)] + [0.06, 0]
    mouth, half = float(profile[0, 0]), float(profile[0, 1])
    if rng.random() < 0.3:
        for lean in (-0.25, 0.05, 0.3):
            top = mouth - rng.uniform(0.1, 0.22)
            stem = band([(0, mouth + 0.1), (lean * 0.5, top + 0.1), (lean, top)], 0.02)
            scene.part(stem, Paint((0.62, 0.55, 0.42)), light="flat")
            scene.part(ellipse(lean, top, 0.05, 0.06), Paint((0.93, 0.9, 0.84)), light="ball")
    scene.part(ellipse(0, mouth, half, half * 0.26), paint.plain(0.5), light="flat")
    body = turned([(float(y), float(width)) for y, width in profile])
    scene.part(body, paint, light="round", holes=[ellipse(0, mouth, half * 0.86, half * 0.18)])
    if rng.random() < 0.35:
        scene.part(box(-0.8, 0.28, 0.8, 0.36, 0), paint.plain(0.8), light="round", clip=body)


def lamp(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A table lamp: a shade on a base of the same color, wood or brass."""
    style, top = int(rng.integers(3)), rng.uniform(-0.9, -0.76)
    low, wide = rng.uniform(-0.12, 0.06), rng.uniform(0.5, 0.66)
    base = [paint.plain(0.82), _WOOD, Paint((0.82, 0.68, 0.4))][int(rng.integers(3))]
    if rng.random() < 0.5:
        scene.part(box(-0.04, low - 0.1, 0.04, 0.84, 0.02), base, light="round")
        scene.part(ellipse(0, 0.84, 0.3, 0.08), base, light="round")
    else:
        scene.part(
            turned([(low, 0.06), (0.2, 0.12), (0.5, 0.28), (0.8, 0.26), (0.9, 0.2)]),
            base,
            light="round",
        )
    if style == 0:
        shade = mirrored([(0, top), (wide * 0.5, top), (wide, low), (0, low + 0.06)], 0.04)
    elif style == 1:
        shade = mirrored(
            [(0, top + 0.05), (wide * 0.9, top + 0.05, 0.5), (wide, low), (0, low + 0.04)], 0.03
        )
    else:
        shade = box(-wide * 0.8, top + 0.1, wide * 0.8, low, 0.05)
    scene.part(shade, paint, light="round")
    rim = band([(-wide, low), (0, low + 0.05), (wide, low)], 0.045)
    scene.part(rim, paint.plain(1.3), light="flat", clip=shade)
    scene.part(ellipse(0, low + 0.02, wide * 0.5, 0.03), Paint((1.0, 0.95, 0.78)), opacity=0.8)


def cushion(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A plump cushion with piping, a button or tassels."""
    wide, high, dent = rng.uniform(0.7, 0.82), rng.uniform(0.56, 0.82), rng.uniform(0.04, 0.1)
    outline = rounded(
        [
            (-wide, -high, 0.08),
            (0, -high + dent, 0.5),
            (wide, -high, 0.08),
            (wide - dent, 0, 0.5),
            (wide, high, 0.08),
            (0, high - dent, 0.5),
            (-wide, high, 0.08),
            (-wide + dent, 0, 0.5),
        ]
    )
    if rng.random() < 0.3:
        for x in (-wide, wide):
            for y in (-high, high):
                scene.part(ellipse(x, y, 0.09, 0.09), paint.plain(0.7), light="ball")
    scene.part(outline, paint.plain(0.74))
    scene.part(outline * 0.965, paint)
    if rng.random() < 0.4:
        scene.part(ellipse(0, 0, 0.06, 0.06), paint.plain(0.7), light="ball")
        for x, y in ((0.22, 0.2), (-0.22, 0.2), (0.22, -0.2), (-0.22, -0.2)):
            scene.part(
                band([(0, 0), (x, y)], 0.02, 0.005), paint.plain(0.7), light="flat", opacity=0.6
            )


def rug(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A rug from above: round, or rectangular with fringes; a border in the second color."""
    border = Paint(paint.second) if rng.random() < 0.5 else paint.plain(0.7)
    if rng.random() < 0.3:
        for radius, surface in ((0.92, paint.plain(0.82)), (0.84, border), (0.79, paint)):
            scene.part(ellipse(0, 0, radius, radius * 0.98), surface)
        return
    wide, high = rng.uniform(0.86, 0.98), rng.uniform(0.5, 0.66)
    for x in (-1.0, 1.0):
        for y in np.linspace(-high + 0.05, high - 0.05, 19):
            fringe = band([(x * (wide - 0.08), y), (x * (wide + 0.03), y + 0.01)], 0.022)
            scene.part(fringe, Paint((0.93, 0.9, 0.83)), light="flat")
    wide -= 0.07
    scene.part(box(-wide, -high, wide, high, 0.02), paint.plain(0.86))
    scene.part(box(-wide + 0.08, -high + 0.08, wide - 0.08, high - 0.08, 0.01), border)
    scene.part(box(-wide + 0.12, -high + 0.12, wide - 0.12, high - 0.12, 0.01), paint)
    if paint.pattern == "plain":
        for x in (-0.4, 0.0, 0.4):
            motif = rounded([(x, -0.2), (x + 0.15, 0), (x, 0.2), (x - 0.15, 0)], 0.01)
            scene.part(motif, border, light="flat", holes=[moved(moved(motif, -x, 0) * 0.6, x, 0)])


def candle(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """One to three pillar candles, or one in a glass; all burn."""
    count = int(rng.integers(1, 4))
    places = {1: [0.0], 2: [-0.27, 0.27], 3: [-0.48, 0.0, 0.48]}[count]
    half = {1: rng.uniform(0.26, 0.4), 2: 0.23, 3: 0.2}[count]
    glass = count == 1 and rng.random() < 0.5
    for x in places:
        top = rng.uniform(-0.5, 0.15) if count > 1 else rng.uniform(-0.35, 0.0)
        _flame(scene, x, top)
        scene.part(
            moved(
                mirrored(
                    [
                        (0, top),
                        (half, top),
                        (half, 0.8, 0.06),
                        (half * 0.55, 0.85, 0.2),
                        (0, 0.855),
                    ],
                    0.02,
                ),
                x,
                0,
            ),
            paint,
            light="round",
        )
        scene.part(ellipse(x, top, half, half * 0.2), paint.plain(1.18), light="flat")
        scene.part(box(x - 0.012, top - 0.1, x + 0.012, top + 0.01, 0), _DARK, light="flat")
        if glass:
            jar = mirrored(
                [
                    (0, top - 0.2),
                    (half + 0.05, top - 0.2),
                    (half + 0.05, 0.88, 0.06),
                    (half * 0.6, 0.92, 0.2),
                    (0, 0.925),
                ],
                0.02,
            )
            scene.part(jar, Paint((0.97, 0.98, 1.0)), light="round", opacity=0.22)
            scene.part(
                box(-half * 0.7, 0.2, half * 0.7, 0.55, 0.02),
                Paint((0.97, 0.95, 0.9)),
                light="flat",
            )


def _flame(scene: Scene, x: float, top: float) -> None:
    for size, color in ((1.0, (1.0, 0.72, 0.25)), (0.55, (1.0, 0.94, 0.7))):
        flame = turned(
            [
                (-0.16 * size, 0.0),
                (-0.06 * size, 0.05 * size),
                (0.05 * size, 0.05 * size),
                (0.1 * size, 0.0),
            ]
        )
        scene.part(moved(flame, x, top - 0.16), Paint(color), light="flat", opacity=0.92)


def clock(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A wall clock, or an alarm clock with two bells and feet."""
    alarm, radius = rng.random() < 0.45, rng.uniform(0.72, 0.86)
    middle = 0.0
    if alarm:
        radius, middle = 0.62, 0.12
        scene.part(band([(-0.2, -0.5), (-0.14, -0.82), (0.14, -0.82), (0.2, -0.5)], 0.04), _DARK)
        for side in (-1, 1):
            scene.part(ellipse(side * 0.36, -0.54, 0.24, 0.18), paint.plain(0.88), light="ball")
            foot = band([(side * 0.36, 0.6), (side * 0.5, 0.86)], 0.09, 0.06)
            scene.part(foot, paint.plain(0.7), light="flat")
    rim = ellipse(0, middle, radius, radius)
    scene.part(rim, paint, light="gloss")
    dark = rng.random() < 0.55
    face = paint.plain(0.86) if dark else Paint((0.98, 0.97, 0.95))
    share = 0.8 if dark else 0.66
    scene.part(ellipse(0, middle, radius * share, radius * share), face, light="flat")
    ink = Paint((0.98, 0.98, 0.96)) if dark and sum(paint.color) < 2.1 else _DARK
    for hour in range(12):
        turn, length = hour * np.pi / 6, 0.12 if hour % 3 == 0 else 0.06
        ray = np.array([np.sin(turn), -np.cos(turn)]) * radius * share
        far, near = ray * 0.9, ray * (0.9 - length)
        scene.part(
            band([(far[0], far[1] + middle), (near[0], near[1] + middle)], 0.032), ink, light="flat"
        )
    for length, width, turn in (
        (0.42, 0.055, rng.uniform(0, 6.3)),
        (0.66, 0.036, rng.uniform(0, 6.3)),
    ):
        tip = np.array([np.sin(turn), -np.cos(turn)]) * length * radius * share
        scene.part(band([(0, middle), (tip[0], tip[1] + middle)], width), ink, light="flat")
    scene.part(ellipse(0, middle, 0.04, 0.04), ink, light="flat")


def chair(scene: Scene, paint: Paint, rng: np.random.Generator) -> None:
    """A chair with a painted or upholstered seat and back on four legs."""
    back, wide = rng.uniform(-0.95, -0.78), rng.uniform(0.36, 0.48)
    legs = _WOOD if rng.random() < 0.6 else paint.plain(0.7)
    slope, style = rng.uniform(0.02, 0.12), int(rng.integers(3))
    for side, foot, tone in ((-1, 0.78, 0.8), (1, 0.78, 0.8), (-1, 0.94, 1.0), (1, 0.94, 1.0)):
        outward = wide + slope - (0.1 if tone < 1 else 0.0)
        leg = band(
            [(side * (wide - 0.06) * (0.8 if tone < 1 else 1), 0.1), (side * outward, foot)],
            0.08,
            0.05,
        )
        scene.part(leg, legs.plain(tone), light="flat")
    if style == 0:
        for side in (-1, 1):
            scene.part(box(side * wide - 0.05, back, side * wide + 0.05, 0.1, 0.03), paint)
        for y in np.linspace(back + 0.08, -0.15, 4):
            scene.part(box(-wide, float(y), wide, float(y) + 0.12, 0.03), paint.plain(0.92))
    else:
        arch = 0.34 if style == 1 else 0.1
        scene.part(mirrored([(0, back), (wide, back, arch), (wide * 0.92, 0.08), (0, 0.1)]), paint)
    seat = mirrored([(0, -0.04), (wide * 0.96, -0.04), (wide * 1.14, 0.22, 0.08), (0, 0.26)])
    scene.part(seat, paint.plain(1.06) if paint.pattern == "plain" else paint)
    front = mirrored([(0, 0.2), (wide * 1.13, 0.2), (wide * 1.1, 0.3), (0, 0.32)], 0.03)
    scene.part(front, paint.plain(0.72), light="flat")
