"""``vitrine index``: reads a catalogue, shows how far it is, ends with a report."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from agent.bootstrap import open_store
from agent.catalogue.source import open_source
from agent.cli.cluster import over_ray
from agent.cli.parts import Job, portable
from agent.cli.progress import progress_bar
from agent.cli.shared import mapping_of, settings_of
from agent.cli.spread import base_of, index_in_parts
from agent.encoders.choose import choose_encoder
from agent.errors import StoreError, UsageError
from agent.images.cache import PictureCache
from agent.images.remote import RemotePictures
from agent.search.indexer import base_manifest, index_catalogue
from agent.search.manifest import IndexFolder, read_manifest
from agent.search.report import Report
from agent.search.seen import Part, read_part
from agent.settings import Settings
from agent.types import Field, FieldKind

_MOST_PARTS = 10_000
_SHOWN = 20
"""Skipped rows that are listed one by one; more are counted."""


def run(arguments: argparse.Namespace) -> int:
    """Runs the command."""
    part = read_part(arguments.part) if arguments.part else Part()
    if part.of > 1 and arguments.rebuild:
        raise UsageError("--part and --rebuild exclude each other; build the parts into new ones")
    settings = settings_of(arguments)
    home = IndexFolder(settings.index)
    if arguments.ray is not None:
        return _finish(index_over_ray(settings, arguments), home, arguments)
    remote = RemotePictures(
        PictureCache(home.pictures, settings.picture_cache_mb),
        offline=arguments.offline,
        allow_private=arguments.allow_private_hosts,
    )
    with closing(remote):
        report = build(
            settings, arguments, prune=arguments.prune, rebuild=arguments.rebuild, part=part,
            remote=remote,
        )  # fmt: skip
    return _finish(report, home, arguments)


def index_over_ray(settings: Settings, arguments: argparse.Namespace) -> Report:
    """Indexes a catalogue in parts on a Ray cluster.

    Raises:
        UsageError: The number of parts cannot be, or Ray is not installed.
    """
    if arguments.part:
        raise UsageError("--ray and --part exclude each other; --ray makes the parts itself")
    if not 1 <= arguments.ray <= _MOST_PARTS:
        raise UsageError(f"--ray is {arguments.ray}; give a number from 1 to {_MOST_PARTS}")
    open_source(arguments.catalogue)  # what is wrong with it is said before a cluster is asked
    encoder, why = choose_encoder(settings.encoder)
    print(why, file=sys.stderr)
    home = IndexFolder(settings.index)
    base_manifest(home, encoder, rebuild=arguments.rebuild)
    job = Job(
        portable(settings, encoder),
        arguments.catalogue.absolute(),
        encoder.description,
        arguments.ray,
        mapping_of(arguments.map),
        prune=arguments.prune,
        rebuild=arguments.rebuild,
        read_attributes=arguments.read_attributes,
        offline=arguments.offline,
        allow_private=arguments.allow_private_hosts,
        base=None if arguments.rebuild else base_of(home),
    )
    with progress_bar() as tell:
        return index_in_parts(job, over_ray, tell)


def _finish(report: Report, home: IndexFolder, arguments: argparse.Namespace) -> int:
    print_report(report)
    print_fields(read_manifest(home).fields)
    if arguments.report:
        _write(report, arguments.report)
    return 0


def build(
    settings: Settings,
    arguments: argparse.Namespace,
    *,
    prune: bool = False,
    rebuild: bool = False,
    part: Part | None = None,
    remote: RemotePictures | None = None,
) -> Report:
    """Indexes a catalogue with a progress bar on the terminal."""
    source = open_source(arguments.catalogue)
    encoder, why = choose_encoder(settings.encoder, partial(print, file=sys.stderr))
    print(why, file=sys.stderr)
    home = IndexFolder(settings.index)
    home.prepare()
    base_manifest(home, encoder, rebuild=rebuild)  # another encoder is said before anything opens
    dimension = encoder.description.dimension
    store = open_store(settings, dimension, create=True, rebuild=rebuild)
    try:
        with progress_bar() as tell:
            return index_catalogue(
                source,
                settings.index,
                encoder,
                store,
                mapping=mapping_of(arguments.map) or None,
                prune=prune,
                rebuild=rebuild,
                part=part,
                remote=remote,
                progress=tell,
                place=settings.qdrant_url,
                read_attributes=getattr(arguments, "read_attributes", False),
            )
    finally:
        store.close()


def _write(report: Report, place: Path) -> None:
    try:
        place.write_text(json.dumps(report.to_plain(), ensure_ascii=False, indent=2), "utf-8")
    except OSError as error:
        raise StoreError(
            f"the report cannot be written to {place} ({error.strerror}); the index is whole"
        ) from None


def print_fields(fields: Sequence[Field]) -> None:
    """Prints what people can ask for, as the columns were understood."""
    print("To search by:", ", ".join(_told(field) for field in fields if field.is_facet) or "words")
    if any(field.kind is FieldKind.PRICE and not field.currency for field in fields):
        print("Prices name no currency; --map currency=EUR would tell it")


def _told(field: Field) -> str:
    several = ", several" if field.multiple else ""
    read = ", from pictures" if field.is_read else ""
    return f"{field.label} ({field.currency or field.kind}{several}{read})"


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
        ("Indexed by their other pictures", report.lost),
    ):
        if rows:
            print(f"{heading}:")
        for row in rows.rows[:_SHOWN]:
            print(f"  row {row.row}, {row.id or 'no id'}: {row.reason}")
        if len(rows) > _SHOWN:
            print(f"  and {len(rows) - _SHOWN} more")
