"""The store over any Qdrant engine: what the embedded shard and the client have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from agent.filters.constraints import Filters, Range
from agent.query import Sort
from agent.store.base import VECTOR_NAMES, Point, Scored
from agent.store.points import (
    check_points,
    check_vector,
    engine_id,
    example_target,
    from_payload,
    to_payload,
)
from agent.store.translate import ID, VALUES, Dialect, Extra, Native, is_name, key_of, translate
from agent.types import FacetValue, Field, FieldKind

INDEX_TYPES: Mapping[FieldKind, str] = {
    FieldKind.KEYWORD: "keyword",
    FieldKind.BOOLEAN: "bool",
    FieldKind.NUMBER: "float",
    FieldKind.PRICE: "float",
    FieldKind.DATE: "datetime",
}
"""Payload index by kind; text has none."""

QUANTILE = 1.0
"""Of the components of vectors, the share that 8 bits have to hold: all of them.

CLIP's kind of vectors have a few components far larger than the rest. Cut off at .99, they cost
a third of the nearest for some queries among near-copies; kept, they cost nothing to speak of
(``tests/benchmarks/selectivity.py``).
"""

_FACETED = ("keyword", "bool")
_ORDERED = ("float", "datetime")
_PAGE = 1000

_OVERSAMPLING, _CANDIDATES = 4.0, 400.0

Record = tuple[Mapping[str, Any], object]
"""What an engine holds of a point: payload, and vectors by name where they were asked for."""

Row = tuple[str, Any]
"""A product's id and what it holds in one field."""


def oversampling(limit: int) -> float:
    """Returns how many times the limit are looked for with 8 bits and then told apart in full.

    Never fewer than some hundred candidates: near-copies differ by less than 8 bits tell.
    """
    return max(_OVERSAMPLING, _CANDIDATES / limit)


