"""``vitrine eval``: measures understanding and search, by language."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from langgraph.checkpoint.memory import InMemorySaver

from agent.bootstrap import open_assistant
from agent.chat.assistant import Assistant
from agent.cli.demo import ensure_index, make_demo
from agent.cli.shared import settings_of
from agent.cli.tables import print_conversations, print_failures, print_searches
from agent.errors import UsageError
from agent.evaluation.chart import draw_chart
from agent.evaluation.figures import Figures, by_language
from agent.evaluation.holding import Judged, hold
from agent.evaluation.script import script_languages, scripts
from agent.evaluation.searches import SearchFigures, measure_searches
from agent.settings import Settings


def run(arguments: argparse.Namespace) -> int:
    """Runs the command."""
    codes = tuple(arguments.language or script_languages())
    unknown = sorted(set(codes) - set(script_languages()))
    if unknown:
        raise UsageError(
            f"no conversations in {', '.join(unknown)}; choose from {', '.join(script_languages())}"
        )
    talks: dict[str, Figures] = {}
    if arguments.index is None:
        judged, searches = _own(codes, arguments)
        talks = by_language(judged)
        if not arguments.quiet:
            print_failures(judged)
        print_conversations(talks)
    else:
        searches = _measured(_opened(settings_of(arguments)), codes)
    print_searches(searches)
    _write(arguments, talks, searches)
    return 0


def _own(
    codes: Sequence[str], arguments: argparse.Namespace
) -> tuple[list[Judged], dict[str, SearchFigures]]:
    """The project's own conversations, and searches over the demo."""
    chosen = [script for code in codes for script in scripts(code)]
    judged: list[Judged] = []
    searches: dict[str, SearchFigures] = {}
    for name in dict.fromkeys(script.catalogue for script in chosen):
        here = [script for script in chosen if script.catalogue == name]
        settings = _index_of(name, arguments)
        if settings is None:
            print(
                f"{len(here)} conversations over {name} left out: --catalogues names its folder",
                file=sys.stderr,
            )
            continue
        assistant = _opened(settings)
        judged += hold(here, assistant)
        if name == "demo":
            searches = _measured(assistant, codes)
    return judged, searches


def _opened(settings: Settings) -> Assistant:
    return open_assistant(settings, checkpointer=InMemorySaver())


def _measured(assistant: Assistant, codes: Sequence[str]) -> dict[str, SearchFigures]:
    return measure_searches(assistant, codes, assistant.engine.ids())


def _index_of(name: str, arguments: argparse.Namespace) -> Settings | None:
    """The index of a catalogue, made beside the demo when it is first needed."""
    if name == "demo":
        return make_demo(arguments)
    if arguments.catalogues is None:
        return None
    catalogue: Path = arguments.catalogues / name / "products.csv"
    if not catalogue.exists():
        return None
    chosen = argparse.Namespace(**vars(arguments))
    chosen.index, chosen.catalogue = arguments.folder / f"{name}.index", catalogue
    chosen.map = []
    settings = settings_of(chosen)
    ensure_index(settings, chosen)
    return settings


def _write(
    arguments: argparse.Namespace,
    talks: dict[str, Figures],
    searches: dict[str, SearchFigures],
) -> None:
    if arguments.json is not None:
        told = {
            "conversations": {code: asdict(row) for code, row in talks.items()},
            "searches": {code: asdict(row) for code, row in searches.items()},
        }
        arguments.json.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    if arguments.picture is not None:
        draw_chart(talks, searches, arguments.picture)
