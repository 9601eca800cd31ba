"""Where the pictures of a catalogue lie, which names them without their folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

_MOST = 200
"""Folders that are looked at; a catalogue beside thousands of folders has none of them in mind."""


def picture_base(base: Path, picture: str, usual: Sequence[str] = ()) -> Path:
    """Returns the folder from which a picture's path leads to a file.

    Args:
        base: The catalogue's own folder; also the answer where no folder fits.
        picture: A picture as the catalogue names it.
        usual: Folders, from ``base``, where such catalogues have them.
    """
    if not picture:
        return base
    for place, folder in enumerate(_candidates(base, usual)):
        if place > _MOST:
            break
        try:
            if (folder / picture).is_file():
                return folder
        except (OSError, ValueError):
            return base
    return base


def _candidates(base: Path, usual: Sequence[str]) -> Iterator[Path]:
    yield base
    for name in usual:
        yield base / name
    for folder in (base, base.parent):
        try:
            yield from sorted(one for one in folder.iterdir() if one.is_dir())
        except OSError:
            continue
