"""The embedded engine and ``qdrant_client`` give equal answers, also after an index moved."""

import random

import numpy as np
import pytest

from agent.bootstrap import open_index, open_store
from agent.cli.remote import receive, send
from agent.errors import IndexDamaged, StoreError
from agent.query import Sort
from agent.search.indexer import publish
from agent.search.manifest import IndexFolder, Manifest
from agent.search.transfer import check_copy
from agent.settings import Settings
from agent.store.base import Point
from agent.store.client import ClientStore
from agent.store.edge import EdgeStore
from agent.store.server import MEMORY, Server
from tests.contracts.test_store import (
    DIMENSION,
    FIELDS,
    fill,
    random_constraint,
    random_products,
    unit,
)

QUERIES = 200


def memory():
    return ClientStore(Server(MEMORY), DIMENSION, collection="shop")


def check_equal(one, other, ids, seed, queries=QUERIES):
    chance, vectors = random.Random(seed), np.random.default_rng(seed)
    for _ in range(queries):
        filters = tuple(random_constraint(chance) for _ in range(chance.randint(0, 3)))
        using, vector = chance.choice(("image", "text")), unit(vectors)
        assert one.count(filters) == other.count(filters), filters
        name = chance.choice(("color", "tags", "new"))
        assert one.facet(name, filters) == other.facet(name, filters), filters
        sort = Sort(chance.choice(("price", "weight", "added")), chance.choice(("asc", "desc")))
        slices = {"limit": 10, "offset": chance.randint(0, 20)}
        assert one.ordered(sort, filters, **slices) == other.ordered(sort, filters, **slices)
        assert one.bounds(sort.field, filters) == other.bounds(sort.field, filters)
        check_scored(
            one.nearest(vector, using=using, limit=24, filters=filters),
            other.nearest(vector, using=using, limit=24, filters=filters),
        )
        liked, disliked = chance.sample(ids, 2), chance.sample(ids, chance.randint(0, 2))
        check_scored(
            one.recommend(liked, disliked, using=using, limit=10, filters=filters),
            other.recommend(liked, disliked, using=using, limit=10, filters=filters),
        )


def check_scored(some, others):
    assert [one.id for one in some] == [one.id for one in others]
    assert [one.score for one in some] == pytest.approx([one.score for one in others], abs=1e-4)


@pytest.mark.parametrize("optimized", [False, True])
def test_engines_agree(tmp_path, optimized):
    edge, other = EdgeStore(tmp_path / "store", DIMENSION), memory()
    products = random_products(7, 240)
    for store in (edge, other):
        store.declare(FIELDS)
        fill(store, products, 7)
        if optimized:
            store.optimize()
        store.delete([product.id for product in products[::9]])
        fill(store, random_products(8, 40), 8)
    check_equal(edge, other, [product.id for product in products], 7, 100)
    edge.close()
    other.close()


@pytest.fixture
def settings(tmp_path):
    """An embedded index of 120 products."""
    made = Settings(index=tmp_path / "shop.index")
    folder = IndexFolder(made.index)
    folder.prepare()
    store = open_store(made, DIMENSION, create=True)
    store.declare(FIELDS)
    fill(store, random_products(3, 120), 3)
    store.optimize()
    publish(folder, store, Manifest("hash", "1", DIMENSION, FIELDS, "products.csv"))
    store.close()
    return made


def test_an_index_that_was_pushed_answers_as_before_and_comes_back(settings, tmp_path):
    manifest, source = open_index(settings)
    there = memory()
    assert send(manifest, source, there) == 120
    ids = list(source.ids())
    check_equal(source, there, ids, 5)
    back = Settings(index=tmp_path / "back.index", qdrant_url="http://there")
    assert receive(there, back) == 120
    told, again = open_index(Settings(index=back.index))
    assert (told.fields, told.products, told.encoder) == (FIELDS, 120, "hash")
    check_equal(source, again, ids, 6, 50)
    for store in (source, there, again):
        store.close()


def test_a_collection_that_does_not_say_what_it_is_is_not_pulled(tmp_path):
    there = memory()
    with pytest.raises(IndexDamaged, match="does not say what it holds"):
        receive(there, Settings(index=tmp_path / "x.index", qdrant_url="http://there"))
    assert not (tmp_path / "x.index").exists()
    there.close()


def test_a_copy_that_differs_is_found(settings):
    _, source = open_index(settings)
    there = memory()
    there.declare(FIELDS)
    points = list(source.scan(with_vectors=True))
    there.upsert(points[1:])
    with pytest.raises(StoreError, match="119 of 120 products arrived"):
        check_copy(source, there)
    there.upsert(points[:1])
    check_copy(source, there)
    wrong = {name: -vector for name, vector in points[0].vectors.items()}
    there.upsert([Point(points[0].id, points[0].values, points[0].payload, wrong)])
    with pytest.raises(StoreError, match="did not arrive as it is"):
        check_copy(source, there)
    source.close()
    there.close()
