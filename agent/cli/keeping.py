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
    _merge(commands.add_parser("merge", help="make one index of several"))


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
