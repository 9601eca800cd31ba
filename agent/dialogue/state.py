"""The search state: what is being looked for, exactly, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, replace

from agent.filters.constraints import Constraint, Filters, NoneOf, OneOf, Range
from agent.query import Query, Sort


@dataclass(frozen=True, slots=True)
class SearchState:
    """What the user wants to see.

    Attributes:
        words: What no facet explains; searched by meaning.
        picture: Key of an uploaded picture, or ``None``.
        filters: Constraints, at most one of each class for a field.
        like: Ids of products to resemble.
        unlike: Ids of products to keep away from.
        sort: An order that overrides relevance, or ``None``.
        page: Number of the page shown, from 0.
    """

    words: str = ""
    picture: str | None = None
    filters: Filters = ()
    like: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    sort: Sort | None = None
    page: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is asked for."""
        return self == SearchState(page=self.page)

    def query(self, limit: int) -> Query:
        """Returns the question that this state asks of the search engine."""
        return Query(
            text=self.words,
            image=self.picture,
            filters=self.filters,
            like=self.like,
            unlike=self.unlike,
            sort=self.sort,
            limit=limit,
            page=self.page,
        )

    def constraints_on(self, field: str) -> Filters:
        """Returns the constraints on one field."""
        return tuple(item for item in self.filters if item.field == field)

    def wanted(self, field: str) -> tuple[str | float | bool, ...]:
        """Returns the values that a field is limited to, or an empty tuple."""
        for item in self.constraints_on(field):
            if isinstance(item, OneOf):
                return item.values
        return ()

    def with_filters(self, filters: Filters) -> SearchState:
        """Returns the state with other filters, at its first page."""
        return replace(self, filters=filters, page=0)


def without_field(filters: Filters, field: str) -> Filters:
    """Returns the filters less those on one field."""
    return tuple(item for item in filters if item.field != field)


def add_constraint(filters: Filters, new: Constraint) -> Filters:
    """Narrows or widens one field by a further constraint.

    Further values join those already wanted (or unwanted); an end of a range replaces that end;
    a value newly unwanted is no longer wanted, and the other way round.
    """
    match new:
        case Range():
            return _add_range(filters, new)
        case OneOf():
            return _add_values(filters, new, NoneOf)
        case NoneOf():
            return _add_values(filters, new, OneOf)


def _add_range(filters: Filters, new: Range) -> Filters:
    kept = []
    for item in filters:
        if isinstance(item, Range) and item.field == new.field:
            new = Range(
                new.field,
                item.min if new.min is None else new.min,
                item.max if new.max is None else new.max,
            )
        else:
            kept.append(item)
    return (*kept, new)


def _add_values(filters: Filters, new: OneOf | NoneOf, opposite: type[OneOf | NoneOf]) -> Filters:
    kept: list[Constraint] = []
    for item in filters:
        if isinstance(item, Range) or item.field != new.field:
            kept.append(item)
        elif isinstance(item, opposite):
            left = tuple(value for value in item.values if value not in new.values)
            if left:
                kept.append(type(item)(item.field, left))
        else:
            new = type(new)(new.field, tuple(dict.fromkeys((*item.values, *new.values))))
    still_wanted = any(isinstance(item, OneOf) and item.field == new.field for item in kept)
    if isinstance(new, NoneOf) and still_wanted:
        return tuple(kept)  # what is wanted already leaves out what is not
    return (*kept, new)
