"""A disk that is full: said in one line, nothing lost, and gone on with when there is room."""

from __future__ import annotations

import os
import subprocess

import pytest

from agent.bootstrap import open_index, open_store
from agent.catalogue.source import open_source
from agent.errors import StoreError
from agent.search.indexer import index_catalogue
from agent.search.manifest import IndexFolder, find_manifest
from agent.settings import Settings
from tests.fakes import HashEncoder


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 80 MB of its own, which can be made larger."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=80m", "tmpfs", str(place)]
    if os.name != "posix" or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def grow(place, size):
    subprocess.run(["mount", "-o", f"remount,size={size}", str(place)], check=True)


def write(path, rows, word):
    lines = ["id,title,color"]
    lines += [f"p{n},{word} vase number {n},{('red', 'blue')[n % 2]}" for n in range(rows)]
    path.write_text("\n".join(lines), "utf-8")


def run(path, settings, dimension):
    encoder = HashEncoder(dimension=dimension)
    store = open_store(settings, dimension, create=True)
    try:
        return index_catalogue(open_source(path), settings.index, encoder, store)
    finally:
        store.close()


def test_a_full_disk_is_said_and_what_is_done_is_kept(small_disk, tmp_path):
    settings, path = Settings(index=small_disk / "my.index"), tmp_path / "products.csv"
    write(path, 6000, "tall")
    with pytest.raises(StoreError, match=r"is full .* free some space and run it again") as caught:
        run(path, settings, 1024)
    assert "\n" not in str(caught.value)
    assert find_manifest(IndexFolder(settings.index)) is None
    grow(small_disk, "600m")
    report = run(path, settings, 1024)
    assert report.unchanged > 500
    assert report.taken == 6000
    _, store = open_index(settings)
    assert store.count() == 6000
    store.close()


def test_readers_keep_their_index_when_an_update_finds_no_room(small_disk, tmp_path):
    settings, path = Settings(index=small_disk / "my.index"), tmp_path / "products.csv"
    grow(small_disk, "300m")
    write(path, 1500, "tall")
    run(path, settings, 1024)
    filler = small_disk / "filler"
    filler.write_bytes(bytes(os.statvfs(small_disk).f_bavail * 4096 - (20 << 20)))
    write(path, 1500, "short")
    with pytest.raises(StoreError, match="is full"):
        run(path, settings, 1024)
    _, store = open_index(settings)
    titles = {point.payload["title"].split()[0] for point in store.scan()}
    assert (titles, store.count()) == ({"tall"}, 1500)
    store.close()
    filler.unlink()
    grow(small_disk, "600m")
    assert run(path, settings, 1024).updated == 1500
