"""The side panel: filters, or the visitor's conversations."""

from __future__ import annotations

import streamlit as st

from agent.dialogue.messages import interface_text
from agent.dialogue.state import SearchState
from ui import session
from ui.components.about import show_foot
from ui.components.conversations import show_conversations
from ui.components.facets import show_facets

_FILTERS, _CONVERSATIONS = "active-filters", "conversations"
_ICONS = {_FILTERS: ":material/tune:", _CONVERSATIONS: ":material/forum:"}


def show_sidebar(state: SearchState, language: str) -> None:
    """Draws the panel; only what is chosen is drawn at all."""
    session.mirror("pane", session.shown("pane") or _FILTERS)
    with st.sidebar:
        chosen = st.segmented_control(
            interface_text(language, "settings"),
            [_FILTERS, _CONVERSATIONS],
            required=True,
            format_func=lambda name: f"{_ICONS[name]} {interface_text(language, name)}",
            key="pane",
            label_visibility="collapsed",
            width="stretch",
        )
        if chosen == _CONVERSATIONS:
            show_conversations(language)
        else:
            show_facets(state, language)
        show_foot(language)
