"""Files of a shard: copied without their holes, shared by links, known by their hashes."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from agent.errors import IndexDamaged

CHECKSUMS = "checksums.json"
_LOG = "wal"
_BLOCK = 1 << 20
_HOLE = bytes(_BLOCK)


def shard_files(folder: Path, *, log: bool = True) -> Iterator[Path]:
    """Yields the files that make up a closed shard, in order.

    Args:
        folder: The shard.
        log: Whether its log of writes belongs to it. A reader needs none of a closed shard; a
            writer does, because the engine counts on from it and drops writes that seem older
            than what they write to.
    """
    for path in sorted(folder.rglob("*")):
        first = path.relative_to(folder).parts[0]
        if path.is_file() and first != CHECKSUMS and (log or first != _LOG):
            yield path


def copy_shard(source: Path, target: Path) -> None:
    """Copies a closed shard; the engine's files are mostly holes and stay so."""
    for path, place in _pairs(source, target, log=True):
        with place.open("wb") as write:
            for start, block in _blocks(path):
                if block is not None:
                    write.seek(start)
                    write.write(block)
            write.truncate(path.stat().st_size)


def link_shard(source: Path, target: Path) -> None:
    """Gives a reader a closed shard in a place of its own, without its bytes where that works."""
    for path, place in _pairs(source, target, log=False):
        try:
            os.link(path, place)
        except FileNotFoundError:
            raise
        except OSError:
            shutil.copyfile(path, place)


def write_checksums(folder: Path) -> None:
    """Writes size and SHA-256 of every file of a closed shard beside them."""
    found = {
        path.relative_to(folder).as_posix(): [path.stat().st_size, fingerprint(path)]
        for path in shard_files(folder)
    }
    with (folder / CHECKSUMS).open("w", encoding="utf-8") as file:
        json.dump({"version": 1, "files": found}, file, indent=1)
        file.flush()
        os.fsync(file.fileno())


def damages(folder: Path, *, log: bool = True) -> Iterator[str]:
    """Yields what is wrong with a shard by its checksums, a line for each file.

    Args:
        folder: The shard.
        log: Whether its log of writes belongs to it.
    """
    checksums = folder / CHECKSUMS
    try:
        written = json.loads(checksums.read_text("utf-8"))["files"]
        wanted = {str(name): (int(size), str(known)) for name, (size, known) in written.items()}
    except FileNotFoundError:
        yield f"{checksums} is missing"
        return
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        yield f"{checksums} cannot be read"
        return
    for name, (size, known) in sorted(wanted.items()):
        path = folder / name
        if not log and name.startswith(f"{_LOG}/"):
            continue
        if not path.is_file():
            yield f"{name} is missing"
        elif path.stat().st_size != size:
            yield f"{name} has {path.stat().st_size} bytes instead of {size}"
        elif fingerprint(path) != known:
            yield f"{name} has other bytes than were written"


def check(folder: Path, name: Path, *, log: bool = True) -> None:
    """Checks a shard by its checksums.

    Args:
        folder: The shard, or a copy of it.
        name: What to call it.
        log: Whether its log of writes belongs to it.

    Raises:
        IndexDamaged: A file is missing, of another size or of other bytes.
    """
    for finding in damages(folder, log=log):
        raise IndexDamaged(
            f"the index at {name} is damaged ({finding}); import a backup, "
            "or run vitrine index with --rebuild"
        )


def fingerprint(path: Path) -> str:
    """Returns the SHA-256 of a file's bytes in hex, each whole block of zeros taken as a mark."""
    digest = hashlib.sha256()
    for _, block in _blocks(path):
        digest.update(b"hole" if block is None else block)
    return digest.hexdigest()


def _blocks(path: Path) -> Iterator[tuple[int, bytes | None]]:
    """Yields a file in blocks, each with where it starts; ``None`` is a block of zeros."""
    size = path.stat().st_size
    with path.open("rb", buffering=0) as file:
        for start in range(0, size, _BLOCK):
            if _is_hole(file.fileno(), start, min(_BLOCK, size - start)):
                yield start, None
                continue
            file.seek(start)
            block = file.read(_BLOCK)
            yield start, None if block == _HOLE[: len(block)] else block


def _is_hole(handle: int, start: int, length: int) -> bool:
    """Whether the disk knows, without reading, that there is nothing there."""
    if not hasattr(os, "SEEK_DATA"):
        return False
    try:
        return os.lseek(handle, start, os.SEEK_DATA) >= start + length
    except OSError as error:
        return error.errno == errno.ENXIO  # there is no more data up to the end


def _pairs(source: Path, target: Path, *, log: bool) -> Iterator[tuple[Path, Path]]:
    for path in shard_files(source, log=log):
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        yield path, place
