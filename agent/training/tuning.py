"""Trains an encoder further on a user's own goods while holding what it knew.

Pictures of one class are pulled together (supervised contrastive learning, Khosla et al., 2020),
pictures and captions too (Radford et al., 2021). What it knew is held by distillation (after Li
and Hoiem, 2016, "Learning without Forgetting"): vectors of the lexicon's captions, and of drawings
and photos cut into each other, stay near those of the encoder that it began from.
"""

from __future__ import annotations

import copy
import hashlib
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from agent.encoders.pixels import SIDE, Pixels
from agent.errors import UsageError
from agent.training.augment import mix
from agent.training.network import TwoTowers
from agent.training.objective import both_ways
from agent.training.stock import Stock, sorts_of
from agent.training.telling import Teller
from agent.training.views import Handling, views
from agent.training.vocabulary import Vocabulary

_WARM = 50
_MIXED = 0.75
"""Chance that a picture whose old vector is held is mixed with another."""
_PAUSE = 60.0
"""Seconds of work that an interruption may cost."""
_KEPT = 0.995
"""Share of the averaged weights that a step leaves as they are."""


@dataclass(frozen=True, slots=True)
class Tuning:
    """How long and how to train.

    Attributes:
        minutes: CPU-minutes.
        seed: Of order, captions and views.
        rate: Highest learning rate.
        sorts: Classes in a step.
        each: Pictures of each class in a step.
        held: Pictures, and captions, in a step whose old vectors are held.
        hold: Weights of holding those of pictures, and those of captions.
        sharpness: Factor on cosines of pictures with each other.
        share: Share of the new weights in the result; the rest is the start's.
    """

    minutes: float = 15.0
    seed: int = 0
    rate: float = 5e-4
    sorts: int = 20
    each: int = 4
    held: int = 48
    hold: tuple[float, float] = (20.0, 4.0)
    sharpness: float = 20.0
    share: float = 0.75

    def __post_init__(self) -> None:
        """Refuses a budget that trains nothing."""
        if not 0 < self.minutes < math.inf:
            raise UsageError(f"{self.minutes:g} minutes train nothing; give it some, such as 15")


