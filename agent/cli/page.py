"""``vitrine ui``: hands over to the page, which is a layer above and so a process of its own."""

from __future__ import annotations

import argparse
import subprocess
import sys

from agent.cli.shared import settings_of
from agent.search.manifest import IndexFolder, read_manifest
from agent.settings import Settings


def run(arguments: argparse.Namespace) -> int:
    """Runs the command."""
    return open_page(settings_of(arguments), arguments)


def open_page(settings: Settings, arguments: argparse.Namespace) -> int:
    """Serves the page until it is stopped; returns its exit status."""
    read_manifest(IndexFolder(settings.index))  # a missing index is said before anything starts
    command = [sys.executable, "-m", "ui.launch", "--index", str(settings.index)]
    command += ["--host", arguments.host, "--port", str(arguments.port)]
    command += ["--encoder", settings.encoder, "--model", settings.model]
    command += ["--qdrant-url", settings.qdrant_url] if settings.qdrant_url else []
    command += ["--no-browser"] if arguments.no_browser else []
    if arguments.manage is not None:
        command.append("--manage" if arguments.manage else "--no-manage")
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 0
