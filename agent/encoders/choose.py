"""Which encoder a name stands for, and why."""

from __future__ import annotations

import os
import socket
from importlib.util import find_spec
from pathlib import Path

from agent.encoders.base import Encoder
from agent.encoders.clip import TEXT_MODEL, ClipEncoder, is_on_disk
from agent.encoders.compact import CARD_FILE, CompactEncoder
from agent.errors import EncoderError

_HUB = ("huggingface.co", 443)
_PATIENCE = 2.0


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
    if name == "clip":
        return ClipEncoder(), f"Encoder: {TEXT_MODEL}, as asked."
    folder = Path(name)
    if (folder / CARD_FILE).is_file():
        return CompactEncoder(folder), f"Encoder: compact from {folder}, as asked."
    return ClipEncoder(name), f"Encoder: {name}, as asked."


def _automatic() -> tuple[Encoder, str]:
    why = _why_not_clip()
    if why is None:
        try:
            return ClipEncoder(), f"Encoder: {TEXT_MODEL}, because it can be had."
        except EncoderError as error:
            why = str(error)
    return CompactEncoder(), f"Encoder: compact (bundled), because {why}."


def _why_not_clip() -> str | None:
    if find_spec("sentence_transformers") is None:
        return "sentence-transformers is not installed"
    if is_on_disk():
        return None
    if os.environ.get("HF_HUB_OFFLINE", "0") not in ("", "0"):
        return "CLIP is not on disk and HF_HUB_OFFLINE is set"
    return None if _hub_answers() else "CLIP is not on disk and the hub does not answer"


def _hub_answers() -> bool:
    try:
        with socket.create_connection(_HUB, timeout=_PATIENCE):
            return True
    except OSError:
        return False
