import os
import shutil

import pytest

from agent.errors import IndexDamaged, IndexLocked, IndexMissing, StoreError
from agent.store.base import Point
from agent.store.embedded import DraftStore, ReadStore
from agent.store.files import CHECKSUMS, copy_shard, fingerprint
from agent.store.generations import Generations

DIMENSION = 8


def points(*ids, **values):
    return [Point(one, values) for one in ids]


def write(home, current, *ids, **values):
    """One run: returns the generation that it sealed."""
    store = DraftStore(home, current, DIMENSION)
    store.upsert(points(*ids, **values))
    name = store.seal({})
    store.keep_only(name)
    store.close()
    return name


def read(home, name):
    store = ReadStore(home, name, DIMENSION)
    found = {point.id: dict(point.values) for point in store.scan()}
    store.close()
    return found


def test_a_reader_keeps_what_it_opened(tmp_path):
    first = write(tmp_path, None, "a", "b", color="red")
    reader = ReadStore(tmp_path, first, DIMENSION)
    second = write(tmp_path, first, "b", "c", color="blue")
    assert Generations(tmp_path).names() == [second] != [first]
    assert {p.id: p.values["color"] for p in reader.scan()} == {"a": "red", "b": "red"}
    reader.close()
    assert read(tmp_path, second) == {
        "a": {"color": "red"}, "b": {"color": "blue"}, "c": {"color": "blue"},
    }  # fmt: skip
    with pytest.raises(IndexMissing):
        ReadStore(tmp_path, first, DIMENSION)


def test_readers_change_nothing_of_what_they_read(tmp_path):
    name = write(tmp_path, None, *(f"p{n}" for n in range(50)), color="red")
    place = tmp_path / name
    before = {p: fingerprint(p) for p in place.rglob("*") if p.is_file()}
    assert len(read(tmp_path, name)) == 50
    with pytest.raises(StoreError, match="open for reading"):
        ReadStore(tmp_path, name, DIMENSION).upsert(points("x"))
    assert {p: fingerprint(p) for p in place.rglob("*") if p.is_file()} == before


def test_an_unchanged_draft_takes_no_room_and_seals_nothing(tmp_path):
    name = write(tmp_path, None, "a")
    store = DraftStore(tmp_path, name, DIMENSION)
    assert store.count() == 1
    store.optimize()
    assert store.seal({}) == name
    assert not Generations(tmp_path).building.exists()
    store.close()


def test_a_draft_goes_on_where_the_last_one_ended(tmp_path):
    name = write(tmp_path, None, "a")
    store = DraftStore(tmp_path, name, DIMENSION)
    store.upsert(points("b"))
    store.close()
    assert read(tmp_path, name).keys() == {"a"}
    again = DraftStore(tmp_path, name, DIMENSION)
    assert set(again.ids()) == {"a", "b"}
    again.close()
    fresh = DraftStore(tmp_path, None, DIMENSION, fresh=True)
    assert fresh.count() == 0
    fresh.close()


def test_what_was_sealed_and_never_named_is_gone_on_with(tmp_path):
    first = write(tmp_path, None, "a")
    store = DraftStore(tmp_path, first, DIMENSION)
    store.upsert(points("b"))
    second = store.seal({})
    store.close()
    assert Generations(tmp_path).names() == [first, second]
    again = DraftStore(tmp_path, first, DIMENSION)
    assert set(again.ids()) == {"a", "b"}
    again.upsert(points("c"))
    assert again.seal({}) == second
    again.close()
    assert read(tmp_path, second).keys() == {"a", "b", "c"}


def test_one_writes_at_a_time(tmp_path):
    store = DraftStore(tmp_path, None, DIMENSION)
    with pytest.raises(IndexLocked, match="being indexed by another process"):
        DraftStore(tmp_path, None, DIMENSION)
    store.close()
    DraftStore(tmp_path, None, DIMENSION).close()


def test_a_broken_draft_is_begun_anew_and_a_broken_generation_is_not(tmp_path):
    name = write(tmp_path, None, "a")
    store = DraftStore(tmp_path, name, DIMENSION)
    store.upsert(points("b"))
    store.close()
    (Generations(tmp_path).building / "edge_config.json").write_text("{")
    again = DraftStore(tmp_path, name, DIMENSION)
    assert set(again.ids()) == {"a"}
    again.close()
    (tmp_path / name / "edge_config.json").write_text("{")
    with pytest.raises(IndexDamaged, match="edge_config"):
        DraftStore(tmp_path, name, DIMENSION)


def test_a_disk_without_links_is_read_by_copies(tmp_path, monkeypatch):
    def refuse(*_places):
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    name = write(tmp_path, None, "a")
    reader = ReadStore(tmp_path, name, DIMENSION)
    shutil.rmtree(tmp_path / name)
    assert list(reader.ids()) == ["a"]
    reader.close()


def test_copies_are_equal_and_keep_their_holes(tmp_path):
    (tmp_path / "a" / "deep").mkdir(parents=True)
    with (tmp_path / "a" / "deep" / "sparse").open("wb") as file:
        file.seek(20 << 20)
        file.write(b"middle")
        file.truncate((40 << 20) + 3)
    (tmp_path / "a" / "empty").touch()
    (tmp_path / "a" / "zeros").write_bytes(bytes(5))
    (tmp_path / "a" / CHECKSUMS).write_text("not copied")
    copy_shard(tmp_path / "a", tmp_path / "b")
    for name in ("deep/sparse", "empty", "zeros"):
        one, other = tmp_path / "a" / name, tmp_path / "b" / name
        assert one.read_bytes() == other.read_bytes()
        assert fingerprint(one) == fingerprint(other)
    assert not (tmp_path / "b" / CHECKSUMS).exists()
    assert (tmp_path / "b" / "deep" / "sparse").stat().st_blocks * 512 < 3 << 20
    (tmp_path / "b" / "zeros").write_bytes(bytes(4) + b"\x01")
    assert fingerprint(tmp_path / "a" / "zeros") != fingerprint(tmp_path / "b" / "zeros")
