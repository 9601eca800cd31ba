"""Holds the conversations with an assistant and judges every turn."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from agent.chat.assistant import Assistant
from agent.dialogue.acts import act_names
from agent.evaluation.script import Script, ScriptTurn
from agent.evaluation.slots import Slot, expected_slots, slots_of
from agent.filters.constraints import matches
from agent.types import Product


@dataclass(frozen=True, slots=True)
class Judged:
    """One turn and how it went.

    Attributes:
        script: The conversation.
        turn: The message with its expectation.
        wanted: The slots that should have come out.
        got: The slots that did.
        acts: The acts that the message was taken for.
        language: The language that was answered in.
        violations: Products shown that break a filter.
        milliseconds: CPU time of the turn.
    """

    script: Script
    turn: ScriptTurn
    wanted: frozenset[Slot]
    got: frozenset[Slot]
    acts: tuple[str, ...]
    language: str
    violations: int
    milliseconds: float

    @property
    def has_state(self) -> bool:
        """Whether the state is exactly the expected one."""
        return self.wanted == self.got

    @property
    def is_right(self) -> bool:
        """Whether the state is exact and the act, where one is expected, is among the turn's."""
        return self.has_state and self.turn.act in (None, *self.acts)


def hold(scripts: Iterable[Script], assistant: Assistant) -> Iterator[Judged]:
    """Holds conversations, each in a new thread, and yields every turn judged.

    A turn that goes wrong is not put right: those after it are judged on what it led to, as a
    user would meet them.
    """
    for script in scripts:
        yield from _hold_one(script, assistant)


def _hold_one(script: Script, assistant: Assistant) -> Iterator[Judged]:
    thread = f"evaluation-{uuid.uuid4().hex}"
    shown: list[Product] = []
    wanted: frozenset[Slot] = frozenset()
    for turn in script.turns:
        began = time.process_time()
        answer = assistant.turn(thread, turn.say)
        spent = time.process_time() - began
        got = slots_of(answer.state)
        if turn.expect is not None:
            wanted = expected_slots(turn.expect, shown, got, wanted)
        shown = [hit.product for hit in answer.hits]
        yield Judged(
            script=script,
            turn=turn,
            wanted=wanted,
            got=got,
            acts=tuple(act_names(answer.acts)),
            language=answer.language,
            violations=sum(not matches(product, answer.state.filters) for product in shown),
            milliseconds=1000 * spent,
        )
