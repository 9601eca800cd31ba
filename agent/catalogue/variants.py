"""Variants of a product, each on a row of its own, folded into one row."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from agent.catalogue.columns import Roles
from agent.catalogue.profile import cell_text
from agent.catalogue.source import Row
from agent.catalogue.spool import Spool

_ALONE = "\0"
"""Begins the keys of rows that belong to nothing; no cell's text holds it."""
_NOBODY = ("0", "-", "null", "none", "nan", "n/a")
"""How tables say that a row has no parent."""


def gather(rows: Iterable[Row], roles: Roles) -> Spool:
    """Puts rows into a spool by the product they belong to.

    A row belongs to the product that its group names, and else to its own id: a parent and the
    variants that name it come together wherever they lie in the file.
    """
    spool = Spool()
    for place, row in enumerate(rows):
        key = _key(row, roles)
        item = [row.number, dict(row.cells), row.problem]
        spool.add(f"{_ALONE}{place}" if row.problem or not key else key, item)
    spool.close()
    return spool


def folded(spool: Spool, roles: Roles) -> Iterator[Row]:
    """Yields one row for each product of a spool; rows that cannot be used stay as they are."""
    for key, items in spool.groups():
        rows = [Row(number, cells, problem) for number, cells, problem in items]
        own = [row for row in rows if not _group(row, roles)]
        if key.startswith(_ALONE) or len(own) == len(rows) == 1:
            yield _without_group(rows[0], roles)
            continue
        # A parent's texts are the product's. Of several rows with one id and no group the first
        # is meant; the others are repeats.
        yield _fold(key, [*own[:1], *(row for row in rows if _group(row, roles))], roles)
        for row in own[1:]:
            yield _without_group(row, roles)


def _key(row: Row, roles: Roles) -> str:
    return _group(row, roles) or (cell_text(row.cells.get(roles.id)) if roles.id else "")


def _group(row: Row, roles: Roles) -> str:
    named = cell_text(row.cells.get(roles.group)) if roles.group else ""
    return "" if named.casefold() in _NOBODY else named


def _without_group(row: Row, roles: Roles) -> Row:
    cells = {
        heading: cell
        for heading, cell in row.cells.items()
        if heading != roles.group or heading == roles.id
    }
    return Row(row.number, cells, row.problem)


def _fold(key: str, rows: Sequence[Row], roles: Roles) -> Row:
    cells: dict[str, Any] = {}
    taken = roles.taken
    for heading in dict.fromkeys(heading for row in rows for heading in row.cells):
        if heading == roles.group:
            continue
        held = _distinct(row.cells.get(heading) for row in rows)
        if heading == roles.title:
            has_parent = not _group(rows[0], roles) and cell_text(rows[0].cells.get(heading))
            texts = [cell_text(cell) for cell in held]
            cells[heading] = texts[0] if has_parent else _common_title(texts)
        elif heading in roles.pictures:
            cells[heading] = held
        elif heading in taken:
            cells[heading] = held[0] if held else ""
        else:
            cells[heading] = held[0] if len(held) == 1 else held
    if roles.id is not None:
        cells[roles.id] = key
    return Row(rows[0].number, cells)


def _distinct(found: Iterable[Any]) -> list[Any]:
    """Returns the cells that hold something, lists taken apart, each text once."""
    flat = (one for cell in found for one in (cell if isinstance(cell, list) else [cell]))
    return list({text: one for one in flat if (text := cell_text(one))}.values())


def _common_title(titles: Sequence[str]) -> str:
    """Returns what all titles begin with, in whole words, where that is not too little."""
    if len(titles) < 2:
        return "".join(titles)
    common = os.path.commonprefix(titles)  # noqa: RUF071 - titles are no paths
    if any(title[len(common) :][:1].isalnum() for title in titles):
        common = re.sub(r"\w+$", "", common)
    common = re.sub(r"[\W_]+$", "", common)
    return common if 3 * len(common) >= min(map(len, titles)) else titles[0]
