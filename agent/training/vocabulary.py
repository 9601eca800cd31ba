"""The lexicon as training reads it: forms of every concept in every language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from itertools import combinations

from agent.encoders.ngrams import fold

GROUPS = ("kind", "color", "pattern", "material", "style", "season", "audience")
"""Groups that captions are made of; the others name columns, not things."""

Sense = tuple[str, str, str]
"""A language, a kind, and a word for it there."""


@dataclass(frozen=True)
class Vocabulary:
    """Words for things.

    Attributes:
        forms: Language, group, concept, then how people write it.
        children: Group and concept, then the narrower concepts one level below.
    """

    forms: Mapping[str, Mapping[str, Mapping[str, tuple[str, ...]]]]
    children: Mapping[tuple[str, str], tuple[str, ...]]

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages, sorted."""
        return tuple(sorted(self.forms))

    def concepts(self, group: str) -> tuple[str, ...]:
        """Concepts of a group, in the order of the English lexicon."""
        return tuple(self.forms["en"].get(group, {}))

    def ancestors(self, group: str, concept: str) -> frozenset[str]:
        """All broader concepts, at any distance."""
        found: set[str] = set()
        queue = [concept]
        while queue:
            child = queue.pop()
            for (family, parent), kids in self.children.items():
                if family == group and child in kids and parent not in found:
                    found.add(parent)
                    queue.append(parent)
        return frozenset(found)

    @cached_property
    def false_friends(self) -> tuple[tuple[Sense, ...], ...]:
        """Words that mean one kind in a language and another one in another.

        Of each such word, the language, the kind and how it is written there; one entry for every
        language in which it means a kind. Words of Chinese signs are short and made of each other:
        a pair of one and the same with a sign more counts too.
        """
        senses: dict[str, list[Sense]] = {}
        for language in self.languages:
            for kind, forms in self.forms[language].get("kind", {}).items():
                for form in forms:
                    senses.setdefault(_key(form), []).append((language, kind, form))
        alike = [found + senses[part] for word, found in senses.items()
                 for part in _shorter(word) if part in senses]  # fmt: skip
        every = (*senses.values(), *alike)
        return tuple(tuple(found) for found in every if _is_false_friend(found))

    @cached_property
    def _values(self) -> Mapping[tuple[str, str], str]:
        values: dict[tuple[str, str], str] = {}
        for language in ("en", *(code for code in self.languages if code != "en")):
            for group, concepts in self.forms[language].items():
                for concept, forms in concepts.items():
                    for form in (*forms, concept):
                        values.setdefault((group, _key(form)), concept)
        return values

    def concept(self, group: str, value: str) -> str | None:
        """The concept that a catalogue's value means, or ``None``."""
        found = self._values.get((group, _key(value)))
        if found is None and group == "kind":
            # "Outwear" and "Longsleeve" are written in many ways; a plural is not another kind.
            found = self._values.get((group, _key(value).removesuffix("s")))
        return found


def _shorter(word: str) -> tuple[str, ...]:
    """A word of up to three Chinese signs without its first and without its last."""
    is_chinese = all("\u4e00" <= sign <= "\u9fff" for sign in word)
    return (word[1:], word[:-1]) if is_chinese and len(word) in (2, 3) else ()


def _is_false_friend(senses: list[Sense]) -> bool:
    """Whether two languages share none of the kinds that a word means."""
    kinds: dict[str, set[str]] = {}
    for language, kind, _ in senses:
        kinds.setdefault(language, set()).add(kind)
    return any(not one & other for one, other in combinations(kinds.values(), 2))


def _key(text: str) -> str:
    return "".join(character for character in fold(text) if character.isalnum())


def load_vocabulary() -> Vocabulary:
    """Reads every language that has a lexicon."""
    folder = resources.files("prompts") / "lexicon"
    forms, children = {}, {}
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if not file.name.endswith(".toml"):
            continue
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        if file.name == "concepts.toml":
            children = {
                (group, parent): tuple(kids)
                for group, rows in data.items()
                for parent, kids in rows.items()
            }
            continue
        forms[file.name.removesuffix(".toml")] = {
            group: {concept: tuple(words) for concept, words in concepts.items() if words}
            for group, concepts in data.items()
        }
    return Vocabulary(forms, children)
