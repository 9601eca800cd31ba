"""How well an encoder tells classes by their names, and which pictures it takes for alike.

A class is the mean of its label in a few sentences, as in the zero-shot protocol of CLIP
(Radford et al., 2021); a picture belongs to the class whose vector is nearest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from agent.encoders.base import Encoder, KnownKinds, Vectors, unit
from agent.encoders.hues import NAMES, histogram
from agent.encoders.pixels import CACHED_SIDE, squares
from agent.images.open import open_picture
from agent.training.alike import first_hits, precision
from agent.training.captions import load_templates
from agent.training.data import Sample
from agent.training.vocabulary import Vocabulary

ANY = "mean"
"""Stands for the language of what has none, such as pictures compared with pictures."""
LARGEST = 10
"""Classes of photos by many people that are told apart from the smaller ones."""

LEAST_OF_A_PAIR = 10
"""Pictures of one color and kind that make a search for them, where colors are measured."""

Figures = dict[str, dict[str, float]]
"""Measure, then language, then its value."""


@dataclass(frozen=True)
class Measured:
    """What was measured on one or more sets of pictures.

    Attributes:
        figures: By measure and language.
        recalls: By set and kind: the share of its pictures that are found to be it (mean of the
            languages), and how many it has.
        known: What may be read from pictures alone, where that was measured.
    """

    figures: Figures = field(default_factory=dict)
    recalls: dict[str, dict[str, tuple[float, int]]] = field(default_factory=dict)
    known: KnownKinds | None = None

    def __or__(self, other: Measured) -> Measured:
        return Measured(self.figures | other.figures, self.recalls | other.recalls, other.known)


def evaluate(
    encoder: Encoder,
    samples: Sequence[Sample],
    vocabulary: Vocabulary,
    title: str,
    largest: frozenset[str] = frozenset(),
) -> Measured:
    """Measures one set of pictures in every language.

    Args:
        encoder: What is measured.
        samples: Pictures with their labels, none of them trained on.
        vocabulary: Words of the classes.
        title: Name of the set in the figures.
        largest: Kinds that are told apart among themselves as well, where there are others.

    Returns:
        Share of right kinds; where the catalogue says colors, of right colors too, and the
        precision of "color kind" searches among the first ten hits (or as many as there are);
        the precision of searching with a picture.
    """
    pictures = encode_pictures(encoder, samples)
    kinds = [sample.kind for sample in samples]
    counts = Counter(kinds)
    named = _named(encoder, pictures, kinds, vocabulary, "kind")
    figures = {f"{title} kind ({len(counts)})": _shares(named, kinds)}
    recalls = {
        kind: (
            float(np.mean([np.mean(found[np.array(kinds) == kind] == kind)
                           for found in named.values()])),
            count,
        )
        for kind, count in sorted(counts.items())
    }  # fmt: skip
    if largest & set(kinds) and set(kinds) - largest:
        few = np.flatnonzero([kind in largest for kind in kinds])
        truth = [kinds[place] for place in few]
        found = _named(encoder, pictures[few], truth, vocabulary, "kind")
        figures[f"{title} kind ({len(set(truth))} largest)"] = _shares(found, truth)
    if any(sample.color for sample in samples):
        figures |= _color_figures(encoder, samples, pictures, vocabulary, title)
    else:
        colored = _colored(samples)
        told = _precisions(encoder, pictures, colored, vocabulary, LEAST_OF_A_PAIR)
        if told:
            figures[f"{title} color as measured + kind P@10"] = told
    figures |= dict(_alike(samples, pictures, title))
    return Measured(figures, {title: recalls})


def _color_figures(
    encoder: Encoder,
    samples: Sequence[Sample],
    pictures: Vectors,
    vocabulary: Vocabulary,
    title: str,
) -> Figures:
    colors = [str(sample.color) for sample in samples]
    named = _named(encoder, pictures, colors, vocabulary, "color")
    return {
        f"{title} color ({len(set(colors))})": _shares(named, colors),
        f"{title} color+kind P@10": _precisions(encoder, pictures, samples, vocabulary),
    }


def _colored(samples: Sequence[Sample]) -> list[Sample]:
    """Samples with the color that most of their thing has, for catalogues that tell none.

    The encoder measures colors in the same way: this says whether it finds them together with a
    kind, not whether people would name them so.
    """
    return [
        replace(sample, color=NAMES[int(histogram(pixels)[0].argmax())])
        for sample in samples
        for pixels in [squares([open_picture(sample.path)], CACHED_SIDE)]
    ]


def _alike(
    samples: Sequence[Sample], pictures: Vectors, title: str
) -> Iterator[tuple[str, dict[str, float]]]:
    """Pictures searched with pictures: by kind, and by the product's own name where it has one.

    Photos by one sender show the same floor and are kept from each other.
    """
    apart = [sample.sender or place for place, sample in enumerate(samples)]
    for group in ("kind", "name"):
        chosen = [place for place, sample in enumerate(samples) if getattr(sample, group)]
        share = precision(
            pictures[chosen],
            [getattr(samples[place], group) for place in chosen],
            [apart[place] for place in chosen],
        )
        if share is not None:
            yield f"{title} picture to picture by {group} P@10", {ANY: share}


def _named(
    encoder: Encoder,
    pictures: Vectors,
    truth: Sequence[str],
    vocabulary: Vocabulary,
    group: str,
) -> dict[str, NDArray[np.str_]]:
    """Which of the classes each picture is taken for, by language."""
    classes = sorted(set(truth))
    found = {}
    for language in spoken(encoder, vocabulary):
        named = prototypes(encoder, vocabulary, language, group, classes)
        found[language] = np.array(classes)[(pictures @ named.T).argmax(axis=1)]
    return found


def _shares(named: dict[str, NDArray[np.str_]], truth: Sequence[str]) -> dict[str, float]:
    return {language: float(np.mean(found == truth)) for language, found in named.items()}


def spoken(encoder: Encoder, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Languages of the vocabulary that an encoder was made for; all where it does not say."""
    known = encoder.description.languages
    return tuple(code for code in vocabulary.languages if not known or code in known)


