"""Which encoder a name stands for, and why."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from agent.encoders.base import Encoder
from agent.encoders.clip import (
    EIGHT_BITS,
    TEXT_MODEL,
    ClipEncoder,
    hub_answers,
    is_offline,
    is_on_disk,
)
from agent.encoders.compact import CARD_FILE, CompactEncoder
from agent.errors import EncoderError

Tell = Callable[[str], None]


def choose_encoder(name: str, tell: Tell | None = None) -> tuple[Encoder, str]:
    """Loads an encoder.

    Args:
        name: ``auto`` takes CLIP when its files are on disk or the hub answers, else the bundled
            one; ``compact``, ``clip``, the name of a CLIP or SigLIP model, or a folder with one.
            ``:int8`` after the name of a CLIP model asks for 8 bits, which are used if they are
            good enough.
        tell: Given by long work, which may take a minute to find the fastest runtime of a CLIP
            model, once; is told of it.

    Returns:
        The encoder, and one line that says which it is, why, and what computes it.

    Raises:
        EncoderError: It cannot be loaded.
    """
    if name == "auto":
        return _automatic(tell)
    if name == "compact":
        return CompactEncoder(), "Encoder: compact, as asked."
    folder = Path(name)
    if (folder / CARD_FILE).is_file():
        return CompactEncoder(folder), f"Encoder: compact from {folder}, as asked."
    model = name.removesuffix(EIGHT_BITS)
    if model != name and model in ("auto", "compact"):
        raise EncoderError(f"{name} is not known; {EIGHT_BITS} goes with clip or another model.")
    if model in ("clip", TEXT_MODEL):
        encoder, called = ClipEncoder(), f"clip ({TEXT_MODEL})"
    else:
        encoder, called = ClipEncoder(model), model
    how = _hurried(encoder, tell, in_eight_bits=model != name)
    return encoder, f"Encoder: {called}, as asked; {how}."


def _hurried(encoder: ClipEncoder, tell: Tell | None, *, in_eight_bits: bool = False) -> str:
    """Lets an encoder compute on what is fastest; says what that is."""
    # Torch takes seconds to import, which the bundled encoder does without.
    from agent.encoders import speed

    return (speed.in_eight_bits if in_eight_bits else speed.on_fastest)(encoder, tell)


def _automatic(tell: Tell | None) -> tuple[Encoder, str]:
    why = _why_not_clip()
    if why is None:
        have = "it is on disk" if is_on_disk() else "the hub answers"
        try:
            encoder = ClipEncoder()
            how = _hurried(encoder, tell)
            return encoder, f"Encoder: clip ({TEXT_MODEL}), because {have}; {how}."
        except EncoderError as error:
            why = str(error).rstrip(".")
    return CompactEncoder(), f"Encoder: compact (bundled), because {why}."


def _why_not_clip() -> str | None:
    if find_spec("sentence_transformers") is None:
        return "sentence-transformers is not installed"
    if is_on_disk():
        return None
    if is_offline():
        return "CLIP is not on disk and HF_HUB_OFFLINE is set"
    return None if hub_answers() else "CLIP is not on disk and the hub does not answer"


def available() -> dict[str, str]:
    """What could be used, without importing torch or asking the hub.

    Returns:
        ``compact`` and ``clip`` with a few words on each.
    """
    facts = {}
    try:
        about = CompactEncoder().description
        facts["compact"] = (
            f"bundled, {about.megabytes} MB, {len(about.languages)} languages, {about.revision}"
        )
    except EncoderError as error:
        facts["compact"] = str(error)
    if find_spec("sentence_transformers") is None:
        facts["clip"] = "sentence-transformers is not installed"
    elif is_on_disk():
        facts["clip"] = f"{TEXT_MODEL} is on disk"
    else:
        facts["clip"] = f"{TEXT_MODEL} is not on disk; the hub would be asked"
    return facts
