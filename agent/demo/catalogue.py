"""Draws the demo catalogue: a CSV file and a folder of pictures."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from agent.demo.assortment import COLORS, KINDS
from agent.demo.drawings import DRAWINGS
from agent.demo.products import plan
from agent.demo.scene import Paint, Rgb, Scene
from agent.errors import UsageError

COLUMNS = (
    "id", "image", "title", "brand", "kind", "department", "color", "pattern", "material",
    "price", "currency", "rating", "in_stock", "added", "description",
)  # fmt: skip
_STANDING = {kind.concept: kind.standing for kind in KINDS}
_LARGER = {
    "shorts": 1.2, "skirt": 1.2, "scarf": 1.18, "bowl": 1.12, "knife": 1.14, "candle": 1.2,
    "hat": 1.1, "tote": 1.08, "trousers": 1.06, "dress": 1.04, "mug": 1.12, "teapot": 1.04,
    "sandals": 1.05, "vase": 1.06, "bottle": 1.06,
}  # fmt: skip
_LIGHT_SECOND = ("White", "Beige", "Yellow", "Pink")
_DARK_SECOND = ("Black", "Blue", "Brown", "Gray")

Progress = Callable[[int, int], None]
"""Called with how many products are drawn, and of how many."""


def draw_catalogue(
    folder: Path | str, *, seed: int = 0, products: int = 640, progress: Progress | None = None
) -> Path:
    """Draws the demo catalogue into a folder.

    Args:
        folder: Where to; made when it does not exist.
        seed: The same seed gives the same bytes.
        products: How many products, at least one.
        progress: Called after every picture.

    Returns:
        The path of ``products.csv``; its pictures lie in ``images`` beside it.

    Raises:
        UsageError: When ``products`` is less than one, or the folder cannot be written.
    """
    if products < 1:
        raise UsageError(f"{products} products cannot be drawn; ask for at least 1.")
    folder = Path(folder)
    try:
        (folder / "images").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"{folder} cannot be written ({error.strerror}); name another folder."
        ) from error
    rows = plan(products, seed)
    for number, row in enumerate(rows):
        row["image"] = f"images/{row['id']}.webp"
        picture = draw_product(row, np.random.default_rng([seed, 2, number]))
        picture.save(folder / row["image"], quality=90, method=4)
        if progress is not None:
            progress(number + 1, len(rows))
    return _write(folder / "products.csv", rows)


def draw_product(values: dict[str, str], rng: np.random.Generator) -> Image.Image:
    """Draws one product.

    Args:
        values: Its ``concept``, ``color``, ``pattern``.
        rng: Source of everything that may vary.

    Returns:
        The picture, RGB, 320 by 320 pixels.
    """
    concept = values["concept"]
    standing = _STANDING[concept]
    scene = Scene(
        rng,
        angle=rng.uniform(-2, 2) if standing else rng.uniform(-9, 9),
        scale=rng.uniform(0.74, 0.86) * _LARGER.get(concept, 1.0),
        flip=bool(rng.random() < 0.5),
    )
    DRAWINGS[concept](scene, _paint(values, rng), rng)
    return scene.finish(standing=standing)


def _paint(values: dict[str, str], rng: np.random.Generator) -> Paint:
    tones = COLORS[values["color"]]
    color = np.array(tones[int(rng.integers(len(tones)))]) + rng.uniform(-0.018, 0.018, 3)
    bright = float(np.mean(color)) > 0.55
    names = [
        name for name in (_DARK_SECOND if bright else _LIGHT_SECOND) if name != values["color"]
    ]
    second = COLORS[str(rng.choice(names, p=_weights(len(names))))][0]
    return Paint(
        color=_rgb(color),
        second=second,
        pattern=values["pattern"].lower(),
        period=float(rng.uniform(18, 32)),
        phase=int(rng.integers(1_000_000)),
    )


def _weights(count: int) -> list[float]:
    """The first color most often."""
    return [0.55] + [0.45 / (count - 1)] * (count - 1)


def _rgb(color: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Rgb:
    red, green, blue = (float(channel) for channel in np.clip(color, 0.04, 0.99))
    return red, green, blue


def _write(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return path
