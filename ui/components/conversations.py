"""The visitor's conversations: find one again, name it, delete it."""

from __future__ import annotations

import streamlit as st

from agent.dialogue.messages import interface_text
from ui import session
from ui.components.text import plain
from ui.components.trouble import open_dialog
from ui.notebook import LONGEST_TITLE, Entry
from ui.resources import assistant, notebook

_SEARCHABLE = 6
"""Conversations from which on a field to search them is worth its room."""


def show_conversations(language: str) -> None:
    """Draws the list."""
    visitor, here = session.visitor(), session.thread()
    everything = notebook().conversations(visitor)
    words = ""
    if len(everything) >= _SEARCHABLE:
        label = interface_text(language, "search-conversations")
        words = st.text_input(
            label,
            placeholder=label,
            key="conversation-words",
            icon=":material/search:",
            label_visibility="collapsed",
        )
    found = notebook().conversations(visitor, words) if words else everything
    if not found:
        st.caption(interface_text(language, "no-conversations"))
    with st.container(key="conversations", gap="xxsmall"):
        for entry in found:
            _row(entry, entry.thread == here, language)


def _row(entry: Entry, is_here: bool, language: str) -> None:
    title = entry.title or interface_text(language, "new-conversation")
    with st.container(horizontal=True, vertical_alignment="center", gap="xxsmall", wrap=False):
        st.button(
            plain(title),
            key=f"open-{entry.thread}",
            type="secondary" if is_here else "tertiary",
            width="stretch",
            on_click=session.open_thread,
            args=(entry.thread,),
        )
        st.button(
            "",
            key=f"edit-{entry.thread}",
            icon=":material/more_horiz:",
            type="tertiary",
            help=interface_text(language, "conversation-menu"),
            on_click=session.raise_flag,
            args=("naming", entry.thread),
        )


def show_naming(thread: str, language: str) -> None:
    """Opens the dialog in which a conversation is renamed or deleted."""
    mine = notebook().conversations(session.visitor())
    entry = next((one for one in mine if one.thread == thread), None)
    if entry is None:
        return

    def show() -> None:
        label = interface_text(language, "rename")
        title = st.text_input(label, value=entry.title, max_chars=LONGEST_TITLE, key="new-title")
        with st.container(horizontal=True):
            if st.button(interface_text(language, "save"), key="save-title", type="primary"):
                notebook().rename(session.visitor(), thread, title)
                st.rerun()
            if st.button(
                interface_text(language, "delete"), key="delete", icon=":material/delete:"
            ):
                delete(thread)
                st.rerun()

        st.caption(interface_text(language, "share"))
        st.code(session.address(thread), language=None, wrap_lines=True)

    title = interface_text(language, "conversation-menu")
    open_dialog(title, show, language, width="small")


def delete(thread: str) -> None:
    """Deletes a conversation of this visitor; anybody else's stays."""
    if notebook().forget(session.visitor(), thread):
        assistant().forget(thread)
        if thread == session.thread():
            session.begin_anew()
