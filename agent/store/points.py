"""What every store checks and computes alike: ids, payloads, vectors, examples."""

from __future__ import annotations

import json
import math
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from agent.store.base import VECTOR_NAMES, Point
from agent.store.translate import ID, VALUES

KEPT = "kept"
_NAMESPACE = uuid.UUID("6f1d3c52-8f0e-5a53-9d0b-6c1f4f1f2a77")


def engine_id(product_id: str) -> str:
    """Returns the UUID an engine keeps a product under; the engines take no free text."""
    return str(uuid.uuid5(_NAMESPACE, product_id))


def check_points(points: Sequence[Point], dimension: int) -> None:
    """Checks a whole batch before any of it is written.

    Raises:
        ValueError: A vector has the wrong length or name or is not finite, or a value or payload
            cannot be kept as JSON.
    """
    for point in points:
        for name, vector in point.vectors.items():
            if name not in VECTOR_NAMES:
                raise ValueError(f"product {point.id}: there is no vector named {name!r}")
            check_vector(vector, dimension, f"product {point.id}: {name} vector")
        for field, value in point.values.items():
            if isinstance(value, float) and not math.isfinite(value):
                raise ValueError(f"product {point.id}: {field} is not a finite number")
        try:
            json.dumps([dict(point.values), dict(point.payload)], allow_nan=False)
        except (TypeError, ValueError) as error:
            raise ValueError(f"product {point.id}: payload is not JSON: {error}") from error


def check_vector(vector: NDArray[np.float32], dimension: int, what: str) -> NDArray[np.float32]:
    """Returns the vector as float32 of shape ``(dimension,)``.

    Raises:
        ValueError: It has another shape or holds NaN or infinity.
    """
    checked = np.asarray(vector, dtype=np.float32)
    if checked.shape != (dimension,):
        raise ValueError(f"{what} has shape {checked.shape}, the index takes ({dimension},)")
    if not np.isfinite(checked).all():
        raise ValueError(f"{what} holds NaN or infinity")
    return checked


def to_payload(point: Point) -> dict[str, Any]:
    """Returns what an engine keeps of a point beside its vectors."""
    values = {k: list(v) if isinstance(v, tuple) else v for k, v in point.values.items()}
    return {ID: point.id, VALUES: values, KEPT: dict(point.payload)}


def from_payload(payload: Mapping[str, Any] | None, vectors: object = None) -> Point:
    """Rebuilds a point from an engine's record."""
    payload = payload or {}
    values = {
        k: tuple(v) if isinstance(v, list) else v for k, v in (payload.get(VALUES) or {}).items()
    }
    named = vectors if isinstance(vectors, Mapping) else {}
    arrays = {name: np.asarray(vector, dtype=np.float32) for name, vector in named.items()}
    return Point(str(payload.get(ID, "")), values, payload.get(KEPT) or {}, arrays)


def example_target(
    positive: Sequence[NDArray[np.float32]], negative: Sequence[NDArray[np.float32]]
) -> NDArray[np.float32] | None:
    """Returns the point to search near, ``mean(p) + (mean(p) - mean(n))``.

    With negative examples alone it is their opposite; with none at all ``None``.
    """
    away = np.mean(negative, axis=0) if len(negative) else None
    if not len(positive):
        return None if away is None else np.asarray(-away, dtype=np.float32)
    target = np.mean(positive, axis=0)
    if away is not None:
        target = target + (target - away)
    return np.asarray(target, dtype=np.float32)
