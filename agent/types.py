"""The values that every part passes around; imports nothing of Vitrine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Scalar = str | float | bool
"""One value of a field. A date is its ISO text, ``2026-11-23``."""

Value = Scalar | tuple[str, ...]
"""What a product holds in a field; a tuple where a field has several values at once."""


class FieldKind(StrEnum):
    """What a column of a catalogue turned out to hold."""

    KEYWORD = "keyword"
    NUMBER = "number"
    PRICE = "price"
    BOOLEAN = "boolean"
    DATE = "date"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a catalogue, as recognized when it was indexed.

    Attributes:
        name: Key in ``Product.values``: lower-case letters, digits and underscores.
        label: The column's own heading, for people.
        kind: What it holds.
        multiple: Whether a product may have several values at once.
        currency: ISO 4217 code of a price, where the catalogue says it.
        is_read: Whether its values were read from the pictures, not told by the catalogue.
    """

    name: str
    label: str
    kind: FieldKind
    multiple: bool = False
    currency: str | None = None
    is_read: bool = False

    @property
    def is_ordered(self) -> bool:
        """Whether the field can be limited by a range and sorted by."""
        return self.kind in (FieldKind.NUMBER, FieldKind.PRICE, FieldKind.DATE)

    @property
    def is_facet(self) -> bool:
        """Whether the field can be filtered by at all."""
        return self.kind is not FieldKind.TEXT


@dataclass(frozen=True, slots=True)
class Product:
    """One row of a catalogue.

    Attributes:
        id: The catalogue's own identifier; unique in an index.
        title: Short name; the identifier where the catalogue has none.
        description: Longer text, or empty.
        images: Paths or addresses of its pictures as the source gave them, the main one first.
        values: The other columns by ``Field.name``; an empty cell is absent.
    """

    id: str
    title: str
    description: str = ""
    images: tuple[str, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hit:
    """A product with its place in an answer.

    Attributes:
        product: The product.
        score: Relevance, higher is better; 0.0 where nothing was ranked by meaning.
        shares: How much each kind of evidence speaks for it, as name and share, together 1.
    """

    product: Product
    score: float = 0.0
    shares: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a field and how many products have it."""

    value: Scalar
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """What a field holds over a set of products.

    Attributes:
        field: The field.
        values: Values of a keyword or boolean field, most frequent first; empty for ranges.
        minimum: Smallest value of an ordered field (a date as ISO text), or ``None``.
        maximum: Largest value of an ordered field, or ``None``.
    """

    field: Field
    values: tuple[FacetValue, ...] = ()
    minimum: float | str | None = None
    maximum: float | str | None = None
