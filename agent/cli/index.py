"""``vitrine index``: reads a catalogue, shows how far it is, ends with a report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from agent.bootstrap import open_store
from agent.catalogue.source import open_source
from agent.cli.shared import mapping_of, settings_of
from agent.encoders.choose import choose_encoder
from agent.search.indexer import Progress as Tell
from agent.search.indexer import index_catalogue
from agent.search.manifest import IndexFolder
from agent.search.report import Report
from agent.settings import Settings

_SHOWN = 20
"""Skipped rows that are listed one by one; more are counted."""

_STAGES = {"read": "Reading", "index": "Indexing", "finish": "Finishing"}


def run(arguments: argparse.Namespace) -> int:
    """Runs the command."""
    report = build(settings_of(arguments), arguments)
    print_report(report)
    return 0


def build(settings: Settings, arguments: argparse.Namespace) -> Report:
    """Indexes a catalogue with a progress bar on the terminal."""
    source = open_source(arguments.catalogue)
    encoder, why = choose_encoder(settings.encoder)
    print(why, file=sys.stderr)
    IndexFolder(settings.index).prepare()
    store = open_store(settings, encoder.description.dimension, create=True)
    try:
        with progress_bar() as tell:
            return index_catalogue(
                source,
                settings.index,
                encoder,
                store,
                mapping=mapping_of(arguments.map) or None,
                prune=arguments.prune,
                progress=tell,
                place=settings.qdrant_url,
            )
    finally:
        store.close()


@contextmanager
def progress_bar() -> Iterator[Tell]:
    """Shows a bar while there is something to wait for."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("Reading", total=None)

        def tell(stage: str, done: int, total: int) -> None:
            bar.update(task, description=_STAGES[stage], completed=done, total=total or None)

        yield tell


def print_report(report: Report) -> None:
    """Prints what a run did, each row that gave no product with its reason."""
    print(
        f"{report.taken} products: {report.new} new, {report.updated} updated, "
        f"{report.unchanged} unchanged; {report.removed} removed, {len(report.skipped)} skipped"
    )
    print(f"{report.seconds:.1f} s, {report.rate:.0f} products/s")
    if report.vanished:
        print(f"{report.vanished} are no longer in the catalogue; --prune removes them")
    for heading, rows in (
        ("Skipped", report.skipped),
        ("Indexed by their text only", report.pictures),
    ):
        if rows:
            print(f"{heading}:")
        for row in rows[:_SHOWN]:
            print(f"  row {row.row}, {row.id or 'no id'}: {row.reason}")
        if len(rows) > _SHOWN:
            print(f"  and {len(rows) - _SHOWN} more")
