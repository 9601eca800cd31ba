"""Texts as hashed character n-grams: no vocabulary file, any script, the same everywhere.

The idea is that of fastText's subwords (Bojanowski et al., 2017, "Enriching Word Vectors with
Subword Information"), with one table for all languages.
"""

from __future__ import annotations

import unicodedata
import zlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BUCKETS = 65536
MAX_CHARACTERS = 400
"""Longer texts are cut: the mean of so many words says nothing any more."""

_DENSE = ((0x2E80, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))


def fold(text: str) -> str:
    """The form under which texts are compared: NFKC, case folded, marks of Latin kept."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def words(text: str) -> list[str]:
    """Splits a folded text into runs of letters, marks and digits, by script density."""
    found: list[str] = []
    run, dense = "", False
    for character in fold(text)[:MAX_CHARACTERS]:
        kept = unicodedata.category(character)[0] in "LMN"
        here = _is_dense(character)
        if run and (not kept or here != dense):
            found.append(run)
            run = ""
        if kept:
            run, dense = run + character, here
    return [*found, run] if run else found


def _is_dense(character: str) -> bool:
    """Whether a character is of a script that writes syllables or words in one sign."""
    code = ord(character)
    return any(first <= code <= last for first, last in _DENSE)


@lru_cache(maxsize=50_000)
def _grams(word: str) -> tuple[int, ...]:
    if _is_dense(word[0]):
        padded, sizes = word, (1, 2, 3)
    else:
        padded, sizes = f"<{word}>", (3, 4, 5)
    pieces = [padded[i : i + n] for n in sizes for i in range(len(padded) - n + 1)]
    whole = [f"={word}"] * max(1, len(pieces) // 4)
    return tuple(zlib.crc32(piece.encode()) % BUCKETS for piece in [*pieces, *whole])


def bags(texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    """Bags of n-grams; every word of a text weighs the same, however long it is.

    Returns:
        Bucket of each n-gram, first n-gram of each text, weight of each n-gram (the weights of
        a text add up to 1). A text without a letter has an empty bag.
    """
    buckets: list[int] = []
    starts: list[int] = []
    weights: list[float] = []
    for text in texts:
        starts.append(len(buckets))
        found = words(text)
        for word in found:
            grams = _grams(word)
            buckets.extend(grams)
            weights.extend([1 / (len(grams) * len(found))] * len(grams))
    return np.array(buckets, np.int64), np.array(starts, np.int64), np.array(weights, np.float32)
