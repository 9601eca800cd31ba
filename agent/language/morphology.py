"""Bringing inflected words together: Snowball stemmers, and endings listed in the phrase data."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cache

import snowballstemmer

from agent.language.lexicon import language_data
from agent.language.text import strip_accents

_SNOWBALL = {
    "ar": "arabic", "de": "german", "en": "english", "es": "spanish", "fr": "french",
    "hi": "hindi", "it": "italian", "nl": "dutch", "pl": "polish", "pt": "portuguese",
    "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
_CACHED_WORDS = 50_000


class Morphology:
    """Gives the keys under which a word of one language is looked up.

    The phrase data may list, under ``[morphology]``, ``prefixes`` and ``particles`` that people
    attach to a word (cut off from messages only), ``endings`` of inflection where no stemmer
    exists (cut off from messages and listed words), ``meaningful`` particles that are phrases of
    their own ("too", "not") and ``compounds = ["yes"]`` where words are
    joined.
    """

    def __init__(self, code: str) -> None:
        rules = language_data(code).phrases.get("morphology", {})
        self.joins_words = bool(rules.get("compounds"))
        self._prefixes = _longest_first(rules.get("prefixes", ()))
        self._particles = _longest_first(rules.get("particles", ()))
        self._meaningful = _longest_first(rules.get("meaningful", ()))
        self._endings = _longest_first(rules.get("endings", ()))
        self._snowball = _snowball(code)
        self._keys: dict[str, tuple[str, ...]] = {}

    def keys(self, folded: str) -> tuple[str, ...]:
        """Returns the keys of a word, the surest first; the word itself is always the first."""
        keys = self._keys.get(folded)
        if keys is None:
            if len(self._keys) > _CACHED_WORDS:
                self._keys.clear()
            keys = self._keys[folded] = self._make_keys(folded)
        return keys

    def meaningful_particle(self, folded: str) -> str | None:
        """Returns the particle at the end of a word that says something of its own, if any."""
        return next(
            (p for p in self._meaningful if folded.endswith(p) and len(folded) > len(p)), None
        )

    def listed_keys(self, folded: str) -> tuple[str, ...]:
        """Returns the keys under which a word of the data is listed."""
        if not folded[:1].isalpha():
            return (folded,)
        bare = strip_accents(folded)
        keys = (folded, bare, self._stem(folded), self._stem(bare))
        return tuple(dict.fromkeys(key for key in keys if key))

    def _make_keys(self, word: str) -> tuple[str, ...]:
        if not word[:1].isalpha():
            return (word,)
        keys = list(self.listed_keys(word))
        for base in self._without_attachments(word):
            keys += [base, self._stem(base), self._stem(strip_accents(base))]
        return tuple(dict.fromkeys(key for key in keys if key))

    def _without_attachments(self, word: str) -> list[str]:
        """The word without one prefix, one particle, or both."""
        starts = [word] + [
            word[len(prefix) :]
            for prefix in self._prefixes
            if word.startswith(prefix) and len(word) - len(prefix) >= 2
        ]
        return starts[1:] + [
            start[: -len(particle)]
            for start in starts
            for particle in self._particles
            if start.endswith(particle) and len(start) > len(particle)
        ]

    def _stem(self, word: str) -> str:
        for ending in self._endings:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                return word[: -len(ending)]
        return self._snowball(word)


@cache
def morphology(code: str) -> Morphology:
    """Returns the rules of one language."""
    return Morphology(code)


def _longest_first(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(parts, key=len, reverse=True))


def _snowball(code: str) -> Callable[[str], str]:
    if code not in _SNOWBALL:
        return lambda word: word
    stemmer = snowballstemmer.stemmer(_SNOWBALL[code])
    lock = threading.Lock()  # a stemmer keeps the word it works on in itself

    def stem(word: str) -> str:
        with lock:
            return str(stemmer.stemWord(word))

    return stem
