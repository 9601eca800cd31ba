"""What fits: order, chips, the grid, the next page, and ways out where nothing fits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from agent.chat.turn import Turn
from agent.dialogue.acts import Act, Drop, More, SetSort
from agent.dialogue.messages import interface_text
from agent.dialogue.state import SearchState, without_field
from agent.dialogue.wording import Wording
from agent.filters.constraints import OneOf
from agent.search.alike import fold
from agent.types import Hit
from ui import clicks, session
from ui.components.cards import make_card, show_cards
from ui.components.chips import show_chips
from ui.components.compare import show_tray
from ui.components.suggestions import show_answers, show_follow_ups
from ui.components.text import plain
from ui.components.toolbar import show_toolbar
from ui.resources import assistant, notebook

_NEAR = 4
"""Near misses that are shown."""
_ACTIONS = ["favorite", "similar", "unlike", "compare"]


def show_results(turn: Turn, language: str) -> None:
    """Draws everything below the conversation."""
    wording = Wording(assistant().grounding, language)
    show_toolbar(turn, language)
    show_chips(turn.state, wording)
    if not turn.total:
        _ways_out(turn, wording)
        _near_misses(turn, wording)
        return
    if turn.turn:
        show_answers(turn, language)
        show_follow_ups(turn, language)
    with st.container(key="cards"):
        show_cards(
            clicks.GRID,
            folded(_cards(turn.hits, turn.state, wording), turn.hits, wording),
            language,
            clicks.card,
            actions=_ACTIONS,
            answer=f"{turn.thread}:{turn.turn}",
        )
    _pages(turn, wording)
    show_tray(language)


def _cards(
    hits: Sequence[Hit], state: SearchState, wording: Wording, *, are_numbered: bool = True
) -> list[dict[str, object]]:
    grounding, ids = assistant().grounding, [hit.product.id for hit in hits]
    pictures = assistant().engine.pictures(ids)
    favorites, compared = notebook().favorites(session.visitor()), session.compared()
    # What every hit has is on the chips already.
    known = [c.field for c in state.filters if isinstance(c, OneOf) and len(c.values) == 1]
    return [
        make_card(
            hit.product,
            pictures.get(hit.product.id),
            wording,
            grounding,
            number=place if are_numbered else None,
            favorites=favorites,
            compared=compared,
            known=known,
        )
        for place, hit in enumerate(hits, 1)
    ]


def folded(
    cards: Sequence[dict[str, object]], hits: Sequence[Hit], wording: Wording
) -> list[dict[str, object]]:
    """Returns the cards without those that another stands for, and on that one how many.

    A card keeps its number, so that "the second one" is the same to the page and to the chat.
    """
    made = {str(card["id"]): card for card in cards}
    looks = assistant().engine.looks(list(made)) if len(hits) > 1 else {}
    grounding, opened = assistant().grounding, session.opened_alike()
    prices = [name for name in grounding.fields if wording.is_price(name)]
    passing = [name for name in (*prices, grounding.field_for("in_stock")) if name]
    hidden: set[str] = set()
    for first, *others in fold(hits, looks, passing=passing):
        if others and first.product.id not in opened:
            hidden.update(one.product.id for one in others)
            values = {"count": len(others), "number": wording.number(len(others))}
            made[first.product.id]["alike"] = interface_text(wording.language, "alike", **values)
    return [card for identifier, card in made.items() if identifier not in hidden]


def _near_misses(turn: Turn, wording: Wording) -> None:
    """A few products that break only one wish, apart from results and marked as what they are."""
    if not turn.relaxed:
        return
    given_up = turn.relaxed[0].fields
    said = _said(given_up, turn, wording)
    kept = turn.state
    for field in given_up:
        kept = kept.with_filters(without_field(kept.filters, field))
    hits = assistant().engine.search(kept.query(_NEAR)).hits
    with st.container(key="near"):
        text = interface_text(wording.language, "without", constraint=said)
        st.subheader(plain(text), anchor=False)
        show_cards(
            clicks.NEAR,
            _cards(hits, kept, wording, are_numbered=False),
            wording.language,
            partial(clicks.card, clicks.NEAR),
            actions=["favorite"],
        )


def _pages(turn: Turn, wording: Wording) -> None:
    """How much is in sight, and the way to the next."""
    size = assistant().page_size
    first = turn.state.page * size + 1
    last = first + len(turn.hits) - 1
    with st.container(horizontal=True, vertical_alignment="center", key="pages"):
        if turn.state.page:
            text = interface_text(wording.language, "back")
            st.button(text, key="back", on_click=clicks.act, args=page_before(turn.state))
        numbers = {"from": first, "to": last, "total": turn.total}
        said = {name: wording.number(value) for name, value in numbers.items()}
        st.caption(plain(interface_text(wording.language, "showing", **said)), width="content")
        if last < turn.total:
            text = interface_text(wording.language, "more")
            st.button(text, key="more", on_click=clicks.act, args=(More(),))


def page_before(state: SearchState) -> tuple[Act, ...]:
    """Returns acts that lead to the page before; the same order again leads to the first."""
    return (SetSort(state.sort), *(More() for _ in range(state.page - 1)))


def _ways_out(turn: Turn, wording: Wording) -> None:
    with st.container(key="nothing"):
        st.text(interface_text(wording.language, "no-results"))
        with st.container(horizontal=True):
            for item in turn.relaxed:
                said = _said(item.fields, turn, wording)
                text = interface_text(wording.language, "without", constraint=said)
                st.button(
                    plain(f"{text} ({wording.number(item.count)})"),
                    key=f"without-{'-'.join(item.fields)}",
                    on_click=clicks.act,
                    args=tuple(Drop(field) for field in item.fields),
                )


def _said(fields: Sequence[str], turn: Turn, wording: Wording) -> str:
    return ", ".join(
        wording.constraint(one) for field in fields for one in turn.state.constraints_on(field)
    )
