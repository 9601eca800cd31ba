"""The language data under ``prompts/``: words for things and ways of saying what one wants."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from babel import Locale

Sections = Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class LanguageData:
    """Everything that is known about one language.

    Attributes:
        code: ISO 639-1.
        concepts: Group, then concept, then its forms; the first form is the label.
        phrases: Family, then meaning, then its phrases.
    """

    code: str
    concepts: Sections
    phrases: Sections

    def label(self, group: str, concept: str) -> str | None:
        """Returns the label of a concept in this language."""
        forms = self.forms(group, concept)
        return forms[0] if forms else None

    def forms(self, group: str, concept: str) -> tuple[str, ...]:
        """Returns how people write a concept in this language, the label first."""
        return self.concepts.get(group, {}).get(concept, ())


@cache
def languages() -> tuple[str, ...]:
    """Returns the codes of the languages that have both lexicon and phrases, English first."""
    codes = {_stem(file) for file in _files("lexicon")} & {
        _stem(file) for file in _files("phrases")
    }
    return ("en", *sorted(codes - {"en"}))


@cache
def language_data(code: str) -> LanguageData:
    """Loads one language; names of countries and languages come from the CLDR by way of Babel."""
    names = {"country": _names(code, "territories"), "language": _names(code, "languages")}
    concepts = {**_sections(f"lexicon/{code}.toml"), **names}
    return LanguageData(code, concepts, _sections(f"phrases/{code}.toml"))


def _names(code: str, of: str) -> Mapping[str, tuple[str, ...]]:
    """Names of what has a code of two letters."""
    names = getattr(Locale(code), of)
    return {key.lower(): (name,) for key, name in names.items() if len(key) == 2 and key.isalpha()}


@cache
def concept_children() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Returns, for each concept with narrower ones, those of one level below."""
    tree = _sections("lexicon/concepts.toml")
    return {(group, parent): kids for group, rows in tree.items() for parent, kids in rows.items()}


@cache
def concept_parents() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Returns, for each concept, the broader ones of one level above."""
    parents: dict[tuple[str, str], list[str]] = {}
    for (group, parent), children in concept_children().items():
        for child in children:
            parents.setdefault((group, child), []).append(parent)
    return {key: tuple(value) for key, value in parents.items()}


def descendants(group: str, concept: str) -> tuple[str, ...]:
    """Returns all narrower concepts at any depth, nearest first."""
    found: list[str] = []
    queue = list(concept_children().get((group, concept), ()))
    while queue:
        child = queue.pop(0)
        if child not in found:
            found.append(child)
            queue.extend(concept_children().get((group, child), ()))
    return tuple(found)


def _files(folder: str) -> list[Traversable]:
    return [file for file in (resources.files("prompts") / folder).iterdir() if _stem(file)]


def _stem(file: Traversable) -> str:
    name, _, ending = file.name.partition(".")
    return name if ending == "toml" and len(name) == 2 else ""


def _sections(path: str) -> Sections:
    text = (resources.files("prompts") / path).read_text("utf-8")
    return {
        section: {key: tuple(forms) for key, forms in rows.items()}
        for section, rows in tomllib.loads(text).items()
    }
