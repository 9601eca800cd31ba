"""The generations of an embedded index: sealed folders that readers share and nobody changes.

A run of the indexer works in a folder of its own, seals it under a new name, and the manifest then
names it. A reader opens hard links to the files of a generation, so that any number of processes
read one, and a generation that is gone from the folder lives on for those who still read it.
"""

from __future__ import annotations

import os
import re
import shutil
import uuid
import weakref
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import portalocker

from agent.errors import IndexLocked, IndexMissing, StoreError
from agent.store.files import CHECKSUMS, check, copy_shard, link_shard

FIRST = "store"
_BUILDING = "store.building"
_REMOVING = "store.removing"
_WRITER = "store.lock"
_VIEWS = "views"
_NAME = re.compile(r"store(?:-(\d{6,}))?")
_EXCLUSIVE = portalocker.LOCK_EX | portalocker.LOCK_NB


@dataclass(frozen=True, slots=True)
class Generations:
    """What lies where in the folder of an index.

    Attributes:
        home: The folder of the index.
    """

    home: Path

    @property
    def building(self) -> Path:
        """Where a run works until its work is whole."""
        return self.home / _BUILDING

    def place(self, name: str) -> Path:
        """Returns the folder of a sealed generation."""
        return self.home / name

    def names(self) -> list[str]:
        """Returns the sealed generations that lie there, oldest first."""
        found = (path.name for path in self.home.iterdir() if path.is_dir())
        return sorted((name for name in found if _NAME.fullmatch(name)), key=_number)

    def lock(self) -> IO[str]:
        """Keeps other writers away until the returned file is closed.

        Raises:
            IndexLocked: Another process is writing.
            StoreError: The folder cannot be written to.
        """
        held = _locked(self.home / _WRITER)
        if held is None:
            raise IndexLocked(
                f"{self.home} is being indexed by another process; wait until it is done"
            )
        return held

    def adopt(self, current: str | None) -> None:
        """Puts the work of an interrupted run back where the next one goes on with it.

        A generation newer than the current one was sealed, and its run ended before anyone was
        told of it. Only a writer may call this.
        """
        least = -1 if current is None else _number(current)
        newer = [one for one in self.names() if _number(one) > least]
        if newer and not self.building.exists():
            (self.place(newer[-1]) / CHECKSUMS).unlink(missing_ok=True)
            self.place(newer[-1]).rename(self.building)
        if current is not None:
            self.keep_only(current)

    def copy(self, name: str) -> None:
        """Copies a generation to where a run works, whole or not at all."""
        fresh = self.home / f"{_BUILDING}.new"
        shutil.rmtree(fresh, ignore_errors=True)
        try:
            copy_shard(self.place(name), fresh)
        except OSError as error:
            shutil.rmtree(fresh, ignore_errors=True)
            raise StoreError(
                f"{self.home} has no room for a second copy of the index ({error.strerror}); "
                "free some space"
            ) from None
        shutil.copyfile(self.place(name) / CHECKSUMS, fresh / CHECKSUMS)
        check(fresh, self.place(name))
        (fresh / CHECKSUMS).unlink()
        fresh.rename(self.building)

    def seal(self) -> str:
        """Gives the work of a run its name among the generations, and returns it."""
        name = f"{FIRST}-{max(map(_number, self.names()), default=0) + 1:06}"
        self.building.rename(self.place(name))
        _sync(self.home)
        return name

    def keep_only(self, name: str) -> None:
        """Removes all other generations; whoever reads one keeps it until done."""
        shutil.rmtree(self.home / _REMOVING, ignore_errors=True)
        for other in self.names():
            if other != name:
                # A reader that is on its way in finds all of it or, at once, none of it.
                self.place(other).rename(self.home / _REMOVING)
                shutil.rmtree(self.home / _REMOVING, ignore_errors=True)

    def view(self, name: str) -> View:
        """Opens a generation for one reader.

        Raises:
            IndexMissing: It is not there, perhaps because a newer one has replaced it.
            IndexDamaged: Its files are not those that were sealed.
            StoreError: The folder cannot be written to.
        """
        source, views = self.place(name), self.home / _VIEWS
        try:
            views.mkdir(exist_ok=True)
            _sweep(views)
        except OSError as error:
            raise StoreError(
                f"{self.home} cannot be written to ({error.strerror}); check its rights"
            ) from None
        view = _new_view(views)
        try:
            _fill(view.path, source)
            check(view.path, source, log=False)
        except BaseException:
            view.close()
            raise
        return view


class View:
    """One reader's own way into a generation; removed at the end, or by the next reader."""

    def __init__(self, path: Path, lock: IO[str]) -> None:
        self.path = path
        self.close = weakref.finalize(self, _remove_view, path, lock)


def _number(name: str) -> int:
    found = _NAME.fullmatch(name)
    return int(found[1] or 0) if found else 0


def _locked(path: Path) -> IO[str] | None:
    """Returns the locked file, or ``None`` where another process holds it."""
    try:
        held = path.open("a", encoding="utf-8")
    except OSError as error:
        raise StoreError(
            f"{path.parent} cannot be written to ({error.strerror}); check its rights"
        ) from None
    try:
        portalocker.lock(held, _EXCLUSIVE)
    except portalocker.exceptions.LockException:
        held.close()
        return None
    return held


def _new_view(views: Path) -> View:
    while True:
        path = views / uuid.uuid4().hex
        held = _locked(path.with_suffix(".lock"))
        # Between making the file and locking it, a sweep may have taken it for a dead one.
        if held is not None and path.with_suffix(".lock").exists():
            path.mkdir()
            return View(path, held)


def _fill(view: Path, source: Path) -> None:
    try:
        link_shard(source, view)
        if (source / CHECKSUMS).exists():
            shutil.copyfile(source / CHECKSUMS, view / CHECKSUMS)
    except FileNotFoundError:
        pass
    if not source.exists():
        raise IndexMissing(f"there is no index at {source}; run vitrine index")


def _remove_view(path: Path, lock: IO[str]) -> None:
    shutil.rmtree(path, ignore_errors=True)
    path.with_suffix(".lock").unlink(missing_ok=True)
    lock.close()


def _sweep(views: Path) -> None:
    """Removes the views of readers that were killed."""
    for lock in views.glob("*.lock"):
        held = _locked(lock)
        if held is not None:
            _remove_view(lock.with_suffix(""), held)


def _sync(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
