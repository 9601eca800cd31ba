"""Brings an index up to date with a catalogue, doing only what changed.

Every batch is written whole, so that an interrupted run is gone on with by the next one; readers
see the index as it was before until all of it is done.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path

from agent.catalogue.prepare import prepare
from agent.catalogue.schema import infer_schema
from agent.catalogue.source import Source
from agent.encoders.base import Encoder
from agent.errors import CatalogueError
from agent.images.remote import RemotePictures
from agent.search.manifest import (
    EMBEDDED,
    IndexFolder,
    Manifest,
    find_manifest,
    read_draft,
    write_draft,
    write_manifest,
)
from agent.search.passing import Pass, Progress
from agent.search.pictures import Pictures
from agent.search.reading import ReadCatalogue, Reader
from agent.search.report import Report
from agent.search.seen import Part
from agent.search.thumbnails import sweep
from agent.store.base import Store


def index_catalogue(
    source: Source,
    folder: Path | str,
    encoder: Encoder,
    store: Store,
    *,
    mapping: Mapping[str, str] | None = None,
    prune: bool = False,
    rebuild: bool = False,
    part: Part | None = None,
    remote: RemotePictures | None = None,
    progress: Progress | None = None,
    place: str | None = None,
    read_attributes: bool = False,
) -> Report:
    """Brings an index up to date with a catalogue.

    Args:
        source: The catalogue.
        folder: The folder of the index; made when it does not exist.
        encoder: Makes the vectors.
        store: Where they go; opened by the caller, and left open.
        mapping: Heading by role where the headings do not tell, see ``find_roles``.
        prune: Whether products that the catalogue no longer has are removed, and thumbnails that
            none of them had before this run.
        rebuild: Whether the store was opened to be filled from nothing.
        part: The share of the products to take; all of them by default.
        remote: Fetches pictures from the web; without it, they are not read.
        progress: Told how far it is.
        place: What the manifest says of the store's place; ``embedded`` by default.
        read_attributes: Whether colors and kinds that the catalogue does not tell are read from
            its pictures.

    Raises:
        CatalogueError: The catalogue cannot be used at all.
        EncoderError: The index was made with another encoder.
        StoreError: The folder or the store cannot be written to.
    """
    started = time.perf_counter()
    home = IndexFolder(Path(folder))
    home.prepare()
    manifest = base_manifest(home, encoder, rebuild=rebuild)
    tell = progress or (lambda _stage, _done, _total: None)
    prepared = prepare(source, mapping)
    catalogue: Source = prepared
    if read_attributes:
        catalogue = ReadCatalogue(
            prepared, Reader(encoder), remote, home.read, lambda *far: tell("pictures", *far)
        )
    schema = infer_schema(catalogue, prepared.roles, progress=lambda done: tell("read", done, 0))
    if isinstance(catalogue, ReadCatalogue):
        schema = catalogue.marked(schema)
    if schema.rows == 0:
        raise CatalogueError(f"{source.path.name} has headings but no products")
    manifest = replace(
        manifest,
        fields=schema.fields,
        source=str(source.path),
        store=place or EMBEDDED,
    )
    home.thumbnails.mkdir(exist_ok=True)
    write_draft(home, manifest)
    store.declare(schema.fields)
    if prune and not rebuild:
        sweep(home, store)
    pictures = Pictures(source.base, home, remote)
    run = Pass(catalogue, encoder, store, schema, tell, part or Part(), pictures)
    run.work()
    report = run.report
    report.removed, report.vanished = run.remove_vanished(prune)
    changed = bool(report.new or report.updated or report.removed)
    if changed:
        tell("finish", schema.rows, schema.rows)
        store.optimize()
    publish(home, store, manifest, changed=changed)
    report.seconds = time.perf_counter() - started
    return report


def publish(home: IndexFolder, store: Store, manifest: Manifest, *, changed: bool = True) -> None:
    """Makes what a store holds visible to readers, all at once.

    Where nothing was written and the manifest says what it said, readers are left alone.
    """
    store.flush()
    whole = replace(manifest, products=store.count(), complete=True)
    whole = replace(whole, generation=store.seal(asdict(whole)))
    if changed or whole != find_manifest(home):
        write_manifest(home, whole)
    home.draft.unlink(missing_ok=True)
    store.keep_only(whole.generation)


def base_manifest(home: IndexFolder, encoder: Encoder, *, rebuild: bool = False) -> Manifest:
    """Returns what a run starts from: an unfinished run's manifest, the index's own, or a new one.

    Raises:
        EncoderError: That was made with another encoder.
    """
    facts = encoder.description
    new = Manifest(facts.name, facts.revision, facts.dimension)
    if rebuild:
        return new
    manifest = read_draft(home) or find_manifest(home) or new
    manifest.check_encoder(facts, home.path)
    return manifest
