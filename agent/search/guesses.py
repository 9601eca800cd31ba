"""What a picture shows, told in a catalogue's own values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from agent.encoders.base import Encoder
from agent.encoders.classes import class_shares
from agent.types import Facet

CLASSES = 300
"""Most frequent values of a field that a picture is compared with."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a picture may show.

    Attributes:
        field: Name of a field.
        value: The value of it that the picture resembles most.
        share: How sure that is among all values, above 0 and up to 1.
    """

    field: str
    value: str
    share: float


def guess(encoder: Encoder, picture: NDArray[np.float32], facets: Iterable[Facet]) -> list[Guess]:
    """Returns the likeliest value of each field, as a zero-shot classifier would tell.

    Args:
        encoder: The encoder that the vector is from.
        picture: Vector of the picture, shape ``(dimension,)``.
        facets: Keyword fields; each of their values is taken for a class.
    """
    guesses = []
    for facet in facets:
        values = [str(item.value) for item in facet.values[:CLASSES]]
        if len(values) < 2:
            continue
        shares = class_shares(encoder, picture[None], encoder.encode_texts(values))[0]
        best = int(shares.argmax())
        guesses.append(Guess(facet.field.name, values[best], float(shares[best])))
    return guesses
