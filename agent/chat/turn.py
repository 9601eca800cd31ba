"""What a turn gives to whoever asked: page, terminal, program."""

from __future__ import annotations

from dataclasses import dataclass

from agent.dialogue.acts import Act
from agent.dialogue.clarify import Question
from agent.dialogue.state import SearchState
from agent.types import Hit


@dataclass(frozen=True, slots=True)
class Relaxation:
    """How many products there would be without the constraints on one field or two."""

    fields: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A whole turn.

    Attributes:
        thread: The conversation.
        turn: Its number, from 1.
        language: ISO 639-1 code of the reply.
        reply: What the assistant says.
        state: What is searched for now.
        total: Exact number of products that satisfy the filters.
        hits: The page.
        relaxed: Ways out when nothing fits, greatest count first.
        acts: What the message was taken for.
        notes: What the user should know about how it was answered.
        question: What the user may be asked in turn, with answers to tap.
        can_undo: Whether there is a state to go back to.
        can_redo: Whether there is an undone state.
    """

    thread: str
    turn: int
    language: str
    reply: str
    state: SearchState
    total: int
    hits: tuple[Hit, ...] = ()
    relaxed: tuple[Relaxation, ...] = ()
    acts: tuple[Act, ...] = ()
    notes: tuple[str, ...] = ()
    question: Question | None = None
    can_undo: bool = False
    can_redo: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """Progress within a turn.

    Attributes:
        name: ``understanding``, ``searching`` or ``answering``.
        text: The next piece of the reply, while answering.
    """

    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a conversation's record.

    Attributes:
        role: ``user`` or ``assistant``.
        text: What was said.
        picture: Key of the picture that came with it, or ``None``.
    """

    role: str
    text: str
    picture: str | None = None
