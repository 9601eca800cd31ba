"""Moves whole products, with their vectors, from one store to another and compares the two."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

import numpy as np

from agent.errors import IndexDamaged, StoreError
from agent.images.thumbnail import SUFFIX
from agent.search.batch import batched
from agent.search.manifest import IndexFolder, Manifest
from agent.store.base import Point, Store
from agent.types import Field

BATCH = 500
_SAMPLE = 200
_ALIKE = 1e-4
"""How far two copies of one number may lie apart: engines keep 32-bit floats."""

Tell = Callable[[int, int], None]
"""Called with how many products are done, and of how many."""


def copy_points(points: Iterator[Point], target: Store, total: int, tell: Tell) -> int:
    """Writes points to a store; returns how many there were."""
    done = 0
    for batch in batched(points, BATCH):
        target.upsert(batch)
        done += len(batch)
        tell(done, total)
    return done


def check_copy(source: Store, target: Store) -> None:
    """Checks that two stores hold the same number of products, and the same of a sample.

    Raises:
        StoreError: They differ; the message says in what.
    """
    there, here = source.count(), target.count()
    if there != here:
        raise StoreError(f"{here} of {there} products arrived; run it again")
    ids = list(islice(source.ids(), 0, None, max(1, there // _SAMPLE)))
    for batch in batched(ids, BATCH):
        found = {point.id: point for point in target.fetch(batch, with_vectors=True)}
        for point in source.fetch(batch, with_vectors=True):
            if point.id not in found or not is_same(point, found[point.id]):
                raise StoreError(f"product {point.id} did not arrive as it is; run it again")


def is_same(one: Point, other: Point) -> bool:
    """Whether two points have the same values, payload and, but for rounding, vectors."""
    return (
        dict(one.values) == dict(other.values)
        and dict(one.payload) == dict(other.payload)
        and one.vectors.keys() == other.vectors.keys()
        and all(
            np.allclose(vector, other.vectors[name], atol=_ALIKE)
            for name, vector in one.vectors.items()
        )
    )


def copy_thumbnails(source: IndexFolder, target: IndexFolder) -> None:
    """Copies the thumbnails that the target lacks."""
    target.thumbnails.mkdir(parents=True, exist_ok=True)
    for path in source.thumbnails.glob(f"*{SUFFIX}"):
        place = target.thumbnails / path.name
        if not place.exists():
            shutil.copyfile(path, place)


def common_manifest(manifests: Sequence[tuple[IndexFolder, Manifest]]) -> Manifest:
    """Returns what an index of several others' products is.

    Raises:
        IndexDamaged: They are of different encoders, or a field is of different kinds.
    """
    first_folder, first = manifests[0]
    fields: dict[str, Field] = {}
    for folder, manifest in manifests:
        ours = (manifest.encoder, manifest.revision, manifest.dimension)
        if ours != (first.encoder, first.revision, first.dimension):
            raise IndexDamaged(
                f"{folder.path} was made with another encoder than {first_folder.path} "
                f"({manifest.encoder}, not {first.encoder}); index one of them again"
            )
        for field in manifest.fields:
            known = fields.setdefault(field.name, field)
            if known.kind != field.kind:
                raise IndexDamaged(
                    f"field {field.name} is {field.kind} in {folder.path} and {known.kind} before; "
                    "index them from one catalogue, with --part"
                )
    return Manifest(
        first.encoder, first.revision, first.dimension, tuple(fields.values()), first.source
    )
