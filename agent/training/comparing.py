"""What an encoder knows before it is trained on a catalogue, and after."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL.Image import Image

from agent.encoders.base import Encoder
from agent.training.alike import first_hits, precision
from agent.training.captions import VERBATIM
from agent.training.data import read_catalogue
from agent.training.evaluate import demo_drawings
from agent.training.goods import Fact, Good
from agent.training.vocabulary import Vocabulary
from agent.training.zero_shot import evaluate, label_of

Marks = dict[str, float]
"""Share that is right, by what was measured."""


def general_marks(encoder: Encoder, vocabulary: Vocabulary, work: Path) -> Marks:
    """What an encoder was made to know: kinds and colors of drawings, mean of its languages.

    Args:
        encoder: What is measured.
        vocabulary: Words.
        work: Where the drawings go.
    """
    drawings = read_catalogue(demo_drawings(work), vocabulary)
    measured = evaluate(encoder, drawings, vocabulary, "drawings:")
    return {name: float(np.mean(list(row.values()))) for name, row in measured.figures.items()}


def own_marks(
    encoder: Encoder, goods: Sequence[Good], pictures: Sequence[Image], vocabulary: Vocabulary
) -> Marks:
    """What an encoder knows of a catalogue.

    Args:
        encoder: What is measured.
        goods: Products that nothing was learned from.
        pictures: Their pictures.
        vocabulary: Words.

    Returns:
        Precision of the first ten (or of as many as there are of the class) when searching with
        each picture among the others, and with the name of each class among all.
    """
    vectors = encoder.encode_images(pictures)
    sorts = [good.sort for good in goods]
    classes = list(dict.fromkeys(sorts))
    scores = encoder.encode_texts([_named(sort, vocabulary) for sort in classes]) @ vectors.T
    right = [np.array([sort == one for sort in sorts]) for one in classes]
    by_name = [first_hits(row, true) for row, true in zip(scores, right, strict=True)]
    marks = {f"name to picture, {len(classes)} classes, P@10": float(np.mean(by_name))}
    alike = precision(vectors, sorts)
    if alike is not None:
        marks = {f"picture to picture, {len(classes)} classes, P@10": alike} | marks
    return marks


def _named(sort: Fact, vocabulary: Vocabulary) -> str:
    group, words = sort
    return words if group == VERBATIM else label_of(vocabulary, "en", group, words)
