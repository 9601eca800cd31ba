"""A run of the indexer whose parts are spread over machines and put together at the end."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial

from agent.bootstrap import open_index, open_server, open_store
from agent.cli.parts import Job, Outcome, run_part
from agent.cli.progress import Tell
from agent.errors import CatalogueError, StoreError
from agent.search.archive import Import
from agent.search.indexer import publish
from agent.search.manifest import EMBEDDED, IndexFolder, Manifest, find_manifest
from agent.search.report import LISTED, Listing, Report
from agent.search.thumbnails import sweep
from agent.search.transfer import copy_points
from agent.store.base import Point, Store
from agent.store.generations import Generations

Spread = Callable[[Callable[[int], Outcome], Sequence[int]], Iterable[Outcome]]
"""Calls a function for the number of each part, wherever, and yields what comes back."""

_SUMMED = (
    "new", "updated", "unchanged", "removed", "vanished", "texts_encoded", "pictures_encoded",
)  # fmt: skip


def index_in_parts(job: Job, spread: Spread, tell: Tell) -> Report:
    """Brings an index up to date as one run would.

    An interrupted job is gone on with by the same call: parts that were done are only compared
    with the catalogue.

    Args:
        job: What to do.
        spread: Gives out the parts.
        tell: Told how far it is.

    Raises:
        CatalogueError: The machines saw different catalogues.
        IndexLocked: Another process has given out the parts of this index.
        VitrineError: What the first part that failed says; nothing is published.
    """
    started = time.perf_counter()
    try:
        job.desk.mkdir(parents=True, exist_ok=True)
        job.home.prepare()
        job.home.thumbnails.mkdir(exist_ok=True)
    except OSError as error:
        raise StoreError(f"{job.desk} cannot be made ({error.strerror})") from None
    with closing(Generations(job.desk).lock()):
        _begin(job)
        done = _done(spread(partial(run_part, job), range(1, job.of + 1)), job.of, tell)
        report = _sum([one.report for one in done if one.report])
        manifest = _common([one.manifest for one in done if one.manifest])
        if job.settings.qdrant_url:
            _publish(job, manifest)
        elif not _is_published(job, manifest, report):
            _assemble(job, manifest, tell)
        shutil.rmtree(job.work, ignore_errors=True)
    shutil.rmtree(job.desk, ignore_errors=True)
    report.seconds = time.perf_counter() - started
    return report


def base_of(home: IndexFolder) -> str | None:
    """Returns the generation that parts go on from, ``None`` where they begin from nothing."""
    held = find_manifest(home)
    return held.generation if held is not None and held.store == EMBEDDED else None


def _begin(job: Job) -> None:
    is_resumed = job.work.is_dir()
    try:
        for other in job.desk.iterdir():
            if other.is_dir() and other != job.work:
                shutil.rmtree(other)
        job.work.mkdir(exist_ok=True)
    except OSError as error:
        raise StoreError(f"{job.desk} cannot be written to ({error.strerror})") from None
    store: Store | None = None
    if job.settings.qdrant_url:
        fresh = job.rebuild and not is_resumed
        store = open_server(job.settings, job.encoder.dimension, create=True, fresh=fresh)
    elif job.base is not None:
        _, store = open_index(job.settings)
    if store is not None:
        with closing(store):
            if job.prune and not job.rebuild:
                sweep(job.home, store)


def _done(outcomes: Iterable[Outcome], total: int, tell: Tell) -> list[Outcome]:
    done: list[Outcome] = []
    for outcome in outcomes:
        done.append(outcome)
        tell("parts", len(done), total)
    for outcome in done:
        if outcome.error is not None:
            raise outcome.error
    if len(done) < total:
        raise StoreError(f"{len(done)} of {total} parts came back; run it again")
    return done


def _sum(reports: Sequence[Report]) -> Report:
    whole = Report(**{name: sum(getattr(one, name) for one in reports) for name in _SUMMED})
    whole.skipped = _listing([one.skipped for one in reports])
    whole.pictures = _listing([one.pictures for one in reports])
    return whole


def _listing(listings: Sequence[Listing]) -> Listing:
    rows = sorted((row for one in listings for row in one), key=lambda row: row.row)
    return Listing(sum(len(one) for one in listings), rows[:LISTED])


def _common(manifests: Sequence[Manifest]) -> Manifest:
    """Returns what the parts say of the catalogue, which must be the same."""
    first = manifests[0]
    if any(one.fields != first.fields for one in manifests):
        raise CatalogueError(
            f"{first.source} changed meanwhile, or is not the same file on every machine; "
            "run it again"
        )
    return replace(first, products=sum(one.products for one in manifests))


def _is_published(job: Job, manifest: Manifest, report: Report) -> bool:
    """Whether the index is what the parts are, so that readers can be left alone."""
    held = find_manifest(job.home)
    return (
        held is not None
        and not job.rebuild
        and not (report.new or report.updated or report.removed)
        and (held.fields, held.source, held.products, held.complete)
        == (manifest.fields, manifest.source, manifest.products, True)
    )


def _publish(job: Job, manifest: Manifest) -> None:
    store = open_server(job.settings, manifest.dimension, create=True)
    with closing(store):
        publish(job.home, store, replace(manifest, store=job.settings.qdrant_url or ""))


def _assemble(job: Job, manifest: Manifest, tell: Tell) -> None:
    """Fills a new generation from the parts and lets readers see it."""
    if not job.rebuild and base_of(job.home) != job.base:
        raise StoreError(f"{job.settings.index} was changed meanwhile; run it again")
    store = open_store(job.settings, manifest.dimension, create=True, rebuild=True)
    with closing(store):
        store.declare(manifest.fields)
        copy_points(_points(job), store, manifest.products, lambda *told: tell("copy", *told))
        if store.count() != manifest.products:
            raise StoreError(
                f"{store.count()} of {manifest.products} products arrived; run it again"
            )
        tell("finish", manifest.products, manifest.products)
        store.optimize()
        publish(job.home, store, replace(manifest, store=EMBEDDED))


def _points(job: Job) -> Iterator[Point]:
    for number in range(1, job.of + 1):
        with closing(Import(job.export(number))) as part:
            yield from part.points(job.home)
