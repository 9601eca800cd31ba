"""Which columns play a part of their own: id, title, picture, price, the group of variants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agent.catalogue.headings import KNOWN, fold, is_more_pictures
from agent.catalogue.numbers import currency_of
from agent.errors import CatalogueError

ROLES = tuple(KNOWN)


@dataclass(frozen=True, slots=True)
class Roles:
    """Headings by the part they play; ``None`` where no column plays it.

    ``currency_code`` is no heading but the currency of the prices that name none, and
    ``more_images`` are several.
    """

    id: str | None = None
    title: str | None = None
    description: str | None = None
    image: str | None = None
    price: str | None = None
    currency: str | None = None
    sale_price: str | None = None
    list_price: str | None = None
    group: str | None = None
    currency_code: str | None = None
    more_images: tuple[str, ...] = ()

    @property
    def pictures(self) -> tuple[str, ...]:
        """Headings of the columns that hold pictures, that of the main ones first."""
        return (self.image, *self.more_images) if self.image else ()

    @property
    def taken(self) -> frozenset[str]:
        """Headings whose cells are no values of their own."""
        parts = (self.id, self.title, self.description, self.group, *self.pictures)
        return frozenset(heading for heading in parts if heading)


def find_roles(columns: Sequence[str], mapping: Mapping[str, str] | None = None) -> Roles:
    """Finds the columns that play a part, by name.

    Args:
        columns: The headings.
        mapping: Heading by role, where the names do not tell: ``{"title": "Bezeichnung 2"}``; an
            empty heading where no column plays it. The currency may be a code: ``EUR``.

    Raises:
        CatalogueError: The mapping names no role or no column, or there is neither a column of
            pictures nor one of titles or descriptions.
    """
    given = dict(mapping or {})
    code = None if given.get("currency") in columns else currency_of(given.get("currency", ""))
    if code:
        del given["currency"]
    chosen = _checked_mapping(columns, given)
    free = [column for column in columns if column not in chosen.values()]
    for role, spellings in KNOWN.items():
        if role in chosen:
            continue
        by_name = {fold(column): column for column in reversed(free)}
        found = next((by_name[name] for name in spellings if name in by_name), None)
        if found is not None:
            chosen[role] = found
            free.remove(found)
    more = [column for column in free if is_more_pictures(column)]
    if more and "image" not in chosen:
        chosen["image"] = more.pop(0)
    parts = {role: heading or None for role, heading in chosen.items()}
    roles = Roles(**parts, currency_code=code, more_images=tuple(more))
    if roles.image is None and roles.title is None and roles.description is None:
        raise CatalogueError(
            "no column of pictures, titles or descriptions among "
            f"{', '.join(columns)}; name one, for example --map title={columns[0]}"
        )
    return roles


def _checked_mapping(columns: Sequence[str], mapping: Mapping[str, str]) -> dict[str, str]:
    for role, heading in mapping.items():
        if role not in KNOWN:
            raise CatalogueError(f"{role!r} is no role; use one of {', '.join(ROLES)}")
        if heading and heading not in columns:
            raise CatalogueError(f"there is no column {heading!r}; there are {', '.join(columns)}")
    return dict(mapping)
