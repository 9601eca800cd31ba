"""Brings an index of an older version to the form of this one, in its place."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from agent.errors import PictureError
from agent.images.open import open_picture
from agent.images.thumbnail import thumbnail
from agent.search.manifest import EMBEDDED, VERSION, IndexFolder, read_manifest, write_manifest
from agent.store.generations import Generations


def migrate(folder: IndexFolder, seal: Callable[[Path, int], None]) -> None:
    """Brings an index to this version's form; does nothing where it has it.

    Version 1 kept one shard, ``store``, that was open to one process at a time; it becomes the
    first generation. Until version 2, thumbnails were WebP. Until version 3 a product had one
    picture; the next run of the indexer writes it in the new form.

    Args:
        folder: The index.
        seal: Makes a closed shard of vectors of a length ready to be shared.

    Raises:
        IndexMissing: There is no index in the folder.
        IndexLocked: Another process has it open.
        IndexDamaged: It cannot be read; the message says how to make it again.
    """
    manifest = read_manifest(folder)
    if manifest.version == VERSION:
        return
    with Generations(folder.path).lock():
        if manifest.version < 2 and manifest.store == EMBEDDED:
            seal(Generations(folder.path).place(manifest.generation), manifest.dimension)
        for old in folder.thumbnails.glob("*.webp"):
            _renew(old, folder.thumbnail(old.stem))
        write_manifest(folder, manifest)


def _renew(old: Path, new: Path) -> None:
    """Makes a thumbnail anew; one that is damaged is left out, as ``vitrine verify`` then says."""
    with suppress(PictureError):
        new.write_bytes(thumbnail(open_picture(old)))
    old.unlink()
