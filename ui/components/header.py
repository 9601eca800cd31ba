"""The top of each view: its name, the language, and what leads elsewhere."""

from __future__ import annotations

from importlib import resources

import streamlit as st
from streamlit.components import v2

from agent.dialogue.messages import interface_text, is_right_to_left
from agent.language.lexicon import languages
from ui import session
from ui.resources import notebook

_NAMES = {
    "panel": "active-filters",
    "close": "close",
    "send": "send",
    "cancel": "cancel",
    "picture": "upload-picture",
    "file": "catalog-upload-button",
    "remove": "delete",
}
_SCRIPT = (resources.files("ui.components") / "assets" / "document.js").read_text("utf-8")
_tell_document = v2.component("vitrine-document", html="<span hidden></span>", js=_SCRIPT)


def show_header(language: str) -> None:
    """Draws the row above the chat."""
    tell_document(language)
    with st.container(horizontal=True, vertical_alignment="center", key="brand", gap="small"):
        st.title(interface_text(language, "app-title"), anchor=False, width="content")
        st.space("stretch")
        _favorites(language)
        _language(language)
        st.button(
            interface_text(language, "new-conversation"),
            key="new",
            icon=":material/add_comment:",
            type="primary",
            on_click=session.begin_anew,
        )


def show_plain_header(title: str, language: str) -> None:
    """Draws the row above any other view, with the way back to the chat."""
    tell_document(language)
    with st.container(horizontal=True, vertical_alignment="center", key="brand", gap="small"):
        st.title(title, anchor=False, width="content")
        st.space("stretch")
        _language(language)
        st.button(
            interface_text(language, "back-to-chat"),
            key="chat",
            icon=":material/forum:",
            type="primary",
            on_click=session.open_view,
            args=("",),
        )


def tell_document(language: str, *, is_opening: bool = False) -> None:
    """Tells the browser the language and direction, and names Streamlit's own buttons in it.

    Where the page is only opening, the browser asks for the rest once the input takes typing.
    """
    direction = "rtl" if is_right_to_left(language) else "ltr"
    labels = {name: interface_text(language, message) for name, message in _NAMES.items()}
    told = {"language": language, "direction": direction, "labels": labels, "opening": is_opening}
    _tell_document(key="document", data=told, on_redraw_change=_redraw)


def _redraw() -> None:
    """Nothing is to be done: that the script runs is what was wanted."""


def _favorites(language: str) -> None:
    number = len(notebook().favorites(session.visitor()))
    text = interface_text(language, "favorites")
    st.button(
        f"{text} ({number})" if number else text,
        key="favorites",
        icon=":material/favorite:",
        type="tertiary",
        on_click=session.raise_flag,
        args=("favorites-open",),
    )


def _language(language: str) -> None:
    # A menu costs the browser half of what a box to select from does, on every first visit.
    st.menu_button(
        interface_text(language, "language-name"),
        languages(),
        format_func=lambda code: interface_text(code, "language-name"),
        key="language",
        icon=":material/translate:",
        type="tertiary",
        on_click=session.keep_language,
    )
