"""How often "nothing here looks like that" is said, and how often it is true."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.dialogue.grounding import Grounding
from agent.language.lexicon import language_data
from agent.query import Query
from agent.search.engine import SearchEngine

ASKED = 20
"""Things that a catalogue has, and as many that it lacks, asked for in each language."""


@dataclass(frozen=True, slots=True)
class Abstained:
    """One thing that was asked for by its name alone.

    Attributes:
        language: ISO 639-1 code of the name.
        is_there: Whether the catalogue has it.
        denied: Whether the engine found nothing alike.
    """

    language: str
    is_there: bool
    denied: bool


def ask_for_kinds(
    engine: SearchEngine, grounding: Grounding, languages: Sequence[str], seed: int = 0
) -> Iterator[Abstained]:
    """Asks by meaning alone for sorts of goods that the catalogue has and for some it lacks."""
    held, lacked = _kinds(grounding)
    chance = random.Random(seed)
    chosen = [
        (concept, is_there)
        for concepts, is_there in ((held, True), (lacked, False))
        for concept in chance.sample(concepts, min(ASKED, len(concepts)))
    ]
    for language in languages:
        for concept, is_there in chosen:
            name = language_data(language).label("kind", concept)
            if name:
                found = engine.search(Query(text=name, limit=1))
                yield Abstained(language, is_there, not found.resembles)


def _kinds(grounding: Grounding) -> tuple[list[str], list[str]]:
    """Sorts of goods that a catalogue has, and those of which it has nothing near."""
    held, lacked = [], []
    for concept in language_data("en").concepts["kind"]:
        readings = grounding.readings("kind", concept)
        if not readings:
            lacked.append(concept)
        elif not any(reading.is_broader for reading in readings):
            held.append(concept)
    return held, lacked


def precision_and_recall(asked: Sequence[Abstained]) -> tuple[float, float]:
    """Share of denials that are true, and share of what is not there that is denied."""
    denied = [one for one in asked if one.denied]
    true = sum(not one.is_there for one in denied)
    lacked = sum(not one.is_there for one in asked)
    return true / max(1, len(denied)), true / max(1, lacked)
