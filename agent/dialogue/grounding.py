"""Which fields and values of one catalogue the words of any language stand for.

Nothing here knows a kind of goods: a word reaches a value through a concept of the lexicon that
both are forms of, or because the catalogue itself writes it so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import regex

from agent.dialogue.matching import (
    by_coverage,
    concepts_of,
    field_concepts,
    headings,
    phrases_in,
    plain_names,
    stems,
    whole_match,
    word_units,
)
from agent.dialogue.names import Names, shared_first_words
from agent.language.lexicon import concept_parents, descendants
from agent.language.morphology import morphology
from agent.language.phrases import Match, Meaning, PhraseTable
from agent.language.tables import phrase_table
from agent.language.text import Unit
from agent.types import Facet, FieldKind, Scalar

_PARTS = regex.compile(r"\s*(?:[&/,>|+]|\band\b|\bund\b|\bet\b|\by\b)\s*")
_VERBATIM_ONLY = frozenset({"brand", "sender", "title"})
"""Fields whose values are names: "Rose" as a brand is no color."""


_MOSTLY = 0.6
"""Share of a field's values that must be sorts of goods for it to say the kind."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a phrase: values of a field.

    Attributes:
        field: Name of the field.
        values: Values of it, all of which are meant.
        count: Products that have the most frequent of them.
        is_broader: Whether they say less than the phrase: "Lamp" for a desk lamp.
    """

    field: str
    values: tuple[Scalar, ...]
    count: int = 0
    is_broader: bool = False


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
        self._meant = {field.name: tuple(field_concepts(field)) for field in self.fields.values()}
        self._links: dict[tuple[str, str], list[_Link]] = {}
        self._labels: dict[tuple[str, Scalar], tuple[str, str]] = {}
        self.table = PhraseTable(morphology("en"))
        self._written_in = by_coverage(facets)
        # Titles come last: those that the other fields say in pieces are no values of their own.
        for facet in sorted(facets, key=lambda one: self.field_concept(one.field.name) == "title"):
            self._learn(facet)
        self._find_kind_field()
        self._names = Names(self._single_names())

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
        no other value of the field stands for the same concept. Of sorts of goods every name will
        do: "Kitchen" and "kitchenware" are one.
        """
        twins = [
            link.value
            for link in self._links.get(concept, ())
            if link.field == field and link.is_whole
        ]
        return len(twins) == 1 and any(
            stems(code, str(value)) in names for code, names in plain_names(concept)
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
        of narrower concepts, and these before the nearest broader ones; only the first sort that
        exists is returned.
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
        return tuple(replace(reading, is_broader=True) for reading in self._broader(group, concept))

    def _broader(self, group: str, concept: str) -> tuple[Reading, ...]:
        level = concept_parents().get((group, concept), ())
        while level:
            found = [
                link
                for parent in level
                for link in self._links.get((group, parent), ())
                if link.is_whole
            ]
            if found:
                return self._by_field(found)
            level = tuple(up for one in level for up in concept_parents().get((group, one), ()))
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
        for name in headings(field):
            self.table.add(name, Meaning("own_field", field.name))
        if field.kind is not FieldKind.KEYWORD:
            return
        groups = set(self._meant[field.name])
        is_title = self.field_concept(field.name) == "title"
        for item in facet.values:
            text = str(item.value)
            if is_title and self._is_said_in_pieces(text):
                continue
            meaning = Meaning("value", field.name, Reading(field.name, (item.value,), item.count))
            for spelling in dict.fromkeys((text, text.replace("-", ""), text.replace("-", " "))):
                self.table.add(spelling, meaning)
            if not groups & _VERBATIM_ONLY:
                self._link(field.name, item.value, item.count, groups)
        if not is_title:
            self._learn_first_words(facet)

    def _find_kind_field(self) -> None:
        """Takes the field whose values are sorts of goods for the kind, whatever its heading."""
        if self.kind_fields:
            return
        shares = {
            name: sum(
                self._labels.get((name, item.value), ("", ""))[0] == "kind"
                for item in facet.values
            ) / len(facet.values)
            for name, facet in self.facets.items()
            if len(facet.values) > 1
        }  # fmt: skip
        best = max(shares, key=lambda name: shares[name], default=None)
        if best is not None and shares[best] >= _MOSTLY:
            self._meant[best] = ("kind", *self._meant[best])

    def _learn_first_words(self, facet: Facet) -> None:
        """Lets "Canon" stand for "Canon EF" and "Canon RF", unless the word means something."""
        counts = {str(item.value): item.count for item in facet.values}
        for word, values in shared_first_words(counts).items():
            if all(whole_match(word, code) is None for code in {self._written_in[0], "en"}):
                most = max(counts[value] for value in values)
                reading = Reading(facet.field.name, tuple(values), most)
                self.table.add(word, Meaning("value", facet.field.name, reading))

    def _single_names(self) -> dict[str, Meaning]:
        """Values that are names and no words of the lexicon, with what they stand for."""
        return {
            item.value: Meaning("value", name, Reading(name, (item.value,), item.count))
            for name, facet in self.facets.items()
            if name not in self.kind_fields and self.field_concept(name) != "title"
            for item in facet.values
            if isinstance(item.value, str) and self.value_concept(name, item.value) is None
        }

    def heard(self, units: Sequence[Unit], place: int) -> Match | None:
        """Returns the name that units in another script sound like, if there is one."""
        return self._names.heard(units, place)

    def _is_said_in_pieces(self, text: str) -> bool:
        """Whether other fields say all of a title: "Red Mug" is a color and a kind."""
        units, place = word_units(text), 0
        while place < len(units):
            own = self.table.longest(units, place)
            if own and any(meaning.family == "value" for meaning in own.meanings):
                place += own.length
                continue
            match = phrase_table(self._written_in[0]).longest(units, place)
            concepts = [m for m in match.meanings if m.family == "concept"] if match else []
            if match is None or not any(self.readings(str(m.data), m.key) for m in concepts):
                return False
            place += match.length
        return True

    def _link(self, field: str, value: Scalar, count: int, groups: set[str]) -> None:
        text = str(value)
        named = [*concepts_of(text, self._written_in)]
        if "sleeve" in groups:  # a column of sleeves says "Long" and means long sleeves
            named += concepts_of(f"{text} {self.fields[field].label}", self._written_in)
        whole = [c for c in named if _fits(c[0], groups)]
        for concept in whole:
            self._add_link(_Link(concept, field, value, count, is_whole=True))
            self._labels.setdefault((field, value), concept)
        parts = [part for part in _PARTS.split(text) if part]
        if len(parts) == 1 and not whole:
            parts = list(phrases_in(text, self._written_in))
        for part in parts:
            for concept in concepts_of(part, self._written_in):
                if _fits(concept[0], groups) and concept not in whole:
                    self._add_link(_Link(concept, field, value, count, is_whole=False))

    def _add_link(self, link: _Link) -> None:
        known = self._links.setdefault(link.concept, [])
        if not any((old.field, old.value) == (link.field, link.value) for old in known):
            known.append(link)


def _fits(group: str, meant: set[str]) -> bool:
    """Whether a concept of a group can be a value of a field with this meaning."""
    groups = {"kind" if concept == "department" else concept for concept in meant}
    return not groups or group in groups or not groups & _GROUPS


_GROUPS = frozenset(
    {
        "kind", "color", "pattern", "material", "size", "season", "style", "audience", "occasion",
        "sleeve", "fit", "neckline", "length", "shape", "feature", "condition", "country", "room",
        "skin_type", "scent", "genre", "language",
    }
)  # fmt: skip
