"""``vitrine push`` and ``vitrine pull``: a whole index to a Qdrant server, and back."""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace

from agent.bootstrap import open_index, open_server, open_store
from agent.cli.progress import progress_bar
from agent.cli.shared import settings_of
from agent.errors import IndexDamaged, UsageError
from agent.search.indexer import publish
from agent.search.manifest import EMBEDDED, IndexFolder, Manifest, from_json, read_manifest
from agent.search.records import picture_keys
from agent.search.transfer import check_copy, copy_points
from agent.settings import Settings
from agent.store.base import Store
from agent.store.client import ClientStore


def push(arguments: argparse.Namespace) -> int:
    """Fills a new collection from an index; readers of the server get it when all is there."""
    settings = _settings(arguments)
    manifest, source = open_index(replace(settings, qdrant_url=None))
    try:
        target = open_server(settings, manifest.dimension, create=True, fresh=True)
        try:
            count = send(manifest, source, target)
        finally:
            target.close()
    finally:
        source.close()
    print(f"{count} products at {settings.qdrant_url}, collection {settings.index.stem}")
    return 0


def send(manifest: Manifest, source: Store, target: ClientStore) -> int:
    """Copies an index into a new collection, checks it, and lets readers see it."""
    target.declare(manifest.fields)
    count = _copy(source, target, manifest)
    target.keep_only(target.seal(asdict(manifest)))
    return count


def pull(arguments: argparse.Namespace) -> int:
    """Fills an index from a collection; its readers get it when all is there."""
    settings = _settings(arguments)
    source = open_server(settings, 0)
    try:
        count = receive(source, settings)
    finally:
        source.close()
    print(f"{count} products in {settings.index}")
    folder = IndexFolder(settings.index)
    lacking = _without_thumbnail(folder)
    if lacking:
        catalogue = read_manifest(folder).source
        print(
            f"{lacking} of them have a picture but no thumbnail here, for a server keeps none; "
            f"vitrine index {catalogue} --index {settings.index} makes them"
        )
    return 0


def _without_thumbnail(folder: IndexFolder) -> int:
    """Returns how many products have a picture whose thumbnail is not there."""
    _, store = open_index(Settings(index=folder.path))
    try:
        products = (picture_keys(point) for point in store.scan())
        return sum(any(not folder.thumbnail(key).exists() for key in keys) for keys in products)
    finally:
        store.close()


def receive(source: ClientStore, settings: Settings) -> int:
    """Copies a collection into a new generation of an index, checks it, and publishes it."""
    try:
        manifest = from_json(source.about)
    except (KeyError, TypeError, ValueError):
        raise IndexDamaged(
            f"the collection at {settings.qdrant_url} does not say what it holds; "
            "bring it there with vitrine push or vitrine index"
        ) from None
    folder = IndexFolder(settings.index)
    folder.prepare()
    folder.thumbnails.mkdir(exist_ok=True)
    here = replace(settings, qdrant_url=None)
    target = open_store(here, manifest.dimension, create=True, rebuild=True)
    try:
        target.declare(manifest.fields)
        count = _copy(source, target, manifest)
        target.optimize()
        publish(folder, target, replace(manifest, store=EMBEDDED))
    finally:
        target.close()
    return count


def _copy(source: Store, target: Store, manifest: Manifest) -> int:
    with progress_bar() as tell:
        points = source.scan(with_vectors=True)
        count = copy_points(points, target, manifest.products, lambda *told: tell("copy", *told))
    check_copy(source, target)
    return count


def _settings(arguments: argparse.Namespace) -> Settings:
    settings = settings_of(arguments)
    if not settings.qdrant_url:
        raise UsageError("no server is named; give --qdrant-url or set VITRINE_QDRANT_URL")
    return settings
