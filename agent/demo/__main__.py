"""``python -m agent.demo OUT``: draws the demo catalogue."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.progress import Progress

from agent.demo.catalogue import draw_catalogue
from agent.errors import UsageError


def main(arguments: list[str] | None = None) -> int:
    """Draws the catalogue with a progress bar.

    Returns:
        0, or 2 when an argument cannot be used.
    """
    parser = argparse.ArgumentParser(prog="python -m agent.demo", description=__doc__)
    parser.add_argument("out", type=Path, help="folder to draw into")
    parser.add_argument("--seed", type=int, default=0, help="the same seed draws the same shop")
    parser.add_argument("--products", type=int, default=640, help="how many products")
    chosen = parser.parse_args(arguments)
    try:
        with Progress(transient=True) as bar:
            task = bar.add_task("Drawing", total=chosen.products)
            path = draw_catalogue(
                chosen.out,
                seed=chosen.seed,
                products=chosen.products,
                progress=lambda done, total: bar.update(task, completed=done, total=total),
            )
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
