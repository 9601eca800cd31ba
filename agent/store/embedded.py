"""The two ways into an embedded index: readers share what is sealed, one writer drafts the next."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from agent.errors import IndexDamaged, StoreError
from agent.store.edge import EdgeStore
from agent.store.files import write_checksums
from agent.store.generations import Generations, View
from agent.store.translate import Native

_RESERVE = 48 << 20
"""Bytes that stay free: the engine maps its files, and a full disk would end the process."""


class ReadStore(EdgeStore):
    """Reads one sealed generation, whatever becomes of the index meanwhile.

    Args:
        home: The folder of the index.
        generation: Name of the generation, as the manifest has it.
        dimension: Length of the vectors.

    Raises:
        IndexMissing: There is no such generation, or no longer.
        IndexDamaged: Its files are not those that were sealed.
    """

    def __init__(self, home: Path, generation: str, dimension: int) -> None:
        self._view = Generations(home).view(generation)
        try:
            super().__init__(self._view.path, dimension, create=False)
        except BaseException:
            self._view.close()
            raise

    def close(self) -> None:
        """Releases the generation."""
        super().close()
        self._view.close()

    def _update(self, operation: Native) -> None:
        raise StoreError("this index is open for reading; vitrine index writes to it")


class DraftStore(EdgeStore):
    """Works on the next generation; readers see nothing of it until it is sealed and named.

    Until the first write it reads the current generation and takes no room. Work that an earlier
    run left unfinished is gone on with.

    Args:
        home: The folder of the index.
        current: Name of the current generation, or ``None`` to start from nothing.
        dimension: Length of the vectors.
        fresh: Whether unfinished work is thrown away.

    Raises:
        IndexLocked: Another process is writing.
        IndexDamaged: The current generation cannot be read.
    """

    def __init__(
        self, home: Path, current: str | None, dimension: int, *, fresh: bool = False
    ) -> None:
        self._generations = Generations(home)
        self._current = current
        self._view: View | None = None
        home.mkdir(parents=True, exist_ok=True)
        self._writing = self._generations.lock()
        try:
            if fresh:
                shutil.rmtree(self._generations.building, ignore_errors=True)
            else:
                self._generations.adopt(current)
            self._enter(dimension)
        except BaseException:
            self._writing.close()
            raise

    def _enter(self, dimension: int, *, again: bool = False) -> None:
        building = self._generations.building
        if self._current is None or building.exists():
            try:
                super().__init__(building, dimension)
            except IndexDamaged:
                if again:
                    raise
                # Nobody was ever shown what is in it, and the catalogue has it all.
                shutil.rmtree(building)
                self._enter(dimension, again=True)
        else:
            self._view = self._generations.view(self._current)
            super().__init__(self._view.path, dimension, create=False)

    def optimize(self) -> None:
        """Builds the quantized segment, where something was written."""
        if self._view is None:
            size = _size(self._folder)
            self._check_room(size + size // 2)
            super().optimize()

    def seal(self, about: Mapping[str, Any]) -> str:
        """Makes what was written a generation, and returns its name.

        The name is the current one where nothing was written.
        """
        if self._view is not None and self._current is not None:
            return self._current
        with self._lock, self._failing("seal"):
            super().close()
            seal_in_place(self._folder, self.dimension)
            self._current = self._generations.seal()
            self._view = self._generations.view(self._current)
            self._reopen(self._view.path)
            return self._current

    def keep_only(self, generation: str) -> None:
        """Removes all other generations; whoever reads one keeps it until done."""
        self._generations.keep_only(generation)

    def close(self) -> None:
        """Releases the index; unsealed work stays for the next run."""
        super().close()
        if self._view is not None:
            self._view.close()
        self._writing.close()

    def _update(self, operation: Native) -> None:
        with self._lock:
            if self._view is not None and self._current is not None:
                self._check_room(_size(self._folder))
                self._generations.copy(self._current)
                super().close()
                self._view.close()
                self._view = None
                self._reopen(self._generations.building)
            self._check_room(0)
            super()._update(operation)

    def _check_room(self, needed: int) -> None:
        free = shutil.disk_usage(self._generations.home).free
        if free < needed + _RESERVE:
            raise StoreError(
                f"the disk of {self._generations.home} is full ({free >> 20} MB left, "
                f"{(needed + _RESERVE) >> 20} MB needed); free some space and run it again: "
                "what is done is kept"
            )


def seal_in_place(folder: Path, dimension: int) -> None:
    """Makes a closed shard ready to be shared: its log applied, its files settled and known.

    Raises:
        IndexLocked: Another process has it open.
        IndexDamaged: It cannot be read.
    """
    # Opening it lets the engine tidy up what it never touches again, unless something is written.
    for _ in range(2):
        EdgeStore(folder, dimension, create=False).close()
    write_checksums(folder)


def _size(folder: Path) -> int:
    """Returns what a shard takes on the disk, in bytes."""
    return sum(
        getattr(found, "st_blocks", 0) * 512 or found.st_size
        for found in (path.stat() for path in folder.rglob("*") if path.is_file())
    )
