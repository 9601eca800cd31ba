"""``vitrine demo``: draws the demo catalogue once, indexes it, opens the page."""

from __future__ import annotations

import argparse
import shutil
from dataclasses import replace

from agent.cli.index import build, print_report, progress_bar
from agent.cli.page import open_page
from agent.cli.shared import settings_of
from agent.demo import draw_catalogue
from agent.encoders.choose import choose_encoder
from agent.errors import EncoderError
from agent.search.manifest import IndexFolder, read_manifest
from agent.settings import Settings


def run(arguments: argparse.Namespace) -> int:
    """Runs the command."""
    settings = make_demo(arguments)
    return 0 if arguments.no_page else open_page(settings, arguments)


def make_demo(arguments: argparse.Namespace) -> Settings:
    """Draws and indexes the demo catalogue where that is not done yet."""
    catalogue = arguments.folder / "catalogue" / "products.csv"
    settings = replace(settings_of(arguments), index=arguments.folder / "demo.index")
    folder = IndexFolder(settings.index)
    if not catalogue.exists():
        print("Drawing the demo catalogue, once …")
        with progress_bar() as tell:
            draw_catalogue(
                catalogue.parent,
                seed=arguments.seed,
                progress=lambda done, total: tell("index", done, total),
            )
    if not is_usable(folder, settings):
        arguments.catalogue, arguments.map, arguments.prune = catalogue, [], False
        print_report(build(settings, arguments))
    return settings


def is_usable(folder: IndexFolder, settings: Settings) -> bool:
    """Whether an index of our own making is whole; one of another encoder is removed."""
    if not folder.manifest.exists():
        return False
    manifest = read_manifest(folder)
    encoder, _ = choose_encoder(settings.encoder)
    try:
        manifest.check_encoder(encoder.description, folder.path)
    except EncoderError:
        shutil.rmtree(folder.path)
        return False
    return manifest.complete
