"""``python -m agent.training.evaluate``: how well an encoder knows things it was not shown.

A class is the mean of its label in a few sentences, as in the zero-shot protocol of CLIP
(Radford et al., 2021); a picture belongs to the class whose vector is nearest.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from agent.demo import draw_catalogue
from agent.encoders.base import Encoder, Vectors
from agent.encoders.choose import choose_encoder
from agent.errors import VitrineError
from agent.images.open import open_picture
from agent.training.alike import first_hits
from agent.training.captions import load_templates
from agent.training.data import Sample, read_catalogue
from agent.training.vocabulary import Vocabulary, load_vocabulary

DEMO_SEED = 0
"""The demo catalogue that users see; training draws another."""
Figures = dict[str, dict[str, float]]
"""Measure, then language, then its value."""


def evaluate(
    encoder: Encoder, samples: Sequence[Sample], vocabulary: Vocabulary, title: str
) -> Figures:
    """Measures one set of pictures in every language.

    Args:
        encoder: What is measured.
        samples: Pictures with their labels, none of them trained on.
        vocabulary: Words of the classes.
        title: Name of the set in the figures.

    Returns:
        Share of right kinds; where the catalogue says colors, of right colors too, and the
        precision of "color kind" searches among the first ten hits (or as many as there are).
    """
    pictures = _encode_pictures(encoder, samples)
    figures: Figures = {}
    groups = ["kind"] + (["color"] if any(sample.color for sample in samples) else [])
    for group in groups:
        truth = [str(getattr(sample, group)) for sample in samples]
        classes = sorted(set(truth))
        name = f"{title} {group} ({len(classes)})"
        figures[name] = {
            language: _accuracy(
                pictures, prototypes(encoder, vocabulary, language, group, classes), truth, classes
            )
            for language in spoken(encoder, vocabulary)
        }
    if "color" in groups:
        figures[f"{title} color+kind P@10"] = {
            language: _precision(encoder, pictures, samples, vocabulary, language)
            for language in spoken(encoder, vocabulary)
        }
    return figures


def spoken(encoder: Encoder, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Languages of the vocabulary that an encoder was made for; all where it does not say."""
    known = encoder.description.languages
    return tuple(code for code in vocabulary.languages if not known or code in known)


def prototypes(
    encoder: Encoder, vocabulary: Vocabulary, language: str, group: str, classes: Sequence[str]
) -> Vectors:
    """One unit row for each class, the mean of its label in all sentences of a language."""
    templates = load_templates().get(language, ("{}",))
    labels = [label_of(vocabulary, language, group, concept) for concept in classes]
    texts = [template.format(label) for label in labels for template in templates]
    rows = encoder.encode_texts(texts).reshape(len(classes), len(templates), -1).mean(axis=1)
    unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def label_of(vocabulary: Vocabulary, language: str, group: str, concept: str) -> str:
    """Returns a concept's label in a language, the English one where it has none."""
    forms = vocabulary.forms[language].get(group, {}).get(concept)
    return (forms or vocabulary.forms["en"][group][concept])[0]


def _accuracy(
    pictures: Vectors, classes: Vectors, truth: Sequence[str], names: Sequence[str]
) -> float:
    best = (pictures @ classes.T).argmax(axis=1)
    return float(
        np.mean([names[number] == right for number, right in zip(best, truth, strict=True)])
    )


def _precision(
    encoder: Encoder,
    pictures: Vectors,
    samples: Sequence[Sample],
    vocabulary: Vocabulary,
    language: str,
) -> float:
    pairs = sorted({(sample.color, sample.kind) for sample in samples if sample.color})
    queries = [
        f"{label_of(vocabulary, language, 'color', color)} "
        f"{label_of(vocabulary, language, 'kind', kind)}"
        for color, kind in pairs
    ]
    scores = encoder.encode_texts(queries) @ pictures.T
    right = np.array([[(s.color, s.kind) == pair for s in samples] for pair in pairs])
    return float(np.mean([first_hits(row, true) for row, true in zip(scores, right, strict=True)]))


def _encode_pictures(encoder: Encoder, samples: Sequence[Sample]) -> Vectors:
    parts = [
        encoder.encode_images([open_picture(sample.path) for sample in samples[i : i + 64]])
        for i in range(0, len(samples), 64)
    ]
    return np.concatenate(parts)


def report(encoder: Encoder, catalogues: Sequence[Path], work: Path) -> Figures:
    """Measures the held-out parts of catalogues and the demo catalogue.

    Args:
        encoder: What is measured.
        catalogues: CSV files, as for training.
        work: Where the demo catalogue is drawn, once.
    """
    vocabulary = load_vocabulary()
    figures: Figures = {}
    for path in catalogues:
        samples = read_catalogue(path, vocabulary)
        for part, note in (("validation", ""), ("seen", " (senders seen)")):
            chosen = [sample for sample in samples if sample.part == part]
            if chosen:
                figures |= evaluate(encoder, chosen, vocabulary, f"{path.parent.name}{note}")
    drawings = read_catalogue(demo_drawings(work), vocabulary)
    return figures | evaluate(encoder, drawings, vocabulary, "demo")


def demo_drawings(work: Path) -> Path:
    """Returns the demo catalogue, drawn into a working folder where it is not yet."""
    path = work / f"drawings-{DEMO_SEED}" / "products.csv"
    if not path.exists():
        draw_catalogue(path.parent, seed=DEMO_SEED)
    return path


def _print(figures: Figures, line: str) -> None:
    languages = sorted({language for row in figures.values() for language in row})
    table = Table(title=line)
    table.add_column("")
    for language in ["mean", *languages]:
        table.add_column(language, justify="right")
    for name, row in figures.items():
        values = [float(np.mean(list(row.values()))), *(row[language] for language in languages)]
        table.add_row(name, *(f"{value:.3f}".lstrip("0") for value in values))
    Console(width=max(200, Console().width)).print(table)


def note_figures(path: Path, figures: Figures) -> None:
    """Writes figures into an encoder's card: English, mean and lowest of those by language."""
    card = json.loads(path.read_text(encoding="utf-8"))
    card["figures"] = {
        name: {key: round(value, 3) for key, value in _summed(row).items()}
        for name, row in figures.items()
    }
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
        figures = report(encoder, chosen.data, chosen.work)
    except VitrineError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    _print(figures, line)
    if chosen.card is not None:
        note_figures(chosen.card, figures)
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
