"""Catalogues as labeled pictures, split so that nothing leaks from training to validation."""

from __future__ import annotations

import csv
import hashlib
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from agent.encoders.hues import foreground, histogram
from agent.encoders.pixels import CACHED_SIDE, squares
from agent.errors import CatalogueError, PictureError
from agent.images.open import open_picture
from agent.training.vocabulary import Vocabulary

HELD_OUT_SENDERS = 0.1
"""Share of a catalogue's photos whose senders are kept for validation."""
LEAST_OF_A_NAME = 5
"""Pictures that a title must have to count as a class of its own."""
_KIND_COLUMNS = ("kind", "category")


@dataclass(frozen=True, slots=True)
class Sample:
    """One labeled picture.

    Attributes:
        path: The picture.
        source: Name of its catalogue's folder.
        part: ``train``, ``validation``, or ``seen`` (a validation row by a trained sender).
        kind: Concept, likewise the other labels where the catalogue says them.
        color: Concept or ``None``.
        pattern: Concept or ``None``.
        material: Concept or ``None``.
        name: The product's own name where several pictures share it, a finer class than its kind.
        sender: Who took the picture, where the catalogue says it.
    """

    path: Path
    source: str
    part: str
    kind: str
    color: str | None = None
    pattern: str | None = None
    material: str | None = None
    name: str | None = None
    sender: str | None = None


def read_catalogue(path: Path, vocabulary: Vocabulary) -> list[Sample]:
    """Reads the rows whose kind the lexicon knows.

    Senders are never split: where a catalogue names them, some are kept for validation with all
    their photos, and validation rows of the others are used for nothing but a second figure.

    Raises:
        CatalogueError: The file is missing, or no row has a kind that the lexicon knows.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except OSError as error:
        raise CatalogueError(f"{path} cannot be read ({error.strerror}).") from error
    held, names = _held_senders(rows), _shared_names(rows)
    samples = [_sample(path, row, held, names, vocabulary) for row in rows]
    known = [sample for sample in samples if sample is not None]
    if not known:
        raise CatalogueError(f"{path} has no row whose kind or category the lexicon knows.")
    return known


def _shared_names(rows: Sequence[dict[str, str]]) -> frozenset[str]:
    """Titles under which there are enough pictures to learn a class from."""
    counts = Counter(row.get("title") or "" for row in rows)
    return frozenset(name for name, count in counts.items() if name and count >= LEAST_OF_A_NAME)


def _sample(
    path: Path,
    row: dict[str, str],
    held: frozenset[str],
    names: frozenset[str],
    vocabulary: Vocabulary,
) -> Sample | None:
    value = next((row[name] for name in _KIND_COLUMNS if row.get(name)), "")
    kind = vocabulary.concept("kind", value)
    if kind is None:
        return None
    labels = {
        group: vocabulary.concept(group, row[group])
        for group in ("color", "pattern", "material")
        if row.get(group)
    }
    title = row.get("title")
    return Sample(
        path.parent / row["image"],
        source=path.parent.name,
        part=_part(row, held),
        kind=kind,
        name=title if title in names else None,
        sender=row.get("sender"),
        **labels,
    )


def _part(row: dict[str, str], held: frozenset[str]) -> str:
    if "sender" not in row:
        return row.get("split") or "train"
    if row["sender"] in held:
        return "validation"
    return "seen" if row.get("split") == "validation" else "train"


def _held_senders(rows: Sequence[dict[str, str]]) -> frozenset[str]:
    """Senders in an order fixed by their names, until they have enough photos."""
    counts = Counter(row["sender"] for row in rows if "sender" in row)
    held: set[str] = set()
    photos = 0
    for sender in sorted(counts, key=lambda name: (zlib.crc32(name.encode()), name)):
        if photos >= HELD_OUT_SENDERS * len(rows):
            break
        held.add(sender)
        photos += counts[sender]
    return frozenset(held)


@dataclass(frozen=True)
class Gallery:
    """Samples with their decoded pictures.

    Attributes:
        samples: The labels.
        pixels: Squares, uint8, shape ``(n, CACHED_SIDE, CACHED_SIDE, 3)``.
        hues: Shares of the twelve colors, shape ``(n, 12)``.
        masks: How much each point of a coarse grid belongs to the thing, uint8,
            shape ``(n, grid, grid)``.
    """

    samples: tuple[Sample, ...]
    pixels: NDArray[np.uint8]
    hues: NDArray[np.float32]
    masks: NDArray[np.uint8]

    def take(self, part: str, source: str | None = None) -> Gallery:
        """The samples of one part, optionally of one source."""
        chosen = [
            number
            for number, sample in enumerate(self.samples)
            if sample.part == part and source in (None, sample.source)
        ]
        samples = tuple(self.samples[number] for number in chosen)
        return Gallery(samples, self.pixels[chosen], self.hues[chosen], self.masks[chosen])


def load_gallery(chosen: Iterable[Sample], work: Path) -> Gallery:
    """Decodes pictures once and keeps them in one file under ``work``.

    Pictures that cannot be opened are left out.
    """
    wanted = tuple(chosen)
    names = "\n".join(f"{sample.path}:{CACHED_SIDE}" for sample in wanted)
    key = hashlib.sha256(names.encode()).hexdigest()[:16]
    files = [work / f"{part}-{key}.npy" for part in ("pixels", "hues", "masks")]
    if not files[-1].exists():
        work.mkdir(parents=True, exist_ok=True)
        decoded = np.stack([_decoded(sample.path) for sample in wanted])
        masks = np.rint(foreground(decoded) * 255).astype(np.uint8)
        np.save(files[0], decoded)
        np.save(files[1], histogram(decoded))
        np.save(files[2], masks)
    pixels, hues, masks = (np.load(file) for file in files)
    good = [number for number in range(len(wanted)) if pixels[number].any()]
    samples = tuple(wanted[number] for number in good)
    return Gallery(samples, pixels[good], hues[good], masks[good])


def _decoded(path: Path) -> NDArray[np.uint8]:
    try:
        square: NDArray[np.uint8] = squares([open_picture(path)], CACHED_SIDE)[0]
        return square
    except PictureError:
        return np.zeros((CACHED_SIDE, CACHED_SIDE, 3), np.uint8)
