"""What was prepared of an encoder on this machine: exported models, and the fastest runtimes."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from agent.encoders.gate import Quality
from agent.encoders.picking import Pick

_CARD = "prepared.json"
_LIBRARIES = (
    "torch", "transformers", "sentence-transformers", "onnxruntime", "openvino", "onnx",
    "onnxscript",
)  # fmt: skip
_MAKING = "making-"
_LEFT_BEHIND = 86_400
"""Seconds after which unfinished work is taken for that of a process that was killed."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Which runtime was found to be fastest for each side of a model.

    Attributes:
        texts: For texts.
        pictures: For pictures.
        quality: Of the vectors, where they are not exact.
    """

    texts: Pick
    pictures: Pick
    quality: Quality | None = None


def folder_of(revision: str, kind: str, processor: dict[str, Any]) -> Path:
    """Returns where preparations are kept: by model, kind, processor and versions of libraries."""
    versions = {name: _version(name) for name in _LIBRARIES}
    name = f"{revision}-{kind}-{_short(processor)}-{_short(versions)}"
    return user_cache_path("vitrine", appauthor=False) / "encoders" / name


def read_prepared(folder: Path) -> Prepared | None:
    """Returns what was prepared in a folder, if anything was.

    Raises:
        ValueError: The card is damaged.
        OSError: It cannot be read.
    """
    try:
        text = (folder / _CARD).read_text("utf-8")
    except FileNotFoundError:
        return None
    try:
        card = json.loads(text)
        quality = Quality(**card["quality"]) if card["quality"] else None
        return Prepared(Pick(**card["texts"]), Pick(**card["pictures"]), quality)
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{folder / _CARD} is damaged") from error


def write_prepared(folder: Path, prepared: Prepared) -> None:
    """Writes down what was found."""
    (folder / _CARD).write_text(json.dumps(asdict(prepared), indent=1), "utf-8")


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Gives an empty folder that takes the place of another at the end, if nothing fails.

    Folders of the same model made with other versions of the libraries are removed.

    Raises:
        OSError: It cannot be written.
    """
    home = folder.parent
    home.mkdir(parents=True, exist_ok=True)
    for left in home.glob(f"{_MAKING}*"):
        if time.time() - left.stat().st_mtime > _LEFT_BEHIND:
            shutil.rmtree(left, ignore_errors=True)
    work = Path(tempfile.mkdtemp(prefix=_MAKING, dir=home))
    try:
        yield work
        model_and_processor = folder.name.rpartition("-")[0]
        for old in home.glob(f"{model_and_processor}-*"):
            shutil.rmtree(old, ignore_errors=True)
        work.rename(folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _short(facts: dict[str, Any]) -> str:
    text = json.dumps(facts, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:8]
