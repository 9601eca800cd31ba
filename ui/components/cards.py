"""Products as a grid of cards."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from agent.dialogue.acts import Act, Like, Unlike
from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.types import Hit, Product
from ui import session
from ui.server import THUMBNAILS

_FACTS = 3


def show_cards(
    hits: Sequence[Hit],
    pictures: Mapping[str, str],
    wording: Wording,
    click: Callable[[Act], None],
) -> None:
    """Draws the page of hits."""
    with st.container(key="cards"):
        grid = st.grid(min_column_width=190, gap="small")
        for hit in hits:
            with grid, st.container(border=True):
                _card(hit.product, pictures.get(hit.product.id), wording, click)


def _card(
    product: Product, picture: str | None, wording: Wording, click: Callable[[Act], None]
) -> None:
    show_picture(product, picture)
    price, facts = _facts(product, wording)
    st.html(
        f'<div class="vitrine-title">{html.escape(product.title)}</div>'
        f'<div class="vitrine-price">{html.escape(price)}</div>'
        f'<div class="vitrine-facts">{html.escape(facts)}</div>'
    )
    language = wording.language
    with st.container(horizontal=True, gap="small"):
        for icon, message, act in (
            (":material/favorite:", "more-like-this", Like((product.id,))),
            (":material/block:", "not-this", Unlike((product.id,))),
        ):
            st.button(
                "",
                icon=icon,
                key=f"{message}-{product.id}",
                help=interface_text(language, message),
                on_click=click,
                args=(act,),
            )
        st.button(
            "",
            icon=":material/info:",
            key=f"details-{product.id}",
            help=interface_text(language, "details"),
            on_click=session.show_details,
            args=(product.id,),
        )


def show_picture(product: Product, picture: str | None) -> None:
    """Draws a product's picture, or a quiet blank where it has none."""
    if picture:
        # A path under /app/static is an address to Streamlit, not a file.
        st.image(f"{THUMBNAILS}/{picture}.webp", alt=product.title, width="stretch")
    else:
        st.html('<div class="vitrine-blank"></div>')


def _facts(product: Product, wording: Wording) -> tuple[str, str]:
    names = [name for name in product.values if wording.is_facet(name)]
    prices = [wording.values(n, product.values[n]) for n in names if wording.is_price(n)]
    told = [
        wording.values(name, product.values[name])
        for name in names
        if not wording.is_price(name) and isinstance(product.values[name], str | tuple)
    ]
    return (prices[0] if prices else ""), " · ".join(told[:_FACTS])
