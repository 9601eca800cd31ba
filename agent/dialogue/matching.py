"""What the values of a catalogue are words for, by the word lists of all languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from agent.language.currencies import without_currency
from agent.language.lexicon import language_data, languages
from agent.language.measures import without_unit
from agent.language.morphology import morphology
from agent.language.phrases import Match, narrowest_first
from agent.language.tables import phrase_table
from agent.language.text import Unit, clean, split_units
from agent.types import Facet, Field, FieldKind

_SAMPLED = 200
"""Values of a field that are looked at to tell the catalogue's language."""


def by_coverage(facets: Sequence[Facet]) -> tuple[str, ...]:
    """Languages by how many values of the catalogue they know, English first of equal ones.

    "Shirt" is a shirt in an English catalogue, though Germans call a T-shirt so.
    """
    texts = [
        str(item.value)
        for facet in facets
        if facet.field.kind is FieldKind.KEYWORD
        for item in facet.values[:_SAMPLED]
    ]
    known = {
        code: sum(whole_match(text, code) is not None for text in texts) for code in languages()
    }
    return tuple(sorted(languages(), key=lambda code: -known[code]))


def whole_match(text: str, code: str) -> Match | None:
    """Returns the phrase that a whole text is in a language, or ``None``."""
    units = word_units(text)
    match = phrase_table(code).longest(units, 0) if units else None
    return match if match and match.length == len(units) else None


def word_units(text: str) -> list[Unit]:
    """Returns the units of a value, without punctuation."""
    return [unit for unit in split_units(clean(text)) if unit.kind not in ("stop", "clitic")]


def concepts_of(text: str, order: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yields the concepts that a whole text is a form of, in the first language that knows it."""
    for code in order:
        match = whole_match(text, code)
        found = [m for m in match.meanings if m.family == "concept"] if match else []
        for meaning in narrowest_first(found):
            yield str(meaning.data), meaning.key
        if found:
            return


def phrases_in(text: str, order: Sequence[str]) -> Iterator[str]:
    """Yields the things that a longer value names, as "running shoes" in "Men's Running Shoes"."""
    units, table = word_units(text), phrase_table(order[0])
    place = 0
    while place < len(units):
        match = table.longest(units, place)
        if match and any(meaning.family == "concept" for meaning in match.meanings):
            yield " ".join(unit.text for unit in units[place : place + match.length])
        place += match.length if match else 1


def headings(field: Field) -> tuple[str, ...]:
    """How a field may be called: by its heading and its name, with and without a unit."""
    names = (field.label, field.name.replace("_", " "))
    bare = (without_unit(without_currency(name)) for name in names)
    return tuple(dict.fromkeys((*names, *bare)))


def field_concepts(field: Field) -> Iterator[str]:
    """Yields the field concepts that a heading is a form of, in any language, English first."""
    seen = set()
    for text in headings(field):
        for code in languages():
            match = whole_match(text, code)
            for meaning in match.meanings if match else ():
                if meaning.family == "field" and meaning.key not in seen:
                    seen.add(meaning.key)
                    yield meaning.key


@cache
def plain_names(concept: tuple[str, str]) -> tuple[tuple[str, frozenset[tuple[str, ...]]], ...]:
    """Stems of the names that say just what a concept is, by language; looked up at every card."""
    named = None if concept[0] == "kind" else 1
    return tuple(
        (
            code,
            frozenset(stems(code, name) for name in language_data(code).forms(*concept)[:named]),
        )
        for code in languages()
    )


def stems(code: str, text: str) -> tuple[str, ...]:
    """Returns the stems of a text's words, by which two numbers of a word are one."""
    rules = morphology(code)
    return tuple(rules.listed_keys(unit.folded)[-1] for unit in word_units(text))
