"""Between a file and its schema: parts found, prices settled, variants folded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from agent.catalogue.columns import Roles, find_roles
from agent.catalogue.prices import settle_prices
from agent.catalogue.source import Row, Source
from agent.catalogue.spool import Spool
from agent.catalogue.variants import folded, gather


class Prepared:
    """A source whose rows are products: one for all variants, with the price a buyer pays.

    Args:
        source: The catalogue as its file has it.
        roles: The columns that play a part.
    """

    def __init__(self, source: Source, roles: Roles) -> None:
        self._source, self.roles = source, roles
        self.path: Path = source.path
        self.base: Path = source.base
        self.columns: tuple[str, ...] = source.columns

    def __iter__(self) -> Iterator[Row]:
        if self.roles.group is None:
            return self._settled()
        return folded(self._spool, self.roles)

    @cached_property
    def _spool(self) -> Spool:
        return gather(self._settled(), self.roles)

    def _settled(self) -> Iterator[Row]:
        for row in self._source:
            yield replace(row, cells=settle_prices(row.cells, self.roles))


def prepare(source: Source, mapping: Mapping[str, str] | None = None) -> Prepared:
    """Makes a catalogue ready to be read into products.

    Args:
        source: The catalogue as its file has it.
        mapping: Heading by role where the headings do not tell, see ``find_roles``.

    Raises:
        CatalogueError: See ``find_roles``.
    """
    return Prepared(source, find_roles(source.columns, mapping))
