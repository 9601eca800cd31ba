"""Whether captions find their own meaning: in another language, in other words, misspelled."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from agent.encoders.base import Encoder
from agent.encoders.hues import NAMES
from agent.training.captions import load_templates
from agent.training.vocabulary import Vocabulary
from agent.training.zero_shot import Figures, label_of, spoken

Pair = tuple[str, str]
"""Concepts of a color and a kind."""


def caption_figures(encoder: Encoder, vocabulary: Vocabulary) -> Figures:
    """Recall@1 of captions "color kind" among all of them in English.

    Every kind of the lexicon is asked for, with one of the colors each: in every language, the
    English ones by another word and in a sentence; and in English with one letter left out. Where
    one word means several kinds, each of them is right.

    Args:
        encoder: What is measured.
        vocabulary: Words.
    """
    kinds = vocabulary.concepts("kind")
    gallery = _Gallery(encoder, vocabulary, [(color, kind) for color in NAMES for kind in kinds])
    asked = [(NAMES[place % len(NAMES)], kind) for place, kind in enumerate(kinds)]
    recalls = {
        language: gallery.recall(_captions(vocabulary, language, asked), asked, language)
        for language in spoken(encoder, vocabulary)
    }
    rng = np.random.default_rng(0)
    slips = [_lacking(gallery.labels[gallery.pairs.index(pair)], rng) for pair in asked]
    return {
        f"captions to captions, recall@1 of {len(gallery.pairs)}": recalls,
        "captions with a letter left out": {"en": gallery.recall(slips, asked, "en")},
    }


class _Gallery:
    """English captions of all pairs of color and kind."""

    def __init__(self, encoder: Encoder, vocabulary: Vocabulary, pairs: Sequence[Pair]) -> None:
        self._encoder, self._vocabulary, self.pairs = encoder, vocabulary, pairs
        self.labels = [
            f"{label_of(vocabulary, 'en', 'color', color)} "
            f"{label_of(vocabulary, 'en', 'kind', kind)}"
            for color, kind in pairs
        ]
        self._vectors = encoder.encode_texts(self.labels)

    def recall(self, texts: Sequence[str], asked: Sequence[Pair], language: str) -> float:
        """Share of texts that are nearest to a caption of what they ask for."""
        best = (self._encoder.encode_texts(texts) @ self._vectors.T).argmax(axis=1)
        found = [self.pairs[place] for place in best]
        return float(np.mean([self._fits(*both, language)
                              for both in zip(found, asked, strict=True)]))  # fmt: skip

    def _fits(self, found: Pair, wanted: Pair, language: str) -> bool:
        """Whether a caption is of what was asked for, or one word of the question means both."""
        kinds = self._vocabulary.forms[language].get("kind", {})
        is_either = set(kinds.get(found[1], ())) & set(kinds.get(wanted[1], ()))
        return found[0] == wanted[0] and (found[1] == wanted[1] or bool(is_either))


def _captions(vocabulary: Vocabulary, language: str, asked: Sequence[Pair]) -> list[str]:
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
