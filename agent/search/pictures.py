"""From a product's picture as the catalogue gives it to pixels, thumbnail and hash."""

from __future__ import annotations

import hashlib
import os
import uuid
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PIL.Image import Image as Picture

from agent.catalogue.products import Skipped, Taken
from agent.errors import PictureError
from agent.images.open import open_picture, read_bytes
from agent.images.remote import RemotePictures, is_address
from agent.images.thumbnail import thumbnail
from agent.search.manifest import IndexFolder
from agent.search.records import PictureState

_FETCHERS = 16
_LONGEST = 448
"""More than a thumbnail or any encoder shows, so that large photos are decoded in part."""
_WINDOW = 1024
"""Rows whose pictures are fetched ahead of the one that is indexed."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A picture ready for the encoder; ``picture`` is ``None`` where it need not be encoded."""

    state: PictureState
    picture: Picture | None = None


class Pictures:
    """The pictures of one catalogue, files and addresses alike.

    Args:
        base: Folder that relative paths start from.
        folder: Where the thumbnails go.
        remote: Fetches what is at addresses; without it such pictures are not read.
    """

    def __init__(
        self, base: Path, folder: IndexFolder, remote: RemotePictures | None = None
    ) -> None:
        self._base, self._folder, self._remote = base, folder, remote
        self._fetched: OrderedDict[str, Future[Path]] = OrderedDict()

    def ahead(self, results: Iterable[Taken | Skipped]) -> Iterator[Taken | Skipped]:
        """Yields the same results in their order, each when its picture is here or lost."""
        if self._remote is None:
            yield from results
            return
        waiting: deque[Taken | Skipped] = deque()
        pool = ThreadPoolExecutor(_FETCHERS, thread_name_prefix="fetch")
        try:
            for result in results:
                self._start(result, self._remote, pool)
                waiting.append(result)
                if len(waiting) > _WINDOW:
                    yield self._awaited(waiting.popleft())
            while waiting:
                yield self._awaited(waiting.popleft())
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def inspect(self, image: str | None) -> PictureState:
        """Returns size and time of a picture's file without reading it, or why there is none."""
        if image is None:
            return PictureState()
        try:
            found = self._place(image).stat()
        except PictureError as error:
            return PictureState(problem=str(error))
        except (OSError, ValueError):
            return PictureState(problem="the file does not exist")
        return PictureState(size=found.st_size, mtime=found.st_mtime_ns)

    def has_thumbnail(self, state: PictureState) -> bool:
        """Whether a picture that was read has its thumbnail, or there is none to be had."""
        return not state.sha256 or self._folder.thumbnail(state.sha256).exists()

    def decode(self, image: str, state: PictureState, old: str) -> Decoded:
        """Reads a picture and keeps its thumbnail.

        Args:
            image: The picture as the catalogue gives it.
            state: What ``inspect`` found.
            old: Hash of the picture that is in the store, or empty; the same is not decoded.
        """
        try:
            data = read_bytes(self._place(image))
            key = hashlib.sha256(data).hexdigest()
            read = PictureState(key, state.size, state.mtime)
            small = self._folder.thumbnail(key)
            if key == old and small.exists():
                return Decoded(read)
            picture = open_picture(data, longest=_LONGEST)
            if not small.exists():
                _write(small, thumbnail(picture))
            return Decoded(read, None if key == old else picture)
        except PictureError as error:
            return Decoded(PictureState("", state.size, state.mtime, str(error)))

    def _place(self, image: str) -> Path:
        if not is_address(image):
            return self._base / image
        if self._remote is None:
            raise PictureError("an address; only files are read")
        fetched = self._fetched.get(image)
        return fetched.result() if fetched else self._remote.fetch(image)

    def _start(
        self, result: Taken | Skipped, remote: RemotePictures, pool: ThreadPoolExecutor
    ) -> None:
        image = result.product.image if isinstance(result, Taken) else None
        if image is None or not is_address(image) or image in self._fetched:
            return
        self._fetched[image] = pool.submit(remote.fetch, image)
        # Products that are still on their way through the indexer lie well within this.
        while len(self._fetched) > 8 * _WINDOW:
            self._fetched.popitem(last=False)

    def _awaited(self, result: Taken | Skipped) -> Taken | Skipped:
        image = result.product.image if isinstance(result, Taken) else None
        fetched = self._fetched.get(image) if image else None
        if fetched is not None:
            fetched.exception()
        return result


def _write(place: Path, data: bytes) -> None:
    part = place.with_name(f"{place.name}.{uuid.uuid4().hex}.part")
    part.write_bytes(data)
    os.replace(part, place)
