"""What the assistant says after a turn, from what changed and what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from babel.numbers import get_currency_name

from agent.dialogue.acts import (
    Act,
    Ask,
    Compare,
    CurrencyNote,
    Details,
    Drop,
    Help,
    Identify,
    Like,
    More,
    Redo,
    Reset,
    SmallTalk,
    TakenAs,
    Undo,
    Unlike,
)
from agent.dialogue.clarify import MANY, Question
from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.messages import reply_text
from agent.dialogue.wording import Wording
from agent.filters.constraints import Constraint, OneOf
from agent.types import Facet, Hit, Product

_TOLD = 12
"""Values of a field that a reply lists."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a turn led to.

    Attributes:
        before: The conversation before the turn.
        after: The conversation after it.
        acts: What the message did.
        total: Products that satisfy the filters.
        hits: The page.
        relaxed: Constraints that could be given up together, with the true total then.
        subjects: Products that the message asked about.
        facets: What the fields hold that the message asked about, over all that fits.
        first: Number of the first hit of the page among all, from 1.
        resembles: Whether anything is near what the words mean.
        guesses: Field, value and share of what a picture shows that was asked about.
        question: What the user may be asked in turn.
    """

    before: Conversation
    after: Conversation
    acts: tuple[Act, ...]
    total: int
    hits: tuple[Hit, ...]
    relaxed: tuple[tuple[tuple[Constraint, ...], int], ...] = ()
    subjects: tuple[Product, ...] = ()
    facets: tuple[Facet, ...] = ()
    first: int = 1
    resembles: bool = True
    guesses: tuple[tuple[str, str, float], ...] = ()
    question: Question | None = None


def compose_reply(outcome: Outcome, grounding: Grounding, language: str) -> str:
    """Returns the reply in a language; it names no product that is not shown or asked about."""
    speaker = _Speaker(outcome, grounding, language)
    talk = speaker.talk()
    return " ".join(talk or [*speaker.changes(), *speaker.search(), *speaker.next_step()])


class _Speaker:
    def __init__(self, outcome: Outcome, grounding: Grounding, language: str) -> None:
        self._outcome = outcome
        self._grounding = grounding
        self._language = language
        self._wording = Wording(grounding, language)

    def _say(self, message: str, **values: object) -> str:
        return reply_text(self._language, message, **values)

    def talk(self) -> list[str]:
        """Sentences for a turn that only talks or asks."""
        said: list[str] = []
        for act in self._outcome.acts:
            if isinstance(act, SmallTalk):
                said.append(self._say(act.topic, **({"number": act.number} if act.number else {})))
            elif isinstance(act, Help):
                said.append(self._say("help", example=self._example()))
            elif isinstance(act, Details):
                said += [self._facts("details", one, act.fields) for one in self._outcome.subjects]
            elif isinstance(act, Compare):
                said += [self._facts("compared", one) for one in self._outcome.subjects]
            elif isinstance(act, Ask):
                said += self._values(act.field) if act.field else [self._how_many()]
        return said

    def _facts(self, message: str, product: Product, asked: tuple[str, ...] = ()) -> str:
        fields = self._grounding.fields
        facts = [
            f"{self._wording.field(name)}: {self._wording.values(name, value)}"
            for name, value in product.values.items()
            if (name in asked if asked else name in fields and fields[name].is_facet)
        ]
        unknown = [name for name in asked if name not in product.values]
        facts += [f"{self._wording.field(name)}: {self._say('unknown')}" for name in unknown]
        return self._say(message, title=product.title, values="; ".join(facts))

    def _values(self, field: str) -> list[str]:
        """What a field holds over everything that fits."""
        facet = next((one for one in self._outcome.facets if one.field.name == field), None)
        if facet is None or not (facet.values or facet.minimum is not None):
            return [self._say("nothing-fits")]
        if facet.values:
            told = [
                f"{self._wording.value(field, one.value)} ({self._wording.number(one.count)})"
                for one in facet.values[:_TOLD]
            ]
            left = len(facet.values) - len(told)
            values = ", ".join([*told, *(["…"] if left else [])])
        else:
            low, high = facet.minimum, facet.maximum
            assert low is not None
            assert high is not None
            values = f"{self._wording.value(field, low)} – {self._wording.value(field, high)}"
        return [self._say("values-of", field=self._wording.field(field), values=values)]

    def _how_many(self) -> str:
        total = self._outcome.total
        return self._say("found", count=total, number=self._wording.number(total))

    def _example(self) -> str:
        named = [self._frequent(concept) for concept in ("color", "kind")]
        return " ".join(text for text in named if text) or "…"

    def _frequent(self, concept: str) -> str | None:
        name = self._grounding.field_for(concept)
        facet = self._grounding.facets.get(name) if name else None
        if name is None or facet is None or not facet.values:
            return None
        return self._wording.value(name, facet.values[0].value)

    def changes(self) -> list[str]:
        """Sentences about what the turn did that the search itself does not show."""
        outcome, said = self._outcome, []
        for act in outcome.acts:
            match act:
                case Undo():
                    said.append(self._say("undone" if outcome.before.past else "undo-empty"))
                case Redo():
                    said.append(self._say("redone" if outcome.before.future else "redo-empty"))
                case Reset():
                    said.append(self._say("reset-done"))
                case CurrencyNote(currency=currency, field=field):
                    said.append(self._currency(currency, field))
                case TakenAs(words=words, taken=taken, other=other):
                    said.append(
                        self._say(
                            "taken-as",
                            words=words,
                            taken=self._wording.constraint(taken),
                            other=self._wording.constraint(other),
                        )
                    )
                case Identify():
                    said.append(self._guessed())
                case Drop(field=field) if outcome.before.state.constraints_on(field):
                    said.append(self._say("dropped", field=self._wording.field(field)))
                case Like(ids=ids) | Unlike(ids=ids):
                    message = "liked" if isinstance(act, Like) else "unliked"
                    said += [
                        self._say(message, title=product.title)
                        for product in outcome.subjects
                        if product.id in ids
                    ]
        return said

    def _guessed(self) -> str:
        guesses = sorted(self._outcome.guesses, key=lambda guess: -guess[2])
        if not guesses:
            return self._say("looks-like-nothing")
        told = [
            f"{self._wording.value(field, value)} ({self._wording.percent(share)})"
            for field, value, share in guesses
        ]
        return self._say("looks-like", values=self._wording.joined(told))

    def _currency(self, said: str, field: str) -> str:
        locale = self._language
        taken = self._grounding.fields[field].currency or ""
        return self._say(
            "currency-taken",
            said=get_currency_name(said, locale=locale),
            taken=get_currency_name(taken, locale=locale),
        )

    def search(self) -> list[str]:
        """Sentences about the search as it stands and what it found."""
        outcome, state = self._outcome, self._outcome.after.state
        wishes = self._wording.constraints(state)
        said = [self._say("understood", constraints=", ".join(wishes))] if wishes else []
        if not outcome.total:
            return said + self._nothing()
        is_more = any(isinstance(act, More) for act in outcome.acts)
        if not outcome.hits or (is_more and state.page == outcome.before.state.page):
            return [self._say("no-more")]
        ranked = bool(state.words or state.picture or state.like) and state.sort is None
        message = "found-by-meaning" if ranked else "found"
        number = self._wording.number(outcome.total)
        if state.words and not outcome.resembles:
            said.append(self._say("nothing-alike", words=state.words))
        else:
            said.append(self._say(message, count=outcome.total, number=number))
        if state.sort:
            said.append(self._wording.sort(state.sort))
        if state.page:
            last = outcome.first + len(outcome.hits) - 1
            said.append(self._say("showing", **{"from": outcome.first, "to": last}))
        return said

    def _nothing(self) -> list[str]:
        said = [self._say("nothing-fits")]
        for constraints, count in self._outcome.relaxed:
            said.append(
                self._say(
                    "relax",
                    constraint=", ".join(map(self._wording.constraint, constraints)),
                    count=count,
                    number=self._wording.number(count),
                )
            )
        return said if self._outcome.relaxed else [*said, self._say("nothing-at-all")]

    def next_step(self) -> list[str]:
        """One hint at most."""
        outcome, state = self._outcome, self._outcome.after.state
        if outcome.question and not outcome.question.is_doubt:
            return [self._asked(outcome.question)]
        if not outcome.hits or outcome.total <= len(outcome.hits):
            return []
        if outcome.total >= MANY:
            free = self._free_fields()
            if free and not state.page:
                return [self._say("next-narrow", fields=self._wording.joined(free, "or"))]
        return [self._say("next-more")]

    def _asked(self, question: Question) -> str:
        values = [
            self._wording.value(question.field, value)
            for answer in question.answers
            if isinstance(answer.constraint, OneOf)
            for value in answer.constraint.values
        ]
        field = self._wording.field(question.field)
        return self._say("ask-which", field=field, values=self._wording.joined(values, "or"))

    def _free_fields(self) -> list[str]:
        """Up to three fields that are not limited yet and hold more than one value."""
        state, names = self._outcome.after.state, []
        for concept in ("color", "price", "kind", "brand", "material", "size"):
            name = self._grounding.field_for(concept)
            facet = self._grounding.facets.get(name) if name else None
            if name and facet and not state.constraints_on(name):
                is_wide = len(facet.values) > 1 or facet.minimum != facet.maximum
                names += [self._wording.field(name)] if is_wide and name not in names else []
        return list(dict.fromkeys(names))[:3]


def asked_about(acts: Sequence[Act]) -> tuple[str, ...]:
    """Returns the ids that a turn's acts name."""
    return tuple(
        dict.fromkeys(
            item
            for act in acts
            if isinstance(act, Details | Compare | Like | Unlike)
            for item in act.ids
        )
    )
