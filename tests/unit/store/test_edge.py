import pytest

from agent.errors import IndexDamaged, IndexLocked, IndexMissing, StoreError
from agent.store.base import Point
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
