"""``python -m ui.launch``: serves the page."""

from __future__ import annotations

import argparse
import ipaddress
import sys
import threading
import webbrowser
from collections.abc import Sequence
from pathlib import Path

from agent.errors import VitrineError
from agent.settings import load_settings
from ui.library.shelf import MEGABYTES
from ui.resources import MANAGING, PATHS, allow, assistant, may
from ui.server import make_app
from ui.theme import THEME

_FAILED = 1
PICTURE_MEGABYTES = 10
_OPENING = 1.5


def main(arguments: Sequence[str] | None = None) -> int:
    """Opens the index, then serves until stopped."""
    chosen = _parser().parse_args(arguments)
    names = ("index", "encoder", "qdrant_url", "model")
    try:
        opened = assistant(load_settings({name: getattr(chosen, name) for name in names}))
        allow(*rights(chosen.host, chosen.manage))
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


def rights(host: str, manage: bool | None) -> tuple[str, ...]:
    """Returns what visitors may do.

    On the loopback address they are whoever started the server; on any other, managing the
    catalogues must be allowed, and no path of the machine is ever read for them.
    """
    is_own = host == "localhost" or _is_loopback(host)
    if not (is_own if manage is None else manage):
        return ()
    return (MANAGING, PATHS) if is_own else (MANAGING,)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _hosts(host: str) -> list[str]:
    return list(dict.fromkeys([host, "localhost", "127.0.0.1"]))


def _config(host: str, port: int) -> dict[str, object]:
    return {
        "server.address": host,
        "server.port": port,
        "server.headless": True,
        "server.fileWatcherType": "none",
        "server.maxUploadSize": MEGABYTES if may(MANAGING) else PICTURE_MEGABYTES,
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
    parser.add_argument("--manage", action=argparse.BooleanOptionalAction)
    return parser


if __name__ == "__main__":
    sys.exit(main())
