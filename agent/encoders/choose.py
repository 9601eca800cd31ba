"""Which encoder a name stands for, and why."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from agent.encoders.base import Encoder
from agent.encoders.clip import TEXT_MODEL, ClipEncoder, hub_answers, is_offline, is_on_disk
from agent.encoders.compact import CARD_FILE, CompactEncoder
from agent.errors import EncoderError


def choose_encoder(name: str) -> tuple[Encoder, str]:
    """Loads an encoder.

    Args:
        name: ``auto`` takes CLIP when its files are on disk or the hub answers, else the bundled
            one; ``compact``, ``clip``, the name of a CLIP or SigLIP model, or a folder with one.

    Returns:
        The encoder, and one line that says which it is and why.

    Raises:
        EncoderError: It cannot be loaded.
    """
    if name == "auto":
        return _automatic()
    if name == "compact":
        return CompactEncoder(), "Encoder: compact, as asked."
    if name in ("clip", TEXT_MODEL):
        return ClipEncoder(), f"Encoder: clip ({TEXT_MODEL}), as asked."
    folder = Path(name)
    if (folder / CARD_FILE).is_file():
        return CompactEncoder(folder), f"Encoder: compact from {folder}, as asked."
    return ClipEncoder(name), f"Encoder: {name}, as asked."


def _automatic() -> tuple[Encoder, str]:
    why = _why_not_clip()
    if why is None:
        have = "it is on disk" if is_on_disk() else "the hub answers"
        try:
            return ClipEncoder(), f"Encoder: clip ({TEXT_MODEL}), because {have}."
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
