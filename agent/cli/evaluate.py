"""``vitrine eval``: measures how well conversations are understood, by language."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from langgraph.checkpoint.memory import InMemorySaver
from rich.console import Console
from rich.table import Table

from agent.bootstrap import open_assistant
from agent.chat.assistant import Assistant
from agent.cli.demo import make_demo
from agent.cli.index import build
from agent.cli.shared import settings_of
from agent.errors import UsageError
from agent.evaluation.figures import Figures, by_language, to_plain
from agent.evaluation.holding import Judged, hold
from agent.evaluation.script import Script, script_languages, scripts
from agent.search.manifest import IndexFolder, read_manifest
from agent.settings import Settings


def run(arguments: argparse.Namespace) -> int:
    """Runs the command."""
    codes = arguments.language or script_languages()
    unknown = sorted(set(codes) - set(script_languages()))
    if unknown:
        raise UsageError(f"no conversations in {', '.join(unknown)}; there are some in "
                         f"{', '.join(script_languages())}")  # fmt: skip
    chosen = [script for code in codes for script in scripts(code)]
    judged: list[Judged] = []
    for name in dict.fromkeys(script.catalogue for script in chosen):
        here = [script for script in chosen if script.catalogue == name]
        judged += _judge(name, here, arguments)
    rows = by_language(judged)
    if not arguments.quiet:
        _print_failures(judged)
    _print_table(rows)
    if arguments.json is not None:
        arguments.json.write_text(json.dumps(to_plain(rows), indent=1) + "\n", "utf-8")
    return 0


def _judge(name: str, chosen: list[Script], arguments: argparse.Namespace) -> list[Judged]:
    settings = _index_of(name, arguments)
    if settings is None:
        print(f"{len(chosen)} conversations over {name} left out: name the folder of its CSV "
              "with --catalogues", file=sys.stderr)  # fmt: skip
        return []
    with _opened(settings) as assistant:
        return list(hold(chosen, assistant))


@contextmanager
def _opened(settings: Settings) -> Iterator[Assistant]:
    yield open_assistant(settings, checkpointer=InMemorySaver())


def _index_of(name: str, arguments: argparse.Namespace) -> Settings | None:
    """The index of a catalogue, made beside the demo when it is first needed."""
    if name == "demo":
        return make_demo(arguments)
    if arguments.catalogues is None:
        return None
    catalogue = arguments.catalogues / name / "products.csv"
    if not catalogue.exists():
        return None
    arguments.index = arguments.folder / f"{name}.index"
    settings = settings_of(arguments)
    folder = IndexFolder(settings.index)
    if not folder.manifest.exists() or not read_manifest(folder).complete:
        arguments.catalogue, arguments.map, arguments.prune = Path(catalogue), [], False
        build(settings, arguments)
    return settings


def _print_failures(judged: list[Judged]) -> None:
    for one in judged:
        if one.is_right:
            continue
        print(f"{one.script.language} {one.script.name}: {one.turn.say}")
        for title, slots in (("missing", one.wanted - one.got), ("wrong", one.got - one.wanted)):
            if slots:
                print(f"    {title}: {', '.join(''.join(slot) for slot in sorted(slots))}")
        if one.turn.act not in (None, *one.acts):
            print(f"    act: {', '.join(one.acts)} instead of {one.turn.act}")


def _print_table(rows: dict[str, Figures]) -> None:
    table = Table(title="Conversations")
    for heading in (
        "",
        "turns",
        "right",
        "state",
        "slots P",
        "R",
        "F1",
        "language",
        "broken",
        "ms",
    ):
        table.add_column(heading, justify="right")
    for code, row in rows.items():
        shares = (
            row.turn_accuracy, row.state_accuracy, row.slot_precision, row.slot_recall,
            row.slot_f1, row.language_accuracy,
        )  # fmt: skip
        table.add_row(
            code, str(row.turns), *(f"{share:.1%}" for share in shares),
            str(row.violations), f"{row.milliseconds:.0f}",
        )  # fmt: skip
    Console(width=max(100, Console().width)).print(table)
