"""How well searches by meaning find what the catalogue itself says is relevant."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.dialogue.grounding import Grounding
from agent.dialogue.wording import Wording
from agent.filters.constraints import Filters, OneOf
from agent.query import Query
from agent.search.engine import SearchEngine
from agent.types import Scalar

QUERIES = 40
PAGE = 10


@dataclass(frozen=True, slots=True)
class Retrieved:
    """One query and how its first page did.

    Attributes:
        language: ISO 639-1 code of its words.
        text: The words.
        precision: Share of the first page that is relevant.
        recall: Share of what could be on the first page that is.
        ndcg: Normalized discounted cumulative gain of the first page (Järvelin and Kekäläinen,
            2002).
        first: Whether the first hit is relevant.
    """

    language: str
    text: str
    precision: float
    recall: float
    ndcg: float
    first: bool


def retrieve(
    engine: SearchEngine, grounding: Grounding, languages: Sequence[str], seed: int = 0
) -> Iterator[Retrieved]:
    """Asks in every language for combinations of values that the catalogue has.

    The words are searched by meaning only; no filter helps.
    """
    wanted = list(_combinations(engine, grounding, random.Random(seed)))
    for language in languages:
        wording = Wording(grounding, language)
        for filters in wanted:
            text = " ".join(wording.value(item.field, item.values[0]) for item in filters)
            yield _one(engine, filters, text, language)


def _combinations(
    engine: SearchEngine, grounding: Grounding, chance: random.Random
) -> Iterator[tuple[OneOf, ...]]:
    """A color and a sort of goods, or a sort alone, each with at least two products."""
    kind, color = grounding.kind_field, grounding.field_for("color")
    if kind is None:
        return
    kinds = [item.value for item in grounding.facets[kind].values]
    colors: list[Scalar] = [item.value for item in grounding.facets[color].values] if color else []
    pairs = [(k, c) for k in kinds for c in [None, *colors]]
    chance.shuffle(pairs)
    found = 0
    for value, shade in pairs:
        named = (OneOf(kind, (value,)),)
        filters = (OneOf(color, (shade,)), *named) if color and shade is not None else named
        if found < QUERIES and engine.count(filters) >= 2:
            found += 1
            yield filters


def _one(engine: SearchEngine, filters: Filters, text: str, language: str) -> Retrieved:
    relevant = engine.count(filters)
    hits = engine.search(Query(text=text, limit=PAGE)).hits
    fitting = {hit.product.id for hit in engine.search(Query(filters=filters, limit=relevant)).hits}
    gains = [hit.product.id in fitting for hit in hits]
    best = min(relevant, PAGE)
    ideal = sum(1 / math.log2(place + 2) for place in range(best))
    gained = sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))
    return Retrieved(
        language=language,
        text=text,
        precision=sum(gains) / max(1, len(gains)),
        recall=sum(gains) / best,
        ndcg=gained / ideal,
        first=bool(gains and gains[0]),
    )
