"""Fields, values, prices and constraints in a user's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from babel import Locale
from babel.dates import format_date, format_timedelta
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent

from agent.dialogue.grounding import Grounding
from agent.dialogue.messages import reply_text
from agent.dialogue.state import SearchState
from agent.filters.constraints import Constraint, NoneOf, Range
from agent.language.lexicon import language_data, languages
from agent.language.measures import measured, unit_of_heading
from agent.language.text import fold
from agent.query import Sort
from agent.types import FieldKind, Scalar, Value


class Wording:
    """Says things about one catalogue in one language.

    A heading or value that the lexicon knows is given its label in the language; any other is
    shown as the catalogue writes it.
    """

    def __init__(self, grounding: Grounding, language: str) -> None:
        self.language = language
        self._grounding = grounding
        known = language if language in languages() else "en"
        self._data = language_data(known)

    def field(self, name: str) -> str:
        """Returns the heading of a field."""
        field = self._grounding.fields.get(name)
        label = self._label(name)
        if field is not None and field.is_read:
            return reply_text(self.language, "field-read", field=label)
        return label

    def _label(self, name: str) -> str:
        field = self._grounding.fields.get(name)
        concept = self._grounding.field_concept(name)
        label = self._data.label("field", concept) if concept else None
        # Of two columns that mean the same, such as category and kind, only one gets the label.
        if label and concept and self._grounding.field_for(concept) == name:
            return label
        text = (field.label if field else name).replace("_", " ")
        return _capitalized(text)

    def is_facet(self, name: str) -> bool:
        """Whether a field is one that can be filtered by."""
        field = self._grounding.fields.get(name)
        return field is not None and field.is_facet

    def is_price(self, name: str) -> bool:
        """Whether a field is a price."""
        field = self._grounding.fields.get(name)
        return field is not None and field.kind is FieldKind.PRICE

    def value(self, name: str, value: Scalar) -> str:
        """Returns one value of a field: a label, number, price or date."""
        if isinstance(value, bool):
            return reply_text(self.language, "yes" if value else "no")
        field = self._grounding.fields.get(name)
        kind = field.kind if field else FieldKind.KEYWORD
        if isinstance(value, int | float):
            if field and kind is FieldKind.PRICE and field.currency:
                return self.price(value, field.currency)
            if self._grounding.field_concept(name) == "year":
                return f"{value:.0f}"  # no separator of thousands
            unit = unit_of_heading(field.label) if field else None
            return measured(value, unit, self.language) if unit else self.number(value)
        if kind is FieldKind.DATE:
            return self.date(value)
        concept = self._grounding.value_concept(name, value)
        label = self._data.label(*concept) if concept else None
        if not label or concept is None or fold(value) in map(fold, self._data.forms(*concept)):
            return value
        if self._grounding.is_plain(name, value, concept):
            return _capitalized(label)
        return f"{_capitalized(label)} ({value})"

    def values(self, name: str, value: Value) -> str:
        """Returns all that a product holds in a field."""
        held = value if isinstance(value, tuple) else (value,)
        return ", ".join(self.value(name, item) for item in held)

    def price(self, amount: float, currency: str) -> str:
        """Returns an amount of money; whole amounts without decimals."""
        whole = float(amount).is_integer()
        return format_currency(
            amount,
            currency,
            locale=self.language,
            format=_whole(self.language) if whole else None,
            currency_digits=not whole,
        )

    def constraint(self, item: Constraint) -> str:
        """Returns a constraint with its field, as "Price: up to €50"."""
        field = self.field(item.field)
        if isinstance(item, Range):
            return self._range(field, item)
        style = "or" if not isinstance(item, NoneOf) else "standard"
        values = self.joined((self.value(item.field, value) for value in item.values), style)
        message = "constraint-none-of" if isinstance(item, NoneOf) else "constraint-one-of"
        return reply_text(self.language, message, field=field, values=values)

    def _range(self, field: str, item: Range) -> str:
        if item.min is not None and item.min == item.max:
            value = self.value(item.field, item.min)
            return reply_text(self.language, "constraint-one-of", field=field, values=value)
        ends = {
            name: self.value(item.field, end)
            for name, end in (("min", item.min), ("max", item.max))
            if end is not None
        }
        message = "between" if len(ends) == 2 else next(iter(ends), "min")
        return reply_text(self.language, f"constraint-{message}", field=field, **ends)

    def constraints(self, state: SearchState) -> list[str]:
        """Returns everything that a state asks for, the words first."""
        said = (
            [reply_text(self.language, "constraint-words", words=state.words)]
            if state.words
            else []
        )
        if state.picture:
            said.append(reply_text(self.language, "constraint-picture"))
        return said + [self.constraint(item) for item in state.filters]

    def sort(self, sort: Sort) -> str:
        """Returns a sentence about the order."""
        field = self._grounding.fields.get(sort.field)
        if field and field.kind is FieldKind.DATE and sort.order == "desc":
            return reply_text(self.language, "sorted-newest")
        return reply_text(self.language, f"sorted-{sort.order}", field=self.field(sort.field))

    def joined(self, parts: Iterable[str], style: str = "standard") -> str:
        """Joins parts as the language lists things."""
        return str(format_list(list(parts), style=style, locale=self.language))  # type: ignore[arg-type]

    def percent(self, share: float) -> str:
        """Returns a share between 0 and 1 as a whole percentage."""
        return str(format_percent(share, locale=self.language))

    def date(self, day: str) -> str:
        """Returns a day, given as ISO text."""
        return str(format_date(date.fromisoformat(day[:10]), "medium", locale=self.language))

    def duration(self, seconds: float) -> str:
        """Returns about how long something takes, in its greatest unit."""
        return str(format_timedelta(timedelta(seconds=seconds), locale=self.language))

    def number(self, value: float) -> str:
        """Returns a number with the language's separators."""
        return str(format_decimal(value, locale=self.language))


def _whole(language: str) -> str:
    """The language's pattern for money, without the decimals."""
    pattern = str(Locale(language).currency_formats["standard"].pattern)
    return pattern.replace(".00", "")


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
