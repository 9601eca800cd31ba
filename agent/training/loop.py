"""The training loop: budgeted by CPU time, resumable, logged as JSON lines."""

from __future__ import annotations

import copy
import json
import math
import os
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from agent.encoders.pixels import SIDE, joined, looks, normalized
from agent.errors import UsageError
from agent.training.augment import Blend, mix
from agent.training.data import Gallery
from agent.training.network import TwoTowers
from agent.training.objective import CAPTIONED, PAIRS, Objective
from agent.training.sampling import chances, handling_of
from agent.training.targets import targets_of
from agent.training.views import views
from agent.training.vocabulary import Vocabulary

_WORDY = 16
"""How many times more captions in two languages there are where only words are trained."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How long and how to train.

    Attributes:
        minutes: CPU-minutes of the whole training.
        text_share: Share of them for the text tower alone, at the start.
        batch: Pictures in a step.
        rate: Highest learning rate.
        sides: Sides of the pictures, each with the share of their time until which it holds;
            multiples of 32, so that every block halves them exactly.
        mixed: Chance that a picture without a caption is mixed with another.
        seed: Of weights, order and views.
        text_only: Whether the image tower stays as it is.
    """

    minutes: float = 15.0
    text_share: float = 0.12
    batch: int = 128
    rate: float = 3e-3
    sides: tuple[tuple[int, float], ...] = ((64, 0.3), (96, 0.6), (SIDE, 1.0))
    mixed: float = 0.6
    seed: int = 0
    text_only: bool = False

    def __post_init__(self) -> None:
        """Refuses a budget that trains nothing."""
        if self.minutes <= 0:
            raise UsageError(f"{self.minutes} CPU-minutes train nothing; give it some.")


