"""``vitrine export``, ``import``, ``verify`` and ``merge``: whole indexes as things to keep."""

from __future__ import annotations

import argparse
import os
import shutil
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from agent.bootstrap import open_index, open_store
from agent.cli.progress import progress_bar
from agent.cli.shared import settings_of
from agent.errors import IndexMissing, StoreError, VitrineError
from agent.search.archive import Import, export_index
from agent.search.batch import batched
from agent.search.indexer import publish
from agent.search.manifest import EMBEDDED, IndexFolder, Manifest, read_manifest
from agent.search.transfer import BATCH, common_manifest, copy_points, copy_thumbnails
from agent.search.verify import findings
from agent.settings import Settings
from agent.store.base import Point
from agent.store.files import damages

_FAILED = 1


def export(arguments: argparse.Namespace) -> int:
    """Writes an index to a file."""
    settings = settings_of(arguments)
    manifest, store = open_index(settings)
    try:
        with progress_bar() as tell:
            count = export_index(
                IndexFolder(settings.index),
                manifest,
                store,
                arguments.file,
                conversations=arguments.conversations,
                tell=lambda done, total: tell("copy", done, total),
            )
    finally:
        store.close()
    print(f"{count} products written to {arguments.file}")
    return 0


def bring_in(arguments: argparse.Namespace) -> int:
    """Makes an index from a file."""
    place = settings_of(arguments).index
    _refuse_existing(place)
    source = Import(arguments.file)
    try:
        count = _build(place, source.manifest, source.points)
    finally:
        source.close()
    print(f"{count} products imported into {place}")
    return 0


def merge(arguments: argparse.Namespace) -> int:
    """Makes one index of several; of equal ids the first is taken."""
    place = settings_of(arguments).index
    _refuse_existing(place)
    opened = [(IndexFolder(path), *open_index(Settings(index=path))) for path in arguments.parts]
    manifest = common_manifest([(folder, held) for folder, held, _ in opened])
    manifest = replace(manifest, products=sum(held.products for _, held, _ in opened))

    def points(folder: IndexFolder) -> Iterator[Point]:
        for number, (origin, _, store) in enumerate(opened):
            copy_thumbnails(origin, folder)
            for batch in batched(store.scan(with_vectors=True), BATCH):
                ids = [point.id for point in batch]
                known = {one.id for _, _, other in opened[:number] for one in other.fetch(ids)}
                yield from (point for point in batch if point.id not in known)

    try:
        count = _build(place, manifest, points)
    finally:
        for _, _, store in opened:
            store.close()
    print(f"{count} products of {len(opened)} indexes in {place}")
    return 0


def verify(arguments: argparse.Namespace) -> int:
    """Prints one line for each thing that is wrong with an index; none is success."""
    settings = settings_of(arguments)
    number = 0
    for line in _findings(settings):
        print(line)
        number += 1
    if number:
        return _FAILED
    held = read_manifest(IndexFolder(settings.index))
    print(f"{settings.index} is whole: {held.products} products")
    return 0


def _findings(settings: Settings) -> Iterator[str]:
    folder = IndexFolder(settings.index)
    try:
        manifest = read_manifest(folder)
        if manifest.store == EMBEDDED and manifest.version > 1:
            broken = list(damages(folder.path / manifest.generation))
            if broken and read_manifest(folder).generation != manifest.generation:
                # A run of the indexer replaced it meanwhile.
                yield from _findings(settings)
                return
            yield from broken
            if broken:
                return
        manifest, store = open_index(settings)
    except IndexMissing:
        raise
    except VitrineError as error:
        yield str(error)
        return
    try:
        yield from findings(folder, manifest, store)
    finally:
        store.close()


def _build(
    place: Path, manifest: Manifest, points: Callable[[IndexFolder], Iterator[Point]]
) -> int:
    """Builds an index beside its place and moves it there when it is whole."""
    fresh = place.with_name(f"{place.name}.new-{uuid.uuid4().hex[:8]}")
    folder = IndexFolder(fresh)
    try:
        folder.prepare()
        folder.thumbnails.mkdir()
        store = open_store(Settings(index=fresh), manifest.dimension, create=True)
        try:
            store.declare(manifest.fields)
            with progress_bar() as tell:
                count = copy_points(
                    points(folder), store, manifest.products, lambda *told: tell("copy", *told)
                )
            store.optimize()
            publish(folder, store, replace(manifest, store=EMBEDDED))
        finally:
            store.close()
        fresh.rename(place)
    except OSError as error:
        raise StoreError(f"{place} cannot be made ({error.strerror})") from None
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return count


def _refuse_existing(place: Path) -> None:
    if os.path.lexists(place):
        raise StoreError(f"{place} exists; choose another folder or remove it")
