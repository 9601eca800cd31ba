"""Which fields and values of one catalogue the words of any language stand for.

Nothing here knows a kind of goods: a word reaches a value through a concept of the lexicon that
both are forms of, or because the catalogue itself writes it so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from agent.language.lexicon import descendants, language_data, languages
from agent.language.morphology import morphology
from agent.language.phrases import Meaning, PhraseTable
from agent.language.tables import phrase_table
from agent.language.text import clean, split_units
from agent.types import Facet, Field, FieldKind, Scalar

_PARTS = regex.compile(r"\s*(?:[&/,>|+]|\band\b|\bund\b|\bet\b|\by\b)\s*")
_VERBATIM_ONLY = frozenset({"brand", "sender", "title"})
"""Fields whose values are names: "Rose" as a brand is no color."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a phrase: values of a field.

    Attributes:
        field: Name of the field.
        values: Values of it, all of which are meant.
        count: Products that have the most frequent of them.
    """

    field: str
    values: tuple[Scalar, ...]
    count: int = 0


@dataclass(frozen=True, slots=True)
class _Link:
    concept: tuple[str, str]
    field: str
    value: Scalar
    count: int
    is_whole: bool


class Grounding:
    """The vocabulary of one catalogue. Immutable; built once for an index and shared."""

    def __init__(self, facets: Sequence[Facet]) -> None:
        self.facets = {facet.field.name: facet for facet in facets}
        self.fields = {name: facet.field for name, facet in self.facets.items()}
        self._meant = {field.name: tuple(_field_concepts(field)) for field in self.fields.values()}
        self._links: dict[tuple[str, str], list[_Link]] = {}
        self._labels: dict[tuple[str, Scalar], tuple[str, str]] = {}
        self.table = PhraseTable(morphology("en"))
        for facet in facets:
            self._learn(facet)

    def field_for(self, concept: str) -> str | None:
        """Returns the field that stands for a field concept such as ``price``, if there is one."""
        if concept == "price":
            prices = [name for name, field in self.fields.items() if field.kind is FieldKind.PRICE]
            if prices:
                return prices[0]
        if concept == "date":
            dates = [name for name, field in self.fields.items() if field.kind is FieldKind.DATE]
            if dates:
                return dates[0]
        named = [name for name, concepts in self._meant.items() if concept in concepts]
        return named[0] if named else None

    def field_concept(self, name: str) -> str | None:
        """Returns the field concept that a field's heading stands for, for its label."""
        return next(iter(self._meant.get(name, ())), None)

    def value_concept(self, field: str, value: Scalar) -> tuple[str, str] | None:
        """Returns ``(group, concept)`` that a value stands for as a whole, for its label."""
        return self._labels.get((field, value))

    def is_plain(self, field: str, value: Scalar, concept: tuple[str, str]) -> bool:
        """Whether a concept's label says all that a value says: "Navy" is more than "blue".

        It does where the value is a label of the concept in some language, in either number, and
        no other value of the field stands for the same concept.
        """
        twins = [
            link.value
            for link in self._links.get(concept, ())
            if link.field == field and link.is_whole
        ]
        labels = ((code, language_data(code).label(*concept)) for code in languages())
        return len(twins) == 1 and any(
            label and _stems(code, label) == _stems(code, str(value)) for code, label in labels
        )

    @property
    def kind_field(self) -> str | None:
        """The field that says what sort of thing a product is."""
        return self.field_for("kind")

    @property
    def kind_fields(self) -> tuple[str, ...]:
        """All fields that say so, narrow or broad: kind, category, department."""
        return tuple(
            name
            for name, concepts in self._meant.items()
            if "kind" in concepts or "department" in concepts
        )

    def readings(self, group: str, concept: str) -> tuple[Reading, ...]:
        """Returns the ways in which a concept names values of this catalogue, the best first.

        Values that are the concept come before values that have it as a part, these before values
        of narrower concepts; only the first sort that exists is returned.
        """
        links = self._links.get((group, concept), [])
        whole = [link for link in links if link.is_whole]
        narrower = [
            link
            for child in descendants(group, concept)
            for link in self._links.get((group, child), ())
            if link.is_whole
        ]
        for found in (whole, [link for link in links if not link.is_whole], narrower):
            if found:
                return self._by_field(found)
        return ()

    def _by_field(self, links: Iterable[_Link]) -> tuple[Reading, ...]:
        grouped: dict[str, list[_Link]] = {}
        for link in links:
            grouped.setdefault(link.field, []).append(link)
        readings = [
            Reading(
                field,
                tuple(dict.fromkeys(link.value for link in group)),
                max(link.count for link in group),
            )
            for field, group in grouped.items()
        ]
        return tuple(sorted(readings, key=lambda r: (r.field != self.kind_field, -r.count)))

    def _learn(self, facet: Facet) -> None:
        field = facet.field
        for name in {field.label, field.name.replace("_", " ")}:
            self.table.add(name, Meaning("own_field", field.name))
        if field.kind is not FieldKind.KEYWORD:
            return
        groups = set(self._meant[field.name])
        for item in facet.values:
            text = str(item.value)
            self.table.add(
                text, Meaning("value", field.name, Reading(field.name, (item.value,), item.count))
            )
            if not groups & _VERBATIM_ONLY:
                self._link(field.name, item.value, item.count, groups)

    def _link(self, field: str, value: Scalar, count: int, groups: set[str]) -> None:
        text = str(value)
        parts = [part for part in _PARTS.split(text) if part]
        for position, part in enumerate([text, *(parts if len(parts) > 1 else [])]):
            for concept in _concepts_of(part):
                if not _fits(concept[0], groups):
                    continue
                link = _Link(concept, field, value, count, is_whole=position == 0)
                known = self._links.setdefault(concept, [])
                if not any((old.field, old.value) == (field, value) for old in known):
                    known.append(link)
                if position == 0:
                    self._labels.setdefault((field, value), concept)


def _fits(group: str, meant: set[str]) -> bool:
    """Whether a concept of a group can be a value of a field with this meaning."""
    groups = {"kind" if concept == "department" else concept for concept in meant}
    return not groups or group in groups or not groups & _GROUPS


_GROUPS = frozenset({"kind", "color", "pattern", "material", "size", "season", "style", "audience"})


def _stems(code: str, text: str) -> tuple[str, ...]:
    rules = morphology(code)
    units = [unit for unit in split_units(clean(text)) if unit.kind != "stop"]
    return tuple(rules.listed_keys(unit.folded)[-1] for unit in units)


def _concepts_of(text: str) -> Iterator[tuple[str, str]]:
    """Yields the concepts that a whole text is a form of, in any language, each once."""
    units = [unit for unit in split_units(clean(text)) if unit.kind != "stop"]
    seen = set()
    for code in languages():
        match = phrase_table(code).longest(units, 0) if units else None
        if match is None or match.length < len(units):
            continue
        for meaning in match.meanings:
            concept = (str(meaning.data), meaning.key)
            if meaning.family == "concept" and concept not in seen:
                seen.add(concept)
                yield concept


def _field_concepts(field: Field) -> Iterator[str]:
    """Yields the field concepts that a heading is a form of, in any language, English first."""
    seen = set()
    for text in (field.label, field.name.replace("_", " ")):
        units = [unit for unit in split_units(clean(text)) if unit.kind != "stop"]
        for code in languages():
            match = phrase_table(code).longest(units, 0) if units else None
            if match is None or match.length < len(units):
                continue
            for meaning in match.meanings:
                if meaning.family == "field" and meaning.key not in seen:
                    seen.add(meaning.key)
                    yield meaning.key
