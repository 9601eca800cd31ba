"""Finding the phrases of a language in a message, longest first, tolerant of endings and typos."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from agent.language.lexicon import descendants
from agent.language.morphology import Morphology
from agent.language.text import Unit, form_keys


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase stands for.

    Attributes:
        family: ``concept``, ``value``, ``field``, ``number``, or a section of the phrase data.
        key: The meaning within its family.
        data: What else belongs to it: a concept's group, a value, a number.
    """

    family: str
    key: str
    data: Any = None


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    meanings: dict[Meaning, bool] = field(default_factory=dict)

    def at(self, exactness: int) -> tuple[tuple[Meaning, ...], int]:
        """Returns the meanings of what was reached, those listed so before those of a stem."""
        listed = tuple(meaning for meaning, is_listed in self.meanings.items() if is_listed)
        if exactness == 0 and listed:
            return listed, 0
        return tuple(self.meanings), max(exactness, 1)


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found at some place.

    Attributes:
        length: Units it covers.
        meanings: What it may stand for.
        exactness: 0 as listed, 1 by another form of a word, 2 by a typo, 3 inside a compound.
    """

    length: int
    meanings: tuple[Meaning, ...]
    exactness: int = 0


class PhraseTable:
    """The phrases of one language as a tree over units."""

    def __init__(self, rules: Morphology) -> None:
        self._rules = rules
        self._root = _Node()
        self._words: list[str] = []

    def add(self, form: str, meaning: Meaning) -> None:
        """Lists a phrase; each word is found in its listed form and by its stem."""
        keys = form_keys(form)
        if not keys:
            return
        if len(keys) == 1 and len(keys[0]) > 3 and keys[0].isalpha():
            self._words.append(keys[0])
        listed = [self._rules.listed_keys(key) for key in keys]
        for level in range(max(map(len, listed))):
            # A word with fewer keys than another stands with its last one in the later paths.
            path = [names[min(level, len(names) - 1)] for names in listed]
            self._insert(path, meaning, is_listed=path == list(keys))

    def _insert(self, path: Sequence[str], meaning: Meaning, *, is_listed: bool) -> None:
        node = self._root
        for key in path:
            node = node.children.setdefault(key, _Node())
        node.meanings[meaning] = node.meanings.get(meaning, False) or is_listed

    def longest(self, units: Sequence[Unit], start: int) -> Match | None:
        """Returns the longest phrase that begins at a unit, or ``None``."""
        return _walk(self._root, units, start, self._rules)

    def typo(self, folded: str) -> Match | None:
        """Returns the single-word phrase that a misspelt word most likely is."""
        if len(folded) < 5 or not folded.isalpha():
            return None
        allowed = 1 if len(folded) < 8 else 2
        found = process.extractOne(
            folded, self._words, scorer=OSA.distance, score_cutoff=allowed, processor=None
        )
        # A wrong first letter is rarely a typo and often another word.
        if found is None or found[0][0] != folded[0]:
            return None
        return Match(1, self._root.children[found[0]].at(0)[0], 2)

    def compound(self, folded: str) -> tuple[Match, ...]:
        """Splits a joined word into listed ones, as "Sommerkleid" into summer and dress."""
        if not self._rules.joins_words:
            return ()
        least = 3 if folded.isascii() or folded[0] < "\u0400" else 1
        for cut in range(least, len(folded) - least + 1):
            tail = self._single(folded[cut:])
            head = self._single(folded[:cut]) or self._single(folded[:cut].rstrip("s"))
            if tail and head:
                return (head, tail)
        return ()

    def _single(self, word: str) -> Match | None:
        for key in self._rules.keys(word):
            node = self._root.children.get(key)
            if node and any(m.family in ("concept", "value") for m in node.meanings):
                return Match(1, tuple(node.meanings), 3)
        return None


def _walk(root: _Node, units: Sequence[Unit], start: int, rules: Morphology) -> Match | None:
    best: Match | None = None
    frontier = [(root, 0)]
    for position in range(start, len(units)):
        unit = units[position]
        if unit.kind == "stop":
            break
        following: list[tuple[_Node, int]] = []
        for node, exactness in frontier:
            for rank, key in enumerate(rules.keys(unit.folded)):
                child = node.children.get(key)
                if child is not None:
                    following.append((child, max(exactness, min(rank, 1))))
        frontier = sorted(following, key=lambda pair: pair[1])
        for node, exactness in frontier:
            if node.meanings:
                meanings, reached = node.at(exactness)
                best = Match(position - start + 1, meanings, reached)
                break
        if not frontier:
            break
    return best


def fill(table: PhraseTable, forms: Iterable[tuple[str, Meaning]]) -> PhraseTable:
    """Adds many phrases and returns the table."""
    for form, meaning in forms:
        table.add(form, meaning)
    return table


def narrowest_first(meanings: Sequence[Meaning]) -> list[Meaning]:
    """A word that is listed for a thing and for a narrower one means the narrower, if it exists."""
    named = {(m.data, m.key) for m in meanings if m.family == "concept"}
    broader = {
        (group, concept)
        for group, concept in named
        if any((group, child) in named for child in descendants(group, concept))
    }
    return sorted(meanings, key=lambda m: m.family == "concept" and (m.data, m.key) in broader)
