"""``vitrine train``: adapts an encoder to a catalogue, and says what that gave."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from agent.cli.progress import Tell, progress_bar
from agent.cli.shared import mapping_of
from agent.encoders.choose import choose_encoder
from agent.encoders.clip import ClipEncoder
from agent.encoders.compact import CARD_FILE, IMAGE_FILE, TEXT_FILE
from agent.errors import EncoderError, UsageError
from agent.images.cache import PictureCache
from agent.images.remote import RemotePictures

if TYPE_CHECKING:
    from agent.training.adapted import Adapted

_COMPACT = (CARD_FILE, IMAGE_FILE, TEXT_FILE, "unfinished")
_NEEDED = ("torch", "onnx", "onnxscript")


def run(arguments: argparse.Namespace) -> int:
    """Runs the command."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise EncoderError(
            f'training needs {" and ".join(missing)}; pip install "vitrine[train]" brings them'
        )
    _check(arguments.out, _COMPACT)
    with progress_bar() as tell:
        done = _train(arguments, tell)
    _print(done)
    print(f"To use it: vitrine index {arguments.catalogue} --rebuild --encoder {arguments.out}")
    return 0


def _train(arguments: argparse.Namespace, tell: Tell) -> Adapted:
    # Torch takes seconds to import, which --help and the other commands need not.
    import torch

    from agent.training.adapting import adapt_compact
    from agent.training.clip_tuning import adapt_clip
    from agent.training.tuning import Tuning

    torch.set_num_threads(arguments.threads)
    out, tuning = arguments.out, Tuning(minutes=arguments.minutes, seed=arguments.seed)
    encoder, _ = choose_encoder(arguments.encoder)
    with TemporaryDirectory() as fetched:
        remote = RemotePictures(
            PictureCache(fetched),
            offline=arguments.offline,
            allow_private=arguments.allow_private_hosts,
        )
        mapping = mapping_of(arguments.map) or None
        with closing(remote):
            if isinstance(encoder, ClipEncoder):
                _check(out)
                return adapt_clip(
                    encoder, arguments.catalogue, out, tuning,
                    mapping=mapping, remote=remote, tell=tell,
                )  # fmt: skip
            folder = Path(arguments.encoder)
            start = folder if (folder / CARD_FILE).is_file() else None
            return adapt_compact(
                arguments.catalogue, out, tuning,
                start=start, mapping=mapping, remote=remote, tell=tell,
            )  # fmt: skip


def _check(out: Path, allowed: Sequence[str] = ()) -> None:
    """Refuses a folder that holds anything but what is written anew, or cannot be made.

    Raises:
        UsageError: It does, or it cannot.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        strangers = sorted(entry.name for entry in out.iterdir() if entry.name not in allowed)
    except OSError as error:
        raise UsageError(
            f"{out} cannot be made or read ({error.strerror}); name another folder with --out"
        ) from None
    if strangers:
        raise UsageError(f"{out} holds {strangers[0]}; name an empty folder with --out")


def _print(done: Adapted) -> None:
    table = Table(title=f"Learned from {done.learned} products, measured on {done.held} others")
    table.add_column("share right")
    for column in ("before", "after"):
        table.add_column(column, justify="right")
    for name, share in done.after.items():
        table.add_row(name, f"{done.before[name]:.3f}", f"{share:.3f}")
    Console(width=max(100, Console().width)).print(table)
