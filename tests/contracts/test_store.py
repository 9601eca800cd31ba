"""What every store must do, run on each of them."""

import os
import random
import uuid

import numpy as np
import pytest

from agent.errors import StoreError
from agent.filters.constraints import NoneOf, OneOf, Range, matches
from agent.query import Sort
from agent.store.base import Point
from agent.store.client import ClientStore
from agent.store.edge import EdgeStore
from agent.store.server import MEMORY, Server
from agent.types import Field, FieldKind, Product

DIMENSION = 16
FIELDS = (
    Field("color", "Color", FieldKind.KEYWORD),
    Field("tags", "Tags", FieldKind.KEYWORD, multiple=True),
    Field("price", "Price", FieldKind.PRICE, currency="EUR"),
    Field("weight", "Weight", FieldKind.NUMBER),
    Field("new", "New", FieldKind.BOOLEAN),
    Field("added", "Added", FieldKind.DATE),
    Field("note", "Note", FieldKind.TEXT),
)
COLORS = ("red", "light blue", "Grün", "赤", "5", "true")
TAGS = ("sale", "outdoor", "kids")
SERVER = os.environ.get("VITRINE_TEST_QDRANT_URL")
KINDS = ["edge", "memory"] + (["server"] if SERVER else [])


@pytest.fixture(params=KINDS)
def store(request, tmp_path):
    if request.param == "edge":
        made = EdgeStore(tmp_path / "store", DIMENSION)
    else:
        place = MEMORY if request.param == "memory" else SERVER
        made = ClientStore(Server(place), DIMENSION, collection=f"test-{uuid.uuid4().hex}")
    made.declare(FIELDS)
    yield made
    if request.param == "server" and made._is_open:
        made._collections.remove(made._collection)
    made.close()


def unit(chance):
    vector = chance.normal(size=DIMENSION).astype(np.float32)
    return vector / np.linalg.norm(vector)


def random_products(seed, number):
    chance = random.Random(seed)
    products = []
    for index in range(number):
        values = {
            "color": chance.choice(COLORS),
            "tags": tuple(sorted(chance.sample(TAGS, chance.randint(1, 3)))),
            "price": float(chance.choice((5, 9.99, 10, 19.9, 30, 1299))),
            "weight": chance.randint(-3, 3) / 4,
            "new": chance.random() < 0.5,
            "added": f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        }
        for name in list(values):
            if chance.random() < 0.2:
                del values[name]
        products.append(Product(id=f"sku {index}/é", title=f"Product {index}", values=values))
    return products


def random_constraint(chance):
    kind = chance.randrange(9)
    pick = chance.choice
    if kind == 0:
        return pick((OneOf, NoneOf))("color", tuple(chance.sample(COLORS, chance.randint(0, 3))))
    if kind == 1:
        return pick((OneOf, NoneOf))("tags", (pick(TAGS),))
    if kind == 2:
        return pick((OneOf, NoneOf))("new", (pick((True, False)),))
    if kind == 3:
        return pick((OneOf, NoneOf))("price", (pick((5, 9.99, 10.0, True, "10")),))
    if kind == 4:
        return Range("price", pick((None, 5, 9.99, 11)), pick((None, 10.0, 30, 4)))
    if kind == 5:
        return Range("weight", pick((None, -0.5, 0)), pick((None, 0.5, 0)))
    if kind == 6:
        low = pick((None, "2026", "2026-03", "2026-06-15", "2026-06-15T10:00"))
        return Range("added", low, pick((None, "2026-12", "2026-09-30", "2026-09-30T01:00:00")))
    if kind == 7:
        return pick((OneOf, NoneOf))(pick(("nothing", "no.such[] field", "new")), ("red", 1.0))
    return Range(pick(("new", "color", "price", "nothing")), None, None)


def fill(store, products, seed=0):
    chance = np.random.default_rng(seed)
    points = []
    for index, product in enumerate(products):
        vectors = {"image": unit(chance), "text": unit(chance)}
        if index % 5 == 0:
            del vectors[("image", "text")[index % 2]]
        points.append(Point(product.id, product.values, {"title": product.title}, vectors))
    store.upsert(points)
    return {point.id: point for point in points}


