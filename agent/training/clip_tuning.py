"""CLIP and its kin adapted to a catalogue: captions against pictures, at a low rate.

The weights that come out lie between those before and after, which keeps most of what the model
could do on other things (Wortsman et al., 2022, "Robust fine-tuning of zero-shot models").
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from PIL.Image import Image as Picture
from torch import Tensor
from torch.nn import functional

from agent.encoders.clip import ClipEncoder
from agent.encoders.pixels import rgb
from agent.errors import CatalogueError, PictureError
from agent.images.remote import RemotePictures
from agent.training.adapted import Adapted, Tell
from agent.training.comparing import Marks, general_marks, own_marks
from agent.training.goods import HELD_OUT, Good, Shelf, read_goods
from agent.training.objective import both_ways
from agent.training.stock import even_share, open_good
from agent.training.telling import Teller
from agent.training.tuning import Tuning
from agent.training.vocabulary import Vocabulary, load_vocabulary

MOST_HELD = 500
"""Products that are measured; CLIP takes a tenth of a second for each picture."""
_BATCH = 32
_EPOCHS = 4
_RATE = 1e-5
_SCALE = 100.0
_SHARE = 0.5


class ClipTuner:
    """Trains both sides of a CLIP model on goods.

    Args:
        encoder: What is trained, in place.
        goods: Goods to learn from; something is true of each.
        shelf: Where their pictures are.
        remote: Fetches pictures from the web.
        vocabulary: Words of captions.
        tuning: Minutes and seed.
    """

    def __init__(
        self,
        encoder: ClipEncoder,
        goods: Sequence[Good],
        shelf: Shelf,
        remote: RemotePictures,
        vocabulary: Vocabulary,
        tuning: Tuning,
    ) -> None:
        torch.manual_seed(tuning.seed)
        self._encoder, self._goods, self._shelf, self._remote = encoder, goods, shelf, remote
        self._rng = np.random.default_rng(tuning.seed)
        # A model that does not say its languages is taken to read English.
        languages = encoder.description.languages or ("en",)
        self._teller = Teller(goods, vocabulary, languages, self._rng)
        self._budget = tuning.minutes * 60
        towers = dict.fromkeys(encoder.towers)
        self._weights: list[Tensor] = list(chain(*(model.parameters() for model in towers)))
        self._optimizer = torch.optim.AdamW(self._weights, lr=_RATE, weight_decay=0.01)

    def run(self, tell: Tell) -> None:
        """Trains for the budget, at most a few times over all goods."""
        before = [weight.detach().clone() for weight in self._weights]
        whole = _EPOCHS * math.ceil(len(self._goods) / _BATCH)
        spent = 0.0
        for step, numbers in enumerate(self._batches()):
            progress = max(spent / self._budget, step / whole)
            if progress >= 1:
                break
            began = time.process_time()
            self._advance(numbers, progress)
            spent += time.process_time() - began
            tell("train", min(int(spent), int(self._budget)), int(self._budget))
        with torch.no_grad():
            for weight, old in zip(self._weights, before, strict=True):
                weight.lerp_(old, 1 - _SHARE)

    def _batches(self) -> Iterator[NDArray[np.int64]]:
        for _ in range(_EPOCHS):
            order = self._rng.permutation(len(self._goods))
            yield from np.array_split(order, math.ceil(len(order) / _BATCH))

    def _advance(self, numbers: NDArray[np.int64], progress: float) -> None:
        pictures = [_opened(self._goods[number], self._shelf, self._remote) for number in numbers]
        numbers = numbers[[picture is not None for picture in pictures]]
        if len(numbers) < 2:
            return
        for group in self._optimizer.param_groups:
            group["lr"] = _RATE * 0.5 * (1 + math.cos(math.pi * progress))
        captions, true = self._teller.captions(numbers)
        texts, images = self._encoder.towers
        said = _unit(texts, self._encoder.as_input(captions))
        seen = _unit(images, [rgb(picture) for picture in pictures if picture is not None])
        self._optimizer.zero_grad(set_to_none=True)
        both_ways(seen @ said.T * _SCALE, true).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self._weights, 1.0)
        self._optimizer.step()


def adapt_clip(
    encoder: ClipEncoder,
    catalogue: Path,
    out: Path,
    tuning: Tuning,
    *,
    mapping: Mapping[str, str] | None,
    remote: RemotePictures,
    tell: Tell,
) -> Adapted:
    """Trains a CLIP model further on a catalogue, and writes it.

    Args:
        encoder: What to begin from; it is changed.
        catalogue: Of any format.
        out: Folder of the encoder to write.
        tuning: Minutes and seed.
        mapping: Heading by role where the headings do not tell, see ``find_roles``.
        remote: Fetches pictures from the web.
        tell: Told how far it is.

    Raises:
        CatalogueError: The catalogue cannot be read or holds too little.
    """
    vocabulary = load_vocabulary()
    shelf = read_goods(catalogue, vocabulary, mapping)
    goods = [good for good in even_share(shelf.goods) if good.facts and not good.is_held]
    held = [good for good in even_share(shelf.goods, MOST_HELD * HELD_OUT) if good.is_held]
    opened = [(good, _opened(good, shelf, remote)) for good in held[:MOST_HELD]]
    shown = {good: picture for good, picture in opened if picture is not None}
    if len(goods) < HELD_OUT or not shown:
        raise CatalogueError(
            f"{catalogue} has too few products with pictures and words to learn from; "
            "run vitrine index on it to see why"
        )
    with TemporaryDirectory() as work:
        before = _marks(encoder, shown, vocabulary, Path(work))
        ClipTuner(encoder, goods, shelf, remote, vocabulary, tuning).run(tell)
        after = _marks(encoder, shown, vocabulary, Path(work))
    encoder.save(out)
    return Adapted(len(goods), len(shown), before, after)


def _marks(
    encoder: ClipEncoder, shown: Mapping[Good, Picture], vocabulary: Vocabulary, work: Path
) -> Marks:
    own = own_marks(encoder, list(shown), list(shown.values()), vocabulary)
    return own | general_marks(encoder, vocabulary, work)


def _opened(good: Good, shelf: Shelf, remote: RemotePictures) -> Picture | None:
    try:
        return open_good(good, shelf, remote)
    except PictureError:
        return None


def _unit(model: Any, things: list[Any]) -> Tensor:  # noqa: ANN401
    vectors: Tensor = model(model.preprocess(things))["sentence_embedding"]
    return functional.normalize(vectors, dim=1)
