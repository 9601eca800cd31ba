"""The console script ``vitrine``: 0 for success, 1 for failure, 2 for a wrong call."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from agent.cli.options import make_parser
from agent.errors import UsageError, VitrineError

_FAILED, _WRONG_CALL, _INTERRUPTED = 1, 2, 130


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
    if name == "index":
        from agent.cli.index import run
    elif name == "chat":
        from agent.cli.chat import run
    elif name == "search":
        from agent.cli.search import run
    elif name == "doctor":
        from agent.cli.doctor import run
    elif name == "eval":
        from agent.cli.evaluate import run
    elif name == "demo":
        from agent.cli.demo import run
    else:
        from agent.cli.page import run
    return run


if __name__ == "__main__":
    sys.exit(main())
