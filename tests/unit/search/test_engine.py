import io
import random
import threading
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from agent.errors import PictureError, UsageError
from agent.filters.constraints import NoneOf, OneOf, Range, matches
from agent.images.uploads import Uploads
from agent.query import Query, Sort
from agent.search.engine import SearchEngine
from agent.store.base import Point
from agent.store.edge import EdgeStore
from agent.types import Field, FieldKind
from tests.fakes import HashEncoder

COLORS = ("red", "green", "blue", "yellow")
KINDS = ("vase", "lamp", "jacket")
FIELDS = (
    Field("color", "Color", FieldKind.KEYWORD),
    Field("kind", "Kind", FieldKind.KEYWORD),
    Field("price", "Price", FieldKind.PRICE, currency="EUR"),
    Field("new", "New", FieldKind.BOOLEAN),
    Field("note", "Note", FieldKind.TEXT),
)
NUMBER = 300


def picture(number):
    """Mostly one color, with a stripe that no other picture has."""
    pixels = np.zeros((32, 32, 3), np.uint8)
    pixels[:] = {
        "red": (204, 26, 26),
        "green": (26, 153, 51),
        "blue": (26, 51, 204),
        "yellow": (230, 204, 26),
    }[COLORS[number % 4]]
    pixels[: 1 + number % 12] = random.Random(number).choices(range(256), k=3)
    return Image.fromarray(pixels)


def point(encoder, number):
    color, kind = COLORS[number % 4], KINDS[number % 3]
    values = {"color": color, "kind": kind, "new": number % 2 == 0}
    if number % 10:
        values["price"] = float(number % 50)
    vectors = {
        "image": encoder.encode_images([picture(number)])[0],
        "text": encoder.encode_texts([f"{color} {kind}"])[0],
    }
    if number % 17 == 0:
        del vectors["image"]
    payload = {"title": f"{color} {kind} {number}", "pictures": [{"sha256": f"{number:064x}"}]}
    return Point(f"p{number:03}", values, payload, vectors)


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    folder = tmp_path_factory.mktemp("engine")
    encoder = HashEncoder()
    store = EdgeStore(folder / "store", encoder.description.dimension)
    store.declare(FIELDS)
    store.upsert([point(encoder, number) for number in range(NUMBER)])
    uploads = Uploads(folder / "uploads")
    made = SearchEngine(encoder, store, FIELDS, uploads.load)
    made.uploads = uploads
    yield made
    store.close()


def upload(engine, number):
    buffer = io.BytesIO()
    picture(number).save(buffer, "PNG")
    return engine.uploads.save(buffer.getvalue())


def ids(result):
    return [hit.product.id for hit in result.hits]


