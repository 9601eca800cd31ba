"""One product in full: all values, why it is in the answer, what is like it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from agent.chat.turn import Turn
from agent.dialogue.acts import Like
from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.query import Query
from agent.types import Product
from ui import clicks, session
from ui.components.cards import make_card, show_cards, tell_price, tell_title
from ui.components.talk import show_thumbs
from ui.components.text import plain
from ui.components.trouble import open_dialog
from ui.components.why import show_reasons
from ui.resources import assistant, notebook
from ui.server import thumbnail_address

_SIMILAR = 4
_SMALL = 72
"""Width of the pictures after the first, in pixels."""
_GRID = "similar-grid"


def show_details(product: str, turn: Turn, language: str) -> None:
    """Opens the dialog of a product, if there is one of that id."""
    found = assistant().engine.products([product])
    if not found:
        return
    title = tell_title(found[0], Wording(assistant().grounding, language), assistant().grounding)
    open_dialog(title, _body(found[0], turn, language), language)


def _body(product: Product, turn: Turn, language: str) -> Callable[[], None]:
    def show() -> None:
        wording = Wording(assistant().grounding, language)
        picture, facts = st.columns([2, 3], gap="medium")
        with picture:
            _pictures(product)
        with facts:
            _values(product, wording)
            _buttons(product, turn, language)
        if product.description:
            st.text(product.description)
        _why(product, turn, wording)
        _similar(product, wording)
        # A click in here runs the dialog alone; what it asks for is outside.
        if session.has_details() or session.lower_flag("redraw"):
            st.rerun()

    return show


def _pictures(product: Product) -> None:
    keys = assistant().engine.galleries([product.id]).get(product.id)
    if not keys:
        st.html('<div class="vitrine-blank"></div>')
        return
    # A path under /app/static is an address to Streamlit, not a file.
    st.image(thumbnail_address(keys[0]), alt=product.title, width="stretch")
    with st.container(horizontal=True, gap="small"):
        for place, key in enumerate(keys[1:], 2):
            alt = f"{product.title} {place}/{len(keys)}"
            st.image(thumbnail_address(key), alt=alt, width=_SMALL)


def _values(product: Product, wording: Wording) -> None:
    price = tell_price(product, wording)
    if price:
        st.markdown(f"### {plain(price)}")
    rows = [
        f"| {plain(wording.field(name))} | {plain(wording.values(name, value))} |"
        for name, value in product.values.items()
        if wording.is_facet(name) and not wording.is_price(name)
    ]
    if rows:
        st.markdown("\n".join(["| | |", "|---|---|", *rows]))


def _buttons(product: Product, turn: Turn, language: str) -> None:
    is_favorite = product.id in notebook().favorites(session.visitor())
    favorite = "favorite-remove" if is_favorite else "favorite-add"
    with st.container(horizontal=True, gap="small"):
        if st.button(
            interface_text(language, favorite),
            key="details-favorite",
            icon=":material/favorite:",
            type="primary" if is_favorite else "secondary",
        ):
            notebook().toggle_favorite(session.visitor(), product.id)
            st.rerun(scope="fragment")
        if product.id not in turn.state.like and st.button(
            interface_text(language, "more-like-this"),
            key="details-like",
            icon=":material/auto_awesome:",
        ):
            clicks.act(Like((product.id,)))
            st.rerun()


def _why(product: Product, turn: Turn, wording: Wording) -> None:
    show_reasons(product, turn, wording)
    if turn.turn:
        question = interface_text(wording.language, "feedback-hit")
        with st.container(horizontal=True, vertical_alignment="center"):
            show_thumbs(f"product:{product.id}", turn.thread, question)


def _similar(product: Product, wording: Wording) -> None:
    grounding, engine = assistant().grounding, assistant().engine
    hits = engine.search(Query(like=(product.id,), limit=_SIMILAR)).hits
    others = [hit.product for hit in hits if hit.product.id != product.id]
    if not others:
        return
    st.markdown(f"**{plain(interface_text(wording.language, 'similar'))}**")
    pictures = engine.pictures([one.id for one in others])
    cards = [make_card(one, pictures.get(one.id), wording, grounding) for one in others]
    show_cards(_GRID, cards, wording.language, _open, is_wordy=False)


def _open() -> None:
    clicks.card(_GRID)
