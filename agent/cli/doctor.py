"""``vitrine doctor``: what is installed, what would be used and why, what is missing."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from agent.cli.shared import settings_of
from agent.encoders.choose import choose_encoder
from agent.errors import VitrineError
from agent.language.lexicon import languages
from agent.search.manifest import IndexFolder, read_manifest
from agent.settings import Settings

_PACKAGES = (
    "vitrine", "langchain", "langgraph", "qdrant-client", "qdrant-edge-py", "onnxruntime",
    "onnx", "openvino", "sentence-transformers", "torch", "pillow", "streamlit", "langdetect",
    "langchain-openai",
)  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    """Runs the command."""
    for name, text in _findings(settings_of(arguments)):
        print(f"{name:<12} {text}")
    return 0


def _findings(settings: Settings) -> Iterator[tuple[str, str]]:
    yield "Python", f"{platform.python_version()} at {sys.executable}"
    for package in _PACKAGES:
        try:
            yield "package", f"{package} {version(package)}"
        except PackageNotFoundError:
            yield "package", f"{package} is not installed"
    yield "languages", " ".join(languages())
    try:
        yield "encoder", choose_encoder(settings.encoder)[1]
    except VitrineError as error:
        yield "encoder", f"none: {error}"
    yield "store", settings.qdrant_url or "embedded (Qdrant Edge), because no --qdrant-url is set"
    yield "model", _model(settings)
    try:
        folder = IndexFolder(settings.index)
        manifest = read_manifest(folder)
        unfinished = folder.draft.exists() or not manifest.complete
        state = "the last run was not finished; run vitrine index again" if unfinished else "whole"
        yield (
            "index",
            f"{settings.index}: {manifest.products} products, {manifest.encoder}, {state}",
        )
    except VitrineError as error:
        yield "index", str(error)


def _model(settings: Settings) -> str:
    if settings.model == "rules":
        return "the built-in rules, because no --model is set"
    return f"{settings.model}, the built-in rules behind it"
