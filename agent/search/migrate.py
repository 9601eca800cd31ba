"""Brings an index of an older version to the form of this one, in its place."""

from __future__ import annotations

from agent.search.manifest import EMBEDDED, VERSION, IndexFolder, read_manifest, write_manifest
from agent.store.embedded import seal_in_place
from agent.store.generations import Generations


def migrate(folder: IndexFolder) -> None:
    """Brings an index to this version's form; does nothing where it has it.

    Version 1 kept one shard, ``store``, that was open to one process at a time; it becomes the
    first generation.

    Raises:
        IndexMissing: There is no index in the folder.
        IndexLocked: Another process has it open.
        IndexDamaged: It cannot be read; the message says how to make it again.
    """
    manifest = read_manifest(folder)
    if manifest.version == VERSION:
        return
    with Generations(folder.path).lock():
        if manifest.store == EMBEDDED:
            seal_in_place(Generations(folder.path).place(manifest.generation), manifest.dimension)
        write_manifest(folder, manifest)
