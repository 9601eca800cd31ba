import time

import numpy as np
import pytest
from werkzeug import Response

from agent.errors import IndexDamaged, IndexMissing, StoreError
from agent.filters.constraints import OneOf
from agent.store.base import Point
from agent.store.client import ClientStore
from agent.store.server import Server
from agent.types import Field, FieldKind
from tests.unit.store.double import Double

DIMENSION = 4
VECTORS = {name: {"size": DIMENSION, "distance": "Cosine"} for name in ("image", "text")}


@pytest.fixture
def double(httpserver):
    return Double(httpserver)


def open_shop(double, **options):
    server = Server(double.url, api_key="top-secret", **options.pop("server", {}))
    return ClientStore(server, DIMENSION, collection="shop", **options)


def test_a_new_collection_is_laid_out_as_asked(double):
    store = open_shop(double, server={"shards": 6, "replicas": 2, "on_disk": True})
    store.declare(
        [Field("color", "Color", FieldKind.KEYWORD), Field("price", "P", FieldKind.PRICE)]
    )
    (made,) = double.calls("PUT", "/collections/shop-000001")
    assert (made["shard_number"], made["replication_factor"]) == (6, 2)
    assert made["vectors"]["image"] == {"size": 4, "distance": "Cosine", "on_disk": True}
    assert made["quantization_config"]["scalar"]["type"] == "int8"
    indexed = double.calls("PUT", "/collections/shop-000001/index")
    assert {body["field_name"]: body["field_schema"] for body in indexed} == {
        "values.color": "keyword",
        "values.price": "float",
    }
    assert double.key == "top-secret"
    store.close()


def test_readers_find_a_collection_when_it_is_sealed(double):
    store = open_shop(double)
    with pytest.raises(IndexMissing, match="no collection shop"):
        open_shop(double, create=False)
    assert store.seal({"products": 0}) == double.alias == "shop-000001"
    (told,) = double.calls("PATCH", "/collections/shop-000001")
    assert told == {"metadata": {"vitrine": {"products": 0}}}
    reader = open_shop(double, create=False)
    assert reader.count() == 3
    reader.close()
    store.close()


def test_a_rebuild_moves_the_alias_and_keeps_one_collection_for_readers(double):
    for number in range(1, 5):
        store = open_shop(double, fresh=True)
        if number > 1:
            assert double.alias == f"shop-{number - 1:06}"
        store.keep_only(store.seal({}))
        store.close()
        assert double.alias == f"shop-{number:06}"
    assert list(double.collections) == ["shop-000003", "shop-000004"]


def test_an_unfinished_rebuild_is_gone_on_with_or_thrown_away(double):
    first = open_shop(double)
    first.seal({})
    first.close()
    open_shop(double, fresh=True).close()
    again = open_shop(double)
    assert again.seal({}) == "shop-000002"
    again.close()
    open_shop(double, fresh=True).close()
    fresh = open_shop(double, fresh=True)
    assert list(double.collections) == ["shop-000001", "shop-000002", "shop-000003"]
    assert len(double.calls("DELETE", "/collections/shop-000003")) == 1
    fresh.close()


def test_a_collection_without_an_alias_is_an_older_index(double):
    double.collections["shop"] = {"vectors": VECTORS}
    store = open_shop(double)
    assert not double.calls("PUT", "/collections/shop-000001")
    store.close()
    fresh = open_shop(double, fresh=True)
    fresh.seal({})
    assert (list(double.collections), double.alias) == (["shop-000001"], "shop-000001")
    fresh.close()


def test_a_collection_of_other_vectors_is_refused(double):
    double.collections["shop"] = {"vectors": {"image": VECTORS["image"]}}
    with pytest.raises(IndexDamaged, match=r"other vectors .*--rebuild"):
        open_shop(double)


def points(number):
    vector = np.eye(1, DIMENSION, dtype=np.float32)[0]
    return [Point(f"p{n}", {"color": "red"}, {}, {"image": vector}) for n in range(number)]


def test_writes_are_made_in_batches_and_again_where_the_server_is_busy(double):
    store = open_shop(double)
    double.asked.clear()
    double.failures = [
        Response(status=503),
        Response(status=429, headers={"Retry-After": "0"}),
        None,
        Response(status=502),
    ]
    store.upsert(points(600))
    sent = double.calls("PUT", "/collections/shop-000001/points")
    assert [len(body["points"]) for body in sent] == [256, 256, 256, 256, 256, 88]
    assert len({one["id"] for body in sent for one in body["points"]}) == 600
    store.close()


def test_a_server_that_stays_busy_is_said_in_one_line(double, monkeypatch):
    monkeypatch.setattr("agent.store.server._LONGEST_WAIT", 0.0)
    monkeypatch.setattr("agent.store.server._backing_off", lambda _state: 0.0)
    store = open_shop(double)
    double.failures = [Response(status=503)] * 20
    with pytest.raises(StoreError, match=r"cannot write to .*: the server answered 503"):
        store.upsert(points(1))
    double.failures = [Response(status=429, headers={"Retry-After": "30"})] * 20
    with pytest.raises(StoreError, match="the server is busy; try again later"):
        store.count()
    double.failures = []
    store.close()


def test_what_a_server_refuses_is_not_asked_again(double):
    store = open_shop(double)
    double.asked.clear()
    double.failures = [Response(status=400)]
    with pytest.raises(StoreError, match="answered 400"):
        store.count((OneOf("color", ("red",)),))
    assert len(double.asked) == 1
    store.close()


def test_a_slow_server_is_said_in_one_line(double, httpserver):
    store = open_shop(double, server={"timeout": 1})

    def sleep(_method, _path, _body):
        time.sleep(2.5)

    double.find = sleep
    with pytest.raises(StoreError, match="does not answer in time") as caught:
        store.count()
    assert "\n" not in str(caught.value)
    store.close()


def test_unreachable_server_is_one_line_without_the_key():
    server = Server("http://127.0.0.1:9", api_key="top-secret", timeout=2)
    with pytest.raises(StoreError) as caught:
        ClientStore(server, DIMENSION)
    assert "cannot be reached" in str(caught.value)
    assert "top-secret" not in repr(caught.value) + repr(server)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("status", "words"), [(401, "refuses the key"), (403, "refuses the key"), (418, "answered 418")]
)
def test_refusing_server_is_one_line_without_the_key(double, status, words):
    double.failures = [Response("top-secret", status=status)] * 3
    with pytest.raises(StoreError, match=words) as caught:
        open_shop(double)
    assert "top-secret" not in str(caught.value)
