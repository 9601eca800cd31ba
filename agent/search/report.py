"""What a run of the indexer did."""

from __future__ import annotations

from dataclasses import dataclass, field

from agent.catalogue.products import Skipped, Taken


@dataclass(frozen=True, slots=True)
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
        seconds: How long it took.
    """

    new: int
    updated: int
    unchanged: int
    removed: int
    vanished: int
    skipped: tuple[Skipped, ...]
    pictures: tuple[Skipped, ...]
    seconds: float

    @property
    def taken(self) -> int:
        """Rows that are products of the index now."""
        return self.new + self.updated + self.unchanged

    @property
    def rate(self) -> float:
        """Rows for each second."""
        return (self.taken + len(self.skipped)) / max(self.seconds, 1e-9)


@dataclass(slots=True)
class Tally:
    """A report in the making."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    pictures: list[Skipped] = field(default_factory=list)

    def note_picture(self, taken: Taken, problem: str) -> None:
        """Notes a product that is indexed without its picture."""
        self.pictures.append(Skipped(taken.row, taken.product.id, f"picture: {problem}"))

    def skip_picture(self, taken: Taken, problem: str) -> None:
        """Notes a row that has nothing but an unusable picture."""
        self.skipped.append(Skipped(taken.row, taken.product.id, f"picture: {problem}"))
