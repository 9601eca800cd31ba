"""The active search as a row of chips; a click takes one away."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from agent.dialogue.acts import Act, Drop
from agent.dialogue.messages import interface_text
from agent.dialogue.state import SearchState
from agent.dialogue.wording import Wording


def show_chips(state: SearchState, wording: Wording, click: Callable[[Act], None]) -> None:
    """Draws a chip for everything that the state asks for."""
    chips = _chips(state, wording)
    if not chips:
        return
    with st.container(horizontal=True, key="chips"):
        for number, (text, act) in enumerate(chips):
            st.button(
                text,
                key=f"chip-{number}",
                icon=":material/close:",
                on_click=click,
                args=(act,),
                help=interface_text(wording.language, "remove-filter", filter=text),
            )


def _chips(state: SearchState, wording: Wording) -> list[tuple[str, Act]]:
    chips: list[tuple[str, Act]] = []
    if state.words:
        chips.append((f"“{state.words}”", Drop("words")))
    if state.picture:
        chips.append((interface_text(wording.language, "your-picture"), Drop("picture")))
    chips += [(wording.constraint(item), Drop(item.field)) for item in state.filters]
    if state.like:
        chips.append((interface_text(wording.language, "more-like-this"), Drop("like")))
    if state.unlike:
        chips.append((interface_text(wording.language, "not-this"), Drop("unlike")))
    if state.sort:
        chips.append((wording.sort(state.sort).rstrip(".。।"), Drop("sort")))
    return chips
