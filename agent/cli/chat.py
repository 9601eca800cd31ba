"""``vitrine chat``: a conversation in the terminal, or JSON lines for programs."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from rich.console import Console

from agent.bootstrap import open_assistant
from agent.chat.assistant import Assistant
from agent.cli.shared import settings_of, turn_to_plain
from agent.cli.terminal import print_turn
from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.errors import PictureError, VitrineError
from agent.images.open import read_bytes


def run(arguments: argparse.Namespace) -> int:
    """Runs the command."""
    settings = settings_of(arguments)
    assistant = open_assistant(settings)
    if arguments.jsonl:
        return _serve_lines(assistant)
    return _converse(assistant, arguments.thread)


def _converse(assistant: Assistant, thread: str) -> int:
    console = Console(highlight=False)
    for note in assistant.notes:
        console.print(note, style="dim")
    before = assistant.current(thread)
    language = before.language if before else "en"
    console.print(interface_text(language, "input-placeholder"))
    while True:
        try:
            said = input("> ").strip()
        except EOFError:
            print()
            return 0
        if not said:
            continue
        if said in ("/quit", "/exit"):
            return 0
        text, picture = _picture_of(said)
        turn = assistant.turn(thread, text, picture=picture)
        print_turn(turn, Wording(assistant.grounding, turn.language), console)


def _picture_of(said: str) -> tuple[str, bytes | None]:
    """Reads ``/picture FILE words`` as a picture with words."""
    if not said.startswith("/picture "):
        return said, None
    path, _, text = said.removeprefix("/picture ").strip().partition(" ")
    try:
        return text, read_bytes(Path(path))
    except PictureError as error:
        print(f"vitrine: {error}", file=sys.stderr)
        return text, None


def _serve_lines(assistant: Assistant) -> int:
    """Answers each line with one line, in order; a bad line gets an error object, nothing ends."""
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(_answer(assistant, line), ensure_ascii=False), flush=True)
    return 0


def _answer(assistant: Assistant, line: str) -> dict[str, Any]:
    thread = "main"
    try:
        asked = json.loads(line)
        if not isinstance(asked, dict):
            return {"thread": thread, "error": "a line must be a JSON object"}
        thread = str(asked.get("thread") or "main")
        image = asked.get("image")
        picture = read_bytes(Path(str(image))) if image else None
        say = asked.get("say") or ""
        if not isinstance(say, str) or not (say.strip() or picture):
            return {"thread": thread, "error": 'a line needs "say" with a text, or "image"'}
        return turn_to_plain(assistant.turn(thread, say, picture=picture))
    except json.JSONDecodeError as error:
        return {"thread": thread, "error": f"no JSON: {error}"}
    except VitrineError as error:
        return {"thread": thread, "error": str(error)}