def check_agreement(store, products, points, seed):
    chance = random.Random(seed)
    vectors = np.random.default_rng(seed)
    for _ in range(25):
        filters = tuple(random_constraint(chance) for _ in range(chance.randint(0, 3)))
        fitting = [p for p in products if matches(p, filters)]
        assert store.count(filters) == len(fitting), filters
        for name in ("color", "tags", "new"):
            counts = {}
            for product in fitting:
                held = product.values.get(name, ())
                for value in held if isinstance(held, tuple) else (held,):
                    counts[value] = counts.get(value, 0) + 1
            expected = sorted(counts.items(), key=lambda one: (-one[1], str(one[0])))
            assert [(f.value, f.count) for f in store.facet(name, filters)] == expected
        check_order(store, fitting, filters, chance)
        check_nearest(store, fitting, points, filters, unit(vectors), chance)


def check_order(store, fitting, filters, chance):
    name, order = chance.choice(("price", "weight", "added")), chance.choice(("asc", "desc"))
    holding = sorted((p for p in fitting if name in p.values), key=lambda p: p.id)
    holding.sort(key=lambda p: p.values[name], reverse=order == "desc")
    rest = sorted(p.id for p in fitting if name not in p.values)
    expected = [p.id for p in holding] + rest
    limit, offset = chance.randint(1, 20), chance.randint(0, 30)
    got = store.ordered(Sort(name, order), filters, limit=limit, offset=offset)
    assert got == expected[offset : offset + limit], (filters, name, order)
    assert (
        store.ordered(None, filters, limit=limit, offset=offset)
        == sorted(p.id for p in fitting)[offset : offset + limit]
    )
    values = sorted(p.values[name] for p in holding)
    assert store.bounds(name, filters) == ((values[0], values[-1]) if values else None)


def check_nearest(store, fitting, points, filters, vector, chance):
    using = chance.choice(("image", "text"))
    excluded = [p.id for p in fitting[:2]]
    scores = {
        p.id: float(points[p.id].vectors[using] @ vector)
        for p in fitting
        if using in points[p.id].vectors and p.id not in excluded
    }
    expected = sorted(scores, key=scores.__getitem__, reverse=True)[:7]
    got = store.nearest(vector, using=using, limit=7, filters=filters, exclude=excluded)
    assert [one.id for one in got] == expected
    assert [one.score for one in got] == pytest.approx([scores[i] for i in expected], abs=1e-4)


@pytest.mark.parametrize("seed", [1, 2])
def test_agrees_with_the_meaning_of_filters_before_and_after_optimize(store, seed):
    products = random_products(seed, 120)
    points = fill(store, products, seed)
    check_agreement(store, products, points, seed)
    store.optimize()
    check_agreement(store, products, points, seed + 100)
    gone = {p.id for p in products[::3]}
    store.delete([*gone, "never was there"])
    check_agreement(store, [p for p in products if p.id not in gone], points, seed + 200)


def test_large_quantized_segment_keeps_exact_results(store):
    products = random_products(5, 1500)
    points = fill(store, products, 5)
    store.optimize()
    vector = unit(np.random.default_rng(9))
    got = store.nearest(vector, using="image", limit=20)
    scores = {
        i: float(p.vectors["image"] @ vector) for i, p in points.items() if "image" in p.vectors
    }
    assert [one.id for one in got] == sorted(scores, key=scores.__getitem__, reverse=True)[:20]


def test_returns_what_was_written(store):
    values = {"tags": ("a", "b"), "price": 9.5, "new": False, "note": "long text", "color": "red"}
    payload = {"title": "Vase", "nested": {"hashes": [1, "x"]}}
    vector = unit(np.random.default_rng(0))
    store.upsert([Point("one", values, payload, {"image": vector}), Point("two")])
    one, two = store.fetch(["one", "missing", "two"], with_vectors=True)
    assert (one.id, one.values, one.payload) == ("one", values, payload)
    assert one.vectors.keys() == {"image"}
    assert one.vectors["image"] == pytest.approx(vector, abs=1e-6)
    assert (two.id, two.values, dict(two.vectors)) == ("two", {}, {})
    assert not store.fetch(["one"])[0].vectors
    assert store.fetch([]) == []
    assert {p.id for p in store.scan(batch=1)} == {"one", "two"}