def prototypes(
    encoder: Encoder, vocabulary: Vocabulary, language: str, group: str, classes: Sequence[str]
) -> Vectors:
    """One unit row for each class, the mean of its label in all sentences of a language."""
    templates = load_templates().get(language, ("{}",))
    labels = [label_of(vocabulary, language, group, concept) for concept in classes]
    texts = [template.format(label) for label in labels for template in templates]
    rows = encoder.encode_texts(texts).reshape(len(classes), len(templates), -1).mean(axis=1)
    return unit(rows)


def label_of(vocabulary: Vocabulary, language: str, group: str, concept: str) -> str:
    """Returns a concept's label in a language, the English one where it has none."""
    forms = vocabulary.forms[language].get(group, {}).get(concept)
    return (forms or vocabulary.forms["en"][group][concept])[0]


def _precisions(
    encoder: Encoder,
    pictures: Vectors,
    samples: Sequence[Sample],
    vocabulary: Vocabulary,
    least: int = 1,
) -> dict[str, float]:
    """Precision of "color kind" searches by language, for pairs of enough pictures."""
    counts = Counter((sample.color, sample.kind) for sample in samples if sample.color)
    pairs = sorted(pair for pair, count in counts.items() if count >= least)
    return {
        language: _precision(encoder, pictures, samples, vocabulary, language, pairs)
        for language in spoken(encoder, vocabulary)
        if pairs
    }


def _precision(
    encoder: Encoder,
    pictures: Vectors,
    samples: Sequence[Sample],
    vocabulary: Vocabulary,
    language: str,
    pairs: Sequence[tuple[str, str]],
) -> float:
    queries = [
        f"{label_of(vocabulary, language, 'color', color)} "
        f"{label_of(vocabulary, language, 'kind', kind)}"
        for color, kind in pairs
    ]
    scores = encoder.encode_texts(queries) @ pictures.T
    right = np.array([[(s.color, s.kind) == pair for s in samples] for pair in pairs])
    return float(np.mean([first_hits(row, true) for row, true in zip(scores, right, strict=True)]))


def encode_pictures(encoder: Encoder, samples: Sequence[Sample]) -> Vectors:
    """Encodes the pictures of samples, a few opened at once."""
    parts = [
        encoder.encode_images([open_picture(sample.path) for sample in samples[i : i + 64]])
        for i in range(0, len(samples), 64)
    ]
    return np.concatenate(parts)
