"""Brings an index up to date with a catalogue, doing only what changed.

Every batch is written whole and flushed, so an interrupted run leaves a usable index and the
next run goes on where it stopped.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from PIL.Image import Image as Picture

from agent.catalogue.columns import find_roles
from agent.catalogue.products import Skipped, Taken, read_products
from agent.catalogue.schema import Schema, infer_schema
from agent.catalogue.source import Source
from agent.encoders.base import Encoder
from agent.errors import CatalogueError, IndexMissing
from agent.search.batch import SIZE, Builder, Pending, batches
from agent.search.manifest import IndexFolder, Manifest, read_manifest, write_manifest
from agent.search.pictures import decode, inspect
from agent.search.records import (
    Known,
    PictureState,
    digest,
    embedding_text,
    to_known,
    values_digest,
)
from agent.search.report import Report, Tally
from agent.store.base import Store

_THREADS = 3
_AHEAD = 2

Progress = Callable[[str, int, int], None]
"""Called with the stage (``read``, ``index``, ``finish``), rows done and rows in all."""


def index_catalogue(
    source: Source,
    folder: Path | str,
    encoder: Encoder,
    store: Store,
    *,
    mapping: Mapping[str, str] | None = None,
    prune: bool = False,
    progress: Progress | None = None,
    place: str | None = None,
) -> Report:
    """Brings an index up to date with a catalogue.

    Args:
        source: The catalogue.
        folder: The folder of the index; made when it does not exist.
        encoder: Makes the vectors.
        store: Where they go; opened by the caller, and left open.
        mapping: Heading by role where the headings do not tell, see ``find_roles``.
        prune: Whether products that the catalogue no longer has are removed.
        progress: Told how far it is.
        place: What the manifest says of the store's place; ``embedded`` by default.

    Raises:
        CatalogueError: The catalogue cannot be used at all.
        EncoderError: The index was made with another encoder.
        StoreError: The folder or the store cannot be written to.
    """
    started = time.perf_counter()
    home = IndexFolder(Path(folder))
    home.prepare()
    manifest = _manifest(home, encoder)
    tell = progress or (lambda _stage, _done, _total: None)
    schema = infer_schema(
        source, find_roles(source.columns, mapping), progress=lambda done: tell("read", done, 0)
    )
    if schema.rows == 0:
        raise CatalogueError(f"{source.path.name} has headings but no products")
    manifest = replace(
        manifest,
        fields=schema.fields,
        source=str(source.path),
        complete=False,
        store=place or manifest.store,
    )
    home.thumbnails.mkdir(exist_ok=True)
    write_manifest(home, manifest)
    store.declare(schema.fields)
    run = _Run(source, home, encoder, store, schema, tell)
    run.work()
    removed, vanished = run.remove_vanished(prune)
    tally = run.tally
    if tally.new or tally.updated or removed:
        tell("finish", schema.rows, schema.rows)
        store.optimize()
    store.flush()
    write_manifest(home, replace(manifest, products=store.count(), complete=True))
    return Report(
        tally.new,
        tally.updated,
        tally.unchanged,
        removed,
        vanished,
        tuple(tally.skipped),
        tuple(tally.pictures),
        time.perf_counter() - started,
    )


def _manifest(home: IndexFolder, encoder: Encoder) -> Manifest:
    facts = encoder.description
    try:
        manifest = read_manifest(home)
    except IndexMissing:
        return Manifest(facts.name, facts.revision, facts.dimension)
    manifest.check_encoder(facts, home.path)
    return manifest


class _Run:
    """One pass over the rows."""

    def __init__(
        self,
        source: Source,
        home: IndexFolder,
        encoder: Encoder,
        store: Store,
        schema: Schema,
        tell: Progress,
    ) -> None:
        self.tally = Tally()
        self._source, self._home = source, home
        self._store, self._schema, self._tell = store, schema, tell
        self._known = {point.id: to_known(point) for point in store.scan()}
        self._builder = Builder(encoder, store)
        self._seen: set[str] = set()
        self._done = 0

    def work(self) -> None:
        """Indexes every row, decoding the next batches while one is encoded."""
        pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="decode")
        waiting: deque[list[Pending]] = deque()
        try:
            for batch in batches(self._changed()):
                for one in batch:
                    self._start_decoding(one, pool)
                waiting.append(batch)
                if len(waiting) > _AHEAD:
                    self._finish(waiting.popleft())
            while waiting:
                self._finish(waiting.popleft())
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
        self._tell("index", self._schema.rows, self._schema.rows)

    def remove_vanished(self, prune: bool) -> tuple[int, int]:
        """Removes what the catalogue no longer has, if asked; returns removed and left."""
        gone = [one for one in self._known if one not in self._seen]
        if not prune:
            return 0, len(gone)
        for start in range(0, len(gone), SIZE):
            self._store.delete(gone[start : start + SIZE])
        return len(gone), 0

    def _changed(self) -> Iterator[Pending]:
        for result in read_products(self._source, self._schema):
            if isinstance(result, Skipped):
                self.tally.skipped.append(result)
                self._advance(1)
                continue
            text = embedding_text(result, self._schema.fields)
            state = inspect(result.product.image, self._source.base)
            known = self._known.get(result.product.id)
            if known is not None and self._is_unchanged(result, text, state, known):
                self._seen.add(result.product.id)
                self.tally.unchanged += 1
                if known.picture.problem:
                    self.tally.note_picture(result, known.picture.problem)
                self._advance(1)
                continue
            yield Pending(result, text, known, state)

    @staticmethod
    def _is_unchanged(taken: Taken, text: str, state: PictureState, known: Known) -> bool:
        picture = known.picture
        untouched = picture.is_same_file(state) or (
            state.size < 0 and picture.size < 0 and state.problem == picture.problem
        )
        return (
            untouched
            and known.text == digest(text)
            and (known.values == values_digest(taken.product))
        )

    def _start_decoding(self, one: Pending, pool: ThreadPoolExecutor) -> None:
        image, known = one.taken.product.image, one.known
        if image is None or one.state.problem:
            return
        if known is not None and known.image == image and known.picture.is_same_file(one.state):
            one.state = known.picture
            return
        old = known.picture.sha256 if known is not None else ""
        one.decoded = pool.submit(decode, image, self._source.base, one.state, old, self._home)

    def _finish(self, batch: list[Pending]) -> None:
        pictures: dict[str, Picture] = {}
        usable = []
        for one in batch:
            if one.decoded is not None:
                decoded = one.decoded.result()
                one.state = decoded.state
                if decoded.picture is not None:
                    pictures[one.taken.product.id] = decoded.picture
            if one.state.problem and not one.taken.has_text:
                self.tally.skip_picture(one.taken, one.state.problem)
                continue
            if one.state.problem:
                self.tally.note_picture(one.taken, one.state.problem)
            usable.append(one)
        self._store.upsert(self._builder.build(usable, pictures))
        self._store.flush()
        for one in usable:
            self._seen.add(one.taken.product.id)
            self.tally.new += one.known is None
            self.tally.updated += one.known is not None
        self._advance(len(batch))

    def _advance(self, number: int) -> None:
        self._done += number
        if number > 1 or self._done % 500 == 0:
            self._tell("index", self._done, self._schema.rows)
