"""Answers a query: filters in the store, then ranks by everything the query gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from PIL.Image import Image as Picture

from agent.encoders.base import Encoder
from agent.encoders.remembering import remembering
from agent.errors import UsageError
from agent.filters.constraints import Filters, Range, matches
from agent.query import Query, Sort
from agent.search.guesses import Guess
from agent.search.ranker import Ranked, Ranker, Ranking
from agent.search.records import picture_keys, to_product
from agent.store.base import IMAGE, Store
from agent.types import Facet, Field, FieldKind, Hit, Product


@dataclass(frozen=True, slots=True)
class Result:
    """A page of an answer.

    Attributes:
        hits: The products of the page, best first.
        total: Exact number of products that satisfy the filters.
        resembles: False when the words are searched by meaning and nothing that satisfies the
            filters is as near to them as the encoder's calibrated floor.
    """

    hits: tuple[Hit, ...]
    total: int
    resembles: bool = True


class SearchEngine:
    """Searches one index; holds nothing of any user and may be used by many threads.

    Args:
        encoder: The encoder the index was made with.
        store: The open store.
        fields: The schema of the index.
        load_picture: Opens an uploaded picture by its key.

    Attributes:
        encoder: The encoder; it remembers, also for the engine of the next generation.
        about: Facts about the encoder.
        fields: The schema of the index.
    """

    def __init__(
        self,
        encoder: Encoder,
        store: Store,
        fields: Sequence[Field],
        load_picture: Callable[[str], Picture],
    ) -> None:
        self.encoder, self._store, self.close = remembering(encoder), store, store.close
        self.about, self.fields = encoder.description, tuple(fields)
        self._ranker = Ranker(self.encoder, store, load_picture)
        self._all_facets = lru_cache(maxsize=1)(self._read_facets)

    def search(self, query: Query) -> Result:
        """Returns one page of the answer; pages are stable and never overlap.

        Raises:
            PictureError: The uploaded picture is gone.
            UsageError: The query sorts by a field that has no order.
            StoreError: The store does not answer.
        """
        self._check_sort(query.sort)
        start, limit = max(0, query.page) * max(0, query.limit), max(0, query.limit)
        total = self._store.count(query.filters)
        if total == 0:
            return Result((), 0)
        ranked = Ranked()
        if query.text.strip() or query.image or query.like or query.unlike:
            ranked = self._ranker.rank(replace(query, text=query.text.strip(), limit=0, page=0))
            page = self._page(ranked.ranking, query, start, limit, total)
        else:
            ids = self._store.ordered(query.sort, query.filters, limit=limit, offset=start)
            page = [(one, 0.0) for one in ids]
        return Result(tuple(self._hits(page, query.filters, ranked)), total, ranked.resembles)

    def count(self, filters: Filters) -> int:
        """Returns the exact number of products that satisfy the filters."""
        return self._store.count(filters)

    def facets(self, filters: Filters = ()) -> tuple[Facet, ...]:
        """Returns what every field but texts holds over the products that satisfy the filters."""
        return self._read_facets(filters) if filters else self._all_facets(())

    def facet(self, name: str, filters: Filters = ()) -> Facet | None:
        """Returns what one field holds over the products that satisfy the filters."""
        for field in self.fields:
            if field.name == name and field.is_facet:
                return self._facet(field, filters)
        return None

    def histogram(
        self, name: str, edges: Sequence[float], filters: Filters = ()
    ) -> tuple[int, ...]:
        """Returns how many products lie between each two neighbors of ascending ``edges``.

        An upper edge belongs to its own interval, the lowest edge of all to the first.
        """
        if len(edges) < 2:
            return ()
        others = tuple(item for item in filters if item.field != name)
        upto = [self._store.count((*others, Range(name, edges[0], edge))) for edge in edges[1:]]
        return tuple(count - before for before, count in zip([0, *upto], upto, strict=False))

    def ids(self) -> Iterator[str]:
        """Yields the id of every product."""
        return (point.id for point in self._store.scan())

    def products(self, ids: Sequence[str]) -> list[Product]:
        """Returns the products that exist, in the order of ``ids``."""
        return [to_product(point) for point in self._store.fetch(list(ids))]

    def pictures(self, ids: Sequence[str]) -> dict[str, str]:
        """Returns by id the key that ``IndexFolder.thumbnail`` takes, where there is a picture."""
        return {identifier: keys[0] for identifier, keys in self.galleries(ids).items()}

    def galleries(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Returns by id the keys of all pictures that could be used, the main one first."""
        keys = {point.id: picture_keys(point) for point in self._store.fetch(list(ids))}
        return {identifier: found for identifier, found in keys.items() if found}

    def looks(self, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Returns by id the vector of the picture, shape ``(dimension,)``, where there is one."""
        points = self._store.fetch(list(ids), with_vectors=True)
        return {point.id: point.vectors[IMAGE] for point in points if IMAGE in point.vectors}

    def identify(self, key: str, fields: Sequence[str]) -> list[Guess]:
        """Returns what an uploaded picture most likely shows, in the catalogue's own values.

        Args:
            key: Key of the picture.
            fields: Keyword fields, each of whose values is taken for a class.

        Raises:
            PictureError: The picture is gone.
        """
        facets = [facet for facet in self.facets() if facet.field.name in fields]
        return self._ranker.identify(key, facets)

    def relaxations(self, filters: Filters) -> list[tuple[tuple[str, ...], int]]:
        """Returns which fields' constraints could be given up, with the true count that leaves.

        One field at a time; where no single one helps, two at a time.

        Returns:
            Pairs of fields and count, greatest count first; counts of 0 are left out.
        """
        names = list(dict.fromkeys(constraint.field for constraint in filters))
        for size in (1, 2):
            counts = [
                (dropped, self._store.count(tuple(c for c in filters if c.field not in dropped)))
                for dropped in combinations(names, size)
            ]
            found = [pair for pair in counts if pair[1]]
            if found:
                return sorted(found, key=lambda pair: -pair[1])
        return []

    def refresh(self) -> None:
        """Forgets what is remembered of the index; call it after the index changed."""
        self._ranker.forget()
        self._all_facets.cache_clear()

    def _page(
        self, ranking: Ranking, query: Query, start: int, limit: int, total: int
    ) -> list[tuple[str, float]]:
        page = list(ranking[start : start + limit])
        if len(page) == limit or len(ranking) >= total:
            return page
        ranked = {identifier for identifier, _ in ranking} | {*query.like, *query.unlike}
        rest = [
            one
            for one in self._store.ordered(None, query.filters, limit=total)
            if one not in ranked
        ]
        behind = max(0, start - len(ranking))
        return page + [(one, 0.0) for one in rest[behind : behind + limit - len(page)]]

    def _hits(
        self, page: Iterable[tuple[str, float]], filters: Filters, ranked: Ranked
    ) -> list[Hit]:
        scores = dict(page)
        found = (to_product(point) for point in self._store.fetch(list(scores)))
        return [
            Hit(one, scores[one.id], ranked.shares(one.id))
            for one in found
            if matches(one, filters)
        ]

    def _read_facets(self, filters: Filters) -> tuple[Facet, ...]:
        return tuple(self._facet(one, filters) for one in self.fields if one.is_facet)

    def _facet(self, field: Field, filters: Filters) -> Facet:
        if field.kind in (FieldKind.KEYWORD, FieldKind.BOOLEAN):
            return Facet(field, values=tuple(self._store.facet(field.name, filters)))
        ends = self._store.bounds(field.name, filters)
        return Facet(field, minimum=ends[0], maximum=ends[1]) if ends else Facet(field)

    def _check_sort(self, sort: Sort | None) -> None:
        ordered = [field.name for field in self.fields if field.is_ordered]
        if sort is not None and sort.field not in ordered:
            raise UsageError(
                f"{sort.field!r} has no order; sort by {' or '.join(ordered) or 'relevance'}"
            )
