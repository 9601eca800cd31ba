import numpy as np
import pytest

from agent.errors import IndexDamaged, IndexLocked, IndexMissing, StoreError
from agent.store.base import IMAGE, Point
from agent.store.edge import EdgeStore
from agent.types import FacetValue, Field, FieldKind

DIMENSION = 16


def test_edge_keeps_everything_over_a_reopening(tmp_path):
    store = EdgeStore(tmp_path / "s", DIMENSION)
    store.declare([Field("color", "Color", FieldKind.KEYWORD)])
    store.upsert([Point(f"p{i}", {"color": "red"}) for i in range(50)])
    store.close()
    again = EdgeStore(tmp_path / "s", DIMENSION)
    assert again.count() == 50
    assert again.facet("color") == [FacetValue("red", 50)]
    again.close()


def test_edge_is_opened_once(tmp_path):
    first = EdgeStore(tmp_path / "s", DIMENSION)
    with pytest.raises(IndexLocked, match="another process"):
        EdgeStore(tmp_path / "s", DIMENSION)
    first.close()
    EdgeStore(tmp_path / "s", DIMENSION).close()


def test_edge_refuses_what_is_no_index(tmp_path):
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "letter.txt").write_text("hello")
    with pytest.raises(IndexDamaged, match="no whole index"):
        EdgeStore(foreign, DIMENSION)
    assert [p.name for p in foreign.iterdir()] == ["letter.txt"]
    with pytest.raises(IndexDamaged, match="no whole index"):
        EdgeStore(foreign / "letter.txt", DIMENSION)
    with pytest.raises(StoreError, match="cannot make"):
        EdgeStore(foreign / "letter.txt" / "store", DIMENSION)
    with pytest.raises(IndexMissing):
        EdgeStore(tmp_path / "none", DIMENSION, create=False)
    EdgeStore(tmp_path / "other", DIMENSION).close()
    with pytest.raises(IndexDamaged):
        EdgeStore(tmp_path / "other", DIMENSION + 1)


def test_edge_without_its_configuration_is_damaged(tmp_path):
    EdgeStore(tmp_path / "s", DIMENSION).close()
    (tmp_path / "s" / "edge_config.json").unlink()
    with pytest.raises(IndexDamaged):
        EdgeStore(tmp_path / "s", DIMENSION)


def test_the_nearest_of_many_near_copies_are_found(tmp_path):
    chance = np.random.default_rng(0)
    # Enough for 8 bits to be used, and a few components far larger than the rest, as in CLIP's.
    sizes = np.where(np.arange(256) < 30, 3.0, 1.0)
    rows = (chance.normal(size=(20, 256)) * sizes)[chance.integers(0, 20, 11_000)]
    rows = rows + 0.3 * chance.normal(size=rows.shape)
    rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    store = EdgeStore(tmp_path / "store", 256)
    store.upsert([Point(str(place), {}, {}, {IMAGE: row}) for place, row in enumerate(rows)])
    store.optimize()
    right = []
    for query in rows[:50] + 0.002 * chance.normal(size=(50, 256)).astype(np.float32):
        expected = set(np.argsort(-(rows @ query))[:10].tolist())
        found = store.nearest(query, using=IMAGE, limit=10)
        right.append(len(expected & {int(one.id) for one in found}) / 10)
    store.close()
    assert np.mean(right) >= 0.99
