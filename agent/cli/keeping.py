"""The part of the command line that keeps, checks and moves whole indexes, as data."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Commands = _SubParsersAction[argparse.ArgumentParser]


def add_commands(commands: Commands) -> None:
    """Adds the commands."""
    _export(commands.add_parser("export", help="write an index to one file"))
    _import(commands.add_parser("import", help="make an index from such a file"))
    _verify(commands.add_parser("verify", help="look for damage in an index"))
    _push(commands.add_parser("push", help="bring an index to a Qdrant server"))
    _pull(commands.add_parser("pull", help="fetch an index from a Qdrant server"))
    _merge(commands.add_parser("merge", help="make one index of several"))


def add_server(parser: argparse.ArgumentParser) -> None:
    """Adds the options that say where a Qdrant server is."""
    parser.add_argument("--qdrant-url", metavar="URL", help="a Qdrant server instead of the file")
    parser.add_argument("--qdrant-key", metavar="KEY", help="its key; better in VITRINE_QDRANT_KEY")
    parser.add_argument("--qdrant-key-file", type=Path, metavar="FILE", help="file with its key")


def add_layout(parser: argparse.ArgumentParser) -> None:
    """Adds the options that say how a new collection lies on a cluster."""
    parser.add_argument(
        "--qdrant-shards", type=int, metavar="N", help="shards of a new collection on a server"
    )
    parser.add_argument(
        "--qdrant-replicas", type=int, metavar="N", help="nodes that keep each of these shards"
    )


def _push(parser: argparse.ArgumentParser) -> None:
    _index(parser)
    add_server(parser)
    add_layout(parser)


def _pull(parser: argparse.ArgumentParser) -> None:
    _index(parser)
    add_server(parser)


def _index(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("index", type=Path, metavar="INDEX", help="folder of the index")


def _export(parser: argparse.ArgumentParser) -> None:
    _index(parser)
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to make, such as out.tar")
    parser.add_argument(
        "--conversations", action="store_true",
        help="take what users said, kept and uploaded along",
    )  # fmt: skip


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="what vitrine export made")
    _index(parser)


def _verify(parser: argparse.ArgumentParser) -> None:
    _index(parser)


def _merge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("parts", type=Path, nargs="+", metavar="INDEX", help="indexes to read")
    parser.add_argument(
        "--index", type=Path, required=True, metavar="FOLDER", help="the index to make"
    )
