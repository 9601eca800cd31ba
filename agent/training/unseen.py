"""``python -m agent.training.unseen``: how far the words reach beyond the lexicon.

Trains a text tower anew with some words left out, each in one language, and asks for them. What
it finds it owes to related words and to languages that write alike.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from functools import partial

import numpy as np
import torch

from agent.encoders.base import Vectors
from agent.training.captions import CaptionWriter
from agent.training.network import TextTower
from agent.training.objective import pair_loss
from agent.training.texts import Gallery, captions_of, one_color_each
from agent.training.vocabulary import Vocabulary, load_vocabulary

_LEFT_OUT = 0.12
_PAIRS = 512
_RATE = 3e-3
_SCALE = 30.0

Words = dict[str, list[str]]
"""Language, then kinds."""


def leave_out(vocabulary: Vocabulary, rng: np.random.Generator) -> tuple[Vocabulary, Words]:
    """Takes some kinds out of each language but English, which captions fall back to.

    Args:
        vocabulary: All words.
        rng: Chooses.

    Returns:
        The vocabulary without them, and which they are.
    """
    forms, missing = {}, {}
    for language, groups in vocabulary.forms.items():
        kinds = groups["kind"]
        gone = [] if language == "en" else [kind for kind in kinds if rng.random() < _LEFT_OUT]
        left = {kind: words for kind, words in kinds.items() if kind not in set(gone)}
        forms[language] = {**groups, "kind": left}
        missing[language] = gone
    return Vocabulary(forms, vocabulary.children), missing


def train(vocabulary: Vocabulary, minutes: float, rng: np.random.Generator) -> TextTower:
    """Trains a text tower on captions in two languages.

    Args:
        vocabulary: Words.
        minutes: CPU-minutes.
        rng: Source of every choice.
    """
    torch.manual_seed(0)
    tower, writer = TextTower(), CaptionWriter(vocabulary, rng)
    optimizer = torch.optim.AdamW(tower.parameters(), lr=_RATE, betas=(0.9, 0.98), fused=True)
    began = time.process_time()
    while (spent := (time.process_time() - began) / (60 * minutes)) < 1:
        for group in optimizer.param_groups:
            group["lr"] = _RATE * (0.5 + 0.5 * np.cos(np.pi * spent))
        first, second, meanings = writer.pairs(_PAIRS)
        rows = tower([*first, *second])
        one, other = rows.split([len(first), len(second)])
        optimizer.zero_grad(set_to_none=True)
        pair_loss(one, other, meanings, torch.tensor(_SCALE)).backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    return tower.eval()


@torch.no_grad()
def _encode(tower: TextTower, texts: Sequence[str]) -> Vectors:
    rows: Vectors = tower(texts).numpy()
    return rows


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command."""
    parser = argparse.ArgumentParser(prog="python -m agent.training.unseen", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5.0, help="CPU-minutes (5)")
    chosen = parser.parse_args(arguments)
    if chosen.minutes <= 0:
        parser.error("--minutes must be more than 0")
    torch.set_num_threads(1)
    rng = np.random.default_rng(0)
    vocabulary = load_vocabulary()
    known, missing = leave_out(vocabulary, rng)
    tower = train(known, chosen.minutes, rng)
    gallery = Gallery(partial(_encode, tower), vocabulary, vocabulary.concepts("kind"))
    for language, gone in missing.items():
        held = [kind for kind in known.forms[language]["kind"] if kind not in gone]
        shares = []
        for kinds in (gone, held):
            asked = one_color_each(kinds)
            texts = captions_of(vocabulary, language, asked)
            shares.append(gallery.recall(texts, asked, language) if asked else float("nan"))
        sys.stdout.write(
            f"{language}: {len(gone)} words left out, recall@1 {shares[0]:.3f}; "
            f"others {shares[1]:.3f}\n"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
