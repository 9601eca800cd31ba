"""The port that every vector store implements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from agent.filters.constraints import Filters
from agent.query import Sort
from agent.types import FacetValue, Field

IMAGE = "image"
TEXT = "text"
VECTOR_NAMES = (IMAGE, TEXT)


@dataclass(frozen=True, slots=True)
class Point:
    """A product as a store keeps it.

    Attributes:
        id: The product's own id, any text; the store maps it to what its engine takes.
        values: Filterable values by field name, as in ``Product.values``.
        payload: Everything else to be kept beside them, JSON-serializable.
        vectors: Unit vectors by name (``image``, ``text``); either may be absent.
    """

    id: str
    values: Mapping[str, Any] = field(default_factory=dict)
    payload: Mapping[str, Any] = field(default_factory=dict)
    vectors: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scored:
    """An id with the cosine similarity it was found by."""

    id: str
    score: float


class Store(Protocol):
    """Keeps points, filters them exactly, and ranks them by vectors.

    Filters have the meaning of ``agent.filters.constraints.matches`` and are applied before
    ranking, so an answer is short only when the filters leave fewer points.
    """

    def upsert(self, points: Sequence[Point]) -> None:
        """Writes points, replacing those of the same id. All are checked before any is written.

        Raises:
            ValueError: A vector has the wrong length or is not finite.
            StoreError: The engine refused the write.
        """
        ...

    def delete(self, ids: Sequence[str]) -> None:
        """Removes points; an unknown id is no error."""
        ...

    def fetch(self, ids: Sequence[str], *, with_vectors: bool = False) -> list[Point]:
        """Returns the points that exist, in the order of ``ids``."""
        ...

    def scan(self, *, batch: int = 1000, with_vectors: bool = False) -> Iterator[Point]:
        """Yields every point once, by the engine's own order of ids."""
        ...

    def ids(self) -> Iterator[str]:
        """Yields the id of every point once."""
        ...

    def count(self, filters: Filters = ()) -> int:
        """Returns the exact number of points that meet the filters."""
        ...

    def facet(self, name: str, filters: Filters = (), *, limit: int = 1000) -> list[FacetValue]:
        """Returns the values of a keyword or boolean field with exact counts, most first."""
        ...

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
        ...

    def recommend(
        self,
        positive: Sequence[str],
        negative: Sequence[str] = (),
        *,
        using: str,
        limit: int,
        filters: Filters = (),
    ) -> list[Scored]:
        """Returns points like the positive and unlike the negative examples, examples left out.

        The target is ``mean(positive) + (mean(positive) - mean(negative))``.
        """
        ...

    def ordered(
        self, sort: Sort | None, filters: Filters = (), *, limit: int, offset: int = 0
    ) -> list[str]:
        """Returns ids in the order of a field, then of id; points without the field come last.

        Without ``sort`` the order is that of the ids, the same at every call.
        """
        ...

    def bounds(self, name: str, filters: Filters = ()) -> tuple[float | str, float | str] | None:
        """Returns the least and greatest value of an ordered field, ``None`` if nobody has it."""
        ...

    def declare(self, fields: Sequence[Field]) -> None:
        """Makes the fields filterable; called with the whole schema before the first write."""
        ...

    def optimize(self) -> None:
        """Rebuilds the engine's own structures after a bulk of writes."""
        ...

    def flush(self) -> None:
        """Makes everything written so far survive a power cut."""
        ...

    def seal(self, about: Mapping[str, Any]) -> str:
        """Makes everything written so far one whole, and returns the name that readers open.

        Args:
            about: What the whole is, for readers who have nothing but the engine.
        """
        ...

    def keep_only(self, generation: str) -> None:
        """Removes what ``seal`` named before; called when readers can learn of the new name."""
        ...

    def close(self) -> None:
        """Releases the index; using the store afterwards is an error."""
        ...