QUERIES = {
    "nothing": Query(),
    "text": Query(text="red vase"),
    "filters": Query(filters=(OneOf("color", ("blue",)),)),
    "text and filters": Query(text="lamp", filters=(Range("price", 5, 30),)),
    "sort": Query(sort=Sort("price", "desc")),
    "text and sort": Query(text="yellow", sort=Sort("price")),
    "like": Query(like=("p003", "p007")),
    "like and unlike": Query(text="vase", like=("p003",), unlike=("p004",)),
    "unlike": Query(unlike=("p004",), filters=(NoneOf("kind", ("lamp",)),)),
}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
@pytest.mark.parametrize("limit", [7, 90])
def test_pages_are_stable_and_together_show_every_product_once(engine, query, limit):
    seen = []
    first = engine.search(query)
    for number in range(NUMBER // limit + 2):
        page = Query(**{**_fields(query), "limit": limit, "page": number})
        result = engine.search(page)
        assert ids(engine.search(page)) == ids(result)
        assert all(matches(hit.product, query.filters) for hit in result.hits)
        assert result.total == first.total
        seen += ids(result)
    examples = {*query.like, *query.unlike}
    fitting = {i for i in (f"p{n:03}" for n in range(NUMBER)) if i not in examples}
    everything = {p.id for p in engine.products(sorted(fitting)) if matches(p, query.filters)}
    assert len(seen) == len(set(seen))
    assert set(seen) == everything
    assert engine.count(query.filters) == first.total


def _fields(query):
    return {name: getattr(query, name) for name in query.__slots__}


def test_words_find_what_they_name(engine):
    result = engine.search(Query(text="red vase", limit=10))
    assert {(h.product.values["color"], h.product.values["kind"]) for h in result.hits} == {
        ("red", "vase")
    }
    scores = [hit.score for hit in result.hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score < 1 for score in scores)


def test_a_picture_finds_its_own_product_and_words_shift_the_rest(engine):
    for number in (5, 26, 111):
        key = upload(engine, number)
        assert ids(engine.search(Query(image=key)))[0] == f"p{number:03}"
    key = upload(engine, 5)
    alone = engine.search(Query(image=key, limit=40)).hits
    wished = engine.search(Query(image=key, text="jacket", limit=40)).hits

    def jackets(hits):
        return sum(hit.product.values["kind"] == "jacket" for hit in hits)

    assert jackets(wished) > jackets(alone)


def test_a_picture_that_is_gone_says_so(engine):
    with pytest.raises(PictureError, match="upload it again"):
        engine.search(Query(image="0" * 64))


def test_examples_attract_and_repel_and_are_left_out(engine):
    liked = engine.search(Query(like=("p002",), limit=20))
    assert "p002" not in ids(liked)
    assert all(hit.product.values["color"] == "blue" for hit in liked.hits)
    reds = {f"p{n:03}" for n in range(0, NUMBER, 4)}
    without = ids(engine.search(Query(text="vase", limit=50)))
    repelled = ids(engine.search(Query(text="vase", unlike=("p004", "p008"), limit=50)))
    assert len(reds & set(repelled)) < len(reds & set(without))
    assert ids(engine.search(Query(like=("gone",), limit=3))) == ["p000", "p001", "p002"]


def test_orders_within_what_is_relevant(engine):
    query = Query(text="green lamp", sort=Sort("price"), limit=100)
    hits = engine.search(query).hits
    relevant = set(ids(engine.search(Query(text="green lamp", limit=100))))
    assert {hit.product.id for hit in hits} == relevant
    prices = [h.product.values["price"] for h in hits if "price" in h.product.values]
    assert prices == sorted(prices)
    assert "price" not in hits[-1].product.values
    plain = engine.search(Query(sort=Sort("price", "desc"), limit=3)).hits
    assert [hit.product.values["price"] for hit in plain] == [49.0, 49.0, 49.0]
    with pytest.raises(UsageError, match="sort by price"):
        engine.search(Query(sort=Sort("color")))


def test_nothing_fits_is_an_empty_page_with_true_relaxations(engine):
    filters = (OneOf("color", ("red",)), OneOf("kind", ("sofa",)), Range("price", None, 10))
    result = engine.search(Query(text="red sofa", filters=filters))
    assert (result.hits, result.total) == ((), 0)
    relaxed = engine.relaxations(filters)
    assert relaxed == [(("kind",), engine.count((filters[0], filters[2])))]
    assert relaxed[0][1] > 0
    hopeless = (*filters, OneOf("new", ("never",)))
    pairs = engine.relaxations(hopeless)
    assert pairs == [(("kind", "new"), engine.count((filters[0], filters[2])))]
    assert engine.relaxations(()) == []


def test_facets_count_exactly(engine):
    facets = {facet.field.name: facet for facet in engine.facets()}
    assert facets.keys() == {"color", "kind", "price", "new"}
    assert {(v.value, v.count) for v in facets["color"].values} == {(c, 75) for c in COLORS}
    assert {(v.value, v.count) for v in facets["new"].values} == {(True, 150), (False, 150)}
    assert (facets["price"].minimum, facets["price"].maximum) == (1.0, 49.0)
    narrowed = {f.field.name: f for f in engine.facets((OneOf("color", ("red",)),))}
    assert [v.value for v in narrowed["color"].values] == ["red"]
    assert narrowed["new"].values[0].count == 75


def test_tells_products_and_their_pictures(engine):
    assert [p.id for p in engine.products(["p009", "none", "p001"])] == ["p009", "p001"]
    assert engine.pictures(["p009", "none"]) == {"p009": f"{9:064x}"}


def test_strange_queries_are_answered(engine):
    assert len(engine.search(Query(text="  \n ", limit=5)).hits) == 5
    assert engine.search(Query(text="x" * 10_000, limit=5)).total == NUMBER
    assert engine.search(Query(limit=0)).hits == ()
    assert engine.search(Query(text="red", page=999)).hits == ()
    assert engine.search(Query(text="red", page=-1)).hits
    assert engine.search(Query(filters=(OneOf("no such", ("x",)),))).total == 0


def test_many_threads_get_the_same_answers(engine):
    expected = {name: ids(engine.search(query)) for name, query in QUERIES.items()}
    engine.refresh()
    wrong = []

    def ask():
        for name, query in QUERIES.items():
            if ids(engine.search(query)) != expected[name]:
                wrong.append(name)

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_one_facet_is_counted_over_what_the_filters_leave(engine):
    facet = engine.facet("kind", (OneOf("color", ("red",)),))
    assert facet == {f.field.name: f for f in engine.facets((OneOf("color", ("red",)),))}["kind"]
    assert engine.facet("note") is None
    assert engine.facet("nothing") is None


def test_a_histogram_counts_every_product_once_and_ignores_its_own_limits(engine):
    edges, red = (0.0, 10.0, 25.0, 49.0), OneOf("color", ("red",))
    found = engine.histogram("price", edges, (red, Range("price", None, 3.0)))
    prices = [n % 50 for n in range(300) if n % 10 and COLORS[n % 4] == "red"]
    assert found == (
        sum(price <= 10 for price in prices),
        sum(10 < price <= 25 for price in prices),
        sum(25 < price <= 49 for price in prices),
    )
    assert engine.histogram("price", (1.0,)) == ()


def test_below_its_floors_nothing_is_alike(engine, monkeypatch):
    facts = engine.about
    calibrated = replace(facts, floors=(0.9, 0.5))
    monkeypatch.setattr(engine.encoder, "description", calibrated)
    engine.refresh()
    assert engine.search(Query(text="red vase")).resembles
    assert not engine.search(Query(text="quantum physics lecture")).resembles
    assert engine.search(Query(image=upload(engine, 3), text="quantum physics")).resembles
    engine.refresh()


def test_an_encoder_without_floors_says_nothing_about_it(engine):
    assert engine.search(Query(text="quantum physics lecture")).resembles
