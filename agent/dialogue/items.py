"""A message as a row of items: phrases with their meanings, numbers, and unknown words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from agent.dialogue.amounts import join_numbers
from agent.dialogue.grounding import Grounding, Reading
from agent.dialogue.quantities import graded, likeliest_currency, measuring
from agent.dialogue.settling import settle
from agent.language.currencies import SIGNS
from agent.language.lexicon import languages
from agent.language.morphology import morphology
from agent.language.numbers import parse_digits
from agent.language.phrases import Match, Meaning, narrowest_first
from agent.language.tables import phrase_table
from agent.language.text import Unit, split_units

_STRUCTURE = frozenset({"negate", "join"})
"""Families that hold a sentence together; they win over a thing of the same name."""
_FOREIGN = 3
"""Letters beyond which a word of another language is believed."""
_SURE = 6
"""Letters from which another form of a word in another language is believed."""


@dataclass(slots=True)
class Item:
    """A piece of a message with what it may mean.

    Attributes:
        text: As written.
        start: Index of its first character in the message.
        end: Index after its last character.
        tags: ``family.key`` of the phrases it may be.
        readings: Values it may name.
        fields: Fields it may name.
        names_kind: Whether it names a sort of goods that the catalogue does not have.
        number: Its value if it is a number.
        currency: ISO 4217 code if it is money.
        used: Whether a rule has taken it.
        is_broader: Whether the reading that was taken says less than the words do.
    """

    text: str
    start: int
    end: int
    tags: frozenset[str] = frozenset()
    readings: tuple[Reading, ...] = ()
    fields: tuple[str, ...] = ()
    names_kind: bool = False
    number: float | None = None
    currency: str | None = None
    is_stop: bool = False
    is_known: bool = False
    used: bool = field(default=False, compare=False)
    is_broader: bool = field(default=False, compare=False)

    def has(self, *tags: str) -> bool:
        """Whether it may be any of the phrases."""
        return not self.tags.isdisjoint(tags)

    @property
    def is_filler(self) -> bool:
        """Whether it only fills the sentence."""
        return self.has("filler.words", "filler.seek") and not (self.readings or self.fields)

    @property
    def has_money(self) -> bool:
        """Whether it names money wherever it stands."""
        return any(tag.startswith("money.") for tag in self.tags)


def read_items(units: Sequence[Unit], language: str, grounding: Grounding) -> list[Item]:
    """Turns the units of a message into items, longest phrases first.

    Words are looked up in the catalogue, in the message's language, in English, and, where these
    know nothing, in all other languages; then as a typo or a joined word.
    """
    order = tuple(dict.fromkeys((language, "en")))
    others = tuple(code for code in languages() if code not in order)
    items: list[Item] = []
    place = 0
    while place < len(units):
        match = _find(units, place, order, others, grounding)
        if match and _is_only_broader(match, grounding):
            match = _exactly_elsewhere(units, place, match, others, grounding)
        length = match.length if match else 1
        items += _make(units[place : place + length], match, language, grounding)
        if match and match.exactness == 1:
            items += _particle(units[place + length - 1], language, grounding)
        place += length
    return list(join_numbers(settle(items, grounding)))


def _is_only_broader(match: Match, grounding: Grounding) -> bool:
    """Whether a match names only something narrower than the catalogue has."""
    readings = _meaning_item(Item("", 0, 0), match.meanings, grounding).readings
    return bool(readings) and all(reading.is_broader for reading in readings)


def _exactly_elsewhere(
    units: Sequence[Unit], place: int, match: Match, others: Sequence[str], grounding: Grounding
) -> Match:
    """The same words in a language where they name what there is: "vaso" is a vase in Italian."""
    best = match
    for code in others:
        found = _things(phrase_table(code).longest(units, place))
        if found and found.exactness == 0 and found.length >= best.length:
            readings = _meaning_item(Item("", 0, 0), found.meanings, grounding).readings
            is_better = best is match or found.length > best.length
            if is_better and any(not reading.is_broader for reading in readings):
                best = found
    return best


def _particle(unit: Unit, language: str, grounding: Grounding) -> list[Item]:
    """What a particle at the end of a word says: 레몬도 is lemons too."""
    particle = morphology(language).meaningful_particle(unit.folded)
    if particle is None:
        return []
    match = phrase_table(language).longest(split_units(particle), 0)
    base = Item(particle, unit.end - len(particle), unit.end)
    return [_meaning_item(base, match.meanings, grounding)] if match else []


def _find(
    units: Sequence[Unit],
    place: int,
    order: Sequence[str],
    others: Sequence[str],
    grounding: Grounding,
) -> Match | None:
    unit = units[place]
    if unit.kind == "stop":
        return None
    tables = [grounding.table, *(phrase_table(code) for code in order)]
    matches = [table.longest(units, place) for table in tables]
    if len(order) > 1:
        matches[-1] = _beside(matches[1], matches[-1])
    found = _longest(matches)
    if found and found.exactness == 0:
        return found
    if unit.kind in ("number", "sign"):
        return found
    if found is None and (len(unit.text) > _FOREIGN or not unit.folded.isascii()):
        found = _things(_longest(phrase_table(code).longest(units, place) for code in others))
        if found and found.exactness and len(unit.text) < _SURE and unit.folded.isascii():
            found = None  # a short word that only resembles a form of some foreign word
    if found is None and unit.kind == "word":
        found = _longest(table.typo(unit.folded) for table in tables)
    return found or grounding.heard(units, place)


def _longest(matches: Iterator[Match | None] | Sequence[Match | None]) -> Match | None:
    """The longest match; of equally long ones the exactest, with the meanings of all as exact."""
    found = [match for match in matches if match]
    if not found:
        return None
    best = min(found, key=lambda match: (-match.length, match.exactness))
    same = [m for m in found if (m.length, m.exactness) == (best.length, best.exactness)]
    meanings = tuple(dict.fromkeys(meaning for match in same for meaning in match.meanings))
    return Match(best.length, meanings, best.exactness)


def _beside(own: Match | None, english: Match | None) -> Match | None:
    """What English may say in a message of another language.

    A small English word there is most likely a word of that language: "no" and "to" in Polish.
    """
    if english is None or (own is None and english.length > 1):
        return english
    if own is not None and english.length > own.length:
        return english
    return _things(english)


def _things(match: Match | None) -> Match | None:
    """Of a language that the message is not in, only names of things are believed."""
    if match is None:
        return None
    meanings = tuple(m for m in match.meanings if m.family in ("concept", "money", "currency"))
    return Match(match.length, meanings, match.exactness) if meanings else None


def _make(
    units: Sequence[Unit], match: Match | None, language: str, grounding: Grounding
) -> list[Item]:
    first, last = units[0], units[-1]
    text = "".join(
        unit.text + " " * (following.start - unit.end if following else 0)
        for unit, following in zip(units, [*units[1:], None], strict=True)
    )
    item = Item(text, first.start, last.end)
    if match is None and first.kind == "clitic":
        item.is_known, item.tags = True, frozenset({"filler.words"})
        return [item]
    if match is None:
        item.is_stop = first.kind == "stop"
        if first.kind == "number":
            item.number = parse_digits(first.text, language)
        item.currency = SIGNS.get(first.text)
        if first.kind == "word":
            parts = _compound(first, language)
            if parts:
                return [_meaning_item(item, part.meanings, grounding) for part in parts]
        return [item]
    meanings = match.meanings
    if match.exactness:  # "breit" is no form of "breiter"
        meanings = tuple(m for m in meanings if m.family not in ("degree", "dimension"))
    made = _meaning_item(item, meanings, grounding)
    if len(units) == 1 and first.kind == "number":  # "42" may be a size and an amount
        made.number = parse_digits(first.text, language)
    return [made]


def _compound(unit: Unit, language: str) -> tuple[Match, ...]:
    return phrase_table(language).compound(unit.folded)


def _tags(meaning: Meaning, grounding: Grounding) -> set[str]:
    """What a phrase does in a sentence; a degree or dimension only where there is such a field."""
    if meaning.family == "dimension":
        return {f"dimension.{name}" for name in measuring(meaning.key, grounding)}
    if meaning.family == "degree" and graded(meaning.key, grounding) is None:
        return set()
    return {f"{meaning.family}.{meaning.key}"}


def _meaning_item(base: Item, meanings: Sequence[Meaning], grounding: Grounding) -> Item:
    item = Item(base.text, base.start, base.end, is_known=True)
    readings: list[Reading] = []
    fields: list[str] = []
    tags: set[str] = set()
    currencies: list[str] = []
    for meaning in narrowest_first(meanings):
        if meaning.family == "value":
            readings.append(meaning.data)
        elif meaning.family == "concept":
            readings += grounding.readings(meaning.data, meaning.key)
        elif meaning.family == "own_field":
            fields.append(meaning.key)
        elif meaning.family == "field":
            named = grounding.field_for(meaning.key)
            fields += [named] if named else []
        elif meaning.family == "number":
            item.number = meaning.data
        else:
            tags |= _tags(meaning, grounding)
            if meaning.family in ("money", "currency") and meaning.key.isupper():
                currencies.append(meaning.key)
    item.currency = likeliest_currency(currencies, grounding)
    is_structure = any(tag.partition(".")[0] in _STRUCTURE for tag in tags)
    if meanings and all(meaning.family == "field" for meaning in meanings) and not fields:
        tags.add("field.missing")  # a property that this catalogue does not have
    item.tags = frozenset(tags)
    # A name that products share says less than a kind of the same name: "banana" is a category.
    readings.sort(key=lambda reading: grounding.field_concept(reading.field) == "title")
    item.readings = () if is_structure else tuple(dict.fromkeys(readings))
    item.fields = tuple(dict.fromkeys(fields))
    is_kind = any(m.family == "concept" and m.data == "kind" for m in meanings)
    item.names_kind = is_kind and not readings and not fields and not tags
    return item