def test_upsert_replaces_the_whole_point(store):
    vector = unit(np.random.default_rng(0))
    store.upsert([Point("one", {"color": "red", "price": 1.0}, {"a": 1}, {"image": vector})])
    store.upsert([Point("one", {"color": "Grün"}, {"b": 2}, {"text": vector})])
    (point,) = store.fetch(["one"], with_vectors=True)
    assert (point.values, point.payload) == ({"color": "Grün"}, {"b": 2})
    assert point.vectors.keys() == {"text"}
    assert store.nearest(vector, using="image", limit=3) == []
    assert store.count() == 1


def test_recommend_goes_toward_likes_and_away_from_dislikes(store):
    def axis(index, other=None, share=0.0):
        vector = np.zeros(DIMENSION, np.float32)
        vector[index] = 1
        if other is not None:
            vector[other] = share
        return {"image": vector / np.linalg.norm(vector)}

    store.upsert(
        [
            Point("liked", vectors=axis(0)),
            Point("disliked", vectors=axis(1)),
            Point("like it", vectors=axis(0, 1, 0.1)),
            Point("between", vectors=axis(0, 1, 1.0)),
            Point("unlike it", vectors=axis(1, 0, 0.1)),
            Point("no picture"),
        ]
    )
    got = store.recommend(["liked", "no picture"], ["disliked"], using="image", limit=10)
    assert [one.id for one in got] == ["like it", "between", "unlike it"]
    away = store.recommend([], ["disliked"], using="image", limit=1)
    assert away[0].id == "liked"
    assert store.recommend(["gone"], using="image", limit=3) == []


@pytest.mark.parametrize(
    "bad",
    [
        Point("bad", vectors={"image": np.full(DIMENSION, np.nan, np.float32)}),
        Point("bad", vectors={"text": np.ones(DIMENSION + 1, np.float32)}),
        Point("bad", vectors={"sound": np.ones(DIMENSION, np.float32)}),
        Point("bad", values={"price": float("inf")}),
        Point("bad", payload={"picture": object()}),
    ],
    ids=["nan", "length", "name", "infinity", "no json"],
)
def test_a_bad_point_leaves_the_whole_batch_out(store, bad):
    with pytest.raises(ValueError, match="bad"):
        store.upsert([Point("good", {"color": "red"}), bad])
    assert store.count() == 0


def test_refuses_a_bad_query_vector(store):
    for vector in (np.full(DIMENSION, np.inf), np.ones(3)):
        with pytest.raises(ValueError, match="query vector"):
            store.nearest(vector, using="image", limit=3)
    assert store.nearest(np.zeros(DIMENSION), using="image", limit=3) == []
    with pytest.raises(ValueError, match="no date"):
        store.count((Range("added", "tomorrow", None),))


def test_fields_that_are_no_facets_are_answered_empty(store):
    store.upsert([Point("b", {"note": "x"}), Point("a", {"note": "y"})])
    assert store.facet("note") == store.facet("unknown") == store.facet("price") == []
    assert store.bounds("color") is None
    assert store.ordered(Sort("note"), limit=5) == ["a", "b"]


def test_declaring_again_changes_kinds(store):
    store.upsert([Point("a", {"color": "red"}), Point("b", {"color": "red", "weight": 2.0})])
    store.declare(
        [Field("color", "Color", FieldKind.TEXT), Field("weight", "W", FieldKind.KEYWORD)]
    )
    assert store.facet("color") == []
    store.declare(FIELDS)
    assert [(f.value, f.count) for f in store.facet("color")] == [("red", 2)]
    assert store.bounds("weight") == (2.0, 2.0)


def test_a_closed_store_says_so(store):
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.count()


def test_a_sealed_store_goes_on(store):
    store.upsert([Point(f"p{number}") for number in range(30)])
    assert set(store.ids()) == {f"p{number}" for number in range(30)}
    store.keep_only(store.seal({"products": 30}))
    store.upsert([Point("more")])
    assert store.count() == len(set(store.ids())) == 31


def test_scanning_gives_vectors_when_asked(store):
    vector = unit(np.random.default_rng(0))
    store.upsert([Point("one", vectors={"image": vector}), Point("two")])
    assert all(not point.vectors for point in store.scan())
    found = {point.id: point.vectors for point in store.scan(batch=1, with_vectors=True)}
    assert found["one"]["image"] == pytest.approx(vector, abs=1e-6)
    assert not found["two"]
