"""A conversation's states, with undo and redo over whole states."""

from __future__ import annotations

from dataclasses import dataclass, replace

from agent.dialogue.state import SearchState

_KEPT = 100
"""Steps that can be undone; older ones are forgotten so that a long conversation stays small."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """Where a conversation stands.

    Attributes:
        state: What is searched for now.
        past: Earlier states, the latest last.
        future: States that were undone, the next one to redo last.
        shown: Ids on the page that is shown, in order.
        language: ISO 639-1 code of the last message, or ``None`` before the first.
        turn: Number of turns so far.
        asked: Fields that were asked about since the search began, the latest last.
        asked_at: Number of the turn that asked last.
    """

    state: SearchState = SearchState()
    past: tuple[SearchState, ...] = ()
    future: tuple[SearchState, ...] = ()
    shown: tuple[str, ...] = ()
    language: str | None = None
    turn: int = 0
    asked: tuple[str, ...] = ()
    asked_at: int = 0

    @property
    def pending(self) -> str | None:
        """The field that the last turn asked about, or ``None``."""
        return self.asked[-1] if self.asked and self.asked_at == self.turn else None


def push(conversation: Conversation, state: SearchState) -> Conversation:
    """Moves on to a new state; one that equals the present is no step."""
    if state == conversation.state:
        return conversation
    past = (*conversation.past, conversation.state)[-_KEPT:]
    return replace(conversation, state=state, past=past, future=())


def undo(conversation: Conversation) -> Conversation:
    """Goes back one state; without an earlier one nothing happens."""
    if not conversation.past:
        return conversation
    *past, state = conversation.past
    future = (*conversation.future, conversation.state)
    return replace(conversation, state=state, past=tuple(past), future=future)


def redo(conversation: Conversation) -> Conversation:
    """Takes back one undo; without one nothing happens."""
    if not conversation.future:
        return conversation
    *future, state = conversation.future
    past = (*conversation.past, conversation.state)
    return replace(conversation, state=state, past=past, future=tuple(future))
