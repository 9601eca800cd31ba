"""One batch of changed rows, from pictures and words to points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import islice
from threading import Lock
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL.Image import Image as Picture

from agent.catalogue.products import Taken
from agent.encoders.base import Encoder, unit
from agent.search.pictures import Decoded
from agent.search.records import Known, States, digest, hashes_of, to_point
from agent.store.base import IMAGE, TEXT, Point, Store

SIZE = 64

T = TypeVar("T")

Vectors = dict[str, dict[str, NDArray[np.float32]]]
"""Vectors by name, by id of the product."""


@dataclass(slots=True)
class Pending:
    """A row that may have changed, its pictures on the way."""

    taken: Taken
    text: str
    known: Known | None
    states: States
    decoded: Future[Decoded] | None = None

    @property
    def are_pictures_kept(self) -> bool:
        """Whether the store's vector is of these very pictures."""
        now = hashes_of(self.states)
        return self.known is not None and bool(now) and now == hashes_of(self.known.pictures)


class Builder:
    """Makes points, encoding only what the store does not hold already; in many threads."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.texts_encoded = self.pictures_encoded = 0
        self._counting = Lock()

    def build(
        self, batch: list[Pending], pictures: Mapping[str, Sequence[Picture]], kept: Vectors
    ) -> list[Point]:
        """Returns the points of a batch.

        Args:
            batch: The rows, each with the states of its pictures.
            pictures: New pictures by id of the product.
            kept: What the store holds of these products.
        """
        vectors: Vectors = {}
        for one in batch:
            identifier = one.taken.product.id
            old = kept.get(identifier, {})
            vectors[identifier] = new = {}
            if one.are_pictures_kept and IMAGE in old:
                new[IMAGE] = old[IMAGE]
            if one.known is not None and one.known.text == digest(one.text) and TEXT in old:
                new[TEXT] = old[TEXT]
        self._encode_pictures(pictures, vectors)
        self._encode_texts(batch, vectors)
        return [
            to_point(one.taken, one.states, one.text, vectors[one.taken.product.id])
            for one in batch
        ]

    def _encode_pictures(self, pictures: Mapping[str, Sequence[Picture]], vectors: Vectors) -> None:
        """Several pictures of one product make one vector, their mean."""
        every = [picture for some in pictures.values() for picture in some]
        if not every:
            return
        rows = iter(self._encoder.encode_images(every))
        with self._counting:
            self.pictures_encoded += len(every)
        for identifier, some in pictures.items():
            own = list(islice(rows, len(some)))
            (vectors[identifier][IMAGE],) = unit(np.mean([own], axis=1))

    def _encode_texts(self, batch: list[Pending], vectors: Vectors) -> None:
        wanted = [one for one in batch if one.text and TEXT not in vectors[one.taken.product.id]]
        # Many products share their words, and equal words need encoding only once.
        texts = list(dict.fromkeys(one.text for one in wanted))
        if texts:
            rows = dict(zip(texts, self._encoder.encode_texts(texts), strict=True))
            with self._counting:
                self.texts_encoded += len(texts)
            for one in wanted:
                vectors[one.taken.product.id][TEXT] = rows[one.text]


def kept_vectors(batch: list[Pending], store: Store) -> Vectors:
    """Returns the vectors that a store holds of the products of a batch."""
    ids = [one.taken.product.id for one in batch if one.known is not None]
    return {p.id: dict(p.vectors) for p in store.fetch(ids, with_vectors=True)} if ids else {}


def by_pictures(rows: Iterable[Pending]) -> Iterator[list[Pending]]:
    """Yields rows in lists of about ``SIZE`` pictures, or as many rows without."""
    batch: list[Pending] = []
    held = 0
    for one in rows:
        batch.append(one)
        held += max(1, len(one.states))
        if held >= SIZE:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yields items in lists of ``size``, the last one shorter."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
