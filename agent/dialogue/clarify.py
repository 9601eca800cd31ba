"""The one short question that narrows a search most, with answers that one tap gives."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agent.dialogue.acts import (
    Act,
    Add,
    Drop,
    More,
    NewSearch,
    Redo,
    Replace,
    SetSort,
    TakenAs,
    Undo,
)
from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.state import SearchState
from agent.filters.constraints import Constraint, OneOf
from agent.types import Facet, FacetValue, FieldKind

MANY = 24
"""Products from which on a question is worth its while."""
_ANSWERS = 5
_LEAST_BITS = 1.0
"""What an answer must tell at least: one bit halves what is left to look at."""
_LEAST_COVERED = 0.5
"""Share of the products that the offered answers must cover."""
_ASKED = 8
"""Fields that are weighed at most."""
_FIRST = ("kind", "department", "color", "material", "size", "pattern", "audience", "brand")
_NAMES = frozenset({"title", "sender"})
"""Fields whose values say what a single product is, not what somebody wants."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to answer: what it would ask for, and the acts that do it."""

    constraint: Constraint
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answers, the most frequent first.

    Attributes:
        field: The field that is asked about.
        answers: What can be tapped.
        is_doubt: Whether it only offers another sense of what was said; then nothing is asked.
    """

    field: str
    answers: tuple[Answer, ...]
    is_doubt: bool = False


def is_worth_asking(conversation: Conversation, acts: Sequence[Act], total: int) -> bool:
    """Whether this is the moment for a question: a new wish, many products, none asked just now.

    Args:
        conversation: The conversation before the turn.
        acts: What the turn does.
        total: Products that fit after it.
    """
    wishes = any(isinstance(act, NewSearch | Add | Replace | Drop) for act in acts)
    looks_around = any(isinstance(act, More | Undo | Redo | SetSort) for act in acts)
    return wishes and not looks_around and total >= MANY and conversation.pending is None


def candidates(state: SearchState, asked: Sequence[str], grounding: Grounding) -> list[str]:
    """Returns the fields that may be asked about: not limited, not asked about before."""
    keywords = [n for n, field in grounding.fields.items() if field.kind is FieldKind.KEYWORD]
    named = [grounding.field_for(concept) for concept in _FIRST]
    order = dict.fromkeys(name for name in [*named, *keywords] if name in keywords)
    is_settled = any(state.constraints_on(name) for name in grounding.kind_fields)
    return [
        name
        for name in order
        if name is not None
        and not state.constraints_on(name)
        and name not in asked
        and grounding.field_concept(name) not in _NAMES
        and not (is_settled and name in grounding.kind_fields)
    ][:_ASKED]


def most_telling(facets: Iterable[Facet], total: int) -> Question | None:
    """Returns the question whose answer tells most, or ``None`` where none tells enough.

    What an answer tells is the entropy of the offered answers over the products that fit, all
    others taken together: the expected information in bits.
    """
    best: tuple[float, Question] | None = None
    for facet in facets:
        question = question_on(facet, total)
        if question is None:
            continue
        bits = _bits(facet, total)
        if bits >= _LEAST_BITS and (best is None or bits > best[0] + 1e-9):
            best = (bits, question)
    return best[1] if best else None


def question_on(facet: Facet, total: int) -> Question | None:
    """Returns the question about a field, or ``None`` where its answers leave too much out."""
    offered = _offered(facet, total)
    covered = sum(item.count for item in offered)
    if len(offered) < 2 or covered < _LEAST_COVERED * total:
        return None
    wishes = [OneOf(facet.field.name, (item.value,)) for item in offered]
    return Question(facet.field.name, tuple(Answer(wish, (Add(wish),)) for wish in wishes))


def doubt_of(acts: Iterable[Act]) -> Question | None:
    """Returns the other sense of an ambiguous phrase as something to tap."""
    for act in acts:
        if isinstance(act, TakenAs):
            drops = [Drop(act.taken.field, value) for value in act.taken.values]
            answer = Answer(act.other, (*drops, Add(act.other)))
            return Question(act.other.field, (answer,), is_doubt=True)
    return None


def _bits(facet: Facet, total: int) -> float:
    """Entropy of the offered answers and of the rest; where a product has several, scaled to 1."""
    counts = [item.count for item in _offered(facet, total)]
    whole = max(total, sum(counts))
    shares = [count / whole for count in (*counts, whole - sum(counts))]
    return -sum(share * math.log2(share) for share in shares if share > 0)


def _offered(facet: Facet, total: int) -> tuple[FacetValue, ...]:
    """The most frequent values that would leave something out."""
    return tuple(item for item in facet.values if item.count < total)[:_ANSWERS]
