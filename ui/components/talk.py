"""What was said: the last exchange in sight, the rest folded away; a new one streams in."""

from __future__ import annotations

import html
from collections.abc import Generator, Sequence
from contextlib import closing

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from agent.chat.turn import Message, Step, Turn
from agent.dialogue.messages import interface_text
from agent.errors import VitrineError
from ui import clicks, session
from ui.resources import assistant, notebook
from ui.server import UPLOADS

_EARLIER = 40
"""Earlier messages that can be unfolded; the whole record is kept."""

_USER, _ASSISTANT = ":material/person:", ":material/storefront:"
_LABELS = {"understanding": "thinking", "searching": "searching", "answering": "answering"}


def show_record(messages: Sequence[Message], language: str) -> None:
    """Draws the last thing the user said and the last answer; the rest can be unfolded."""
    last = _last_said(messages)
    latest = list(messages[last : last + 1])
    if messages and messages[-1] is not latest[-1]:
        latest.append(messages[-1])
    _show_earlier([m for m in messages if not any(m is one for one in latest)], language)
    for message in latest:
        _show_message(message)


def say(
    thread: str, text: str, picture: bytes | None, language: str, *, instead: bool = False
) -> Turn | None:
    """Takes a message with its steps visible and the answer streaming in.

    Returns:
        The turn, or ``None`` where it failed; the conversation then stands as it did before.
    """
    before = assistant().messages(thread)
    _show_earlier(before[: _last_said(before)] if instead else before, language)
    with st.chat_message("user", avatar=_USER):
        place_of_picture = st.empty()
        st.text(text or interface_text(language, "your-picture"))
    finished: list[Turn] = []
    with st.chat_message("assistant", avatar=_ASSISTANT):
        status = st.empty()
        # Closed at once where the visitor stops the answer: the turn is then taken back.
        with closing(_stream(thread, text, picture, instead, status, language, finished)) as words:
            try:
                st.write_stream(words)
            except VitrineError as error:
                status.error(interface_text(language, "page-error"))
                st.text(str(error))
                return None
        status.empty()
    for turn in finished:
        if picture and turn.state.picture:
            place_of_picture.image(f"{UPLOADS}/{turn.state.picture}.png", width=96, alt=text)
        session.keep_notes(turn.notes)
        clicks.remember(thread, text or clicks.title_of(turn.state))
    return finished[-1] if finished else None


def _stream(
    thread: str,
    text: str,
    picture: bytes | None,
    instead: bool,
    status: DeltaGenerator,
    language: str,
    finished: list[Turn],
) -> Generator[str, None, None]:
    with closing(
        assistant().stream(thread, text, picture=picture, instead=instead, language=language)
    ) as parts:
        for part in parts:
            if isinstance(part, Turn):
                finished.append(part)
                continue
            _tell(part, status, language)
            if part.text:
                yield part.text


def _tell(step: Step, status: DeltaGenerator, language: str) -> None:
    label = html.escape(interface_text(language, _LABELS[step.name]))
    status.html(f'<div class="vitrine-step" role="status"><i></i>{label}</div>')


def _last_said(messages: Sequence[Message]) -> int:
    said = [place for place, message in enumerate(messages) if message.role == "user"]
    return said[-1] if said else len(messages) - 1


def _show_earlier(messages: Sequence[Message], language: str) -> None:
    if not messages:
        return
    with st.expander(interface_text(language, "earlier-messages"), key="earlier", type="compact"):
        for message in messages[-_EARLIER:]:
            _show_message(message)


def _show_message(message: Message) -> None:
    avatar = _USER if message.role == "user" else _ASSISTANT
    with st.chat_message(message.role, avatar=avatar):
        if message.picture:
            st.image(f"{UPLOADS}/{message.picture}.png", width=96, alt=message.text)
        if message.text:
            st.text(message.text)


def show_answer_tools(turn: Turn, language: str) -> None:
    """Draws what can be done with the last exchange: correct it, or say whether it helped."""
    with st.container(horizontal=True, vertical_alignment="center", key="answer-tools"):
        if any(message.role == "user" for message in assistant().messages(turn.thread)):
            st.button(
                interface_text(language, "edit-message"),
                key="edit",
                icon=":material/edit:",
                type="tertiary",
                on_click=session.raise_flag,
                args=("editing",),
            )
        show_thumbs(f"turn:{turn.turn}", turn.thread, interface_text(language, "feedback-answer"))


def show_thumbs(subject: str, thread: str, question: str) -> None:
    """Draws thumbs up and down for a subject and keeps what is given."""
    key = f"thumbs-{thread}-{subject}"
    given = notebook().rating(session.visitor(), thread, subject)
    session.mirror(key, None if given is None else int(given))
    st.caption(question, width="content")
    st.feedback("thumbs", key=key, on_change=_rate, args=(key, thread, subject))


def _rate(key: str, thread: str, subject: str) -> None:
    value = session.shown(key)
    notebook().rate(session.visitor(), thread, subject, None if value is None else bool(value))


def show_editor(thread: str, language: str) -> None:
    """Draws the last message as a field to correct."""
    said = [message for message in assistant().messages(thread) if message.role == "user"]
    if not said:
        return
    with st.form("editor", border=True):
        label = interface_text(language, "edit-message")
        text = st.text_input(label, value=said[-1].text, key=f"edited-{len(said)}")
        with st.container(horizontal=True):
            is_sent = st.form_submit_button(interface_text(language, "send"), type="primary")
            is_left = st.form_submit_button(interface_text(language, "cancel"))
    if is_sent and text.strip():
        session.raise_flag("corrected", text.strip())
    if is_sent or is_left:
        session.lower_flag("editing")
        st.rerun()
