"""Makes a CLIP encoder compute on what is fastest on this machine, found out once.

Imports torch, like ``preparing`` and ``runtimes``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from agent.demo.sample import draw_sample
from agent.encoders.clip import ClipEncoder, encode_with
from agent.encoders.gate import LEAST_COSINE, LEAST_OVERLAP, Sample
from agent.encoders.picking import AGREES, Pick, first_line, nearness
from agent.encoders.prepared import (
    Prepared,
    folder_of,
    read_prepared,
    replacing,
    write_prepared,
)
from agent.encoders.preparing import prepare_exact, prepare_int8, sides
from agent.encoders.runtimes import TORCH, processor

Tell = Callable[[str], None]

_EXACT, _INT8 = "exact", "int8"
_SANE_INT8 = 0.9
"""Cosine below which a file of 8 bits is not the one that was prepared."""


def on_fastest(encoder: ClipEncoder, tell: Tell | None = None) -> str:
    """Lets an encoder compute on the runtimes that are fastest here; its vectors stay the same.

    Args:
        encoder: It is changed.
        tell: Given by work that may take a minute longer, once; is told so. Without it, only what
            was found out before is used.

    Returns:
        A few words on what computes the vectors, and why.
    """
    folder = folder_of(encoder.description.revision, _EXACT, processor())
    problem = "vitrine index finds out what is faster"
    prepared = _take_up(encoder, folder)
    if prepared is None and tell is not None:
        tell("Finding out what computes this encoder fastest here; once, about a minute …")
        problem = _make(folder, lambda work: prepare_exact(encoder, work))
        prepared = _take_up(encoder, folder)
    return f"on torch; {problem}" if prepared is None else _words(prepared)


def in_eight_bits(encoder: ClipEncoder, tell: Tell | None = None) -> str:
    """Lets an encoder compute in 8 bits if its vectors stay good enough to search with.

    Args:
        encoder: It is changed, with its name and revision.
        tell: Is told when that is done, which takes minutes. It is done without it too: an index
            of such vectors cannot be searched with others.

    Returns:
        A few words on what computes the vectors, and why; the reason where it is not 8 bits.
    """
    folder = folder_of(encoder.description.revision, _INT8, processor())
    problem = ""
    prepared = _take_up(encoder, folder)
    if prepared is None:
        if tell is not None:
            tell("Bringing this encoder to 8 bits and measuring what that costs; once, minutes …")
        problem = _make(folder, lambda work: prepare_int8(encoder, Sample(*draw_sample()), work))
        prepared = _take_up(encoder, folder)
    if prepared is not None and prepared.quality is not None:
        if prepared.quality.passes:
            return f"{prepared.quality}; {_words(prepared)}"
        problem = f"{prepared.quality}, less than {LEAST_COSINE} or {LEAST_OVERLAP}"
    return f"8 bits not used ({problem}); {on_fastest(encoder, tell)}"


def _take_up(encoder: ClipEncoder, folder: Path) -> Prepared | None:
    """Uses what was prepared, if it is there and whole and good enough."""
    try:
        prepared = read_prepared(folder)
        if prepared is None or not (prepared.quality is None or prepared.quality.passes):
            return prepared
        rounded = prepared.quality is not None
        models = []
        for side, chosen in zip(sides(encoder), (prepared.texts, prepared.pictures), strict=True):
            models.append(side.open(chosen.runtime, folder))
            exact = side.encode(TORCH, folder)(side.probe)
            near = nearness(exact, encode_with(models[-1], side.probe))
            if near < (_SANE_INT8 if rounded else AGREES):
                return None
    except Exception:  # noqa: BLE001 - every runtime has its own ways to say that a file is broken
        return None
    encoder.run_on(*models, eight_bits=rounded)
    return prepared


def _make(folder: Path, prepare: Callable[[Path], Prepared]) -> str:
    """Prepares into a folder; returns why it failed, or that what came out is of no use."""
    try:
        with replacing(folder) as work:
            write_prepared(work, prepare(work))
    except OSError as error:
        return f"{folder.parent} cannot be written ({error.strerror or first_line(error)})"
    except Exception as error:  # noqa: BLE001 - exporters fail in many ways, the encoder goes on
        return first_line(error)
    return f"what was prepared in {folder} cannot be used"


def _words(prepared: Prepared) -> str:
    named = (("texts", prepared.texts), ("pictures", prepared.pictures))
    used = ", ".join(f"{name} on {_gain(chosen)}" for name, chosen in named)
    reasons = {**prepared.texts.left_out, **prepared.pictures.left_out}
    return used + "".join(f"; not {runtime}: {why}" for runtime, why in reasons.items())


def _gain(chosen: Pick) -> str:
    if chosen.runtime == TORCH:
        return TORCH
    return f"{chosen.runtime} ({chosen.gain(TORCH):.1f} times torch when tried)"
