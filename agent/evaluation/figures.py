"""Figures over judged turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from agent.evaluation.holding import Judged


@dataclass(frozen=True, slots=True)
class Figures:
    """How a set of turns went; shares lie between 0 and 1.

    Attributes:
        turns: How many turns.
        turn_accuracy: Share with the exact state and the expected act.
        state_accuracy: Share with the exact state (joint goal accuracy).
        slot_precision: Share of the slots that came out and should have.
        slot_recall: Share of the slots that should have come out and did.
        slot_f1: Harmonic mean of the two.
        language_accuracy: Share answered in the language of the conversation.
        violations: Products shown that break a filter.
        milliseconds: Median CPU time of a turn.
    """

    turns: int
    turn_accuracy: float
    state_accuracy: float
    slot_precision: float
    slot_recall: float
    slot_f1: float
    language_accuracy: float
    violations: int
    milliseconds: float


def figures(judged: Sequence[Judged]) -> Figures:
    """Sums up turns; at least one is needed."""
    right = sum(len(one.wanted & one.got) for one in judged)
    got, wanted = (sum(len(getattr(one, name)) for one in judged) for name in ("got", "wanted"))
    precision, recall = right / max(1, got), right / max(1, wanted)
    return Figures(
        turns=len(judged),
        turn_accuracy=sum(one.is_right for one in judged) / len(judged),
        state_accuracy=sum(one.has_state for one in judged) / len(judged),
        slot_precision=precision,
        slot_recall=recall,
        slot_f1=2 * precision * recall / max(1e-9, precision + recall),
        language_accuracy=sum(one.language == one.script.language for one in judged) / len(judged),
        violations=sum(one.violations for one in judged),
        milliseconds=median(one.milliseconds for one in judged),
    )


def by_language(judged: Sequence[Judged]) -> dict[str, Figures]:
    """Figures of each language, and of all under ``all``."""
    counts = Counter(one.script.language for one in judged)
    rows = {
        code: figures([one for one in judged if one.script.language == code])
        for code in sorted(counts)
    }
    return {**rows, "all": figures(judged)}
