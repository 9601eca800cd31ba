"""``python -m ui.library.worker``: one run of the indexer, in a process of its own.

Indexing keeps a processor busy and the embedded engine holds Python's lock, so a server that did
it itself would leave its visitors waiting. The order is a line of JSON on standard input; progress
and the report are lines of JSON on standard output.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from agent.bootstrap import open_store
from agent.catalogue.source import open_source
from agent.encoders.choose import choose_encoder
from agent.errors import IndexMissing, VitrineError
from agent.images.cache import PictureCache
from agent.images.remote import RemotePictures
from agent.search.indexer import index_catalogue
from agent.search.manifest import IndexFolder, read_manifest
from agent.search.report import Report
from agent.settings import Settings, load_settings
from ui.library.selected import Selected

Say = Callable[[Mapping[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be indexed.

    Attributes:
        catalog: Path of the catalogue.
        index: Folder of the index; brought up to date where there is one.
        mapping: Heading by role; an empty heading means that no column plays it.
        left_out: Headings to leave out.
        prune: Whether products that the catalogue no longer has are removed.
        read_attributes: Whether colors and kinds are read from pictures.
        encoder: See ``Settings``; with ``auto`` an index keeps the one it has.
        qdrant_url: See ``Settings``.
        qdrant_key: See ``Settings``.
    """

    catalog: str
    index: str
    mapping: Mapping[str, str]
    left_out: tuple[str, ...] = ()
    prune: bool = False
    read_attributes: bool = False
    encoder: str = "auto"
    qdrant_url: str | None = None
    qdrant_key: str | None = None

    def to_line(self) -> str:
        """Returns the order as the worker reads it."""
        return json.dumps(asdict(self)) + "\n"


def main() -> int:
    """Carries out one order; returns 0 for a report, 1 for an error."""
    if hasattr(os, "nice"):
        os.nice(10)  # visitors go first
    lines = sys.stdout

    def say(told: Mapping[str, Any]) -> None:
        print(json.dumps(told), file=lines, flush=True)

    with redirect_stdout(sys.stderr):
        try:
            report = carry_out(Order(**json.loads(sys.stdin.readline())), say)
        except VitrineError as error:
            say({"error": str(error)})
            return 1
        say({"report": report.to_plain()})
    return 0


def carry_out(order: Order, say: Say) -> Report:
    """Indexes a catalogue, telling how far it is.

    Raises:
        VitrineError: See ``index_catalogue``.
    """
    source = Selected(open_source(order.catalog), order.left_out)
    folder = IndexFolder(Path(order.index))
    encoder, _ = choose_encoder(_encoder_name(order, folder), print)
    folder.prepare()
    settings = Settings(index=folder.path, qdrant_url=order.qdrant_url, qdrant_key=order.qdrant_key)
    store = open_store(settings, encoder.description.dimension, create=True)
    remote = RemotePictures(PictureCache(folder.pictures, load_settings().picture_cache_mb))
    try:
        return index_catalogue(
            source,
            folder.path,
            encoder,
            store,
            mapping=order.mapping,
            prune=order.prune,
            read_attributes=order.read_attributes,
            remote=remote,
            progress=lambda stage, done, total: say({"stage": stage, "done": done, "total": total}),
            place=order.qdrant_url,
        )
    finally:
        store.close()
        remote.close()


def _encoder_name(order: Order, folder: IndexFolder) -> str:
    if order.encoder != "auto":
        return order.encoder
    try:
        return read_manifest(folder).encoder
    except IndexMissing:
        return "auto"


if __name__ == "__main__":
    sys.exit(main())
