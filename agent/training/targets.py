"""What is true of every picture, as arrays that losses are computed from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from agent.encoders.hues import NAMES
from agent.training.captions import CaptionWriter
from agent.training.data import Gallery
from agent.training.vocabulary import Vocabulary

Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Targets:
    """Labels of a gallery.

    Attributes:
        kinds: Concepts that occur as a label; the classes.
        kind: Class of each picture.
        blocked: Whether a class is broader than a picture's own, shape ``(n, classes)``.
        colors: Soft color target, shape ``(n, 12)``.
        pattern: Index in ``patterns``, or -1.
        patterns: Concepts of patterns that occur.
        name: Index in ``names``, or -1.
        names: Names of products that several pictures share.
        facts: Group, then concept, then which pictures it is true of.
    """

    kinds: tuple[str, ...]
    kind: NDArray[np.int64]
    blocked: Bools
    colors: NDArray[np.float32]
    pattern: NDArray[np.int64]
    patterns: tuple[str, ...]
    name: NDArray[np.int64]
    names: tuple[str, ...]
    facts: dict[tuple[str, str], Bools]


def targets_of(gallery: Gallery, vocabulary: Vocabulary) -> Targets:
    """Derives all targets from the labels and the color histograms."""
    samples = gallery.samples
    kinds = tuple(sorted({sample.kind for sample in samples}))
    patterns = tuple(sorted({sample.pattern for sample in samples if sample.pattern}))
    names = tuple(sorted({sample.name for sample in samples if sample.name}))
    above = {kind: vocabulary.ancestors("kind", kind) for kind in kinds}
    colors = gallery.hues.copy()
    for number, sample in enumerate(samples):
        if sample.color in NAMES:
            colors[number] *= 0.15
            colors[number, NAMES.index(sample.color)] += 0.85
    return Targets(
        kinds=kinds,
        kind=np.array([kinds.index(sample.kind) for sample in samples]),
        blocked=np.array([[kind in above[sample.kind] for kind in kinds] for sample in samples]),
        colors=colors,
        pattern=np.array(
            [patterns.index(sample.pattern) if sample.pattern else -1 for sample in samples]
        ),
        patterns=patterns,
        name=np.array([names.index(sample.name) if sample.name else -1 for sample in samples]),
        names=names,
        facts=_facts(gallery, colors, above),
    )


def _facts(
    gallery: Gallery, colors: NDArray[np.float32], above: dict[str, frozenset[str]]
) -> dict[tuple[str, str], Bools]:
    samples, facts = gallery.samples, {}
    known = set().union(*above.values(), above)
    for kind in known:
        facts["kind", kind] = np.array([kind == s.kind or kind in above[s.kind] for s in samples])
    for number, name in enumerate(NAMES):
        facts["color", name] = colors[:, number] >= 0.3
    for group in ("pattern", "material"):
        for concept in {getattr(sample, group) for sample in samples} - {None}:
            facts[group, concept] = np.array([getattr(s, group) == concept for s in samples])
    return facts


def describe(
    number: int,
    gallery: Gallery,
    targets: Targets,
    vocabulary: Vocabulary,
    rng: np.random.Generator,
) -> list[tuple[str, str]]:
    """Some true attributes of one picture, for a caption."""
    sample = gallery.samples[number]
    said: list[tuple[str, str]] = []
    if rng.random() < 0.6:
        shares = targets.colors[number]
        best = int(shares.argmax())
        if shares[best] >= 0.3:
            said.append(("color", NAMES[best]))
    if sample.pattern and rng.random() < 0.25:
        said.append(("pattern", sample.pattern))
    elif sample.material and rng.random() < 0.08:
        said.append(("material", sample.material))
    kind = sample.kind
    broader = sorted(vocabulary.ancestors("kind", kind))
    if broader and rng.random() < 0.15:
        kind = broader[int(rng.integers(len(broader)))]
    return [*said, ("kind", kind)]


def caption_batch(
    numbers: NDArray[np.int64],
    gallery: Gallery,
    targets: Targets,
    vocabulary: Vocabulary,
    writer: CaptionWriter,
    rng: np.random.Generator,
) -> tuple[list[str], NDArray[np.float32]]:
    """A caption for each picture, and which captions are true of which pictures.

    Returns:
        The texts, and shares that add up to 1 in each row, shape ``(pictures, texts)``.
    """
    told = [describe(int(number), gallery, targets, vocabulary, rng) for number in numbers]
    texts = [writer.write(attributes, writer.language(), slips=0.1) for attributes in told]
    holds = np.ones((len(numbers), len(told)), np.float32)
    for column, attributes in enumerate(told):
        for fact in attributes:
            holds[:, column] *= targets.facts[fact][numbers]
    np.fill_diagonal(holds, 1.0)
    return texts, holds / holds.sum(axis=1, keepdims=True)
