"""Tables of ``vitrine eval`` on the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table

from agent.evaluation.figures import Figures
from agent.evaluation.holding import Judged
from agent.evaluation.searches import SearchFigures


def print_failures(judged: Sequence[Judged]) -> None:
    """Prints every turn that went wrong, with what is missing and what should not be there."""
    for one in judged:
        if one.is_right:
            continue
        print(f"{one.script.language} {one.script.name}: {one.turn.say}")
        for title, slots in (("missing", one.wanted - one.got), ("wrong", one.got - one.wanted)):
            if slots:
                print(f"    {title}: {', '.join(''.join(slot) for slot in sorted(slots))}")
        if one.turn.act not in (None, *one.acts):
            print(f"    act: {', '.join(one.acts)} instead of {one.turn.act}")


def print_conversations(rows: Mapping[str, Figures]) -> None:
    """Prints how conversations were understood."""
    table = _table(
        "Conversations: turns understood, states exact, slots, language of the reply, products "
        "that break a filter, CPU time",
        ("turns", "right", "state", "slots P", "R", "F1", "language", "broken", "ms"),
    )
    for code, row in rows.items():
        shares = (
            row.turn_accuracy, row.state_accuracy, row.slot_precision, row.slot_recall,
            row.slot_f1, row.language_accuracy,
        )  # fmt: skip
        table.add_row(
            code, str(row.turns), *map(_percent, shares), str(row.violations),
            f"{row.milliseconds:.0f}",
        )  # fmt: skip
    _print(table)


def print_searches(rows: Mapping[str, SearchFigures]) -> None:
    """Prints how searches by meaning went, and after how many rounds users saw their product."""
    rounds = len(next(iter(rows.values())).rounds) if rows else 0
    table = _table(
        "Searches by meaning (first ten), “nothing is alike” (precision, recall), and simulated "
        "users: share that has seen its product after each round",
        (
            "queries",
            "P@10",
            "R@10",
            "nDCG",
            "first",
            "none P",
            "none R",
            *map(str, range(1, rounds + 1)),
            "broken",
        ),
    )
    for code, row in rows.items():
        shares = (
            row.precision, row.recall, row.ndcg, row.first, row.denial_precision,
            row.denial_recall,
        )  # fmt: skip
        seen = (f"{100 * share:.0f}" for share in row.rounds)
        table.add_row(code, str(row.queries), *map(_percent, shares), *seen, str(row.violations))
    _print(table)


def _table(title: str, headings: Sequence[str]) -> Table:
    table = Table(title=title)
    for heading in ("", *headings):
        table.add_column(heading, justify="right")
    return table


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"


def _print(table: Table) -> None:
    console = Console()
    Console(width=max(140, console.width)).print(table)
