"""The chat: what was said, what is searched for, what fits."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st
from streamlit.elements.lib.mutable_status_container import StatusContainer

from agent.chat.turn import Step, Turn
from agent.dialogue.acts import Act, Drop, More, Redo, Undo
from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.errors import VitrineError
from agent.language.lexicon import languages
from ui import session
from ui.components.cards import show_cards, show_picture
from ui.components.chips import show_chips
from ui.resources import assistant
from ui.server import UPLOADS

_RECENT = 6
"""Messages that are drawn; the whole record is kept."""


def show_chat(language: str) -> None:
    """Draws the whole page."""
    thread = session.thread()
    said = st.chat_input(
        interface_text(language, "input-placeholder"),
        accept_file=True,
        file_type=["png", "jpg", "jpeg", "webp"],
        submit_mode="disable",
    )
    _header(language)
    if said:
        _take(thread, said.text or "", [file.getvalue() for file in said.files], language)
    turn = assistant().current(thread)
    if turn is None:
        _starters(language)
        return
    _record(thread)
    for note in session.notes():
        st.warning(note)
    _results(turn, language)
    product = session.details()
    if product:
        _details(product, language)


def _header(language: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="brand"):
        st.title(interface_text(language, "app-title"), anchor=False)
        st.space("stretch")
        st.selectbox(
            interface_text(language, "language"),
            languages(),
            index=languages().index(language),
            format_func=lambda code: interface_text(code, "language-name"),
            key="language",
            label_visibility="collapsed",
            width=150,
        )
        st.button(
            interface_text(language, "new-conversation"),
            icon=":material/add_comment:",
            on_click=session.begin_anew,
        )


def _take(thread: str, text: str, files: list[bytes], language: str) -> None:
    """Runs a turn with its steps visible and its reply streaming in."""
    with st.chat_message("user"):
        st.text(text or interface_text(language, "your-picture"))
    with st.chat_message("assistant"):
        status = st.status(interface_text(language, "thinking"))
        try:
            st.write_stream(_words(thread, text, files, status, language))
        except VitrineError as error:
            st.error(str(error))
        status.update(state="complete")
    st.rerun()


def _words(
    thread: str,
    text: str,
    files: list[bytes],
    status: StatusContainer,
    language: str,
) -> Iterator[str]:
    labels = {"understanding": "thinking", "searching": "searching", "answering": "answering"}
    picture = files[0] if files else None
    for part in assistant().stream(thread, text, picture=picture):
        if isinstance(part, Turn):
            session.keep_notes(part.notes)
        elif isinstance(part, Step):
            status.update(label=interface_text(language, labels[part.name]))
            yield part.text


def _click(act: Act) -> None:
    assistant().act(session.thread(), [act])


def _record(thread: str) -> None:
    for message in assistant().messages(thread)[-_RECENT:]:
        with st.chat_message(message.role):
            if message.picture:
                st.image(f"{UPLOADS}/{message.picture}.png", width=160)
            if message.text:
                st.text(message.text)


def _results(turn: Turn, language: str) -> None:
    wording = Wording(assistant().grounding, language)
    with st.container(horizontal=True, vertical_alignment="center"):
        number = wording.number(turn.total)
        st.subheader(
            interface_text(language, "result-count", count=turn.total, number=number),
            anchor=False,
        )
        st.space("stretch")
        for icon, message, act, is_ready in (
            (":material/undo:", "undo", Undo(), turn.can_undo),
            (":material/redo:", "redo", Redo(), turn.can_redo),
        ):
            st.button(
                interface_text(language, message),
                icon=icon,
                disabled=not is_ready,
                on_click=_click,
                args=(act,),
                key=message,
            )
    show_chips(turn.state, wording, _click)
    if not turn.total:
        _ways_out(turn, wording)
    pictures = assistant().engine.pictures([hit.product.id for hit in turn.hits])
    show_cards(turn.hits, pictures, wording, _click)
    shown = (turn.state.page + 1) * len(turn.hits)
    if turn.hits and shown < turn.total:
        st.button(interface_text(language, "more"), on_click=_click, args=(More(),), key="more")


def _ways_out(turn: Turn, wording: Wording) -> None:
    st.info(interface_text(wording.language, "no-results"))
    with st.container(horizontal=True):
        for item in turn.relaxed:
            limit = next(c for c in turn.state.filters if c.field == item.field)
            text = interface_text(wording.language, "without", constraint=wording.constraint(limit))
            st.button(
                f"{text} ({wording.number(item.count)})",
                key=f"without-{item.field}",
                on_click=_click,
                args=(Drop(item.field),),
            )


def _starters(language: str) -> None:
    """Examples made of the catalogue's own values, in the language of the page."""
    st.caption(interface_text(language, "tagline"))
    grounding, wording = assistant().grounding, Wording(assistant().grounding, language)
    kind, color = grounding.kind_field, grounding.field_for("color")
    kinds = [v.value for v in grounding.facets[kind].values[:4]] if kind else []
    colors = [v.value for v in grounding.facets[color].values[:4]] if color else []
    named = [wording.value(kind, value) for value in kinds] if kind else []
    colored = [wording.value(color, value) for value in colors] if color else []
    examples = [" ".join(pair) for pair in zip(colored, named, strict=False)] or named
    st.subheader(interface_text(language, "starters-title"), anchor=False)
    with st.container(horizontal=True):
        for number, example in enumerate(examples):
            st.button(example, key=f"starter-{number}", on_click=_say, args=(example,))


def _say(text: str) -> None:
    assistant().turn(session.thread(), text)


def _details(product: str, language: str) -> None:
    found = assistant().engine.products([product])
    if not found:
        return
    item, wording = found[0], Wording(assistant().grounding, language)

    @st.dialog(item.title)
    def show() -> None:
        picture, facts = st.columns(2)
        with picture:
            show_picture(item, assistant().engine.pictures([item.id]).get(item.id))
        with facts:
            for name, value in item.values.items():
                if wording.is_facet(name):
                    st.text(f"{wording.field(name)}: {wording.values(name, value)}")
        if item.description:
            st.text(item.description)

    show()
