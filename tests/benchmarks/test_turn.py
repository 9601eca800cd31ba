"""CPU time of a turn without an LLM, and of its understanding, over 100,000 products."""

from __future__ import annotations

import random
import statistics
import time

import numpy as np
import pytest
from langgraph.checkpoint.memory import InMemorySaver

from agent.bootstrap import open_assistant, open_store
from agent.dialogue.history import Conversation
from agent.dialogue.understanding import understand
from agent.encoders.compact import CompactEncoder
from agent.search.indexer import publish
from agent.search.manifest import IndexFolder, Manifest
from agent.settings import Settings
from agent.store.base import Point
from agent.types import Field, FieldKind
from tests.factories import COLORS, KINDS

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(1800)]

PRODUCTS = 100_000
FIELDS = (
    Field("kind", "Kind", FieldKind.KEYWORD),
    Field("color", "Color", FieldKind.KEYWORD),
    Field("brand", "Brand", FieldKind.KEYWORD),
    Field("price", "Price", FieldKind.PRICE, currency="EUR"),
    Field("rating", "Rating", FieldKind.NUMBER),
)
SAID = (
    "blaue Vase unter 80 Euro", "in Rot oder Grün", "günstigste zuerst", "rückgängig",
    "red sneakers for a rainy day", "under 120", "no red ones", "the cheapest first",
    "赤いスニーカー", "1万円以下", "青もいい", "取り消し",
    "une lampe rouge au look ancien", "moins de 60 euros", "plutôt bleue", "annuler",
)  # fmt: skip


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    made = Settings(index=tmp_path_factory.mktemp("large") / "large.index", encoder="compact")
    encoder, chance = CompactEncoder(), random.Random(0)
    about = encoder.description
    IndexFolder(made.index).prepare()
    store = open_store(made, about.dimension, create=True)
    store.declare(FIELDS)
    noise = np.random.default_rng(0)
    for start in range(0, PRODUCTS, 2000):
        rows = noise.normal(size=(2000, about.dimension)).astype(np.float32)
        texts = [f"{chance.choice(COLORS)} {chance.choice(KINDS)}" for _ in range(2000)]
        vectors = encoder.encode_texts(texts)
        points = []
        for place, text in enumerate(texts):
            color, _, kind = text.partition(" ")
            values = {
                "color": color, "kind": kind, "brand": f"Brand {chance.randrange(300)}",
                "price": float(chance.randrange(500, 30_000)) / 100,
                "rating": chance.randrange(20, 51) / 10,
            }  # fmt: skip
            image = rows[place] / np.linalg.norm(rows[place])
            both = {"text": vectors[place], "image": image}
            points.append(Point(f"p{start + place}", values, {"title": text}, both))
        store.upsert(points)
    store.optimize()
    manifest = Manifest(about.name, about.revision, about.dimension, fields=FIELDS)
    publish(IndexFolder(made.index), store, manifest)
    store.close()
    return made


def test_a_turn(settings):
    assistant = open_assistant(settings, checkpointer=InMemorySaver())
    turns, understood = [], []
    for round_number in range(6):
        for place, said in enumerate(SAID):
            thread = f"{round_number}-{place // 4}"
            began = time.process_time()
            assistant.turn(thread, said)
            turns.append(time.process_time() - began)
            began = time.process_time()
            understand(said, Conversation(), assistant.grounding)
            understood.append(time.process_time() - began)
    for name, spent, most in (("a turn", turns, 60), ("understanding", understood, 15)):
        middle = statistics.median(spent) * 1000
        late = sorted(spent)[int(0.95 * len(spent))] * 1000
        print(f"{name} over {PRODUCTS:,} products: p50 {middle:.1f} ms, p95 {late:.1f} ms CPU")
        assert middle <= most
