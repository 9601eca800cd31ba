"""The command line as data: commands, options, help."""

from __future__ import annotations

import argparse
from pathlib import Path

from agent.cli.keeping import add_commands, add_layout, add_server

_EPILOG = """examples:
  vitrine index products.csv --index my.index     read a catalogue into an index
  vitrine chat --index my.index                   talk to it in the terminal
  vitrine ui --index my.index                     talk to it in the browser
  vitrine search "blaue Vase" --index my.index    ask one question

Every option may also stand in the environment (VITRINE_INDEX, VITRINE_ENCODER, VITRINE_QDRANT_URL,
VITRINE_QDRANT_KEY, VITRINE_MODEL, ...) or in a file vitrine.toml in the working folder.
"""


def make_parser() -> argparse.ArgumentParser:
    """Returns the parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="vitrine",
        description="Talk to a catalogue: product discovery by chat, in 17 languages, offline.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _index(commands.add_parser("index", help="read a catalogue into an index"))
    _chat(commands.add_parser("chat", help="talk to a catalogue in the terminal"))
    _ui(commands.add_parser("ui", help="talk to a catalogue in the browser"))
    _search(commands.add_parser("search", help="ask one question"))
    _demo(commands.add_parser("demo", help="draw a demo catalogue, index it and open the page"))
    _eval(commands.add_parser("eval", help="measure how well conversations are understood"))
    _train(commands.add_parser("train", help="adapt an encoder to a catalogue"))
    add_commands(commands)
    _shared(commands.add_parser("doctor", help="say what is installed and what would be used"))
    return parser


def _shared(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--index", type=Path, metavar="FOLDER", help="the index (vitrine.index)")
    parser.add_argument(
        "--encoder",
        metavar="NAME",
        help="auto, compact, clip, clip:int8, a model name, or a folder (auto)",
    )
    add_server(parser)


def _talking(parser: argparse.ArgumentParser) -> None:
    _shared(parser)
    parser.add_argument(
        "--model", metavar="NAME", help="rules, or provider:name for LangChain (rules)"
    )


def _index(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "catalogue", type=Path,
        help="CSV, TSV, JSON, JSON Lines, an XML feed, Parquet, or a folder of pictures",
    )  # fmt: skip
    _shared(parser)
    _reading(parser)
    parser.add_argument(
        "--prune", action="store_true", help="remove products that the catalogue no longer has"
    )
    parser.add_argument(
        "--rebuild", action="store_true",
        help="start from nothing, beside the index that is read meanwhile; for another encoder",
    )  # fmt: skip
    parser.add_argument(
        "--read-attributes", action="store_true",
        help="read colors and kinds from the pictures where the catalogue does not tell them",
    )  # fmt: skip
    parser.add_argument(
        "--part", metavar="3/16", help="take only this share of the products, for several machines"
    )
    parser.add_argument(
        "--ray", type=int, metavar="N",
        help="work in N parts on the Ray cluster of RAY_ADDRESS, or on this machine; all machines "
        "need the catalogue and the folder of the index at the same paths",
    )  # fmt: skip
    add_layout(parser)
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the report as JSON too")


def _reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="ROLE=COLUMN",
        help="which column is the id, title, description, image, price, sale_price, list_price, "
        "currency (or a code: currency=EUR), or the group that variants share; repeatable",
    )
    parser.add_argument("--offline", action="store_true", help="fetch no pictures from the web")
    parser.add_argument(
        "--allow-private-hosts", action="store_true",
        help="fetch pictures from this machine and from private networks too",
    )  # fmt: skip


def _chat(parser: argparse.ArgumentParser) -> None:
    _talking(parser)
    parser.add_argument("--thread", default="main", help="name of the conversation (main)")
    parser.add_argument(
        "--jsonl", action="store_true", help="one JSON object a line in, one out: for programs"
    )


def _ui(parser: argparse.ArgumentParser) -> None:
    _talking(parser)
    _serving(parser)


def _serving(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8501, help="port to listen on (8501)")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    parser.add_argument(
        "--manage", action=argparse.BooleanOptionalAction,
        help="let visitors read in and switch catalogs; by default only on the loopback address",
    )  # fmt: skip


def _search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", help="what to look for, in any of the languages")
    _shared(parser)
    parser.add_argument("--image", type=Path, metavar="FILE", help="a picture to search with")
    parser.add_argument("--limit", type=int, default=8, help="products to show (8)")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--folder", type=Path, default=Path(".demo"), help="where the demo lives (.demo)"
    )
    parser.add_argument("--seed", type=int, default=0, help="seed of the drawings (0)")
    parser.add_argument("--no-page", action="store_true", help="draw and index only")
    parser.add_argument("--encoder", metavar="NAME", help="see vitrine index --help")
    parser.add_argument("--model", metavar="NAME", help="see vitrine chat --help")
    _serving(parser)


def _eval(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--language", action="append", metavar="CODE", help="only this language; repeatable"
    )
    parser.add_argument(
        "--catalogues", type=Path, metavar="FOLDER",
        help="folder of wardrobe/products.csv and grocery/products.csv; without it, the demo only",
    )  # fmt: skip
    parser.add_argument(
        "--index", type=Path, metavar="FOLDER",
        help="measure searches over this index instead; its own values become the queries",
    )  # fmt: skip
    parser.add_argument("--quiet", action="store_true", help="the tables only, no failed turns")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw them here (PNG, SVG)")
    parser.add_argument(
        "--folder", type=Path, default=Path(".demo"), help="where the indexes lie (.demo)"
    )
    parser.add_argument("--seed", type=int, default=0, help="seed of the demo's drawings (0)")
    parser.add_argument("--encoder", metavar="NAME", help="see vitrine index --help")
    parser.add_argument("--model", metavar="NAME", help="see vitrine chat --help")


def _train(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--catalogue", type=Path, required=True, metavar="PATH", help="see vitrine index --help"
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help="where the new encoder goes"
    )
    parser.add_argument("--minutes", type=float, default=15.0, help="CPU-minutes (15)")
    parser.add_argument(
        "--encoder", default="compact", metavar="NAME",
        help="what to begin from: compact, clip, a model name, or a folder (compact)",
    )  # fmt: skip
    parser.add_argument("--seed", type=int, default=0, help="seed of order and captions (0)")
    parser.add_argument(
        "--threads", type=int, default=1, help="threads (1; more spend CPU time waiting)"
    )
    _reading(parser)
