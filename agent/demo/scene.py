"""A small studio: parts are painted on a layer, then set on a lit backdrop with a shadow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from agent.demo.light import shading
from agent.demo.outlines import Outline
from agent.demo.patterns import coverage

SIZE = 320
FINE = 3
"""Outlines are filled at this many times the size, then reduced: smooth edges."""

Rgb = tuple[float, float, float]
Pixels = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Paint:
    """How a surface looks.

    Attributes:
        color: Main color, each channel from 0 to 1.
        second: Color of the pattern.
        pattern: ``plain``, ``striped``, ``checked``, ``dotted`` or ``floral``.
        period: Distance of a pattern's repeats, in pixels.
        phase: Seed of the pattern's place.
    """

    color: Rgb
    second: Rgb = (1.0, 1.0, 1.0)
    pattern: str = "plain"
    period: float = 26.0
    phase: int = 0

    def plain(self, factor: float = 1.0) -> Paint:
        """The same color without the pattern, darker (below 1) or lighter (above 1)."""
        return replace(self, pattern="plain", color=toned(self.color, factor))


def toned(color: Rgb, factor: float) -> Rgb:
    """A color darkened by a factor below 1, or moved toward white by one above 1."""
    if factor <= 1:
        return (color[0] * factor, color[1] * factor, color[2] * factor)
    pull = min(factor - 1, 1.0)
    return tuple(channel + (1 - channel) * pull for channel in color)  # type: ignore[return-value]


class Scene:
    """One picture in the making.

    Args:
        rng: Source of every random choice.
        angle: Turn of the whole object in degrees.
        scale: Half the object's size as a part of half the picture.
        flip: Whether left and right are exchanged.
    """

    def __init__(
        self,
        rng: np.random.Generator,
        *,
        angle: float = 0.0,
        scale: float = 0.8,
        flip: bool = False,
    ) -> None:
        self.rng = rng
        self._angle = angle
        turn = np.radians(angle)
        rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        self._matrix = rotation @ np.diag([-1.0 if flip else 1.0, 1.0]) * scale * SIZE / 2
        self._color: Pixels = np.zeros((SIZE, SIZE, 3), np.float32)
        self._alpha: Pixels = np.zeros((SIZE, SIZE), np.float32)

    def part(
        self,
        outline: Outline,
        paint: Paint,
        *,
        holes: Sequence[Outline] = (),
        light: str = "cloth",
        turn: float = 0.0,
        opacity: float = 1.0,
        clip: Outline | None = None,
    ) -> None:
        """Paints one closed shape over what is there.

        Args:
            outline: The shape, in unit coordinates.
            paint: Its surface.
            holes: Shapes cut out of it.
            light: How it takes light; see ``agent.demo.light.shading``.
            turn: Degrees by which the pattern is turned against the object.
            opacity: 1 for solid, less for glass and shades.
            clip: A shape outside which nothing is painted.
        """
        left, top, mask = self._mask(outline, holes, clip)
        if mask.size == 0:
            return
        height, width = mask.shape
        rows, columns = np.mgrid[top : top + height, left : left + width].astype(np.float32)
        surface = np.empty((height, width, 3), np.float32)
        surface[:] = paint.color
        if paint.pattern != "plain":
            amount = coverage(paint, rows, columns, self._angle + turn)[..., None]
            surface += (np.array(paint.second, np.float32) - surface) * amount
        lit = surface * shading(light, mask, self.rng)[..., None]
        if light in ("gloss", "ball", "round"):
            lit += np.maximum(shading(light, mask, None) - 1.06, 0)[..., None] * 0.9
        self._blend(left, top, mask * opacity, np.clip(lit, 0, 1))

    def _blend(self, left: int, top: int, mask: Pixels, lit: Pixels) -> None:
        area = np.s_[top : top + mask.shape[0], left : left + mask.shape[1]]
        cover = mask[..., None]
        self._color[area] = self._color[area] * (1 - cover) + lit * cover
        self._alpha[area] = self._alpha[area] * (1 - mask) + mask

    def _mask(
        self, outline: Outline, holes: Sequence[Outline], clip: Outline | None
    ) -> tuple[int, int, Pixels]:
        pixels = self._pixels(outline)
        left, top = np.maximum(np.floor(pixels.min(axis=0)).astype(int) - 2, 0)
        right, bottom = np.minimum(np.ceil(pixels.max(axis=0)).astype(int) + 3, SIZE)
        if right <= left or bottom <= top:
            return 0, 0, np.zeros((0, 0), np.float32)
        corner = np.array([left, top])
        mask = self._filled([outline], corner, right - left, bottom - top)
        if holes:
            mask *= 1 - self._filled(holes, corner, right - left, bottom - top)
        if clip is not None:
            mask *= self._filled([clip], corner, right - left, bottom - top)
        return int(left), int(top), mask

    def _filled(
        self, outlines: Sequence[Outline], corner: NDArray[np.int_], width: int, height: int
    ) -> Pixels:
        image = Image.new("L", (int(width) * FINE, int(height) * FINE))
        draw = ImageDraw.Draw(image)
        for outline in outlines:
            fine = (self._pixels(outline) - corner) * FINE
            draw.polygon([(float(x), float(y)) for x, y in fine], fill=255)
        return (np.asarray(image.reduce(FINE), np.float32) / 255).astype(np.float32)

    def _pixels(self, outline: Outline) -> Outline:
        pixels: Outline = outline @ self._matrix.T + SIZE / 2
        return pixels

    def finish(self, *, standing: bool) -> Image.Image:
        """Sets the object on a backdrop.

        Args:
            standing: Whether it stands on the ground; otherwise it lies and is seen from above.

        Returns:
            The picture, RGB, 320 by 320 pixels.
        """
        self._center()
        backdrop = self._backdrop(standing)
        alpha = Image.fromarray((self._alpha * 255).astype(np.uint8))
        shade = _shadow(alpha, standing)
        backdrop *= 1 - shade[..., None] * np.array([0.92, 0.95, 1.0], np.float32)
        cover = self._alpha[..., None]
        picture = backdrop * (1 - cover) + self._color
        return Image.fromarray((np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8))

    def _center(self) -> None:
        rows, columns = np.flatnonzero(self._alpha.any(1)), np.flatnonzero(self._alpha.any(0))
        if rows.size == 0:
            return
        move = (
            (SIZE - int(rows[0]) - int(rows[-1])) // 2,
            (SIZE - int(columns[0]) - int(columns[-1])) // 2,
        )
        self._alpha = np.roll(self._alpha, move, (0, 1))
        self._color = np.roll(self._color, move, (0, 1))

    def _backdrop(self, standing: bool) -> Pixels:
        rows, columns = np.mgrid[0:SIZE, 0:SIZE].astype(np.float32) / SIZE
        base = 0.925 + 0.03 * self.rng.random() + self.rng.uniform(-0.012, 0.012, 3)
        glow = np.hypot(columns - self.rng.uniform(0.35, 0.65), rows - self.rng.uniform(0.3, 0.5))
        level = 1.03 - 0.09 * glow**1.4
        if standing:
            horizon = self.rng.uniform(0.68, 0.78)
            level = level - 0.035 / (1 + np.exp(-(rows - horizon) * 40))
        backdrop: Pixels = np.clip(level[..., None] * base, 0, 1).astype(np.float32)
        return backdrop


def _shadow(alpha: Image.Image, standing: bool) -> Pixels:
    """Darkness of the ground, 0 to 1."""
    soft = Image.new("L", (SIZE, SIZE))
    soft.paste(alpha, (5, 8))
    cast = np.asarray(soft.filter(ImageFilter.GaussianBlur(9)), np.float32) * np.float32(0.26 / 255)
    bounds = alpha.getbbox()
    if not standing or bounds is None:
        return cast
    contact = Image.new("L", (SIZE, SIZE))
    foot = np.asarray(alpha)[max(bounds[3] - 14, 0) : bounds[3]].max(axis=0)
    covered = np.flatnonzero(foot > 100)
    if covered.size:
        edges = (int(covered[0]) - 6, bounds[3] - 9, int(covered[-1]) + 12, bounds[3] + 9)
        ImageDraw.Draw(contact).ellipse(edges, fill=255)
    ground = np.asarray(contact.filter(ImageFilter.GaussianBlur(6)), np.float32) * np.float32(
        0.42 / 255
    )
    shade: Pixels = np.maximum(cast * np.float32(0.5), ground)
    return shade
