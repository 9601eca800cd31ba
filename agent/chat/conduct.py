"""One turn's acts carried out: the new conversation, the search, the reply. Knows no LangChain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from agent.dialogue.acts import (
    Act,
    Add,
    Ask,
    Drop,
    Identify,
    NewSearch,
    Reset,
    SmallTalk,
    Than,
    act_names,
)
from agent.dialogue.clarify import (
    Question,
    candidates,
    doubt_of,
    is_worth_asking,
    most_telling,
    question_on,
)
from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.reducers import apply_acts
from agent.dialogue.relative import limit_by
from agent.dialogue.reply import Outcome, asked_about, compose_reply
from agent.dialogue.state import SearchState
from agent.filters.constraints import Constraint
from agent.search.engine import SearchEngine
from agent.types import Facet, Product

_WAYS_OUT = 6
"""Relaxations that are told at most; of pairs there may be many."""


@dataclass(frozen=True, slots=True)
class Shop:
    """What turns are carried out on; shared by all conversations.

    Attributes:
        engine: The search engine of the index.
        grounding: The vocabulary of its catalogue.
        page_size: Products on a page.
    """

    engine: SearchEngine
    grounding: Grounding
    page_size: int = 12

    def carry_out(
        self, conversation: Conversation, acts: Sequence[Act], language: str
    ) -> tuple[Outcome, str]:
        """Applies acts, searches, and words the reply.

        Returns:
            The outcome, whose ``after`` is the new conversation, and the reply.
        """
        acts = [self._resolved(act) for act in acts]
        moved = apply_acts(conversation, acts)
        outlived = self._outlived(conversation.state, moved.state)
        if outlived:
            acts += outlived
            moved = apply_acts(conversation, acts)
        moved = replace(moved, language=language, turn=conversation.turn + 1)
        if any(isinstance(act, NewSearch | Reset) for act in acts):
            moved = replace(moved, asked=())
        outcome = self._with_question(self.look(moved, before=conversation, acts=tuple(acts)))
        return outcome, compose_reply(outcome, self.grounding, language)

    def _outlived(self, before: SearchState, after: SearchState) -> list[Act]:
        """Drops limits that another sort of goods cannot have, such as a shoe size of a vase.

        Only what was asked for before the sort changed, and only where nothing else would fit.
        """
        kinds = tuple(c for c in after.filters if c.field in self.grounding.kind_fields)
        if set(kinds) <= set(before.filters) or self.engine.count(after.filters):
            return []
        kept = {c.field for c in after.filters if c in before.filters and c not in kinds}
        facets = {name: self.engine.facet(name, kinds) for name in sorted(kept)}
        return [
            Drop(name)
            for name, facet in facets.items()
            if facet is not None and not facet.values and facet.minimum is None
        ]

    def _with_question(self, outcome: Outcome) -> Outcome:
        """Asks one thing in turn, where the answer would change the result much."""
        doubt = doubt_of(outcome.acts)
        if doubt or not is_worth_asking(outcome.before, outcome.acts, outcome.total):
            return replace(outcome, question=doubt)
        after = outcome.after
        facets = (
            self.engine.facet(name, after.state.filters)
            for name in candidates(after.state, after.asked, self.grounding)
        )
        question = most_telling((facet for facet in facets if facet), outcome.total)
        if question is None:
            return outcome
        after = replace(after, asked=(*after.asked, question.field), asked_at=after.turn)
        return replace(outcome, question=question, after=after)

    def _pending(self, conversation: Conversation, total: int) -> Question | None:
        """The question that the last turn asked, for a page that is drawn again."""
        field = conversation.pending
        facet = self.engine.facet(field, conversation.state.filters) if field else None
        return question_on(facet, total) if facet else None

    def _resolved(self, act: Act) -> Act:
        """A comparison with a product becomes the limit that the product sets."""
        if not isinstance(act, Than):
            return act
        found = self.engine.products([act.product])
        limit = limit_by(act, found[0], self.grounding) if found else None
        return Add(limit) if limit else SmallTalk("no-comparison")

    def look(
        self, conversation: Conversation, *, before: Conversation, acts: tuple[Act, ...] = ()
    ) -> Outcome:
        """Searches for what a conversation's state asks."""
        state = conversation.state
        result = self.engine.search(state.query(self.page_size))
        while not result.hits and result.total and state.page:
            # Past the last page: stay on it, so that "more" leads nowhere and loses nothing.
            last = (result.total - 1) // self.page_size
            state = replace(state, page=min(state.page - 1, last))
            past = before.past if state == before.state else conversation.past
            conversation = replace(conversation, state=state, past=past)
            result = self.engine.search(state.query(self.page_size))
        shown = tuple(hit.product.id for hit in result.hits)
        return Outcome(
            before=before,
            after=replace(conversation, shown=shown),
            acts=acts,
            total=result.total,
            hits=result.hits,
            relaxed=() if result.total else self._relaxed(state),
            subjects=self._subjects(acts),
            facets=self._asked_facets(acts, state),
            resembles=result.resembles,
            guesses=self._guesses(acts),
            first=state.page * self.page_size + 1,
            question=self._pending(conversation, result.total),
        )

    def _relaxed(self, state: SearchState) -> tuple[tuple[tuple[Constraint, ...], int], ...]:
        found = self.engine.relaxations(state.filters)[:_WAYS_OUT]
        return tuple(
            (tuple(item for item in state.filters if item.field in fields), count)
            for fields, count in found
        )

    def _asked_facets(self, acts: Sequence[Act], state: SearchState) -> tuple[Facet, ...]:
        asked = {act.field for act in acts if isinstance(act, Ask) and act.field}
        if not asked:
            return ()
        return tuple(one for one in self.engine.facets(state.filters) if one.field.name in asked)

    def _guesses(self, acts: Sequence[Act]) -> tuple[tuple[str, str, float], ...]:
        """What pictures show that were asked about: the sort of goods, and the color."""
        pictures = [act.picture for act in acts if isinstance(act, Identify)]
        fields = [self.grounding.kind_field, self.grounding.field_for("color")]
        named = [name for name in fields if name]
        return tuple(
            (guess.field, guess.value, guess.share)
            for picture in pictures
            for guess in self.engine.identify(picture, named)
        )

    def _subjects(self, acts: Sequence[Act]) -> tuple[Product, ...]:
        ids = asked_about(acts)
        return tuple(self.engine.products(ids)) if ids else ()


def is_only_talk(acts: Sequence[Act]) -> bool:
    """Whether a turn was small talk and no search."""
    return all(isinstance(act, SmallTalk) for act in acts) or act_names(tuple(acts)) == ["help"]
