"""Whatever acts follow each other: totals are exact, nothing breaks a filter, undo is exact.

The state machine, the store's answer and a plain Python filter have to agree on every total and
every id. ``make test-slow`` runs 10,000 conversations.
"""

from __future__ import annotations

import random

import pytest

from agent.chat.conduct import Shop
from agent.dialogue.acts import (
    Add,
    AddWords,
    Drop,
    Like,
    More,
    NewSearch,
    Redo,
    Replace,
    Reset,
    SetSort,
    Than,
    Undo,
    Unlike,
)  # fmt: skip
from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.state import SearchState
from agent.filters.constraints import NoneOf, OneOf, Range, matches
from agent.query import Sort
from agent.search.engine import SearchEngine
from agent.store.base import Point
from agent.store.edge import EdgeStore
from agent.types import Field, FieldKind
from tests.fakes import HashEncoder

COLORS, KINDS, TAGS = (
    ("red", "green", "Blau", "赤"),
    ("vase", "lamp", "mug"),
    ("sale", "new", "eco"),
)
FIELDS = (
    Field("kind", "Kind", FieldKind.KEYWORD),
    Field("color", "Color", FieldKind.KEYWORD),
    Field("tags", "Tags", FieldKind.KEYWORD, multiple=True),
    Field("price", "Price", FieldKind.PRICE, currency="EUR"),
    Field("stock", "In stock", FieldKind.BOOLEAN),
    Field("added", "Added", FieldKind.DATE),
)
PAGE = 7
CATALOGUES = 4


def random_values(chance):
    values = {
        "kind": chance.choice(KINDS),
        "color": chance.choice(COLORS),
        "tags": tuple(sorted(chance.sample(TAGS, chance.randint(1, 2)))),
        "price": float(chance.choice((5, 9.99, 10, 24.5, 30, 120))),
        "stock": chance.random() < 0.7,
        "added": f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
    }
    return {name: value for name, value in values.items() if chance.random() < 0.85}


def make_shop(folder, seed):
    chance, encoder = random.Random(seed), HashEncoder(dimension=96)
    store = EdgeStore(folder, 96)
    store.declare(FIELDS)
    points = []
    for number in range(20 + 30 * seed):
        values = random_values(chance)
        title = f"{values.get('color', '')} {values.get('kind', 'thing')} {number}"
        vectors = {"text": encoder.encode_texts([title])[0]}
        points.append(Point(f"p{number}", values, {"title": title}, vectors))
    store.upsert(points)
    engine = SearchEngine(encoder, store, FIELDS, load_picture=lambda key: None)
    return Shop(engine, Grounding(engine.facets()), PAGE), engine.products([p.id for p in points])


@pytest.fixture(scope="module")
def shops(tmp_path_factory):
    made = [
        make_shop(tmp_path_factory.mktemp("shop") / "store", seed) for seed in range(CATALOGUES)
    ]
    yield made
    for shop, _ in made:
        shop.engine._store.close()


def random_constraint(chance):
    match chance.randrange(6):
        case 0:
            values = tuple(chance.sample(KINDS, chance.randint(1, 2)))
            return chance.choice((OneOf, NoneOf))("kind", values)
        case 1:
            values = tuple(chance.sample(COLORS, chance.randint(1, 3)))
            return chance.choice((OneOf, NoneOf))("color", values)
        case 2:
            return chance.choice((OneOf, NoneOf))("tags", (chance.choice(TAGS),))
        case 3:
            low, high = sorted(chance.choices((4.0, 9.99, 10.0, 25.0, 130.0), k=2))
            ends = chance.choice(((low, None), (None, high), (low, high)))
            return Range("price", *ends)
        case 4:
            return OneOf("stock", (chance.random() < 0.5,))
        case _:
            return Range("added", f"2026-{chance.randint(1, 12):02}-01", None)


def random_act(chance, shown):
    makers = [
        lambda: NewSearch(chance.choice(("", "red vase")), (random_constraint(chance),)),
        lambda: Add(random_constraint(chance)),
        lambda: Add(random_constraint(chance)),
        lambda: Replace(random_constraint(chance)),
        lambda: Drop(chance.choice([field.name for field in FIELDS] + ["words", "sort", "like"])),
        lambda: AddWords(chance.choice(("green", "lamp")), replace=chance.random() < 0.5),
        lambda: SetSort(Sort(chance.choice(("price", "added")), chance.choice(("asc", "desc")))),
        lambda: More(),
        lambda: Undo(),
        lambda: Redo(),
    ]
    if chance.random() < 0.03:
        return Reset()
    if shown:
        one = chance.choice(shown)
        makers += [
            lambda: Like((one,)),
            lambda: Unlike((one,)),
            lambda: Than(one, "price", chance.choice(("asc", "desc"))),
        ]
    return chance.choice(makers)()


def all_pages(shop, state):
    ids, page = [], 0
    while True:
        query = SearchState(
            state.words, None, state.filters, state.like, state.unlike, state.sort, page
        ).query(PAGE)
        hits = shop.engine.search(query).hits
        if not hits:
            return ids
        ids += [hit.product.id for hit in hits]
        page += 1


def hold_conversation(shop, products, chance):
    conversation, trail = Conversation(), [SearchState()]
    for _ in range(chance.randint(3, 12)):
        act = random_act(chance, conversation.shown)
        before = conversation
        outcome, reply = shop.carry_out(conversation, [act], "en")
        conversation = outcome.after
        state = conversation.state
        fitting = {product.id for product in products if matches(product, state.filters)}
        assert outcome.total == len(fitting), (act, state)
        assert {hit.product.id for hit in outcome.hits} <= fitting, (act, state)
        # Products that serve as examples are not shown again.
        left = fitting - {*state.like, *state.unlike}
        assert bool(outcome.hits) >= bool(left), (act, state)
        assert reply
        for dropped, count in outcome.relaxed:
            rest = tuple(item for item in state.filters if item not in dropped)
            assert count == sum(matches(product, rest) for product in products)
        if isinstance(act, Undo) and before.past:
            assert state == before.past[-1]
        trail.append(state)
    examples = {*conversation.state.like, *conversation.state.unlike}
    found = all_pages(shop, conversation.state)
    assert len(found) == len(set(found))
    assert fitting - examples <= set(found) <= fitting
    steps = len(conversation.past)
    for place in range(steps, 0, -1):
        expected = conversation.past[place - 1]
        page = shop.engine.search(expected.query(PAGE)).hits
        outcome, _ = shop.carry_out(conversation, [Undo()], "en")
        conversation = outcome.after
        assert conversation.state == expected
        assert [hit.product.id for hit in outcome.hits] == [hit.product.id for hit in page]


@pytest.mark.parametrize("first", range(0, 120, 20))
def test_totals_filters_and_undo_are_exact(shops, first):
    for seed in range(first, first + 20):
        hold_conversation(*shops[seed % CATALOGUES], random.Random(seed))


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_ten_thousand_conversations(shops):
    for seed in range(10_000):
        hold_conversation(*shops[seed % CATALOGUES], random.Random(seed))
