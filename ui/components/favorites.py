"""The visitor's favorites, and the same as a file for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import streamlit as st

from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.types import Field, Product
from ui import clicks, session
from ui.components.cards import make_card, show_cards
from ui.components.trouble import open_dialog
from ui.resources import assistant, notebook

_GRID = "favorite-grid"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def show_favorites(language: str) -> None:
    """Opens the dialog."""

    def show() -> None:
        products = assistant().engine.products(notebook().favorites(session.visitor()))
        if not products:
            st.text(interface_text(language, "favorites-empty"))
            return
        wording, grounding = Wording(assistant().grounding, language), assistant().grounding
        pictures = assistant().engine.pictures([one.id for one in products])
        held = [one.id for one in products]
        cards = [
            make_card(one, pictures.get(one.id), wording, grounding, favorites=held)
            for one in products
        ]
        st.download_button(
            interface_text(language, "export"),
            to_csv(products, assistant().engine.fields),
            file_name="vitrine.csv",
            mime="text/csv",
            icon=":material/download:",
            key="export",
            on_click="ignore",
        )
        show_cards(_GRID, cards, language, _click, actions=["favorite"])
        if session.has_details():
            st.rerun()

    open_dialog(interface_text(language, "favorites"), show, language)


def to_csv(products: Sequence[Product], fields: Sequence[Field]) -> bytes:
    """Returns products as CSV in UTF-8, with the columns that the catalogue has.

    A value that a spreadsheet would take for a formula is written with an apostrophe before it.
    """
    file = io.StringIO()
    rows = csv.writer(file)
    rows.writerow(["id", "title", "description", *(field.label for field in fields)])
    for one in products:
        values = (one.values.get(field.name, "") for field in fields)
        cells = (", ".join(value) if isinstance(value, tuple) else value for value in values)
        rows.writerow([tame(cell) for cell in (one.id, one.title, one.description, *cells)])
    # The mark lets spreadsheets see that it is UTF-8.
    return b"\xef\xbb\xbf" + file.getvalue().encode("utf-8")


def tame(cell: object) -> object:
    """Returns a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _click() -> None:
    clicks.card(_GRID)
