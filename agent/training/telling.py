"""Captions of a user's goods: some of what is true of each, and of which others it is true too."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from agent.training.captions import CaptionWriter
from agent.training.goods import Fact, Good
from agent.training.vocabulary import Vocabulary

_SLIPS = 0.1
_MOST = 3
"""Facts in a caption."""


class Teller:
    """Writes captions of goods.

    Args:
        goods: What they are about.
        vocabulary: Words.
        languages: Codes of the languages to write in.
        rng: Source of every choice.
    """

    def __init__(
        self,
        goods: Sequence[Good],
        vocabulary: Vocabulary,
        languages: Sequence[str],
        rng: np.random.Generator,
    ) -> None:
        self._goods, self._languages, self._rng = goods, languages, rng
        self._writer = CaptionWriter(vocabulary, rng)
        self._facts = [frozenset(good.facts) for good in goods]

    def captions(self, numbers: NDArray[np.int64]) -> tuple[list[str], NDArray[np.float32]]:
        """A caption for each of some goods.

        Args:
            numbers: Their places; something must be true of each.

        Returns:
            The texts, and shares of those that are true of each, which add up to 1 in each row,
            shape ``(goods, texts)``.
        """
        told = [self._some(self._goods[number].facts) for number in numbers]
        texts = [self._writer.write(said, self._language(), slips=_SLIPS) for said in told]
        rows = [[self._facts[number].issuperset(said) for said in told] for number in numbers]
        true = np.array(rows, np.float32).reshape(len(told), len(told))
        return texts, true / true.sum(axis=1, keepdims=True)

    def known(self, count: int) -> list[str]:
        """Captions over the whole lexicon, whatever the goods are."""
        return [self._writer.write(self._writer.phrase(), self._language()) for _ in range(count)]

    def _language(self) -> str:
        return self._languages[int(self._rng.integers(len(self._languages)))]

    def _some(self, facts: tuple[Fact, ...]) -> list[Fact]:
        """One to three of what is true, in their order."""
        count = min(len(facts), int(self._rng.integers(1, _MOST + 1)))
        return [facts[place] for place in sorted(self._rng.permutation(len(facts))[:count])]
