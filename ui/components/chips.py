"""The active search as a row of chips; a click takes one away."""

from __future__ import annotations

import streamlit as st

from agent.dialogue.acts import Act, Drop, Reset
from agent.dialogue.messages import interface_text
from agent.dialogue.state import SearchState
from agent.dialogue.wording import Wording
from ui import clicks
from ui.components.text import plain


def show_chips(state: SearchState, wording: Wording) -> None:
    """Draws a chip for everything that the state asks for."""
    chips = make_chips(state, wording)
    if not chips:
        return
    with st.container(horizontal=True, key="chips", gap="small"):
        for number, (text, act) in enumerate(chips):
            st.button(
                plain(text),
                key=f"chip-{number}",
                icon=":material/close:",
                icon_position="right",
                on_click=clicks.act,
                args=(act,),
                help=plain(interface_text(wording.language, "remove-filter", filter=text)),
            )
        if len(chips) > 1:
            st.button(
                interface_text(wording.language, "clear-filters"),
                key="clear",
                type="tertiary",
                on_click=clicks.act,
                args=(Reset(),),
            )


def make_chips(state: SearchState, wording: Wording) -> list[tuple[str, Act]]:
    """Returns what each chip says and what takes it away."""
    language, chips = wording.language, list[tuple[str, Act]]()
    if state.words:
        chips.append((f"“{state.words}”", Drop("words")))
    if state.picture:
        chips.append((interface_text(language, "your-picture"), Drop("picture")))
    chips += [(wording.constraint(item), Drop(item.field)) for item in state.filters]
    if state.like:
        chips.append((interface_text(language, "more-like-this"), Drop("like")))
    if state.unlike:
        chips.append((interface_text(language, "not-this"), Drop("unlike")))
    return chips