class Trainer:
    """Trains both towers.

    Args:
        gallery: Training pictures.
        vocabulary: Words.
        recipe: How.
        work: Folder of log and checkpoint.
    """

    def __init__(
        self, gallery: Gallery, vocabulary: Vocabulary, recipe: Recipe, work: Path
    ) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe, self._gallery, self._work = recipe, gallery, work
        self.model = TwoTowers().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.averaged = copy.deepcopy(self.model)
        self._rng = np.random.default_rng(recipe.seed)
        self._generator = torch.Generator().manual_seed(recipe.seed)
        self._objective = Objective(gallery, targets_of(gallery, vocabulary), vocabulary, self._rng)
        self._optimizer = self._make_optimizer()
        self._chances = chances(gallery.samples)
        self._handling = handling_of(gallery.samples)
        self._spent, self._before, self._step = 0.0, 0.0, 0
        self._frozen: Tensor | None = None

    def _make_optimizer(self) -> torch.optim.Optimizer:
        model, rate = self.model, self.recipe.rate
        table = [model.text.table.weight]
        plain = [p for name, p in model.named_parameters() if p.ndim < 2 and "table" not in name]
        decayed = [p for name, p in model.named_parameters() if p.ndim >= 2 and "table" not in name]
        groups = [
            {"params": table, "weight_decay": 0.0, "factor": 2.0},
            {"params": plain, "weight_decay": 0.0, "factor": 1.0},
            {"params": decayed, "weight_decay": 0.05, "factor": 1.0},
        ]
        return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), fused=True)

    @property
    def progress(self) -> float:
        """Share of the budget that is spent."""
        return self._spent / (self.recipe.minutes * 60)

    @property
    def total_minutes(self) -> float:
        """CPU-minutes in these weights, those of the training before this one included."""
        return (self._before + self._spent) / 60

    def run(self) -> TwoTowers:
        """Trains until the budget is spent; returns the averaged model."""
        saved = logged = time.monotonic()
        losses: dict[str, float] = {}
        if self.recipe.text_only:
            self._frozen = self._encode_all()
            self._objective.hold(self.averaged)
        while self.progress < 1:
            began = time.process_time()
            losses = self._advance()
            self._spent += time.process_time() - began
            self._step += 1
            now = time.monotonic()
            if now - logged > 10:
                self._log(losses)
                logged = now
            if now - saved > 60:
                self.save()
                saved = now
        self._log(losses)
        self.save()
        model: TwoTowers = self.averaged
        return model

    def _advance(self) -> dict[str, float]:
        self._set_rate()
        self._optimizer.zero_grad(set_to_none=True)
        if self.progress < self.recipe.text_share and not self.recipe.text_only:
            losses = {"texts": self._objective.texts_only(self.model)}
        else:
            numbers = self._draw()
            vectors, blend = self._vectors(numbers)
            pairs = _WORDY * PAIRS if self.recipe.text_only else PAIRS
            losses = self._objective.joint(self.model, vectors, numbers, blend, pairs)
        total = torch.stack(list(losses.values())).sum()
        total.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 2.0)
        self._optimizer.step()
        self._average()
        return {name: float(loss.detach()) for name, loss in losses.items()}

    def _vectors(self, numbers: NDArray[np.int64]) -> tuple[Tensor, Blend | None]:
        if self._frozen is not None:
            return self._frozen[torch.from_numpy(numbers)], None
        progress, recipe = self._joint_progress(), self.recipe
        side = next((side for side, until in recipe.sides if progress < until), SIDE)
        batch = views(
            self._gallery.pixels[numbers],
            self._gallery.masks[numbers],
            side,
            self._generator,
            self._handling.take(numbers),
        )
        blend = mix(batch, CAPTIONED, recipe.mixed, self._rng)
        with torch.autocast("cpu", torch.bfloat16):
            return self.model.image(batch), blend

    def _joint_progress(self) -> float:
        return (self.progress - self.recipe.text_share) / (1 - self.recipe.text_share)

    @torch.no_grad()
    def _encode_all(self) -> Tensor:
        self.averaged.eval()
        rows = []
        for start in range(0, len(self._gallery.samples), 256):
            seen = normalized(looks(self._gallery.pixels[start : start + 256]))
            rows.append(
                torch.from_numpy(joined(self.averaged.image(torch.from_numpy(seen)).numpy()))
            )
        return torch.cat(rows)

    def _draw(self) -> NDArray[np.int64]:
        return self._rng.choice(len(self._chances), self.recipe.batch, p=self._chances)

    def _set_rate(self) -> None:
        share, text_share = self.progress, self.recipe.text_share
        if share < text_share and not self.recipe.text_only:
            level = 1.0
        else:
            level = 0.5 + 0.5 * math.cos(math.pi * min(max(self._joint_progress(), 0.0), 1.0))
        level *= min(1.0, (self._step + 1) / 100)
        for group in self._optimizer.param_groups:
            group["lr"] = self.recipe.rate * level * group["factor"]

    @torch.no_grad()
    def _average(self) -> None:
        keep = min(0.999, (self._step + 1) / (self._step + 10))
        mine, its = list(self.averaged.parameters()), list(self.model.parameters())
        torch._foreach_lerp_(mine, its, 1 - keep)
        for ours, theirs in zip(self.averaged.buffers(), self.model.buffers(), strict=True):
            if ours.is_floating_point():
                ours.lerp_(theirs, 1 - keep)

    def _log(self, losses: dict[str, float]) -> None:
        line = {
            "step": self._step,
            "cpu_seconds": round(self._spent, 1),
            "progress": round(self.progress, 4),
            **{name: round(value, 4) for name, value in losses.items()},
        }
        with (self._work / "log.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    def save(self) -> None:
        """Writes a checkpoint; an interrupted write leaves the last one whole."""
        self._work.mkdir(parents=True, exist_ok=True)
        state = {
            "model": self.model.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "rng": self._rng.bit_generator.state,
            "generator": self._generator.get_state(),
            "spent": self._spent,
            "before": self._before,
            "step": self._step,
        }
        part = self._work / f"checkpoint.{os.getpid()}.part"
        torch.save(state, part)
        part.replace(self._work / "checkpoint.pt")

    def load(self, path: Path | None = None, *, go_on: bool) -> bool:
        """Loads a checkpoint, if there is one.

        Args:
            path: The checkpoint; the one in the working folder by default.
            go_on: Whether to take up its budget too; otherwise only the weights are taken.
        """
        path = path or self._work / "checkpoint.pt"
        if not path.exists():
            return False
        state = torch.load(path, weights_only=True)
        self.averaged.load_state_dict(state["averaged"])
        self.model.load_state_dict(state["model" if go_on else "averaged"])
        if go_on:
            self._optimizer.load_state_dict(state["optimizer"])
            self._rng.bit_generator.state = state["rng"]
            self._generator.set_state(state["generator"])
            self._spent, self._step = state["spent"], state["step"]
            self._before = state.get("before", 0.0)
        else:
            self._before = state["spent"] + state.get("before", 0.0)
        return True
