"""``python -m agent.training``: trains the compact encoder and exports it."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from agent.demo import draw_catalogue
from agent.training.data import Sample, load_gallery, read_catalogue
from agent.training.export import export
from agent.training.loop import Recipe, Trainer
from agent.training.vocabulary import Vocabulary, load_vocabulary

_DRAWINGS = 2400
_DRAWING_SEED = 1001
"""Not the seed of the demo catalogue, which is kept for evaluation."""


def main() -> None:
    """Runs the command."""
    chosen = _arguments()
    torch.set_num_threads(chosen.threads)
    vocabulary = load_vocabulary()
    samples = _samples(chosen.data, chosen.work, vocabulary)
    gallery = load_gallery(samples, chosen.work).take("train")
    recipe = Recipe(minutes=chosen.minutes, text_only=chosen.text_only, seed=chosen.seed)
    trainer = Trainer(gallery, vocabulary, recipe, chosen.work)
    if chosen.resume or chosen.text_only:
        trainer.load(go_on=not chosen.text_only)
    export(trainer.run(), chosen.out, vocabulary.languages, _facts(chosen))


def _facts(chosen: argparse.Namespace) -> dict[str, object]:
    catalogues = [path.parent.name for path in chosen.data]
    return {
        "trained_on": [*catalogues, f"{_DRAWINGS} drawings of seed {_DRAWING_SEED}"],
        "cpu_minutes": chosen.minutes,
        "seed": chosen.seed,
    }


def _samples(catalogues: list[Path], work: Path, vocabulary: Vocabulary) -> list[Sample]:
    drawings = work / f"drawings-{_DRAWING_SEED}" / "products.csv"
    if not drawings.exists():
        draw_catalogue(drawings.parent, seed=_DRAWING_SEED, products=_DRAWINGS)
    return [
        sample for path in (*catalogues, drawings) for sample in read_catalogue(path, vocabulary)
    ]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m agent.training", description=__doc__)
    parser.add_argument("--data", nargs="+", type=Path, default=[], help="CSVs with pictures")
    parser.add_argument("--out", type=Path, required=True, help="folder of the encoder to write")
    parser.add_argument("--minutes", type=float, default=15.0, help="CPU-minutes (15)")
    parser.add_argument("--threads", type=int, default=2, help="threads (2)")
    parser.add_argument("--seed", type=int, default=0, help="seed of weights and order (0)")
    parser.add_argument("--work", type=Path, default=Path(".training"), help="cache and checkpoint")
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint")
    parser.add_argument(
        "--text-only", action="store_true", help="retrain the words, keep the picture tower"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
