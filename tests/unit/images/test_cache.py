"""The folder of fetched pictures, and what goes from it when it is full."""

from __future__ import annotations

import os
import threading
import time

import pytest

from agent.errors import PictureError
from agent.images.cache import PictureCache

DAY = 86_400 * 10**9
MB = 1_000_000


def keep(cache, name, size=MB // 4):
    return cache.keep(f"https://shop.example/{name}", [name.encode().ljust(size)], f'"{name}"', "")


def used(path, days):
    """Makes a file one that was written a year ago and used so many days ago."""
    now = time.time_ns()
    os.utime(path, ns=(now - days * DAY, now - 365 * DAY))


def left(cache, names):
    return [name for name in names if cache.find(f"https://shop.example/{name}")]


@pytest.fixture
def cache(tmp_path):
    return PictureCache(tmp_path / "pictures", limit_mb=1)


def test_what_was_not_used_for_the_longest_time_goes_first(cache, tmp_path):
    places = {name: keep(cache, name) for name in "abcd"}
    for name, days in zip("abcd", (2, 9, 1, 5), strict=True):
        used(places[name], days)
    assert cache.prune() == 0
    keep(cache, "e")
    cache.prune()
    assert left(cache, "abcde") == ["a", "c", "e"]
    notes = list((tmp_path / "pictures" / "addresses").rglob("*.json"))
    assert len(notes) == 3


def test_using_a_file_keeps_it_and_leaves_the_time_of_its_content(cache):
    places = {name: keep(cache, name) for name in "abcde"}
    for place in places.values():
        used(place, 9)
    before = places["a"].stat().st_mtime_ns
    assert cache.use(places["a"].name) == places["a"]
    cache.prune()
    assert "a" in left(cache, "abcde")
    assert len(left(cache, "abcde")) == 3
    assert places["a"].stat().st_mtime_ns == before


def test_what_somebody_may_be_about_to_read_stays_beyond_the_limit(cache):
    for name in "abcdefgh":
        keep(cache, name)
    assert cache.prune() == 0
    assert left(cache, "abcdefgh") == list("abcdefgh")


def test_room_is_made_while_pictures_come(cache):
    for number in range(40):
        used(keep(cache, f"p{number}", MB // 10), 40 - number)
    rest = left(cache, [f"p{number}" for number in range(40)])
    assert rest == [f"p{number}" for number in range(40 - len(rest), 40)]
    assert 5 <= len(rest) <= 11


def test_whoever_has_a_file_open_reads_it_to_the_end(cache):
    places = [keep(cache, name) for name in "abcde"]
    for place in places:
        used(place, 9)
    with places[0].open("rb") as file:
        first = file.read(10)
        cache.prune()
        rest = file.read()
    assert len(first + rest) == MB // 4


def test_two_caches_of_one_folder_prune_at_once(cache, tmp_path):
    for number in range(200):
        used(keep(PictureCache(tmp_path / "pictures", 1000), f"p{number}", MB // 40), 9)
    others = [PictureCache(tmp_path / "pictures", 1) for _ in range(4)]
    threads = [threading.Thread(target=other.prune) for other in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    size = sum(one.stat().st_size for one in (tmp_path / "pictures/files").rglob("*/*"))
    assert size <= MB


def test_what_a_killed_run_left_half_written_goes_after_a_while(cache, tmp_path):
    keep(cache, "a")
    for name in ("old.part", "new.part"):
        (tmp_path / "pictures" / name).write_bytes(b"half")
    used(tmp_path / "pictures" / "old.part", 1)
    cache.prune()
    assert [one.name for one in (tmp_path / "pictures").glob("*.part")] == ["new.part"]


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path):
    (tmp_path / "pictures").write_text("a file")
    with pytest.raises(PictureError, match="it cannot be kept"):
        keep(PictureCache(tmp_path / "pictures"), "a")
