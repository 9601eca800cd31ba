"""Catalogs: which are here, reading in another one, correcting how its columns are taken."""

from __future__ import annotations

from pathlib import Path, PurePath

import streamlit as st

from agent.catalogue.source import Source, open_source
from agent.dialogue.messages import interface_text
from agent.errors import VitrineError
from ui import session
from ui.components.columns import Choice, show_columns
from ui.components.header import show_plain_header
from ui.components.indexing import show_outcome, show_progress
from ui.components.shelf import show_shelf
from ui.components.sidebar import show_plain_sidebar
from ui.components.text import plain
from ui.library.shelf import FORMATS, MEGABYTES, TYPES
from ui.library.worker import Order
from ui.resources import PATHS, indexing, may, settings, shelf

_SOURCE = "catalog-source"


def show_catalogs(language: str) -> None:
    """Draws the view."""
    with st.container(key="body"), st.container(key="view"):
        show_plain_header(interface_text(language, "catalogs"), language)
        progress = indexing().progress
        if progress is not None and progress.is_running:
            show_progress(language)
        elif progress is not None:
            show_outcome(progress, language)
        else:
            _intake(language)
        show_shelf(language)
    show_plain_sidebar(language)


def _intake(language: str) -> None:
    """Takes a catalogue, shows what would become of it, begins."""
    st.subheader(interface_text(language, "catalog-read"), anchor=False)
    _take(language)
    path = session.flag(_SOURCE)
    if not path:
        return
    try:
        source = open_source(Path(path))
        choice = show_columns(source, language)
        if choice is not None:
            _begin(source, choice, language)
    except VitrineError as error:
        st.error(plain(str(error)), icon=":material/error:")


def _take(language: str) -> None:
    """Draws the ways in: a file from the visitor's machine, or a path on the server's."""
    with st.container(horizontal=True, key="intake", gap="medium"):
        st.file_uploader(
            f"{interface_text(language, 'catalog-upload')} · {FORMATS} · ≤ {MEGABYTES} MB",
            type=list(TYPES),
            key="catalog-file",
            on_change=_keep,
            max_upload_size=MEGABYTES,
        )
        if may(PATHS):
            st.text_input(
                interface_text(language, "catalog-path"),
                key="catalog-path",
                placeholder="/data/products.csv",
                on_change=_open_path,
            )
    for note in session.notes():
        st.error(plain(note), icon=":material/error:")


def _keep() -> None:
    """Keeps what was uploaded; taken out again, it is no longer looked at."""
    file = session.shown("catalog-file")
    session.lower_flag(_SOURCE)
    if file is None:
        return
    try:
        session.raise_flag(_SOURCE, str(shelf().keep(file.name, file.getbuffer())))
    except VitrineError as error:
        session.keep_notes((str(error),))


def _open_path() -> None:
    text = str(session.shown("catalog-path") or "").strip()
    session.lower_flag(_SOURCE)
    if text:
        session.raise_flag(_SOURCE, str(Path(text).expanduser().absolute()))


def _begin(source: Source, choice: Choice, language: str) -> None:
    """Draws what is left to say before the catalogue is indexed."""
    held = {entry.path: entry for entry in shelf().entries()}
    with st.container(horizontal=True, vertical_alignment="bottom", key="begin"):
        name = st.text_input(
            interface_text(language, "catalog-name"),
            value=PurePath(source.path).stem,
            max_chars=60,
            key=f"catalog-name-{source.path}",
            width=320,
        )
        place = shelf().place(name)
        st.button(
            interface_text(language, "catalog-index"),
            key="index",
            type="primary",
            icon=":material/play_arrow:",
            on_click=_start,
            args=(source, choice, place),
        )
    if choice.mapping.get("image"):
        st.checkbox(interface_text(language, "catalog-read-pictures"), key="read-attributes")
    if place in held:
        st.caption(interface_text(language, "catalog-updates"))
        st.checkbox(interface_text(language, "catalog-prune"), key="prune")


def _start(source: Source, choice: Choice, place: Path) -> None:
    known = settings()
    order = Order(
        catalog=str(source.path),
        index=str(place),
        mapping=choice.mapping,
        left_out=choice.left_out,
        prune=bool(session.shown("prune")),
        read_attributes=bool(session.shown("read-attributes")),
        encoder=known.encoder,
        qdrant_url=known.qdrant_url,
        qdrant_key=known.qdrant_key,
    )
    indexing().start(order)
