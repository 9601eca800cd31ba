"""Answers a query: filters in the store, then ranks by everything the query gives.

``tests/benchmarks/fusion.py`` compares the rule of fusion and its weights with others.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL.Image import Image as Picture

from agent.encoders.base import Encoder
from agent.errors import UsageError
from agent.filters.constraints import Filters, Range, matches
from agent.query import Query, Sort
from agent.search.evidence import Probe, gather
from agent.search.guesses import Guess, guess
from agent.search.ranking import Evidence, fuse
from agent.search.records import picture_key, to_product
from agent.store.base import IMAGE, TEXT, VECTOR_NAMES, Store
from agent.store.points import example_target
from agent.types import Facet, Field, FieldKind, Hit, Product

DEPTH = 200
"""Candidates that each kind of evidence proposes; what ranks below them follows by id."""

SORTED = 100
"""An order by a field is made within so many of the most relevant."""

TEXT_TO_IMAGE = 0.5
TEXT_TO_TEXT = 0.5
IMAGE_TO_IMAGE = 1.0
EXAMPLES = 0.5

Ranking = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class _Ranked:
    ranking: Ranking
    resembles: bool = True


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
        self.encoder, self._store, self.close = encoder, store, store.close
        self.about, self.fields = encoder.description, tuple(fields)
        self._load_picture = load_picture
        self._encoding = threading.Lock()
        self._text_vector = lru_cache(maxsize=256)(self._encode_text)
        self._picture_vector = lru_cache(maxsize=64)(self._encode_picture)
        self._ranking = lru_cache(maxsize=64)(self._rank)
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
        ranked = _Ranked(())
        if query.text.strip() or query.image or query.like or query.unlike:
            ranked = self._ranking(replace(query, text=query.text.strip(), limit=0, page=0))
            page = self._page(ranked.ranking, query, start, limit, total)
        else:
            ids = self._store.ordered(query.sort, query.filters, limit=limit, offset=start)
            page = [(one, 0.0) for one in ids]
        return Result(tuple(self._hits(page, query.filters)), total, ranked.resembles)

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
        keys = {point.id: picture_key(point) for point in self._store.fetch(list(ids))}
        return {identifier: key for identifier, key in keys.items() if key}

    def identify(self, key: str, fields: Sequence[str]) -> list[Guess]:
        """Returns what an uploaded picture most likely shows, in the catalogue's own values.

        Args:
            key: Key of the picture.
            fields: Keyword fields, each of whose values is taken for a class.

        Raises:
            PictureError: The picture is gone.
        """
        facets = [facet for facet in self.facets() if facet.field.name in fields]
        with self._encoding:
            return guess(self.encoder, self._picture_vector(key), facets)

    def relaxations(self, filters: Filters) -> list[tuple[str, int]]:
        """Returns for each field how many products there are without its constraints.

        Returns:
            Pairs of field and true count, greatest count first.
        """
        names = dict.fromkeys(constraint.field for constraint in filters)
        counts = [
            (name, self._store.count(tuple(c for c in filters if c.field != name)))
            for name in names
        ]
        return sorted(counts, key=lambda pair: -pair[1])

    def refresh(self) -> None:
        """Forgets what is remembered of the index; call it after the index changed."""
        self._ranking.cache_clear()
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

    def _rank(self, query: Query) -> _Ranked:
        probes = [*self._wish_probes(query), *self._example_probes(query)]
        candidates, evidence = gather(
            self._store,
            probes,
            depth=DEPTH,
            filters=query.filters,
            exclude=[*query.like, *query.unlike],
        )
        ranking = fuse(evidence, candidates)
        if query.sort is not None:
            ranking = [*self._sorted(ranking[:SORTED], query.sort), *ranking[SORTED:]]
        return _Ranked(tuple(ranking), self._resembles(query, probes, evidence))

    def _resembles(
        self, query: Query, probes: Sequence[Probe], evidence: Sequence[Evidence]
    ) -> bool:
        """Whether any product is near enough to the words, by its picture or by its text."""
        floors = self.about.floors
        if floors is None or query.image or query.like or query.unlike:
            return True
        return any(
            max(kind.scores.values(), default=-1.0) >= floors[VECTOR_NAMES.index(probe.using)]
            for probe, kind in zip(probes, evidence, strict=True)
        )

    def _wish_probes(self, query: Query) -> list[Probe]:
        probes = []
        if query.text:
            words = self._text_vector(query.text)
            probes.append(Probe(words, IMAGE, TEXT_TO_IMAGE))
            probes.append(Probe(words, TEXT, TEXT_TO_TEXT))
        if query.image:
            probes.append(Probe(self._picture_vector(query.image), IMAGE, IMAGE_TO_IMAGE))
        return probes

    def _example_probes(self, query: Query) -> list[Probe]:
        """Returns the directions from disliked to liked products, one for each kind of vector."""
        examples = [*query.like, *query.unlike]
        points = {p.id: p.vectors for p in self._store.fetch(examples, with_vectors=True)}
        probes = []
        for using in VECTOR_NAMES:
            liked, disliked = (
                [points[one][using] for one in ids if one in points and using in points[one]]
                for ids in (query.like, query.unlike)
            )
            target = example_target(liked, disliked)
            if target is not None:
                probes.append(Probe(target, using, EXAMPLES))
        return probes

    def _sorted(self, ranking: Ranking | list[tuple[str, float]], sort: Sort) -> Ranking:
        values: dict[str, Any] = {
            point.id: point.values.get(sort.field)
            for point in self._store.fetch([identifier for identifier, _ in ranking])
        }
        holding = [pair for pair in ranking if values.get(pair[0]) is not None]
        rest = [pair for pair in ranking if values.get(pair[0]) is None]
        holding.sort(key=partial(_held, values), reverse=sort.order == "desc")
        return (*holding, *rest)

    def _hits(self, page: Iterable[tuple[str, float]], filters: Filters) -> list[Hit]:
        scores = dict(page)
        found = (to_product(point) for point in self._store.fetch(list(scores)))
        return [Hit(one, scores[one.id]) for one in found if matches(one, filters)]

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

    def _encode_text(self, text: str) -> NDArray[np.float32]:
        with self._encoding:
            return np.asarray(self.encoder.encode_texts([text])[0], dtype=np.float32)

    def _encode_picture(self, key: str) -> NDArray[np.float32]:
        picture = self._load_picture(key)
        with self._encoding:
            return np.asarray(self.encoder.encode_images([picture])[0], dtype=np.float32)


def _held(values: Mapping[str, Any], pair: tuple[str, float]) -> Any:  # noqa: ANN401 - sortable
    return values[pair[0]]
