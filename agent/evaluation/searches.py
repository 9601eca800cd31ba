"""Searches by meaning and simulated users over one index, as figures by language."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from agent.chat.assistant import Assistant
from agent.errors import UsageError
from agent.evaluation.abstaining import Abstained, ask_for_kinds, precision_and_recall
from agent.evaluation.retrieval import Retrieved, retrieve
from agent.evaluation.shopper import ROUNDS, Shopping, go_shopping

TARGETS = 4
"""Products that a simulated user looks for in each language."""


@dataclass(frozen=True, slots=True)
class SearchFigures:
    """How searches went; shares lie between 0 and 1.

    Attributes:
        queries: Searches by meaning.
        precision: Mean share of the first ten that is relevant.
        recall: Mean share of what could be among the first ten that is.
        ndcg: Mean normalized discounted cumulative gain of the first ten.
        first: Share of searches whose first hit is relevant.
        denial_precision: Share of the times "nothing is alike" was said that it was true.
        denial_recall: Share of what the catalogue lacks of which it was said.
        rounds: Share of simulated users who have seen their product, after each round.
        violations: Products shown to simulated users that break a filter.
    """

    queries: int
    precision: float
    recall: float
    ndcg: float
    first: float
    denial_precision: float
    denial_recall: float
    rounds: tuple[float, ...]
    violations: int


def measure_searches(
    assistant: Assistant, languages: Sequence[str], ids: Iterable[str], seed: int = 0
) -> dict[str, SearchFigures]:
    """Figures of each language, and of all under ``all``.

    Args:
        assistant: Over the index that is measured.
        languages: Codes of the languages to speak.
        ids: All products of the index; simulated users look for some of them.
        seed: Of every choice.

    Raises:
        UsageError: The index says of no product what sort of goods it is.
    """
    known = sorted(ids)
    count = min(len(known), TARGETS * len(languages))
    chosen = random.Random(seed).sample(known, count)
    retrieved = list(retrieve(assistant.engine, assistant.grounding, languages, seed))
    if not retrieved:
        raise UsageError("this index says of no product what sort of goods it is")
    asked = list(ask_for_kinds(assistant.engine, assistant.grounding, languages, seed))
    shopped = list(go_shopping(assistant, assistant.engine.products(chosen), languages, seed))
    rows = {
        code: _figures(
            [one for one in retrieved if one.language == code],
            [one for one in asked if one.language == code],
            [one for one in shopped if one.language == code],
        )
        for code in languages
    }
    return {**rows, "all": _figures(retrieved, asked, shopped)}


def _figures(
    retrieved: Sequence[Retrieved], asked: Sequence[Abstained], shopped: Sequence[Shopping]
) -> SearchFigures:
    denial_precision, denial_recall = precision_and_recall(asked)
    return SearchFigures(
        queries=len(retrieved),
        precision=fmean(one.precision for one in retrieved),
        recall=fmean(one.recall for one in retrieved),
        ndcg=fmean(one.ndcg for one in retrieved),
        first=fmean(one.first for one in retrieved),
        denial_precision=denial_precision,
        denial_recall=denial_recall,
        rounds=tuple(
            sum(one.found[place] for one in shopped) / max(1, len(shopped))
            for place in range(ROUNDS)
        ),
        violations=sum(one.violations for one in shopped),
    )
