"""The question that the search engine answers, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass

from agent.filters.constraints import Filters


@dataclass(frozen=True, slots=True)
class Sort:
    """An order by one field; ``order`` is ``"asc"`` or ``"desc"``."""

    field: str
    order: str = "asc"


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for.

    Attributes:
        text: Words to search by meaning; empty for none.
        image: Key of an uploaded picture (``sha256`` in hex), or ``None``.
        filters: Constraints that every hit must meet.
        like: Ids of products to resemble.
        unlike: Ids of products to keep away from.
        sort: An order that overrides relevance, or ``None``.
        limit: Hits on a page.
        page: Number of the page, from 0.
    """

    text: str = ""
    image: str | None = None
    filters: Filters = ()
    like: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    sort: Sort | None = None
    limit: int = 12
    page: int = 0