class Tuner:
    """Trains both towers further.

    Args:
        start: The encoder to begin from; it is left as it is.
        stock: Goods to learn from.
        drawings: What is cut into photos for pictures whose vectors are held, squares as in a
            ``Stock``.
        vocabulary: Words whose vectors are held.
        tuning: How.
    """

    def __init__(
        self,
        start: TwoTowers,
        stock: Stock,
        drawings: Pixels,
        vocabulary: Vocabulary,
        tuning: Tuning,
    ) -> None:
        self._old = start.eval().requires_grad_(False)
        self.model: TwoTowers = copy.deepcopy(start).requires_grad_(True)
        self._averaged = AveragedModel(self.model, multi_avg_fn=get_ema_multi_avg_fn(_KEPT))  # type: ignore[no-untyped-call]
        self._stock, self._drawings, self._tuning = stock, drawings, tuning
        self._rng = np.random.default_rng(tuning.seed)
        self._generator = torch.Generator().manual_seed(tuning.seed)
        self._teller = Teller(stock.goods, vocabulary, vocabulary.languages, self._rng)
        self._sorts = sorts_of(stock.goods)
        self._members = [np.flatnonzero(self._sorts == n) for n in range(self._sorts.max() + 1)]
        weights = np.sqrt([len(members) for members in self._members])
        self._chances = weights / weights.sum()
        self._optimizer = torch.optim.AdamW(
            [one for name, one in self.model.named_parameters() if name != "scale"],
            lr=tuning.rate, weight_decay=0.0, fused=True,
        )  # fmt: skip
        self._step, self.spent = 0, 0.0
        self._key = _fingerprint(start, stock, tuning)

    def run(self, place: Path, told: Callable[[int, int], None]) -> TwoTowers:
        """Trains until the budget is spent.

        Args:
            place: File of the state that an interrupted run is gone on from; of another run, it
                is passed over, and it is removed at the end.
            told: Called with the CPU-seconds that are spent, and of how many.

        Returns:
            The averaged weights of the last steps, mixed with those of the start.
        """
        self._load(place)
        budget, saved = self._tuning.minutes * 60, time.monotonic()
        while self.spent < budget:
            began = time.process_time()
            self.advance(self.spent / budget)
            self.spent += time.process_time() - began
            told(min(int(self.spent), int(budget)), int(budget))
            if time.monotonic() - saved > _PAUSE:
                self._save(place)
                saved = time.monotonic()
        place.unlink(missing_ok=True)
        return self._mixed()

    @torch.no_grad()
    def _mixed(self) -> TwoTowers:
        """Weights between old and new know most of what either knows (Wortsman et al., 2022)."""
        model = copy.deepcopy(self._old)
        for mine, new in zip(model.parameters(), self._averaged.parameters(), strict=True):
            mine.lerp_(new, self._tuning.share)
        return model

    def advance(self, progress: float) -> dict[str, float]:
        """Takes one step; returns its losses by name."""
        level = 0.5 + 0.5 * math.cos(math.pi * progress)
        level *= min(1.0, (self._step + 1) / _WARM)
        for group in self._optimizer.param_groups:
            group["lr"] = self._tuning.rate * level
        losses = self._losses(self._draw())
        self._optimizer.zero_grad(set_to_none=True)
        torch.stack(list(losses.values())).sum().backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 2.0)
        self._optimizer.step()
        self._averaged.update_parameters(self.model)
        self._step += 1
        return {name: float(loss.detach()) for name, loss in losses.items()}

    def _parts(self) -> dict[str, Any]:
        return {"model": self.model, "averaged": self._averaged, "optimizer": self._optimizer}

    def _save(self, place: Path) -> None:
        state = {name: part.state_dict() for name, part in self._parts().items()}
        rest = {
            "key": self._key, "spent": self.spent,
            "step": self._step, "rng": self._rng.bit_generator.state,
            "generator": self._generator.get_state(),
        }  # fmt: skip
        part = place.with_name(f"{place.name}.part")
        torch.save(state | rest, part)
        part.replace(place)

    def _load(self, place: Path) -> None:
        if not place.exists():
            return
        state = torch.load(place, weights_only=True)
        if state["key"] != self._key:
            return
        for name, part in self._parts().items():
            part.load_state_dict(state[name])
        self.spent, self._step = state["spent"], state["step"]
        self._rng.bit_generator.state = state["rng"]
        self._generator.set_state(state["generator"])

    def _draw(self) -> NDArray[np.int64]:
        """Several pictures of each of several classes; a lone one is seen in several views."""
        tuning, count = self._tuning, len(self._members)
        chosen = self._rng.choice(count, min(tuning.sorts, count), replace=False, p=self._chances)
        return np.concatenate(
            [
                self._rng.choice(members, tuning.each, replace=len(members) < tuning.each)
                for members in (self._members[number] for number in chosen)
            ]
        )

    def _losses(self, numbers: NDArray[np.int64]) -> dict[str, Tensor]:
        tuning, count = self._tuning, len(numbers)
        seen = torch.cat([self._views(self._stock.pixels[numbers]), self._others()])
        told = np.flatnonzero([bool(self._stock.goods[number].facts) for number in numbers])
        captions, true = self._teller.captions(numbers[told])
        known = self._teller.known(tuning.held)
        with torch.autocast("cpu", torch.bfloat16):
            vectors = self.model.image(seen)
            before = self._old.image(seen[count:])
        texts = self.model.text([*captions, *known])
        mine, said = vectors[:count], texts[: len(captions)]
        old = self._old.text(known)
        losses = {
            "alike": _alike(mine, self._sorts[numbers], tuning.sharpness),
            "held pictures": tuning.hold[0] * _apart(vectors[count:], before),
            "held captions": tuning.hold[1] * _apart(texts[len(said) :], old),
        }
        if len(told):
            logits = mine[torch.from_numpy(told)] @ said.T * self._old.scales()[0]
            losses["captions"] = both_ways(logits, true)
        return losses

    def _others(self) -> Tensor:
        """Pictures of what is not to be forgotten: drawings and photos, cut into each other.

        Photos as they are would hold the goods where they were; drawings alone would hold nothing
        of how the encoder sees photos of other things.
        """
        half = self._tuning.held // 2
        drawn = self._drawings[self._rng.choice(len(self._drawings), half)]
        photos = self._stock.pixels[self._rng.choice(len(self._stock.pixels), half)]
        batch = self._views(np.concatenate([drawn, photos]))
        mix(batch, 0, _MIXED, self._rng)
        return batch

    def _views(self, pixels: Pixels) -> Tensor:
        nothing = np.zeros(len(pixels), bool)
        masks = np.zeros((len(pixels), 1, 1), np.uint8)
        return views(pixels, masks, SIDE, self._generator, Handling(nothing, nothing))


def _fingerprint(model: TwoTowers, stock: Stock, tuning: Tuning) -> str:
    """Tells one training from another: by what it begins from and what it learns."""
    digest = hashlib.sha256(stock.pixels.tobytes())
    digest.update(repr((stock.goods, tuning)).encode())
    for weight in model.parameters():
        digest.update(weight.detach().contiguous().numpy().tobytes())
    return digest.hexdigest()


def _apart(new: Tensor, old: Tensor) -> Tensor:
    return (1 - (new * old.detach()).sum(dim=1)).mean()


def _alike(vectors: Tensor, sorts: NDArray[np.int64], sharpness: float) -> Tensor:
    """Supervised contrastive loss: every picture against all others of the step."""
    itself = torch.eye(len(vectors), dtype=torch.bool)
    same = torch.from_numpy(sorts[:, None] == sorts) & ~itself
    shares = torch.log_softmax((vectors @ vectors.T * sharpness).masked_fill(itself, -1e4), dim=1)
    return -((shares * same).sum(1) / same.sum(1).clamp(min=1)).mean()
