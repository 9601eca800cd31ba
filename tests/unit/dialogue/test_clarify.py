"""One short question, where its answer would change the result much."""

from __future__ import annotations

from agent.dialogue.acts import Add, AddWords, Drop, More, NewSearch, TakenAs
from agent.dialogue.clarify import candidates, doubt_of, is_worth_asking, most_telling
from agent.dialogue.history import Conversation
from agent.dialogue.plain import conversation_from_plain, conversation_to_plain
from agent.dialogue.state import SearchState
from agent.dialogue.understanding import understand
from agent.filters.constraints import OneOf
from agent.types import Facet, FacetValue, Field, FieldKind
from tests.factories import make_shop

ASKED = Conversation(language="en", turn=3, asked=("material",), asked_at=3)
NEW = (NewSearch("gift"),)


def counted(name: str, counts: dict[str, int]) -> Facet:
    values = tuple(FacetValue(value, count) for value, count in counts.items())
    return Facet(Field(name, name, FieldKind.KEYWORD), values)


def test_the_field_that_halves_most_often_is_asked_about():
    even = counted("material", {"Wood": 25, "Glass": 25, "Metal": 25, "Cork": 25})
    lopsided = counted("color", {"Red": 97, "Blue": 3})
    question = most_telling([lopsided, even], 100)
    assert question is not None
    assert question.field == "material"
    assert question.answers[1].acts == (Add(OneOf("material", ("Glass",))),)
    assert most_telling([lopsided], 100) is None


def test_answers_that_leave_most_products_out_are_not_offered():
    many = counted("brand", {f"Brand {number}": 1 for number in range(100)})
    assert most_telling([many], 100) is None


def test_nothing_is_asked_twice_in_a_row_or_about_few_products():
    assert is_worth_asking(Conversation(), NEW, 100)
    assert not is_worth_asking(Conversation(), NEW, 5)
    assert not is_worth_asking(ASKED, NEW, 100)
    assert not is_worth_asking(Conversation(), (More(),), 100)


def test_what_was_said_or_asked_is_not_asked():
    shop = make_shop()
    state = SearchState(filters=(OneOf("color", ("Red",)),))
    names = candidates(state, ("material",), shop)
    assert "kind" in names
    assert not {"color", "material"} & set(names)


def test_an_answer_that_does_not_care_leaves_the_field_open():
    shop = make_shop()
    assert understand("doesn't matter", ASKED, shop).acts == (Drop("material"),)
    assert understand("ist egal", ASKED, shop).acts == (Drop("material"),)


def test_a_doubtful_phrase_offers_its_other_sense():
    taken, other = OneOf("kind", ("Orange",)), OneOf("color", ("Orange",))
    question = doubt_of((AddWords("x"), TakenAs("orange", taken, other)))
    assert question is not None
    assert question.is_doubt
    assert question.answers[0].acts == (Drop("kind", "Orange"), Add(other))
    assert doubt_of(NEW) is None


def test_what_was_asked_is_kept_with_the_conversation():
    assert conversation_from_plain(conversation_to_plain(ASKED)) == ASKED
    assert ASKED.pending == "material"
    assert Conversation(asked=("material",), asked_at=3, turn=4).pending is None
