"""``python -m agent.training``: trains the compact encoder and exports it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import torch

from agent.demo import draw_catalogue
from agent.errors import UsageError, VitrineError
from agent.training.data import Sample, load_gallery, read_catalogue
from agent.training.export import export
from agent.training.loop import Recipe, Trainer
from agent.training.vocabulary import Vocabulary, load_vocabulary

_DRAWINGS = 2400
_DRAWING_SEED = 1001
"""Not the seed of the demo catalogue, which is kept for evaluation."""
_WORDS = 0.12
"""Share of the time for words alone, of a new model."""
_SOURCES = {
    "wardrobe": "wardrobe: clothing-dataset by Alexey Grigorev and contributors, CC0-1.0",
    "grocery": "grocery: GroceryStoreDataset by Marcus Klasson and others, MIT",
}
"""What a card says of the catalogues that the bundled weights are trained on."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns 0, or 1 when a catalogue cannot be used."""
    chosen = _arguments(arguments)
    try:
        _train(chosen)
    except VitrineError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _train(chosen: argparse.Namespace) -> None:
    torch.set_num_threads(chosen.threads)
    vocabulary = load_vocabulary()
    samples = _samples(chosen.data, chosen.work, vocabulary)
    gallery = load_gallery(samples, chosen.work).take("train")
    recipe = Recipe(
        minutes=chosen.minutes,
        text_share=0.0 if chosen.start else _WORDS,
        text_only=chosen.text_only,
        seed=chosen.seed,
    )
    trainer = Trainer(gallery, vocabulary, recipe, chosen.work)
    if chosen.resume:
        trainer.load(go_on=True)
    elif (chosen.start or chosen.text_only) and not trainer.load(chosen.start, go_on=False):
        place = chosen.start or chosen.work
        raise UsageError(f"There is no checkpoint at {place} to begin from.")
    model = trainer.run()
    export(model, chosen.out, vocabulary.languages, _facts(chosen, trainer))


def _facts(chosen: argparse.Namespace, trainer: Trainer) -> dict[str, object]:
    names = [path.parent.name for path in chosen.data]
    drawings = f"{_DRAWINGS} drawings of seed {_DRAWING_SEED}, this project's own"
    return {
        "data": [*(_SOURCES.get(name, name) for name in names), drawings],
        "command": _command(chosen, names),
        "cpu_minutes": round(trainer.total_minutes, 1),
        "seed": chosen.seed,
    }


def _command(chosen: argparse.Namespace, names: list[str]) -> str:
    data = " ".join(f"{name}/products.csv" for name in names)
    only = " --text-only" if chosen.text_only else ""
    start = f" --start {chosen.start.name}" if chosen.start else ""
    return f"python -m agent.training --data {data} --minutes {chosen.minutes:g}{start}{only}"


def _samples(catalogues: list[Path], work: Path, vocabulary: Vocabulary) -> list[Sample]:
    samples = [sample for path in catalogues for sample in read_catalogue(path, vocabulary)]
    drawings = work / f"drawings-{_DRAWING_SEED}" / "products.csv"
    if not drawings.exists():
        draw_catalogue(drawings.parent, seed=_DRAWING_SEED, products=_DRAWINGS)
    return [*samples, *read_catalogue(drawings, vocabulary)]


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m agent.training", description=__doc__)
    parser.add_argument("--data", nargs="+", type=Path, default=[], help="CSVs with pictures")
    parser.add_argument("--out", type=Path, required=True, help="folder of the encoder to write")
    parser.add_argument("--minutes", type=float, default=15.0, help="CPU-minutes (15)")
    parser.add_argument(
        "--threads", type=int, default=1, help="threads (1; more spend CPU time waiting)"
    )
    parser.add_argument("--seed", type=int, default=0, help="seed of weights and order (0)")
    parser.add_argument("--work", type=Path, default=Path(".training"), help="cache and checkpoint")
    parser.add_argument("--start", type=Path, metavar="FILE", help="checkpoint to begin from")
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint")
    parser.add_argument(
        "--text-only", action="store_true", help="retrain the words, keep the picture tower"
    )
    return parser.parse_args(given)


if __name__ == "__main__":
    raise SystemExit(main())
