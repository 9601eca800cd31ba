import os
import time

import pytest

from agent.encoders import prepared as module
from agent.encoders.gate import Quality
from agent.encoders.picking import Pick
from agent.encoders.prepared import (
    Prepared,
    folder_of,
    read_prepared,
    replacing,
    write_prepared,
)

FOUND = Prepared(
    Pick("OpenVINO", {"torch": 30.0, "OpenVINO": 10.0}, {"ONNX Runtime": "it is torn"}),
    Pick("torch", {"torch": 400.0}),
    Quality(0.995, 0.96),
)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "encoders" / "abc-exact-cpu-versions"


def test_what_is_written_is_read(folder):
    assert read_prepared(folder) is None
    with replacing(folder) as work:
        write_prepared(work, FOUND)
    assert read_prepared(folder) == FOUND


@pytest.mark.parametrize("card", ["", "{", "[]", "{}", '{"texts": 3, "pictures": 3, "quality": 0}'])
def test_a_damaged_card_is_told_from_none(folder, card):
    folder.mkdir(parents=True)
    (folder / "prepared.json").write_text(card)
    with pytest.raises(ValueError, match="damaged"):
        read_prepared(folder)


def test_a_failure_leaves_what_was_there(folder):
    with replacing(folder) as work:
        write_prepared(work, FOUND)
    with pytest.raises(RuntimeError), replacing(folder):
        raise RuntimeError
    assert read_prepared(folder) == FOUND
    assert [entry.name for entry in folder.parent.iterdir()] == [folder.name]


def test_other_versions_of_one_model_make_room_and_other_models_stay(folder):
    old, other = folder.with_name("abc-exact-cpu-old"), folder.with_name("xyz-exact-cpu-old")
    for one in (old, other):
        one.mkdir(parents=True)
    with replacing(folder) as work:
        write_prepared(work, FOUND)
    assert not old.exists()
    assert other.exists()


def test_what_a_killed_process_left_is_swept_up_and_what_another_makes_is_not(folder):
    left, fresh = folder.with_name("making-left"), folder.with_name("making-fresh")
    for one in (left, fresh):
        one.mkdir(parents=True)
    long_ago = time.time() - 200_000
    os.utime(left, (long_ago, long_ago))
    with replacing(folder):
        pass
    assert not left.exists()
    assert fresh.exists()


def test_the_place_depends_on_model_processor_and_versions(monkeypatch):
    here = folder_of("abc", "exact", {"avx2": True})
    assert here == folder_of("abc", "exact", {"avx2": True})
    places = {here, folder_of("abd", "exact", {"avx2": True})}
    places |= {folder_of("abc", "int8", {"avx2": True}), folder_of("abc", "exact", {})}
    monkeypatch.setattr(module, "version", lambda _: "0.0.1")
    places.add(folder_of("abc", "exact", {"avx2": True}))
    assert len(places) == 5
