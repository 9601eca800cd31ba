"""Pictures as queries, over real photos."""

from __future__ import annotations

import csv
import random
from pathlib import Path

import pytest
from langgraph.checkpoint.memory import InMemorySaver

from agent.bootstrap import open_assistant, open_store
from agent.catalogue.source import open_source
from agent.encoders.compact import CompactEncoder
from agent.search.indexer import index_catalogue
from agent.settings import Settings
from tests.factories import CATALOGUES

PRODUCTS = 400


@pytest.fixture(scope="module")
def wardrobe(tmp_path_factory):
    source = CATALOGUES / "wardrobe"
    if not source.exists():
        pytest.skip("the real catalogues are not here")
    folder = tmp_path_factory.mktemp("wardrobe")
    with (source / "products.csv").open(encoding="utf-8", newline="") as file:
        rows = random.Random(4).sample(list(csv.DictReader(file)), PRODUCTS)
    for row in rows:
        row["image"] = str(source / row["image"])
    path = folder / "products.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    settings, encoder = Settings(index=folder / "wardrobe.index"), CompactEncoder()
    store = open_store(settings, encoder.description.dimension, create=True)
    index_catalogue(open_source(path), settings.index, encoder, store)
    store.close()
    return open_assistant(settings, encoder, checkpointer=InMemorySaver()), rows


def test_a_picture_returns_its_own_product_first(wardrobe):
    assistant, rows = wardrobe
    for number, row in enumerate(rows[::40]):
        data = Path(row["image"]).read_bytes()
        turn = assistant.turn(f"own-{number}", "", picture=data)
        assert turn.hits[0].product.id == row["id"]


def test_words_beside_a_picture_move_the_ranking_toward_them(wardrobe):
    assistant, rows = wardrobe
    shirts = [row for row in rows if row["category"] == "T-Shirt"][:5]
    closer = 0
    for number, row in enumerate(shirts):
        data = Path(row["image"]).read_bytes()
        alone = assistant.turn(f"alone-{number}", "", picture=data)
        both = assistant.turn(f"both-{number}", "like this for the autumn night", picture=data)
        assert both.state.words
        assert both.state.picture == alone.state.picture
        words = assistant.engine.encoder.encode_texts([both.state.words])[0]
        closer += mean_score(assistant, both, words) > mean_score(assistant, alone, words)
    assert closer == len(shirts)


def mean_score(assistant, turn, words):
    ids = [hit.product.id for hit in turn.hits]
    points = assistant.engine._store.fetch(ids, with_vectors=True)
    return sum(float(point.vectors["image"] @ words) for point in points) / len(points)


def test_a_value_beside_a_picture_filters(wardrobe):
    assistant, rows = wardrobe
    row = next(row for row in rows if row["category"] == "Dress")
    data = Path(row["image"]).read_bytes()
    turn = assistant.turn("filter", "so etwas als Rock", picture=data)
    assert {hit.product.values["category"] for hit in turn.hits} == {"Skirt"}


def test_what_is_this_names_the_sort_of_goods_in_the_language(wardrobe):
    assistant, rows = wardrobe
    row = next(row for row in rows if row["category"] == "Pants")
    turn = assistant.turn("what", "Was ist das?", picture=Path(row["image"]).read_bytes())
    assert turn.state.picture
    assert "%" in turn.reply
    assert turn.reply.startswith("Das sieht aus wie Hose")
