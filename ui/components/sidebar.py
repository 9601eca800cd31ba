"""The side panel: filters, or the visitor's conversations."""

from __future__ import annotations

import streamlit as st

from agent.dialogue.messages import interface_text
from agent.dialogue.state import SearchState
from agent.search.manifest import read_manifest
from ui import session
from ui.components.conversations import show_conversations
from ui.components.filters import show_filters
from ui.components.parts import is_local
from ui.resources import MANAGING, assistant, may

_FILTERS, _CONVERSATIONS = "active-filters", "conversations"
_ICONS = {_FILTERS: ":material/tune:", _CONVERSATIONS: ":material/forum:"}
_VIEWS = {
    "": ("back-to-chat", ":material/forum:"),
    "catalogs": ("catalogs", ":material/inventory_2:"),
    "about": ("about", ":material/info:"),
}


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
            show_filters(state, language)
        _show_foot(language)


def show_plain_sidebar(language: str) -> None:
    """Draws the panel of a view that has nothing to filter: only the ways elsewhere."""
    with st.sidebar:
        _show_foot(language)


def _show_foot(language: str) -> None:
    """Draws the ways to the other views, and whether anything leaves the machine."""
    with st.container(key="links", gap="xxsmall"):
        for name, (message, icon) in _VIEWS.items():
            if name == session.view() or (name == "catalogs" and not may(MANAGING)):
                continue
            st.button(
                interface_text(language, message),
                key=f"to-{name or 'chat'}",
                type="tertiary",
                icon=icon,
                on_click=session.open_view,
                args=(name,),
            )
    if is_local(read_manifest(assistant().folder), assistant().model_name):
        st.caption(interface_text(language, "privacy-note"))
