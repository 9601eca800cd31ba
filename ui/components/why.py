"""Why a product is in the answer: what of the search it meets, and what speaks for it."""

from __future__ import annotations

from html import escape

import streamlit as st

from agent.chat.turn import Turn
from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.filters.constraints import is_met
from agent.types import Hit, Product
from ui.components.text import plain

_KINDS = {
    "looks": "why-looks",
    "words": "why-words",
    "picture": "why-picture",
    "examples": "why-examples",
}


def show_reasons(product: Product, turn: Turn, wording: Wording) -> None:
    """Draws the constraints that are met, and a bar for each kind of evidence."""
    told, spoken = reasons(product, turn, wording), shares(product, turn, wording)
    if not told:
        return
    st.markdown(f"**{plain(interface_text(wording.language, 'why'))}**")
    st.text("\n".join(told))
    if spoken:
        st.caption(plain(interface_text(wording.language, "why-shares")))
        st.html(_bars(spoken, wording))


def reasons(product: Product, turn: Turn, wording: Wording) -> list[str]:
    """Returns what of the search a product meets, and how well the rest of it matches."""
    met = [
        f"✓ {wording.constraint(item)}"
        for item in turn.state.filters
        if is_met(item, product.values)
    ]
    hit = _hit(product, turn)
    if hit is not None and hit.score > 0:
        percent = wording.number(round(100 * hit.score))
        met.append(interface_text(wording.language, "why-score", percent=percent))
    return met


def shares(product: Product, turn: Turn, wording: Wording) -> list[tuple[str, float]]:
    """Returns each kind of evidence that speaks for a product with its share, greatest first."""
    hit = _hit(product, turn)
    held = sorted(hit.shares if hit else (), key=lambda one: -one[1])
    return [(interface_text(wording.language, _KINDS[name]), share) for name, share in held]


def _hit(product: Product, turn: Turn) -> Hit | None:
    return next((hit for hit in turn.hits if hit.product.id == product.id), None)


def _bars(spoken: list[tuple[str, float]], wording: Wording) -> str:
    rows = "".join(
        f"<li><span>{escape(text)}</span><span>{escape(wording.percent(share))}</span>"
        f'<i><b style="width:{100 * share:.0f}%"></b></i></li>'
        for text, share in spoken
    )
    return f'<ul class="vitrine-shares">{rows}</ul>'
