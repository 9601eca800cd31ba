"""Whether captions find their own meaning: in another language, in other words, misspelled."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from agent.encoders.base import Encoder, Vectors
from agent.encoders.hues import NAMES
from agent.training.captions import load_templates
from agent.training.vocabulary import Vocabulary
from agent.training.zero_shot import Figures, label_of, spoken

Pair = tuple[str, str]
"""Concepts of a color and a kind."""
Encode = Callable[[Sequence[str]], Vectors]


def caption_figures(encoder: Encoder, vocabulary: Vocabulary, pictured: Sequence[str]) -> Figures:
    """Recall@1 of captions "color kind" among all of them in English.

    Asked for in every language, in English by another word and in a sentence; and in English with
    one letter left out. Where one word means several kinds, each of them is right. The kinds of
    the lexicon are asked for with one of the colors each, those that the pictures show with every
    color.

    Args:
        encoder: What is measured.
        vocabulary: Words.
        pictured: Kinds that the pictures show.
    """
    every = vocabulary.concepts("kind")
    figures = _recalls(encoder, vocabulary, "captions", every, one_color_each(every))
    if pictured:
        pairs = _pairs(pictured)
        figures |= _recalls(encoder, vocabulary, "captions of what pictures show", pictured, pairs)
    return figures


def one_color_each(kinds: Sequence[str]) -> list[Pair]:
    """Each kind with one of the colors, in turns."""
    return [(NAMES[place % len(NAMES)], kind) for place, kind in enumerate(kinds)]


def _pairs(kinds: Sequence[str]) -> list[Pair]:
    return [(color, kind) for color in NAMES for kind in kinds]


def _recalls(
    encoder: Encoder,
    vocabulary: Vocabulary,
    title: str,
    kinds: Sequence[str],
    asked: Sequence[Pair],
) -> Figures:
    gallery = Gallery(encoder.encode_texts, vocabulary, kinds)
    recalls = {
        language: gallery.recall(captions_of(vocabulary, language, asked), asked, language)
        for language in spoken(encoder, vocabulary)
    }
    rng = np.random.default_rng(0)
    slips = [_lacking(gallery.label(pair), rng) for pair in asked]
    return {
        f"{title}, recall@1 of {len(gallery.pairs)}": recalls,
        f"{title}, a letter left out": {"en": gallery.recall(slips, asked, "en")},
    }


class Gallery:
    """English captions of kinds in all colors."""

    def __init__(self, encode: Encode, vocabulary: Vocabulary, kinds: Sequence[str]) -> None:
        self._encode, self._vocabulary, self.pairs = encode, vocabulary, _pairs(kinds)
        self.labels = [
            f"{label_of(vocabulary, 'en', 'color', color)} "
            f"{label_of(vocabulary, 'en', 'kind', kind)}"
            for color, kind in self.pairs
        ]
        self._places = {pair: place for place, pair in enumerate(self.pairs)}
        self._vectors = encode(self.labels)

    def label(self, pair: Pair) -> str:
        """The caption of a pair."""
        return self.labels[self._places[pair]]

    def recall(self, texts: Sequence[str], asked: Sequence[Pair], language: str) -> float:
        """Share of texts that are nearest to a caption of what they ask for."""
        best = (self._encode(texts) @ self._vectors.T).argmax(axis=1)
        found = [self.pairs[place] for place in best]
        return float(np.mean([self._fits(*both, language)
                              for both in zip(found, asked, strict=True)]))  # fmt: skip

    def _fits(self, found: Pair, wanted: Pair, language: str) -> bool:
        """Whether a caption is of what was asked for, or one word of the question means both."""
        kinds = self._vocabulary.forms[language].get("kind", {})
        is_either = set(kinds.get(found[1], ())) & set(kinds.get(wanted[1], ()))
        return found[0] == wanted[0] and (found[1] == wanted[1] or bool(is_either))


def captions_of(vocabulary: Vocabulary, language: str, asked: Sequence[Pair]) -> list[str]:
    """How pairs are asked for in a language."""
    template = load_templates()[language][-1] if language == "en" else "{}"
    return [
        template.format(
            f"{label_of(vocabulary, language, 'color', color)} {_form(vocabulary, language, kind)}"
        )
        for color, kind in asked
    ]


def _form(vocabulary: Vocabulary, language: str, kind: str) -> str:
    """A word for a kind, in English the second where it has several."""
    forms = (
        vocabulary.forms[language].get("kind", {}).get(kind)
        or (vocabulary.forms["en"]["kind"][kind])
    )
    return forms[min(1, len(forms) - 1)] if language == "en" else forms[0]


def _lacking(text: str, rng: np.random.Generator) -> str:
    """A text without one of the letters of its last word, which is not the first of it."""
    start = text.rfind(" ") + 1
    place = int(rng.integers(start + 1, len(text))) if len(text) - start > 1 else start
    return text[:place] + text[place + 1 :]
