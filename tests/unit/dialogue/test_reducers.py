"""Acts on states, and undo over whole states."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

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
    Undo,
    Unlike,
)  # fmt: skip
from agent.dialogue.history import Conversation
from agent.dialogue.plain import conversation_from_plain, conversation_to_plain
from agent.dialogue.reducers import apply_acts, reduce_state
from agent.dialogue.state import SearchState
from agent.filters.constraints import NoneOf, OneOf, Range
from agent.query import Sort

values = st.lists(st.sampled_from("rgbk"), min_size=1, max_size=3, unique=True).map(tuple)
fields = st.sampled_from(["color", "kind"])
constraints = st.one_of(
    st.builds(OneOf, fields, values),
    st.builds(NoneOf, fields, values),
    st.builds(Range, st.just("price"), st.integers(0, 5).map(float), st.integers(5, 9).map(float)),
)
ids = st.lists(st.sampled_from("abc"), min_size=1, max_size=2, unique=True).map(tuple)
changes = st.one_of(
    st.builds(Add, constraints),
    st.builds(Replace, constraints),
    st.builds(Drop, st.sampled_from(["color", "kind", "price", "words", "like", "sort"])),
    st.builds(AddWords, st.sampled_from(["wedding", "party"]), st.booleans()),
    st.builds(Like, ids),
    st.builds(Unlike, ids),
    st.builds(SetSort, st.one_of(st.none(), st.builds(Sort, st.just("price")))),
    st.builds(NewSearch, st.sampled_from(["", "gift"])),
    st.just(More()),
    st.just(Reset()),
)
turns = st.lists(st.lists(changes, min_size=1, max_size=3).map(tuple), max_size=8)


@given(turns)
def test_undo_restores_every_earlier_state_and_redo_every_later_one(sequence):
    conversation, states = Conversation(), [SearchState()]
    for acts in sequence:
        conversation = apply_acts(conversation, acts)
        if conversation.state != states[-1]:
            states.append(conversation.state)
    for state in reversed(states[:-1]):
        conversation = apply_acts(conversation, (Undo(),))
        assert conversation.state == state
    for state in states[1:]:
        conversation = apply_acts(conversation, (Redo(),))
        assert conversation.state == state


@given(turns)
def test_plain_values_keep_everything(sequence):
    conversation = Conversation(language="ar", shown=("a", "b"), turn=3)
    for acts in sequence:
        conversation = apply_acts(conversation, acts)
    assert conversation_from_plain(conversation_to_plain(conversation)) == conversation


@given(st.lists(changes, max_size=10))
def test_no_value_is_both_wanted_and_unwanted(acts):
    state = SearchState()
    for act in acts:
        state = reduce_state(state, act)
    for field in ("color", "kind"):
        unwanted = {
            v for c in state.filters if isinstance(c, NoneOf) and c.field == field for v in c.values
        }
        assert not unwanted & set(state.wanted(field))


def test_undo_without_a_past_changes_nothing():
    assert apply_acts(Conversation(), (Undo(),)) == Conversation()


def test_dropping_one_value_keeps_the_others():
    state = SearchState(filters=(OneOf("color", ("red", "blue")),))
    assert reduce_state(state, Drop("color", "red")).wanted("color") == ("blue",)


def test_a_change_goes_back_to_the_first_page():
    state = SearchState(words="vase", page=3)
    assert reduce_state(state, Add(OneOf("color", ("red",)))).page == 0
