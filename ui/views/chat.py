"""The chat: what was said, what is searched for, what fits."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from agent.chat.turn import Turn
from agent.dialogue.messages import interface_text
from ui import clicks, session
from ui.components.camera import photo, show_camera, show_camera_button
from ui.components.compare import show_comparison
from ui.components.conversations import show_naming
from ui.components.details import show_details
from ui.components.favorites import show_favorites
from ui.components.header import show_header, tell_document
from ui.components.sidebar import show_sidebar
from ui.components.suggestions import show_starters
from ui.components.talk import say, show_answer_tools, show_editor, show_record
from ui.resources import assistant
from ui.views.results import show_results

_PICTURES = ["png", "jpg", "jpeg", "webp"]


def show_chat(language: str, *, is_opening: bool) -> None:
    """Draws the whole page, from the top down; a message is answered on the way.

    A page that is only opening gets its input; the browser asks for the rest.
    """
    body = st.container(key="body")
    # Not at the very bottom of the app, where Streamlit would scroll past the results to it.
    with st.container(key="ask", horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        said = st.chat_input(
            interface_text(language, "input-placeholder"),
            accept_file=True,
            file_type=_PICTURES,
            submit_mode="stop",
            key="message",
        )
        show_camera_button(language)
    if is_opening and not said:
        _open(body, language)
        return
    text, picture = (said.text or "", [one.getvalue() for one in said.files]) if said else ("", [])
    with body:
        show_header(language)
        turn = _talk(text, picture[0] if picture else photo(), language)
        if turn is None:
            turn = clicks.browse(session.thread())
        show_results(turn, language)
    show_sidebar(turn.state, language)
    _dialogs(turn, language)


def _open(body: DeltaGenerator, language: str) -> None:
    """Draws next to nothing, so that the input takes typing at once."""
    with body:
        tell_document(language, is_opening=True)
    # Without anything in it the panel would not be there, and the page would move aside later.
    st.sidebar.empty()


def _talk(text: str, picture: bytes | None, language: str) -> Turn | None:
    """Draws the conversation and, where there is a new message, takes it."""
    standing = clicks.standing(session.thread())
    thread = session.thread()
    corrected = session.lower_flag("corrected")
    text = text or corrected or session.lower_flag("said") or ""
    with st.container(key="talk"):
        if text or picture:
            turn = say(thread, text, picture, language, instead=corrected is not None)
            standing = turn or assistant().current(thread)
        elif standing is None:
            _welcome(language)
        else:
            show_record(assistant().messages(thread), language)
        for note in session.notes():
            st.warning(note, icon=":material/info:")
        if standing and session.flag("editing"):
            show_editor(thread, language)
        elif standing:
            show_answer_tools(standing, language)
    return standing


def _welcome(language: str) -> None:
    with st.container(key="welcome"):
        st.header(interface_text(language, "tagline"), anchor=False)
        st.caption(interface_text(language, "welcome-hint"))
        show_starters(language)


def _dialogs(turn: Turn, language: str) -> None:
    """Opens at most one dialog, the one that was asked for."""
    product, naming = session.details(), session.lower_flag("naming")
    comparing = session.lower_flag("comparing")
    if product:
        show_details(product, turn, language)
    elif naming:
        show_naming(str(naming), language)
    elif comparing:
        show_comparison(language)
    elif session.lower_flag("favorites-open"):
        show_favorites(language)
    elif session.lower_flag("camera-open"):
        show_camera(language)
