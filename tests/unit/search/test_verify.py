import json
from dataclasses import replace

import numpy as np
import pytest

from agent.bootstrap import open_index
from agent.cli.main import main
from agent.errors import IndexDamaged
from agent.search.manifest import IndexFolder, read_manifest, write_manifest
from agent.search.verify import findings
from agent.settings import Settings
from agent.store.base import Point
from tests.unit.search.test_archive import make


@pytest.fixture
def made(tmp_path):
    return make(tmp_path / "my.index", [f"p{n}" for n in range(40)])


def check(made, capsys):
    status = main(["verify", str(made.path)])
    return status, capsys.readouterr().out.splitlines()


def files(made):
    """Files of the generation that hold something, without the engine's log."""
    place = made.path / read_manifest(made).generation
    found = [p for p in place.rglob("*") if p.is_file() and p.stat().st_blocks]
    return [p for p in sorted(found) if "wal" not in p.parts and p.name != "checksums.json"]


def test_a_whole_index_is_said_to_be_whole(made, capsys):
    status, told = check(made, capsys)
    assert status == 0
    assert told == [f"{made.path} is whole: 40 products"]


@pytest.mark.parametrize("damage", ["flip", "truncate", "remove"])
def test_damage_of_any_file_is_found_and_never_served(made, capsys, damage):
    held = files(made)
    assert len(held) > 20
    for path in held[:: max(1, len(held) // 12)]:
        before = path.read_bytes()
        place = next((n for n, byte in enumerate(before) if byte), 0)
        if damage == "flip":
            path.write_bytes(before[:place] + bytes([before[place] ^ 4]) + before[place + 1 :])
        elif damage == "truncate":
            path.write_bytes(before[:-1])
        else:
            path.unlink()
        status, told = check(made, capsys)
        assert status == 1
        assert len(told) == 1
        assert path.name in told[0]
        with pytest.raises(IndexDamaged, match=r"damaged.*--rebuild"):
            open_index(Settings(index=made.path))
        assert main(["search", "vase", "--index", str(made.path)]) == 1
        assert "is damaged" in capsys.readouterr().err
        path.write_bytes(before)
    assert check(made, capsys)[0] == 0


def test_damage_of_the_log_is_found(made, capsys):
    generation = made.path / read_manifest(made).generation
    log = next(path for path in (generation / "wal").iterdir() if path.name != "first-index")
    log.write_bytes(log.read_bytes()[:-10])
    status, told = check(made, capsys)
    assert status == 1
    assert log.name in told[0]


def test_a_manifest_that_was_touched_is_found(made, capsys):
    text = made.manifest.read_text("utf-8")
    made.manifest.write_text(text.replace('"EUR"', '"EUS"'), "utf-8")
    status, told = check(made, capsys)
    assert status == 1
    assert "not as it was written" in told[0]
    with pytest.raises(IndexDamaged, match="not as it was written"):
        open_index(Settings(index=made.path))


def test_missing_checksums_are_said(made, capsys):
    generation = made.path / read_manifest(made).generation
    (generation / "checksums.json").write_text(json.dumps({"files": 3}))
    assert check(made, capsys)[0] == 1
    (generation / "checksums.json").unlink()
    status, told = check(made, capsys)
    assert status == 1
    assert "checksums.json is missing" in told[0]


def test_thumbnails_and_counts_are_compared(made, capsys):
    made.thumbnail(f"{3:064x}").unlink()
    made.thumbnail(f"{4:064x}").write_bytes(b"\xff\xd8abcd")
    write_manifest(made, replace(read_manifest(made), products=39))
    status, told = check(made, capsys)
    assert status == 1
    assert sorted(told) == [
        f"product p3: the thumbnail {3:064x}.jpg is missing",
        f"product p4: the thumbnail {4:064x}.jpg is damaged",
        "the manifest says 39 products, the store has 40",
    ]


class Damaged:
    """A store as an engine without checks would hand it out."""

    def __init__(self, points):
        self._points = points

    def scan(self, *, batch=1000, with_vectors=False):
        return iter(self._points)

    def count(self, filters=()):
        return len(self._points)


def test_vectors_are_looked_at(made):
    unit = np.eye(1, 8, dtype=np.float32)[0]
    bad = unit.copy()
    bad[0] = np.nan
    points = [
        Point("a", payload={"title": "a"}, vectors={"text": bad}),
        Point("b", payload={"title": "b"}, vectors={"text": unit[:7]}),
        Point("c", payload={"title": "c"}, vectors={"image": unit * 2}),
        Point("d", payload={}, vectors={"image": unit}),
    ]
    manifest = replace(read_manifest(made), products=4)
    assert list(findings(made, manifest, Damaged(points))) == [
        "product a: text vector holds NaN or infinity",
        "product b: text vector of shape (7,), not (8,)",
        "product c: image vector is not of length one",
        "product d: the title is missing",
    ]


def test_a_missing_index_is_no_finding(tmp_path, capsys):
    assert main(["verify", str(tmp_path / "none.index")]) == 1
    told = capsys.readouterr()
    assert "there is no index" in told.err
    assert told.out == ""
    assert not IndexFolder(tmp_path / "none.index").path.exists()
