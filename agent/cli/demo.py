"""``vitrine demo``: draws the demo catalogue once, indexes it, opens the page."""

from __future__ import annotations

import argparse
from dataclasses import replace

from agent.cli.index import build, print_report
from agent.cli.page import open_page
from agent.cli.progress import progress_bar
from agent.cli.shared import settings_of
from agent.demo import draw_catalogue
from agent.encoders.choose import choose_encoder
from agent.errors import EncoderError
from agent.search.indexer import base_manifest
from agent.search.manifest import IndexFolder, find_manifest
from agent.search.report import Report
from agent.settings import Settings


def run(arguments: argparse.Namespace) -> int:
    """Runs the command."""
    settings = make_demo(arguments)
    return 0 if arguments.no_page else open_page(settings, arguments)


def make_demo(arguments: argparse.Namespace) -> Settings:
    """Draws and indexes the demo catalogue where that is not done yet."""
    catalogue = arguments.folder / "catalogue" / "products.csv"
    settings = replace(settings_of(arguments), index=arguments.folder / "demo.index")
    if not catalogue.exists():
        print("Drawing the demo catalogue, once …")
        with progress_bar() as tell:
            draw_catalogue(
                catalogue.parent,
                seed=arguments.seed,
                progress=lambda done, total: tell("index", done, total),
            )
    arguments.catalogue, arguments.map = catalogue, []
    report = ensure_index(settings, arguments)
    if report is not None:
        print_report(report)
    return settings


def ensure_index(settings: Settings, arguments: argparse.Namespace) -> Report | None:
    """Indexes a catalogue unless that is done; anew where it was with another encoder."""
    folder = IndexFolder(settings.index)
    encoder, _ = choose_encoder(settings.encoder)
    try:
        base_manifest(folder, encoder)
    except EncoderError:
        return build(settings, arguments, rebuild=True)
    manifest = find_manifest(folder)
    if manifest is not None and manifest.complete:
        return None
    return build(settings, arguments)
