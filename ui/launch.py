"""``python -m ui.launch``: serves the page."""

from __future__ import annotations

import argparse
import sys
import threading
import webbrowser
from collections.abc import Sequence
from pathlib import Path

from agent.errors import VitrineError
from agent.settings import load_settings
from ui.resources import assistant
from ui.server import make_app
from ui.theme import THEME

_FAILED = 1
_OPENING = 1.5


def main(arguments: Sequence[str] | None = None) -> int:
    """Opens the index, then serves until stopped."""
    chosen = _parser().parse_args(arguments)
    names = ("index", "encoder", "qdrant_url", "model")
    try:
        opened = assistant(load_settings({name: getattr(chosen, name) for name in names}))
    except VitrineError as error:
        print(f"vitrine: {error}", file=sys.stderr)
        return _FAILED
    for note in opened.notes:
        print(note)
    address = f"http://{chosen.host}:{chosen.port}"
    print(f"Vitrine is at {address}", flush=True)
    if not chosen.no_browser:
        threading.Timer(_OPENING, webbrowser.open, [address]).start()
    serve(chosen.host, chosen.port)
    return 0


def serve(host: str, port: int) -> None:
    """Serves the page over the assistant that is in place, until stopped."""
    make_app(_hosts(host)).run(config=_config(host, port))


def _hosts(host: str) -> list[str]:
    return list(dict.fromkeys([host, "localhost", "127.0.0.1"]))


def _config(host: str, port: int) -> dict[str, object]:
    return {
        "server.address": host,
        "server.port": port,
        "server.headless": True,
        "server.fileWatcherType": "none",
        "server.maxUploadSize": 10,
        "server.allowedHosts": _hosts(host),
        "browser.gatherUsageStats": False,
        # A full garbage collection after each run would cost 100 ms with the lock held.
        "runner.postScriptGC": False,
        "client.toolbarMode": "viewer",
        "client.showErrorDetails": "none",
        "client.showErrorLinks": False,
        **THEME,
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="vitrine ui", description=__doc__)
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--encoder")
    parser.add_argument("--model")
    parser.add_argument("--qdrant-url")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8501)
    parser.add_argument("--no-browser", action="store_true")
    return parser


if __name__ == "__main__":
    sys.exit(main())
