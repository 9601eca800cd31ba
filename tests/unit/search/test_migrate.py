import json

import pytest
from PIL import Image

from agent.bootstrap import open_engine, open_store
from agent.errors import IndexDamaged, IndexLocked
from agent.search.manifest import VERSION, IndexFolder, read_manifest
from agent.settings import Settings
from agent.store.base import Point
from agent.store.edge import EdgeStore
from agent.types import Field, FieldKind
from tests.fakes import HashEncoder


@pytest.fixture
def old(tmp_path):
    """An index as version 1 left it, its last writes still in the engine's log."""
    folder = IndexFolder(tmp_path / "old.index")
    folder.prepare()
    store = EdgeStore(folder.path / "store", 256)
    store.declare([Field("color", "Color", FieldKind.KEYWORD)])
    vectors = HashEncoder().encode_texts([f"red vase {number}" for number in range(30)])
    store.upsert(
        [
            Point(f"p{i}", {"color": "red"}, {"title": f"t{i}"}, {"text": vectors[i]})
            for i in range(30)
        ]
    )
    store.close()
    manifest = {
        "version": 1, "encoder": "hash", "revision": "1", "dimension": 256, "source": "p.csv",
        "products": 30, "complete": True, "store": "embedded",
        "fields": [
            {"name": "color", "label": "Color", "kind": "keyword", "multiple": False,
             "currency": None},
        ],
    }  # fmt: skip
    folder.manifest.write_text(json.dumps(manifest), "utf-8")
    return folder


def test_an_older_index_is_read_as_it_was(old):
    engine, _ = open_engine(Settings(index=old.path), HashEncoder())
    assert engine.count(()) == 30
    assert engine.facets()[0].values[0].count == 30
    engine.close()
    assert read_manifest(old).version == VERSION
    again, _ = open_engine(Settings(index=old.path), HashEncoder())
    again.close()


def test_thumbnails_of_an_older_index_are_made_anew(old):
    old.thumbnails.mkdir()
    shown, broken = (old.thumbnails / f"{number:064x}.webp" for number in (1, 2))
    Image.new("RGB", (60, 40), "red").save(shown)
    broken.write_bytes(b"RIFF")
    engine, _ = open_engine(Settings(index=old.path), HashEncoder())
    engine.close()
    assert [path.name for path in old.thumbnails.iterdir()] == [f"{1:064x}.jpg"]
    with Image.open(old.thumbnail(shown.stem)) as picture:
        assert picture.size == (60, 40)


def test_an_older_index_grows(old):
    store = open_store(Settings(index=old.path), 256, create=True)
    store.upsert([Point("new", {"color": "blue"}), Point("p3", {"color": "blue"})])
    assert store.count() == 31
    store.close()
    assert read_manifest(old).version == VERSION


def test_an_older_index_in_use_is_left_alone(old):
    using = EdgeStore(old.path / "store", 256)
    with pytest.raises(IndexLocked, match="another process"):
        open_engine(Settings(index=old.path), HashEncoder())
    using.close()
    assert read_manifest(old).version == 1


def test_an_older_index_that_is_damaged_says_how_to_make_it_again(old):
    (old.path / "store" / "edge_config.json").unlink()
    with pytest.raises(IndexDamaged, match="run vitrine index again"):
        open_engine(Settings(index=old.path), HashEncoder())
