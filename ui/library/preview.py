"""What a catalogue's columns would become, by its first rows, before anything is indexed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import islice

from agent.catalogue.columns import ROLES
from agent.catalogue.prepare import prepare
from agent.catalogue.products import Taken, read_products
from agent.catalogue.profile import cell_text
from agent.catalogue.schema import infer_schema
from agent.catalogue.source import Row, Source
from agent.filters.constraints import held_values
from agent.types import Facet, FacetValue, Field, Value
from ui.library.selected import Selected

LOOKED_AT = 2000
"""Rows that are read to show what the columns hold; indexing reads all."""

_EXAMPLES = 3
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class ColumnView:
    """What one column is taken for.

    Attributes:
        heading: The column.
        role: The part it plays, or empty.
        facet: What it holds as a field, with counts over the rows looked at; ``None`` where it
            is no field.
        examples: A few of its cells as the file has them, shortened.
    """

    heading: str
    role: str
    facet: Facet | None
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a catalogue would become.

    Attributes:
        columns: The columns in the order of the file, without those left out.
        rows: How many rows were looked at.
        is_whole: Whether that is all of them.
        skipped: How many of them would give no product.
    """

    columns: tuple[ColumnView, ...]
    rows: int
    is_whole: bool
    skipped: int


def preview(
    source: Source, mapping: Mapping[str, str] | None = None, left_out: Collection[str] = ()
) -> Preview:
    """Looks at the first rows of a catalogue.

    Args:
        source: The catalogue.
        mapping: Heading by role where the headings do not tell, see ``find_roles``.
        left_out: Headings to leave out.

    Raises:
        CatalogueError: The catalogue cannot be used at all.
    """
    kept = Selected(source, left_out, limit=LOOKED_AT)
    catalogue = prepare(kept, mapping)
    rows, roles = list(catalogue), catalogue.roles
    schema = infer_schema(rows, roles)
    read = list(read_products(rows, schema))
    values = [one.product.values for one in read if isinstance(one, Taken)]
    fields = {column.heading: column.field for column in schema.columns}
    played = dict.fromkeys(roles.pictures, "image")
    played |= {heading: role for role in ROLES if (heading := getattr(roles, role))}
    in_file = sum(1 for _ in islice(source, LOOKED_AT + 1))
    return Preview(
        tuple(
            ColumnView(
                heading,
                played.get(heading, ""),
                _facet(fields[heading], values) if heading in fields else None,
                _examples(heading, rows),
            )
            for heading in kept.columns
        ),
        min(in_file, LOOKED_AT),
        in_file <= LOOKED_AT,
        len(read) - len(values),
    )


def _facet(field: Field, products: list[Mapping[str, Value]]) -> Facet:
    counts = Counter(v for held in products for v in held_values(held.get(field.name)))
    if field.is_ordered and counts:
        return Facet(field, (), min(counts), max(counts))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))
    return Facet(field, tuple(FacetValue(value, count) for value, count in ranked))


def _examples(heading: str, rows: list[Row]) -> tuple[str, ...]:
    cells = (cell_text(row.cells.get(heading)) for row in rows)
    distinct = islice(dict.fromkeys(cell for cell in cells if cell), _EXAMPLES)
    return tuple(cell[:_LONGEST] + "…" * (len(cell) > _LONGEST) for cell in distinct)
