"""The console script ``vitrine``: 0 for success, 1 for failure, 2 for a wrong call."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from agent.cli.options import make_parser
from agent.errors import UsageError, VitrineError

_FAILED, _WRONG_CALL, _INTERRUPTED = 1, 2, 130

_COMMANDS = {
    "index": "agent.cli.index:run",
    "chat": "agent.cli.chat:run",
    "ui": "agent.cli.page:run",
    "search": "agent.cli.search:run",
    "demo": "agent.cli.demo:run",
    "train": "agent.cli.train:run",
    "eval": "agent.cli.evaluate:run",
    "export": "agent.cli.backup:export",
    "import": "agent.cli.backup:bring_in",
    "verify": "agent.cli.backup:verify",
    "merge": "agent.cli.backup:merge",
    "push": "agent.cli.remote:push",
    "pull": "agent.cli.remote:pull",
    "doctor": "agent.cli.doctor:run",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    chosen = make_parser().parse_args(arguments)
    try:
        return _command(chosen.command)(chosen)
    except UsageError as error:
        print(f"vitrine: {error}", file=sys.stderr)
        return _WRONG_CALL
    except VitrineError as error:
        print(f"vitrine: {error}", file=sys.stderr)
        return _FAILED
    except KeyboardInterrupt:
        print("vitrine: interrupted; what is done is kept", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone; nothing is left to say to them.
        sys.stderr.close()
        return _FAILED


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    """Imports a command when it is called, so that ``--help`` and ``doctor`` stay quick."""
    module, _, function = _COMMANDS[name].partition(":")
    found: Callable[[argparse.Namespace], int] = getattr(import_module(module), function)
    return found


if __name__ == "__main__":
    sys.exit(main())
