"""One pass of the indexer over the rows of a catalogue."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from PIL.Image import Image as Picture

from agent.catalogue.products import Skipped, Taken, read_products
from agent.catalogue.schema import Schema
from agent.catalogue.source import Source
from agent.encoders.base import Encoder
from agent.search.batch import SIZE, Builder, Pending, batched, by_pictures, kept_vectors
from agent.search.pictures import Pictures
from agent.search.records import (
    Known,
    digest,
    embedding_text,
    hashes_of,
    problem_of,
    to_known,
    values_digest,
)
from agent.search.report import Report
from agent.search.seen import Part, Seen
from agent.store.base import Point, Store

_THREADS = 3
_AHEAD = 1
"""Batches that are decoded while one is encoded and one is written."""
_FLUSHED = 5.0
"""Seconds of work that a power cut may cost. A killed process costs none: the engine has a log."""

_COMPARED = 512
"""Rows that are compared with the store at once."""

Progress = Callable[[str, int, int], None]
"""Called with the stage (``pictures`` while they are read for what the catalogue does not tell,
``read``, ``index``, ``finish``), rows done and rows in all."""


@dataclass(frozen=True, slots=True)
class _Encoded:
    """A batch on its way through the encoder.

    Attributes:
        rows: How many rows it had.
        usable: Those that are written.
        points: What will be written.
    """

    rows: int
    usable: list[Pending]
    points: Future[list[Point]]


class Pass:
    """Compares every row with the store and brings in what changed.

    What it keeps in memory does not grow with the catalogue, but for eight bytes a product.
    """

    def __init__(
        self,
        source: Source,
        encoder: Encoder,
        store: Store,
        schema: Schema,
        tell: Progress,
        part: Part,
        pictures: Pictures,
    ) -> None:
        self._source, self._part, self._pictures = source, part, pictures
        self._store, self._schema, self._tell = store, schema, tell
        self._builder, self._at_once = Builder(encoder), encoder.description.at_once
        self._report = Report()
        self._seen = Seen()
        self._done = 0
        self._flushed = time.monotonic()

    @property
    def report(self) -> Report:
        """What was done so far."""
        self._report.texts_encoded = self._builder.texts_encoded
        self._report.pictures_encoded = self._builder.pictures_encoded
        return self._report

    def work(self) -> None:
        """Indexes every row: reads and writes here, decodes and encodes in threads beside."""
        decoders = ThreadPoolExecutor(_THREADS, thread_name_prefix="decode")
        encoders = ThreadPoolExecutor(self._at_once, thread_name_prefix="encode")
        waiting: deque[list[Pending]] = deque()
        encoded: deque[_Encoded] = deque()
        try:
            for batch in by_pictures(self._changed()):
                for one in batch:
                    self._start_decoding(one, decoders)
                waiting.append(batch)
                if len(waiting) > _AHEAD:
                    encoded.append(self._start_encoding(waiting.popleft(), encoders))
                if len(encoded) > self._at_once:
                    self._write(encoded.popleft())
            encoded.extend(self._start_encoding(batch, encoders) for batch in waiting)
            while encoded:
                self._write(encoded.popleft())
        finally:
            for pool in (decoders, encoders):
                pool.shutdown(wait=True, cancel_futures=True)
        self._tell("index", self._schema.rows, self._schema.rows)

    def remove_vanished(self, prune: bool) -> tuple[int, int]:
        """Removes what the catalogue no longer has, if asked; returns removed and left."""
        number = 0
        mine = (one for one in self._store.ids() if self._part.owns(one))
        for gone in batched(self._seen.lacking(mine), SIZE):
            number += len(gone)
            if prune:
                self._store.delete(gone)
        return (number, 0) if prune else (0, number)

    def _changed(self) -> Iterator[Pending]:
        for group in batched(self._pictures.ahead(self._mine()), _COMPARED):
            taken = []
            for result in group:
                if isinstance(result, Skipped):
                    self._report.skipped.add(result)
                    self._advance(1)
                else:
                    taken.append(result)
            found = self._store.fetch([one.product.id for one in taken])
            known = {point.id: to_known(point) for point in found}
            for one in taken:
                pending = self._compare(one, known.get(one.product.id))
                if pending is not None:
                    yield pending

    def _mine(self) -> Iterator[Taken | Skipped]:
        """Yields what belongs to this part."""
        for result in read_products(self._source, self._schema):
            if self._part.owns(_id_of(result)):
                yield result
            else:
                self._advance(1)

    def _compare(self, taken: Taken, known: Known | None) -> Pending | None:
        """Returns what has to be done for a row, ``None`` where the store has it as it is."""
        text = embedding_text(taken, self._schema.fields)
        states = tuple(self._pictures.inspect(image) for image in taken.product.images)
        pending = Pending(taken, text, known, states)
        if known is None or not self._is_unchanged(pending, known):
            return pending
        self._seen.add(taken.product.id)
        self._report.unchanged += 1
        self._report.note_pictures(taken, known.pictures)
        self._advance(1)
        return None

    def _is_unchanged(self, one: Pending, known: Known) -> bool:
        return (
            known.values == values_digest(one.taken.product)
            and known.text == digest(one.text)
            and self._are_untouched(one, known)
        )

    def _are_untouched(self, one: Pending, known: Known) -> bool:
        """Whether the files of a product's pictures are those that the store's vector is of."""
        return (
            known.images == one.taken.product.images
            and len(known.pictures) == len(one.states)
            and all(old.is_untouched(new)
                    for old, new in zip(known.pictures, one.states, strict=True))
            and self._pictures.have_thumbnails(known.pictures)
        )  # fmt: skip

    def _start_decoding(self, one: Pending, pool: ThreadPoolExecutor) -> None:
        images, known = one.taken.product.images, one.known
        if known is not None and self._are_untouched(one, known):
            one.states = known.pictures
        elif images:
            old = hashes_of(known.pictures) if known is not None else ()
            one.decoded = pool.submit(self._pictures.decode, images, one.states, old)

    def _start_encoding(self, batch: list[Pending], pool: ThreadPoolExecutor) -> _Encoded:
        """Waits for the pictures of a batch and hands it to the encoder."""
        pictures: dict[str, Sequence[Picture]] = {}
        usable = []
        for one in batch:
            if one.decoded is not None:
                decoded = one.decoded.result()
                one.states = decoded.states
                if decoded.opened:
                    pictures[one.taken.product.id] = decoded.opened
            problem = problem_of(one.states)
            if problem and not one.taken.has_text:
                self._report.skip_picture(one.taken, problem)
                # The catalogue still has it: a picture that is out of reach today prunes nothing.
                self._seen.add(one.taken.product.id)
                continue
            self._report.note_pictures(one.taken, one.states)
            usable.append(one)
        kept = kept_vectors(usable, self._store)
        return _Encoded(
            len(batch), usable, pool.submit(self._builder.build, usable, pictures, kept)
        )

    def _write(self, batch: _Encoded) -> None:
        self._store.upsert(batch.points.result())
        if time.monotonic() - self._flushed > _FLUSHED:
            self._store.flush()
            self._flushed = time.monotonic()
        for one in batch.usable:
            self._seen.add(one.taken.product.id)
            self._report.new += one.known is None
            self._report.updated += one.known is not None
        self._advance(batch.rows)

    def _advance(self, number: int) -> None:
        self._done += number
        if number > 1 or self._done % 500 == 0:
            self._tell("index", self._done, self._schema.rows)


def _id_of(result: Taken | Skipped) -> str:
    return result.id if isinstance(result, Skipped) else result.product.id
