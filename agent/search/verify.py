"""Looks through a whole index for damage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from agent.search.manifest import IndexFolder, Manifest
from agent.search.records import picture_keys
from agent.store.base import Point, Store

_JPEG = (b"\xff\xd8", b"\xff\xd9")
"""How a file of this form begins and ends."""
_UNIT = 1e-2
"""How far the length of a vector may be from one."""


def findings(folder: IndexFolder, manifest: Manifest, store: Store) -> Iterator[str]:
    """Yields what is wrong with what an index holds, one line for each finding.

    Args:
        folder: The index.
        manifest: What it says it holds.
        store: Its store, open for reading.
    """
    number = 0
    for point in store.scan(with_vectors=True):
        number += 1
        yield from _point(point, manifest.dimension)
        for key in picture_keys(point):
            yield from _thumbnail(folder.thumbnail(key), point.id)
    if number != store.count():
        yield f"the store counts {store.count()} products and has {number}"
    if number != manifest.products:
        yield f"the manifest says {manifest.products} products, the store has {number}"


def _point(point: Point, dimension: int) -> Iterator[str]:
    if not point.id:
        yield "a product has no id"
    if not point.payload.get("title"):
        yield f"product {point.id}: the title is missing"
    for name, vector in point.vectors.items():
        if vector.shape != (dimension,):
            yield f"product {point.id}: {name} vector of shape {vector.shape}, not ({dimension},)"
        elif not np.isfinite(vector).all():
            yield f"product {point.id}: {name} vector holds NaN or infinity"
        elif abs(float(np.linalg.norm(vector)) - 1.0) > _UNIT:
            yield f"product {point.id}: {name} vector is not of length one"


def _thumbnail(path: Path, product: str) -> Iterator[str]:
    try:
        with path.open("rb") as file:
            head = file.read(2)
            file.seek(max(2, path.stat().st_size - 2))
            tail = file.read(2)
    except FileNotFoundError:
        yield f"product {product}: the thumbnail {path.name} is missing"
        return
    except OSError as error:
        yield f"product {product}: the thumbnail {path.name} cannot be read ({error.strerror})"
        return
    if (head, tail) != _JPEG:
        yield f"product {product}: the thumbnail {path.name} is damaged"
