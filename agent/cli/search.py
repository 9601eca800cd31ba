"""``vitrine search``: one question, one answer."""

from __future__ import annotations

import argparse
import json

from langgraph.checkpoint.memory import InMemorySaver

from agent.bootstrap import open_assistant
from agent.cli.shared import settings_of, turn_to_plain
from agent.cli.terminal import print_turn
from agent.dialogue.wording import Wording
from agent.errors import UsageError
from agent.images.open import read_bytes


def run(arguments: argparse.Namespace) -> int:
    """Runs the command."""
    if not 1 <= arguments.limit <= 100:
        raise UsageError(f"--limit is {arguments.limit}; give a number from 1 to 100")
    picture = read_bytes(arguments.image) if arguments.image else None
    settings = settings_of(arguments)
    assistant = open_assistant(settings, page_size=arguments.limit, checkpointer=InMemorySaver())
    turn = assistant.turn("search", arguments.text, picture=picture)
    if arguments.json:
        print(json.dumps(turn_to_plain(turn), ensure_ascii=False, indent=2))
    else:
        print_turn(turn, Wording(assistant.grounding, turn.language))
    return 0
