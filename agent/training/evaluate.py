"""``python -m agent.training.evaluate``: how well an encoder knows things it was not shown."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from agent.demo import draw_catalogue
from agent.encoders.base import Encoder
from agent.encoders.choose import choose_encoder
from agent.errors import VitrineError
from agent.training.card import by_kind, short
from agent.training.data import Sample, read_catalogue
from agent.training.known import known_kinds
from agent.training.texts import caption_figures
from agent.training.vocabulary import load_vocabulary
from agent.training.zero_shot import ANY, LARGEST, Measured, evaluate

DEMO_SEED = 0
"""The demo catalogue that users see; training draws another."""


def report(encoder: Encoder, catalogues: Sequence[Path], work: Path) -> Measured:
    """Measures the held-out parts of catalogues, the demo catalogue, and captions.

    Args:
        encoder: What is measured.
        catalogues: CSV files, as for training.
        work: Where the demo catalogue is drawn, once.
    """
    vocabulary = load_vocabulary()
    measured = Measured()
    pictured: set[str] = set()
    held: dict[str, list[Sample]] = {}
    for path in catalogues:
        samples = read_catalogue(path, vocabulary)
        pictured |= {sample.kind for sample in samples}
        kinds = Counter(sample.kind for sample in samples if sample.sender)
        largest = frozenset(kind for kind, _ in kinds.most_common(LARGEST))
        for part, note in (("validation", ""), ("seen", " (senders seen)")):
            chosen = [sample for sample in samples if sample.part == part]
            if chosen:
                title = f"{path.parent.name}{note}"
                measured |= evaluate(encoder, chosen, vocabulary, title, largest)
                if part == "validation":
                    held[title] = chosen
    drawings = read_catalogue(demo_drawings(work), vocabulary)
    measured |= evaluate(encoder, drawings, vocabulary, "demo")
    pictured |= {sample.kind for sample in drawings}
    measured |= Measured(caption_figures(encoder, vocabulary, sorted(pictured)))
    return replace(measured, known=known_kinds(encoder, held | {"demo": drawings}, vocabulary))


def demo_drawings(work: Path) -> Path:
    """Returns the demo catalogue, drawn into a working folder where it is not yet."""
    path = work / f"drawings-{DEMO_SEED}" / "products.csv"
    if not path.exists():
        draw_catalogue(path.parent, seed=DEMO_SEED)
    return path


def _print(measured: Measured, line: str) -> None:
    figures = measured.figures
    languages = sorted({language for row in figures.values() for language in row} - {ANY})
    table = Table(title=line)
    table.add_column("")
    for language in ["mean", *languages]:
        table.add_column(language, justify="right")
    for name, row in figures.items():
        values = [float(np.mean(list(row.values()))), *(row.get(code) for code in languages)]
        table.add_row(name, *("" if one is None else short(one) for one in values))
    console = Console(width=max(200, Console().width), highlight=False)
    console.print(table)
    for title, recalls in measured.recalls.items():
        console.print(f"{title}, by kind: {by_kind(recalls)}")
    if measured.known is not None:
        count, share = len(measured.known.names), measured.known.share
        console.print(f"{count} kinds may be read from pictures, from a share of {share} on")


def note_figures(path: Path, measured: Measured) -> None:
    """Writes what was measured into an encoder's card.

    A page shows English, the mean and the lowest of what was measured by language; the rest is
    kept beside it.
    """
    card = json.loads(path.read_text(encoding="utf-8"))
    card["figures"] = {
        name: {key: round(value, 3) for key, value in _summed(row).items()}
        for name, row in measured.figures.items()
    }
    card["by_language"] = {
        name: {language: round(value, 3) for language, value in row.items()}
        for name, row in measured.figures.items()
    }
    card["recalls"] = {
        title: {kind: [round(share, 3), count] for kind, (share, count) in row.items()}
        for title, row in measured.recalls.items()
    }
    card.pop("known_kinds", None)
    if measured.known is not None:
        card["known_kinds"] = asdict(measured.known)
    path.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _summed(row: dict[str, float]) -> dict[str, float]:
    if "en" not in row:
        return row
    values = list(row.values())
    return {"en": row["en"], "mean": float(np.mean(values)), "lowest": min(values)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns 0, or 1 when an encoder or a catalogue cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m agent.training.evaluate", description=__doc__)
    parser.add_argument("--data", nargs="*", type=Path, default=[], help="CSVs with pictures")
    parser.add_argument("--encoder", default="compact", help="name or folder (compact)")
    parser.add_argument("--work", type=Path, default=Path(".training"), help="for the drawings")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    parser.add_argument("--card", type=Path, help="note the means in this encoder's card")
    chosen = parser.parse_args(arguments)
    try:
        encoder, line = choose_encoder(chosen.encoder)
        measured = report(encoder, chosen.data, chosen.work)
    except VitrineError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    _print(measured, line)
    if chosen.card is not None:
        note_figures(chosen.card, measured)
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(asdict(measured), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
