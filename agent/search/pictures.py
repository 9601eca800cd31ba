"""From a product's picture as the catalogue gives it to pixels, thumbnail and hash."""

from __future__ import annotations

import hashlib
import os
import uuid
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from PIL.Image import Image as Picture

from agent.catalogue.products import MAX_PICTURES, Skipped, Taken
from agent.errors import PictureError
from agent.images.inside import file_of
from agent.images.open import open_picture, read_bytes
from agent.images.remote import RemotePictures, is_address
from agent.images.thumbnail import thumbnail
from agent.search.manifest import IndexFolder
from agent.search.records import PictureState, States, hashes_of

_FETCHERS = 16
_LONGEST = 448
"""More than a thumbnail or any encoder shows, so that large photos are decoded in part."""
_WINDOW = 1024
"""Rows whose pictures are fetched ahead of the one that is indexed."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The pictures of a product, those to encode opened; none where the store has the same."""

    states: States
    opened: tuple[Picture, ...] = ()


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

    def inspect(self, image: str) -> PictureState:
        """Returns size and time of a picture's file without reading it, or why there is none."""
        try:
            found = file_of(self._place(image)).stat()
        except PictureError as error:
            return PictureState(problem=str(error))
        except (OSError, ValueError):
            return PictureState(problem="the file does not exist")
        return PictureState(size=found.st_size, mtime=found.st_mtime_ns)

    def have_thumbnails(self, states: States) -> bool:
        """Whether all pictures that could be used have their thumbnails."""
        return all(self._folder.thumbnail(key).exists() for key in hashes_of(states))

    def decode(self, images: tuple[str, ...], states: States, old: tuple[str, ...]) -> Decoded:
        """Reads the pictures of a product and keeps their thumbnails.

        Args:
            images: The pictures as the catalogue gives them.
            states: What ``inspect`` found of each.
            old: Hashes of the pictures that are in the store; the same are not decoded.
        """
        read = [self._read(*both) for both in zip(images, states, strict=True)]
        found = tuple(state for state, _ in read)
        if hashes_of(found) == old and self.have_thumbnails(found):
            return Decoded(found)
        opened = [self._open(*both) for both in read]
        found = tuple(state for state, _ in opened)
        usable = tuple(picture for _, picture in opened if picture is not None)
        return Decoded(found, () if hashes_of(found) == old else usable)

    def _read(self, image: str, state: PictureState) -> tuple[PictureState, bytes]:
        if state.problem:
            return state, b""
        try:
            data = read_bytes(self._place(image))
        except PictureError as error:
            return replace(state, problem=str(error)), b""
        return replace(state, sha256=hashlib.sha256(data).hexdigest()), data

    def _open(self, state: PictureState, data: bytes) -> tuple[PictureState, Picture | None]:
        if state.problem:
            return state, None
        try:
            picture = open_picture(data, longest=_LONGEST)
        except PictureError as error:
            return replace(state, sha256="", problem=str(error)), None
        small = self._folder.thumbnail(state.sha256)
        if not small.exists():
            _write(small, thumbnail(picture))
        return state, picture

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
        for image in result.product.images if isinstance(result, Taken) else ():
            if is_address(image) and image not in self._fetched:
                self._fetched[image] = pool.submit(remote.fetch, image)
        # Products that are still on their way through the indexer lie well within this.
        while len(self._fetched) > 8 * MAX_PICTURES * _WINDOW:
            self._fetched.popitem(last=False)

    def _awaited(self, result: Taken | Skipped) -> Taken | Skipped:
        for image in result.product.images if isinstance(result, Taken) else ():
            if image in self._fetched:
                self._fetched[image].exception()
        return result


def _write(place: Path, data: bytes) -> None:
    part = place.with_name(f"{place.name}.{uuid.uuid4().hex}.part")
    part.write_bytes(data)
    os.replace(part, place)
