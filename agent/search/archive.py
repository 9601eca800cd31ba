"""A whole index as one tar file: products and vectors in plain forms, each part with its hash.

The form is Vitrine's own and no engine's: ``vitrine.json`` first, then ``points/*.jsonl`` with
``vectors/*.npy`` beside each, thumbnails, and ``checksums.json`` last.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import sqlite3
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from agent.errors import IndexDamaged, StoreError
from agent.images.thumbnail import SUFFIX
from agent.search.batch import batched
from agent.search.manifest import IndexFolder, Manifest, from_json
from agent.search.transfer import Tell
from agent.store.base import VECTOR_NAMES, Point, Store
from agent.store.points import from_payload, to_payload

VERSION = 2
_ABOUT, _CHECKSUMS = "vitrine.json", "checksums.json"
_BATCH = 1000
_LARGEST = 1 << 30
"""Bytes of one part beyond which a file is no export."""

_PART = re.compile(
    r"points/\d{6,}\.jsonl|vectors/\d{6,}\.npy|thumbnails/[0-9a-f]{64}\.jpg|"
    r"uploads/[0-9a-f]{64}\.png|(?:conversations|visitors)\.sqlite"
)


def export_index(
    folder: IndexFolder,
    manifest: Manifest,
    store: Store,
    place: Path,
    *,
    conversations: bool = False,
    tell: Tell = lambda _done, _total: None,
) -> int:
    """Writes an index to a tar file, which is there whole or not at all.

    Args:
        folder: The index.
        manifest: What it holds.
        store: Its store, open for reading.
        place: The file to make.
        conversations: Whether what users said, kept and uploaded goes along.
        tell: Told how far it is.

    Returns:
        How many products were written.

    Raises:
        StoreError: The file exists or cannot be written.
    """
    if os.path.lexists(place):
        raise StoreError(f"{place} exists; choose another name or remove it")
    part = place.with_name(f"{place.name}.part")
    try:
        with tarfile.open(part, "w") as tar:
            written = _Writer(tar)
            written.add_json(
                _ABOUT, {"format": "vitrine", "version": VERSION, "manifest": asdict(manifest)}
            )
            done = 0
            for number, batch in enumerate(
                batched(store.scan(batch=_BATCH, with_vectors=True), _BATCH), 1
            ):
                _add_points(written, number, batch, manifest.dimension)
                done += len(batch)
                tell(done, manifest.products)
            for path in _files(folder, conversations):
                written.add(path.relative_to(folder.path).as_posix(), _content(path))
            written.add_json(_CHECKSUMS, written.hashes)
        os.replace(part, place)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError(f"{place} cannot be written ({error.strerror})") from None
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return done


class Import:
    """Reads an export part by part; nothing in it decides where anything is written.

    Args:
        place: The tar file.

    Raises:
        IndexDamaged: It is no export, or of another version.
    """

    def __init__(self, place: Path) -> None:
        self._place = place
        self._hashes: dict[str, str] = {}
        try:
            self._tar = tarfile.open(place, "r|")  # noqa: SIM115 - closed by close()
            first = self._tar.next()
            about = json.loads(self._read(first)) if first and first.name == _ABOUT else {}
            if about.get("format") != "vitrine":
                raise self._damaged("it is no export of Vitrine")
            if about["version"] > VERSION:
                raise IndexDamaged(f"{place} was made by a newer version; update Vitrine")
            if about["version"] < VERSION:
                raise IndexDamaged(
                    f"{place} was made by an older version; run vitrine index over the catalogue"
                )
            self.manifest: Manifest = from_json({**about["manifest"], "complete": False})
        except FileNotFoundError:
            raise StoreError(f"there is no file {place}; check the path") from None
        except OSError as error:
            raise StoreError(f"{place} cannot be read ({error.strerror})") from None
        except (tarfile.TarError, ValueError, KeyError, TypeError, AttributeError):
            raise self._damaged("it is no export of Vitrine") from None

    def points(self, folder: IndexFolder) -> Iterator[Point]:
        """Yields the products; writes the other parts into a folder on the way.

        Raises:
            IndexDamaged: A part is missing, strange or not as it was written. Known at the end
                only, so that whoever asks for products must not publish them before.
        """
        try:
            yield from self._points(folder)
        except (tarfile.TarError, EOFError, ValueError, KeyError, TypeError) as error:
            raise self._damaged(f"{type(error).__name__}") from None

    def close(self) -> None:
        """Closes the file."""
        self._tar.close()

    def _points(self, folder: IndexFolder) -> Iterator[Point]:
        lines: list[str] = []
        while (member := self._tar.next()) is not None:
            if member.name == _CHECKSUMS:
                self._check(json.loads(self._read(member)))
                return
            if not _PART.fullmatch(member.name) or member.name in self._hashes:
                raise self._damaged(f"it has a part {member.name[:80]!r}")
            content = self._read(member)
            kind = member.name.partition("/")[0]
            if kind == "points":
                lines = content.decode("utf-8").splitlines()
            elif kind == "vectors":
                yield from self._batch(lines, np.load(io.BytesIO(content), allow_pickle=False))
                lines = []
            else:
                _write(folder.path / member.name, content)
        raise self._damaged("its end is missing")

    def _batch(self, lines: list[str], vectors: NDArray[np.float32]) -> Iterator[Point]:
        if vectors.shape != (len(lines), len(VECTOR_NAMES), self.manifest.dimension):
            raise self._damaged(f"vectors of shape {vectors.shape} for {len(lines)} products")
        for line, rows in zip(lines, vectors, strict=True):
            payload = json.loads(line)
            held = payload.pop("vectors")
            named = dict(zip(VECTOR_NAMES, rows, strict=True))
            yield from_payload(payload, {name: named[name] for name in held})

    def _read(self, member: tarfile.TarInfo) -> bytes:
        if not member.isreg() or member.size > _LARGEST:
            raise self._damaged(f"{member.name[:80]!r} is no plain file")
        file = self._tar.extractfile(member)
        content = file.read() if file else b""
        if len(content) != member.size:
            raise self._damaged(f"{member.name} is cut off")
        if member.name != _CHECKSUMS:
            self._hashes[member.name] = hashlib.sha256(content).hexdigest()
        return content

    def _check(self, wanted: Mapping[str, str]) -> None:
        for name in sorted(wanted.keys() | self._hashes.keys()):
            if name not in self._hashes:
                raise self._damaged(f"{name} is missing")
            if wanted.get(name) != self._hashes[name]:
                raise self._damaged(f"{name} has other bytes than were written")

    def _damaged(self, why: str) -> IndexDamaged:
        return IndexDamaged(f"{self._place} cannot be imported: {why}; take another copy of it")


class _Writer:
    """Adds parts to a tar file and remembers their hashes."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self.hashes: dict[str, str] = {}

    def add(self, name: str, content: bytes) -> None:
        member = tarfile.TarInfo(name)
        member.size = len(content)
        self._tar.addfile(member, io.BytesIO(content))
        if name != _CHECKSUMS:
            self.hashes[name] = hashlib.sha256(content).hexdigest()

    def add_json(self, name: str, data: Mapping[str, Any]) -> None:
        self.add(name, json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8"))


def _add_points(written: _Writer, number: int, batch: list[Point], dimension: int) -> None:
    lines, rows = [], np.zeros((len(batch), len(VECTOR_NAMES), dimension), np.float32)
    for place, point in enumerate(batch):
        lines.append(
            json.dumps({**to_payload(point), "vectors": list(point.vectors)}, ensure_ascii=True)
        )
        for name, vector in point.vectors.items():
            rows[place, VECTOR_NAMES.index(name)] = vector
    buffer = io.BytesIO()
    np.save(buffer, rows, allow_pickle=False)
    written.add(f"points/{number:06}.jsonl", "\n".join(lines).encode("utf-8"))
    written.add(f"vectors/{number:06}.npy", buffer.getvalue())


def _files(folder: IndexFolder, conversations: bool) -> Iterator[Path]:
    yield from sorted(folder.thumbnails.glob(f"*{SUFFIX}"))
    if conversations:
        yield from sorted(folder.uploads.glob("*.png"))
        yield from (one for one in (folder.conversations, folder.visitors) if one.exists())


def _content(path: Path) -> bytes:
    if path.suffix != ".sqlite":
        return path.read_bytes()
    # Somebody may be writing to it: the database's own copy is whole, the file's might not be.
    with closing(sqlite3.connect(path)) as there, closing(sqlite3.connect(":memory:")) as copy:
        there.backup(copy)
        return copy.serialize()


def _write(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
