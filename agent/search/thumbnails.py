"""Which thumbnails an index still needs."""

from __future__ import annotations

from agent.images.thumbnail import SUFFIX
from agent.search.manifest import IndexFolder
from agent.search.records import picture_keys
from agent.search.seen import Seen
from agent.store.base import Store


def sweep(folder: IndexFolder, store: Store) -> int:
    """Removes the thumbnails of pictures that no product has.

    Done before a run and not after it: what readers still show then keeps its picture until the
    run after that.

    Returns:
        How many were removed.
    """
    shown = Seen()
    for point in store.scan():
        for key in picture_keys(point):
            shown.add(key)
    lost = list(shown.lacking(path.stem for path in folder.thumbnails.glob(f"*{SUFFIX}")))
    for key in lost:
        folder.thumbnail(key).unlink(missing_ok=True)
    return len(lost)
