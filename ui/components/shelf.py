"""The catalogs that lie side by side, one of them in use."""

from __future__ import annotations

from pathlib import Path, PurePath

import streamlit as st

from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.errors import VitrineError
from ui import session
from ui.components.text import plain
from ui.library.shelf import Entry
from ui.resources import assistant, indexing, shelf, show_index


def show_shelf(language: str) -> None:
    """Draws a row for each catalog."""
    st.subheader(interface_text(language, "catalog-shelf"), anchor=False)
    with st.container(key="shelf", gap="small"):
        for number, entry in enumerate(shelf().entries()):
            _row(number, entry, language)


def _row(number: int, entry: Entry, language: str) -> None:
    wording, count = Wording(assistant().grounding, language), entry.manifest.products
    products = interface_text(language, "result-count", count=count, number=wording.number(count))
    facts = [products, PurePath(entry.manifest.source).name, entry.manifest.encoder]
    is_shown = entry.path.resolve() == assistant().folder.path.resolve()
    with st.container(
        horizontal=True, vertical_alignment="center", border=True, key=f"catalog-{number}"
    ):
        with st.container(gap=None):
            st.markdown(f"**{plain(entry.name)}**")
            st.caption(plain(" · ".join(facts)))
        if is_shown:
            st.badge(interface_text(language, "catalog-in-use"), icon=":material/check:")
        else:
            st.button(
                interface_text(language, "catalog-show"),
                key=f"show-{number}",
                on_click=switch,
                args=(entry.path,),
            )


def switch(path: Path) -> None:
    """Puts a catalog in use for everybody; where that fails, says why and leaves all as it is."""
    try:
        show_index(path)
    except VitrineError as error:
        session.keep_notes((str(error),))
        return
    indexing().dismiss()
    session.clear_compared()
