"""Which kinds an encoder tells from pictures alone, and how sure it has to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from agent.encoders.base import Encoder, KnownKinds, Vectors
from agent.encoders.classes import class_shares
from agent.training.data import Sample
from agent.training.vocabulary import Vocabulary
from agent.training.zero_shot import encode_pictures, label_of

RIGHT = 0.9
"""Share of the kinds that are read that has to be right, in every set."""
_SHARES = np.arange(0.3, 0.996, 0.01)


def known_kinds(
    encoder: Encoder, sets: Mapping[str, Sequence[Sample]], vocabulary: Vocabulary
) -> KnownKinds | None:
    """Finds from which share on an encoder may say what kind of thing a picture shows.

    Args:
        encoder: What is measured.
        sets: Pictures that it was not trained on, with their kinds, by the name of the set.
        vocabulary: Words of the kinds, and which of them are broader than others.

    Returns:
        The kinds of all sets, and the lowest share from which on ``RIGHT`` of what is read is right
        in each set; ``None`` where there is no such share.
    """
    names = tuple(sorted({sample.kind for samples in sets.values() for sample in samples}))
    if not names:
        return None
    labels = [label_of(vocabulary, "en", "kind", name).capitalize() for name in names]
    classes = encoder.encode_texts(labels)
    judged = [_judged(encoder, samples, names, classes, vocabulary) for samples in sets.values()]
    fitting = (share for share in _SHARES if all(_is_right(*one, share) for one in judged))
    share = next(fitting, None)
    return None if share is None else KnownKinds(names, round(float(share), 2))


def _judged(
    encoder: Encoder,
    samples: Sequence[Sample],
    names: Sequence[str],
    classes: Vectors,
    vocabulary: Vocabulary,
) -> tuple[NDArray[np.bool_], Vectors]:
    """Whether the likeliest kind of each picture is right, or broader, and its share."""
    shares = class_shares(encoder, encode_pictures(encoder, samples), classes)
    right = [
        names[place] in {sample.kind, *vocabulary.ancestors("kind", sample.kind)}
        for place, sample in zip(shares.argmax(axis=1), samples, strict=True)
    ]
    return np.array(right), shares.max(axis=1)


def _is_right(right: NDArray[np.bool_], shares: Vectors, least: float) -> bool:
    read = right[shares >= least]
    return not len(read) or float(read.mean()) >= RIGHT
