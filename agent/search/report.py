"""What a run of the indexer did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from agent.catalogue.products import Skipped, Taken
from agent.search.records import States, problem_of

LISTED = 10_000
"""Rows of a kind that are kept one by one; beyond them they are only counted."""


@dataclass(slots=True)
class Listing:
    """Rows with a reason each: all of them counted, the first ones kept."""

    count: int = 0
    rows: list[Skipped] = field(default_factory=list)

    def add(self, row: Skipped) -> None:
        """Counts a row, and keeps it while there is room."""
        self.count += 1
        if len(self.rows) < LISTED:
            self.rows.append(row)

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[Skipped]:
        return iter(self.rows)


@dataclass(slots=True)
class Report:
    """What a run did.

    Attributes:
        new: Products that were not in the index.
        updated: Products that changed.
        unchanged: Products that did not.
        removed: Products taken out because the catalogue no longer has them.
        vanished: Products still in the index that the catalogue no longer has.
        skipped: Rows that gave no product.
        pictures: Products indexed by their text alone, with the reason.
        lost: Pictures that could not be used, of products that have others.
        texts_encoded: Texts that the encoder was given.
        pictures_encoded: Pictures that the encoder was given.
        seconds: How long it took.
    """

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    vanished: int = 0
    skipped: Listing = field(default_factory=Listing)
    pictures: Listing = field(default_factory=Listing)
    lost: Listing = field(default_factory=Listing)
    texts_encoded: int = 0
    pictures_encoded: int = 0
    seconds: float = 0.0

    @property
    def taken(self) -> int:
        """Rows that are products of the index now."""
        return self.new + self.updated + self.unchanged

    @property
    def rate(self) -> float:
        """Rows for each second."""
        return (self.taken + len(self.skipped)) / max(self.seconds, 1e-9)

    def note_pictures(self, taken: Taken, pictures: States) -> None:
        """Notes which pictures of a product that is indexed could not be used."""
        problem, row, identifier = problem_of(pictures), taken.row, taken.product.id
        if problem:
            self.pictures.add(Skipped(row, identifier, f"picture: {problem}"))
            return
        for place, one in enumerate(pictures, 1):
            if one.problem:
                why = f"picture {place} of {len(pictures)}: {one.problem}"
                self.lost.add(Skipped(row, identifier, why))

    def skip_picture(self, taken: Taken, problem: str) -> None:
        """Notes a row that has nothing but an unusable picture."""
        self.skipped.add(Skipped(taken.row, taken.product.id, f"picture: {problem}"))

    def to_plain(self) -> dict[str, Any]:
        """Returns the report as JSON has it; at most ``LISTED`` rows of a kind are listed."""
        numbers = {
            name: getattr(self, name)
            for name in (
                "new", "updated", "unchanged", "removed", "vanished", "texts_encoded",
                "pictures_encoded",
            )
        }  # fmt: skip
        return {
            "version": 1,
            "products": self.taken,
            **numbers,
            "skipped": len(self.skipped),
            "without_picture": len(self.pictures),
            "lost_pictures": len(self.lost),
            "seconds": round(self.seconds, 3),
            "rate": round(self.rate, 1),
            "skipped_rows": [asdict(row) for row in self.skipped],
            "without_picture_rows": [asdict(row) for row in self.pictures],
            "lost_picture_rows": [asdict(row) for row in self.lost],
        }
