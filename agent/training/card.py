"""``python -m agent.training.card``: a compact encoder's card as people read it."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from agent.encoders.compact import CARD_FILE, IMAGE_FILE, TEXT_FILE
from agent.errors import EncoderError, VitrineError
from agent.training.zero_shot import ANY

README_FILE = "README.md"
_PARTS = (
    ("On drawings", "The demo catalogue, of another seed than the drawings trained on.", ("demo",)),
    ("On words", "Captions against captions, no picture involved.", ("captions",)),
    (
        "On photos",
        "Photos that were not trained on. Where a catalogue names who sent them, those of senders "
        "trained on are told apart.",
        ("",),
    ),
)
"""Headings, what the figures under them are of, and how their names begin; the rest comes last."""
_LIMITS = (
    "It knows what it was shown: clothes lying or hanging, fruit, vegetables and cartons as "
    "photos, household goods as drawings. Photos of other goods, and clothes worn by people, were "
    "not measured; expect much less, and take CLIP for them.",
    "It tells what a thing is and its colors. It reads no letters, marks or brands, and no sizes.",
    "Words are a bag: it knows neither their order nor \"without\". The dialogue turns those into "
    "filters before anything is encoded.",
    "It knows the words of the lexicon, their misspellings and what is written alike. How far that "
    "reaches, `python -m agent.training.unseen` tells; no native speaker has read the word lists.",
    "A word that means one thing in one language and another in the next (\"vest\") is both.",
    "Patterns were told apart on drawings alone, so they are not read from pictures.",
)  # fmt: skip


def readme(folder: Path) -> str:
    """Returns the text of an encoder's card.

    Args:
        folder: Where its files are.

    Raises:
        EncoderError: A file is missing, or the card is none.
    """
    try:
        card = json.loads((folder / CARD_FILE).read_text("utf-8"))
        sums = {name: _digest(folder / name) for name in (IMAGE_FILE, TEXT_FILE)}
        lines = [*_facts(card, sums), *_results(card), *_classes(card), *_limits(card)]
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise EncoderError(f"There is no whole encoder in {folder} ({error}).") from error
    return "\n".join(lines) + "\n"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _facts(card: Mapping[str, Any], sums: Mapping[str, str]) -> Iterator[str]:
    yield "# A compact encoder of pictures and words"
    yield ""
    yield (
        f"Two small networks with one space of {card['dimension']} numbers: pictures of "
        f"{card['side']} pixels a side on one, words of {len(card['languages'])} languages "
        f"({', '.join(card['languages'])}) on the other. Trained from nothing, without any weights "
        "of others."
    )
    yield ""
    yield f"- License of the weights: {card['license']}"
    yield from (f"- Trained on: {data}" for data in card.get("data", ()))
    yield f"- Trained for {card.get('cpu_minutes', '?')} minutes of one core; to do it again:"
    yield ""
    yield "```sh"
    yield from str(card.get("command", "")).split("; ")
    yield "```"
    yield ""
    yield "| file | SHA-256 |"
    yield "|---|---|"
    yield from (f"| {name} | `{digest}` |" for name, digest in sums.items())


def _results(card: Mapping[str, Any]) -> Iterator[str]:
    left = dict(card.get("by_language", {}))
    for heading, about, beginnings in _PARTS:
        rows = {name: row for name, row in left.items() if name.startswith(beginnings)}
        left = {name: row for name, row in left.items() if name not in rows}
        if rows:
            yield from ("", f"## {heading}", "", about, "")
            yield from _table(rows)
    if "abstention" in card:
        told = card["abstention"]
        yield ""
        yield (
            f"When it says that nothing is alike, that is right in {told['precision']:.0%} of the "
            f"cases, and it says so of {told['recall']:.0%} of what is not there."
        )


def _table(rows: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    languages = sorted({language for row in rows.values() for language in row} - {ANY})
    yield f"| | mean | {' | '.join(languages)} |"
    yield "|---" * (len(languages) + 2) + "|"
    for name, row in rows.items():
        mean = sum(row.values()) / len(row)
        cells = (short(row[code]) if code in row else "" for code in languages)
        yield f"| {name} | {short(mean)} | {' | '.join(cells)} |"


def _classes(card: Mapping[str, Any]) -> Iterator[str]:
    for title, recalls in card.get("recalls", {}).items():
        yield from ("", f"By kind, {title}: {by_kind(recalls)}.")


def _limits(card: Mapping[str, Any]) -> Iterator[str]:
    yield from ("", "## What it cannot do", "")
    yield from (f"- {limit}" for limit in _LIMITS)
    if "known_kinds" in card:
        known = card["known_kinds"]
        yield (
            f"- From pictures alone, {len(known['names'])} kinds are read, from a share of "
            f"{known['share']} on: at least nine of ten are right then."
        )


def by_kind(recalls: Mapping[str, Sequence[float]]) -> str:
    """What share of each kind's pictures is found to be it, and how many it has."""
    return ", ".join(
        f"{kind} {short(share)} of {count}" for kind, (share, count) in recalls.items()
    )


def short(share: float) -> str:
    """A share in three digits."""
    return f"{share:.3f}".removeprefix("0")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns 0, or 1 when there is no encoder."""
    parser = argparse.ArgumentParser(prog="python -m agent.training.card", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of the encoder")
    folder = parser.parse_args(arguments).folder
    try:
        (folder / README_FILE).write_text(readme(folder), "utf-8")
    except VitrineError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
