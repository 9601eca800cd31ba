"""Ranks what the filters leave by everything that a query gives: words, a picture, examples.

``tests/benchmarks/fusion.py`` and ``composed.py`` compare the rule of fusion and its weights with
others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL.Image import Image as Picture

from agent.encoders.base import Encoder
from agent.query import Query, Sort
from agent.search.diversity import diversified
from agent.search.evidence import Probe, gather
from agent.search.guesses import Guess, guess
from agent.search.ranking import Evidence, fuse, parts_of
from agent.store.base import IMAGE, TEXT, VECTOR_NAMES, Store
from agent.store.points import example_target
from agent.types import Facet

DEPTH = 200
"""Candidates that each kind of evidence proposes; what ranks below them follows by id."""
SORTED = 100
"""An order by a field is made within so many of the most relevant."""
SPREAD = 48
"""So many are chosen from the candidates with near-copies kept apart."""

TEXT_TO_IMAGE = 0.5
TEXT_TO_TEXT = 0.5
WORDS_SHARPNESS = 20.0
"""Of texts compared with words; that of pictures is the encoder's ``scale``. See
``tests.benchmarks.fusion``."""
IMAGE_TO_IMAGE = 1.0
EXAMPLES = 0.5

Ranking = tuple[tuple[str, float], ...]
LOOKS, WORDS, PICTURE, EXAMPLE = "looks", "words", "picture", "examples"
"""What may speak for a product: that it looks as the words say, that its text says so, that it
resembles the user's picture, that it resembles products that were liked."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """An order of products.

    Attributes:
        ranking: Ids with their score, best first.
        resembles: Whether anything is as near to the words as the encoder's calibrated floor.
        parts: What each kind of evidence adds to each product, by the name of the kind.
    """

    ranking: Ranking = ()
    resembles: bool = True
    parts: tuple[tuple[str, Mapping[str, float]], ...] = ()

    def shares(self, identifier: str) -> tuple[tuple[str, float], ...]:
        """Returns how much of what speaks for a product each kind of evidence is, together 1."""
        held: dict[str, float] = {}
        for name, part in self.parts:
            held[name] = held.get(name, 0.0) + part.get(identifier, 0.0)
        speaking = {name: value for name, value in held.items() if value > 0}
        whole = sum(speaking.values())
        return tuple((name, value / whole) for name, value in speaking.items())


class Ranker:
    """Ranks over one index; may be used by many threads.

    Args:
        encoder: The encoder the index was made with.
        store: The open store.
        load_picture: Opens an uploaded picture by its key.
    """

    def __init__(
        self, encoder: Encoder, store: Store, load_picture: Callable[[str], Picture]
    ) -> None:
        self._encoder, self._store = encoder, store
        self._load_picture = load_picture
        self.picture_vector = lru_cache(maxsize=64)(self._encode_picture)
        self._ranking = lru_cache(maxsize=64)(self._rank)

    def rank(self, query: Query) -> Ranked:
        """Ranks for a query, whose page and limit do not count; remembers the last ones."""
        return self._ranking(query)

    def identify(self, key: str, facets: Sequence[Facet]) -> list[Guess]:
        """Returns the value of each field that an uploaded picture resembles most."""
        picture = self.picture_vector(key)
        return guess(self._encoder, picture, facets)

    def forget(self) -> None:
        """Forgets the rankings that are remembered."""
        self._ranking.cache_clear()

    def _rank(self, query: Query) -> Ranked:
        probes = [*self._wish_probes(query), *self._example_probes(query)]
        candidates, evidence = gather(
            self._store,
            probes,
            depth=DEPTH,
            filters=query.filters,
            exclude=[*query.like, *query.unlike],
        )
        ranking = fuse(evidence, candidates)
        if query.sort is None:
            ranking = diversified(ranking, self._store, pool=DEPTH, picks=SPREAD)
        else:
            ranking = [*self._sorted(ranking[:SORTED], query.sort), *ranking[SORTED:]]
        names = [probe.name for probe in probes]
        parts = tuple(zip(names, parts_of(evidence, candidates), strict=True))
        return Ranked(tuple(ranking), self._resembles(query, probes, evidence), parts)

    def _resembles(
        self, query: Query, probes: Sequence[Probe], evidence: Sequence[Evidence]
    ) -> bool:
        """Whether any product is near enough to the words, by its picture or by its text."""
        floors = self._encoder.description.floors
        if floors is None or query.image or query.like or query.unlike:
            return True
        return any(
            max(kind.scores.values(), default=-1.0) >= floors[VECTOR_NAMES.index(probe.using)]
            for probe, kind in zip(probes, evidence, strict=True)
        )

    def _wish_probes(self, query: Query) -> list[Probe]:
        probes = []
        if query.text:
            words = self._encoder.encode_texts([query.text])[0]
            sharpness = self._encoder.description.scale
            probes.append(Probe(LOOKS, words, IMAGE, TEXT_TO_IMAGE, sharpness))
            probes.append(Probe(WORDS, words, TEXT, TEXT_TO_TEXT, WORDS_SHARPNESS))
        if query.image:
            picture = self.picture_vector(query.image)
            probes.append(Probe(PICTURE, picture, IMAGE, IMAGE_TO_IMAGE))
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
                probes.append(Probe(EXAMPLE, target, using, EXAMPLES))
        return probes

    def _sorted(self, ranking: Sequence[tuple[str, float]], sort: Sort) -> Ranking:
        values: dict[str, Any] = {
            point.id: point.values.get(sort.field)
            for point in self._store.fetch([identifier for identifier, _ in ranking])
        }
        holding = [pair for pair in ranking if values.get(pair[0]) is not None]
        rest = [pair for pair in ranking if values.get(pair[0]) is None]
        holding.sort(key=partial(_held, values), reverse=sort.order == "desc")
        return (*holding, *rest)

    def _encode_picture(self, key: str) -> NDArray[np.float32]:
        picture = self._load_picture(key)
        return np.asarray(self._encoder.encode_images([picture])[0], dtype=np.float32)


def _held(values: Mapping[str, Any], pair: tuple[str, float]) -> Any:  # noqa: ANN401 - sortable
    return values[pair[0]]