class QdrantStore(ABC):
    """Implements ``agent.store.base.Store`` on a handful of engine calls.

    Args:
        dimension: Length of the vectors.
        dialect: Builder of the engine's filters.
    """

    def __init__(self, dimension: int, dialect: Dialect) -> None:
        self.dimension = dimension
        self._dialect = dialect

    def upsert(self, points: Sequence[Point]) -> None:
        """Writes points after checking all of them."""
        check_points(points, self.dimension)
        if points:
            self._write([(engine_id(p.id), to_payload(p), p.vectors) for p in points])

    def delete(self, ids: Sequence[str]) -> None:
        """Removes points; an unknown id is no error."""
        if ids:
            self._delete([engine_id(one) for one in ids])

    def fetch(self, ids: Sequence[str], *, with_vectors: bool = False) -> list[Point]:
        """Returns the points that exist, in the order of ``ids``."""
        if not ids:
            return []
        found = {p.id: p for p in self._retrieve([engine_id(i) for i in ids], with_vectors)}
        return [found[one] for one in ids if one in found]

    def scan(self, *, batch: int = 1000, with_vectors: bool = False) -> Iterator[Point]:
        """Yields every point once, by the engine's own order of ids."""
        for payload, vectors in self._all_records(None, None, batch, with_vectors):
            yield from_payload(payload, vectors)

    def ids(self) -> Iterator[str]:
        """Yields the id of every point once."""
        return (str(payload[ID]) for payload, _ in self._all_records(None, [ID], _PAGE))

    def count(self, filters: Filters = ()) -> int:
        """Returns the exact number of points that meet the filters."""
        return self._count(translate(filters, self._dialect))

    def facet(self, name: str, filters: Filters = (), *, limit: int = 1000) -> list[FacetValue]:
        """Returns the values of a keyword or boolean field with exact counts, most first."""
        if self._index_type(name) not in _FACETED:
            return []
        found = self._facet(key_of(name), translate(filters, self._dialect), limit)
        return sorted(found, key=lambda one: (-one.count, str(one.value)))

    def nearest(
        self,
        vector: NDArray[np.float32],
        *,
        using: str,
        limit: int,
        filters: Filters = (),
        exclude: Sequence[str] = (),
    ) -> list[Scored]:
        """Returns the points nearest to a vector by cosine, best first."""
        target = check_vector(vector, self.dimension, "query vector")
        if limit <= 0 or not target.any():
            return []
        extra = Extra(exclude=tuple(engine_id(one) for one in exclude))
        return self._nearest(target, using, limit, translate(filters, self._dialect, extra))

    def recommend(
        self,
        positive: Sequence[str],
        negative: Sequence[str] = (),
        *,
        using: str,
        limit: int,
        filters: Filters = (),
    ) -> list[Scored]:
        """Returns points like the positive and unlike the negative examples."""
        points = {p.id: p for p in self.fetch([*positive, *negative], with_vectors=True)}
        wanted, unwanted = (
            [points[i].vectors[using] for i in ids if i in points and using in points[i].vectors]
            for ids in (positive, negative)
        )
        target = example_target(wanted, unwanted)
        if target is None:
            return []
        examples = [*positive, *negative]
        return self.nearest(target, using=using, limit=limit, filters=filters, exclude=examples)

    def ordered(
        self, sort: Sort | None, filters: Filters = (), *, limit: int, offset: int = 0
    ) -> list[str]:
        """Returns ids in the order of a field, then of id; points without the field come last."""
        need = offset + limit
        if sort is None or self._index_type(sort.field) not in _ORDERED:
            return self._all_ids(filters)[offset:need]
        rows = self._first_rows(sort, filters, need)
        rows.sort(key=lambda row: row[0])
        rows.sort(key=lambda row: row[1], reverse=sort.order == "desc")
        ids = [one for one, _ in rows]
        if len(ids) < need:
            ids += self._all_ids(filters, Extra(lacking=sort.field))
        return ids[offset:need]

    def bounds(self, name: str, filters: Filters = ()) -> tuple[float | str, float | str] | None:
        """Returns the least and greatest value of an ordered field."""
        if self._index_type(name) not in _ORDERED:
            return None
        chosen = translate(filters, self._dialect)
        ends = [self._order_by(name, down, chosen, 1) for down in (False, True)]
        if not ends[0] or not ends[1]:
            return None
        return ends[0][0][1], ends[1][0][1]

    def declare(self, fields: Sequence[Field]) -> None:
        """Makes the fields filterable and forgets fields that are gone."""
        wanted = {
            f.name: INDEX_TYPES[f.kind] for f in fields if f.kind in INDEX_TYPES and is_name(f.name)
        }
        present = dict(self._indexes())
        for name, kind in present.items():
            if wanted.get(name) != kind:
                self._drop_index(name)
        for name, kind in wanted.items():
            if present.get(name) != kind:
                self._create_index(name, kind)

    def seal(self, about: Mapping[str, Any]) -> str:
        """Makes everything written so far whole; here it is at once, under no name."""
        self.flush()
        return ""

    def _index_type(self, name: str) -> str | None:
        return self._indexes().get(name)

    def _first_rows(self, sort: Sort, filters: Filters, need: int) -> list[Row]:
        """Returns the rows that can be among the first, whole groups of equal values only."""
        chosen = translate(filters, self._dialect)
        rows = self._order_by(sort.field, sort.order == "desc", chosen, need)
        if len(rows) < need or not rows:
            return rows
        # The engine breaks ties by its own ids, so the last group is taken whole.
        last = rows[-1][1]
        tied = self._all_ids((*filters, Range(sort.field, last, last)))
        return [row for row in rows if row[1] != last] + [(one, last) for one in tied]

    def _all_ids(self, filters: Filters, extra: Extra | None = None) -> list[str]:
        chosen = translate(filters, self._dialect, extra)
        return sorted(str(payload[ID]) for payload, _ in self._all_records(chosen, [ID], _PAGE))

    def _all_records(
        self,
        chosen: Native | None,
        keys: list[str] | None,
        batch: int,
        with_vectors: bool = False,
    ) -> Iterator[Record]:
        offset: Native = None
        while True:
            records, offset = self._scroll(chosen, keys, batch, offset, with_vectors)
            yield from records
            if offset is None:
                return

    @staticmethod
    def _vectors_for(vectors: Mapping[str, NDArray[np.float32]]) -> dict[str, list[float]]:
        return {
            name: np.asarray(vectors[name], dtype=np.float32).tolist()
            for name in VECTOR_NAMES
            if name in vectors
        }

    @staticmethod
    def _row(payload: Mapping[str, Any], name: str) -> Row:
        return str(payload[ID]), payload[VALUES][name]

    @abstractmethod
    def _write(
        self, points: list[tuple[str, dict[str, Any], Mapping[str, NDArray[np.float32]]]]
    ) -> None: ...

    @abstractmethod
    def _delete(self, ids: list[str]) -> None: ...

    @abstractmethod
    def _retrieve(self, ids: list[str], with_vectors: bool) -> list[Point]: ...

    @abstractmethod
    def _scroll(
        self,
        chosen: Native | None,
        keys: list[str] | None,
        limit: int,
        offset: Native,
        with_vectors: bool,
    ) -> tuple[list[Record], Native]: ...

    @abstractmethod
    def _count(self, chosen: Native | None) -> int: ...

    @abstractmethod
    def _facet(self, key: str, chosen: Native | None, limit: int) -> list[FacetValue]: ...

    @abstractmethod
    def _nearest(
        self, vector: NDArray[np.float32], using: str, limit: int, chosen: Native | None
    ) -> list[Scored]: ...

    @abstractmethod
    def _order_by(self, name: str, down: bool, chosen: Native | None, limit: int) -> list[Row]: ...

    @abstractmethod
    def _indexes(self) -> Mapping[str, str]: ...

    @abstractmethod
    def _create_index(self, name: str, kind: str) -> None: ...

    @abstractmethod
    def _drop_index(self, name: str) -> None: ...

    @abstractmethod
    def optimize(self) -> None:
        """Rebuilds the engine's own structures after a bulk of writes."""

    @abstractmethod
    def flush(self) -> None:
        """Makes everything written so far survive a power cut."""

    @abstractmethod
    def keep_only(self, generation: str) -> None:
        """Removes what ``seal`` named before."""

    @abstractmethod
    def close(self) -> None:
        """Releases the index."""
