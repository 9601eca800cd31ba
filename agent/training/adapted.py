"""What every training on a user's catalogue tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from agent.training.comparing import Marks

Tell = Callable[[str, int, int], None]
"""Called with the stage (``pictures`` or ``train``), how much is done and how much there is."""


@dataclass(frozen=True, slots=True)
class Adapted:
    """What a training did.

    Attributes:
        learned: Products it learned from.
        held: Products it was measured with.
        before: What the encoder knew.
        after: What it knows now, by the same names.
    """

    learned: int
    held: int
    before: Marks
    after: Marks
