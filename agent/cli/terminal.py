"""Turns on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from agent.chat.turn import Turn
from agent.dialogue.wording import Wording
from agent.types import Hit

_VALUES = 5


def print_turn(turn: Turn, wording: Wording, console: Console | None = None) -> None:
    """Prints the reply and the page as a numbered table."""
    console = console or Console(highlight=False)
    for note in turn.notes:
        console.print(f"[yellow]{escape(note)}[/yellow]")
    console.print(escape(turn.reply))
    if not turn.hits:
        return
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for number, hit in enumerate(turn.hits, 1):
        title = f"[bold]{escape(hit.product.title)}[/bold]"
        table.add_row(str(number), title, escape(_values(hit, wording)), escape(hit.product.id))
    console.print(table)


def _values(hit: Hit, wording: Wording) -> str:
    """The values that tell most: the price first, then the catalogue's own order."""
    names = [name for name in hit.product.values if wording.is_facet(name)]
    names.sort(key=lambda name: not wording.is_price(name))
    return " · ".join(wording.values(name, hit.product.values[name]) for name in names[:_VALUES])
