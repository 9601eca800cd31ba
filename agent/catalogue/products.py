"""From rows to products, with a reason for every row that gives none."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from agent.catalogue.columns import Roles
from agent.catalogue.profile import cell_text, cell_texts
from agent.catalogue.schema import Schema
from agent.catalogue.source import Row
from agent.types import Product

MAX_ID = 500
MAX_TEXT = 20_000
MAX_PICTURES = 4
"""Of one product; what a gallery shows beyond them adds little and costs as much."""
_NEXT_ADDRESS = re.compile(r"\s*[,;\s]\s*(?=https?://)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row, or a part of one, that could not be used.

    Attributes:
        row: Line or place of the row in the catalogue.
        id: The product's id, or empty where it has none.
        reason: Why, in a few words.
    """

    row: int
    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A product and the row it came from.

    Attributes:
        row: Line or place of the row in the catalogue.
        product: The product.
        has_title: Whether the catalogue gave the title.
    """

    row: int
    product: Product
    has_title: bool

    @property
    def has_text(self) -> bool:
        """Whether there are words to find it by without a picture."""
        return self.has_title or bool(self.product.description)


def read_products(rows: Iterable[Row], schema: Schema) -> Iterator[Taken | Skipped]:
    """Yields every row as a product or as skipped; of equal ids the first is taken."""
    seen: set[bytes] = set()
    for row in rows:
        result = read_product(row, schema)
        if isinstance(result, Taken):
            # A digest keeps the memory of a million long ids small.
            mark = hashlib.blake2b(result.product.id.encode(), digest_size=12).digest()
            if mark in seen:
                result = Skipped(row.number, result.product.id, "the id occurs before")
            seen.add(mark)
        yield result


def read_product(row: Row, schema: Schema) -> Taken | Skipped:
    """Reads one row."""
    roles = schema.roles
    texts = {
        role: cell_text(row.cells.get(heading)) if heading else ""
        for role, heading in (
            ("id", roles.id),
            ("title", roles.title),
            ("description", roles.description),
        )
    }
    images = pictures_of(row, roles)
    main = images[0] if images else f"row-{row.number}"
    identifier = texts["id"] if roles.id else main
    if row.problem is not None:
        return Skipped(row.number, identifier, row.problem)
    if not identifier:
        return Skipped(row.number, "", "the id is empty")
    if len(identifier) > MAX_ID:
        return Skipped(row.number, identifier[:40] + "…", f"the id is over {MAX_ID} characters")
    has_text = bool(texts["title"] or texts["description"])
    if not has_text and not images:
        return Skipped(row.number, identifier, "neither picture nor text")
    product = Product(
        id=identifier,
        title=texts["title"][:MAX_TEXT] or identifier,
        description=texts["description"][:MAX_TEXT],
        images=images,
        values=schema.values(row.cells),
    )
    return Taken(row.number, product, bool(texts["title"]))


def pictures_of(row: Row, roles: Roles) -> tuple[str, ...]:
    """Returns the first ``MAX_PICTURES`` of a row; a cell may hold a list, or several joined."""
    texts = (text for heading in roles.pictures for text in cell_texts(row.cells.get(heading)))
    parts = (part for text in texts for part in text.split("|"))
    # Addresses hold commas of their own; only one before another address parts them.
    names = (name.strip() for part in parts for name in _NEXT_ADDRESS.split(part))
    return tuple(islice(dict.fromkeys(filter(None, names)), MAX_PICTURES))
