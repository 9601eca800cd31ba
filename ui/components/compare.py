"""Up to four products side by side, with what differs in bold."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.types import Product
from ui import clicks, session
from ui.components.text import plain
from ui.components.trouble import open_dialog
from ui.resources import assistant
from ui.server import thumbnail_address


def show_tray(language: str) -> None:
    """Draws the bar with what is to be compared, when there is something."""
    products = assistant().engine.products(session.compared())
    if not products:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="tray", gap="small"):
        for product in products:
            st.button(
                plain(product.title),
                key=f"compared-{product.id}",
                icon=":material/close:",
                icon_position="right",
                help=interface_text(language, "compare-remove"),
                on_click=clicks.uncompare,
                args=(product.id,),
            )
        st.button(
            interface_text(language, "compare"),
            key="compare",
            icon=":material/compare_arrows:",
            type="primary",
            disabled=len(products) < 2,
            on_click=session.raise_flag,
            args=("comparing",),
        )
        st.button(
            interface_text(language, "clear-filters"),
            key="compare-clear",
            type="tertiary",
            on_click=session.clear_compared,
        )


def show_comparison(language: str) -> None:
    """Opens the dialog with the products side by side."""
    products = assistant().engine.products(session.compared())
    wording = Wording(assistant().grounding, language)

    def show() -> None:
        pictures = assistant().engine.pictures([product.id for product in products])
        header = [
            f"![{plain(one.title)}]({thumbnail_address(pictures[one.id])})"
            if one.id in pictures
            else " "
            for one in products
        ]
        titles = [f"**{plain(one.title)}**" for one in products]
        rows = [
            [plain(wording.field(name)), *cells] for name, cells in compare_rows(products, wording)
        ]
        lines = [["", *header], ["---"] * (len(products) + 1), ["", *titles], *rows]
        with st.container(key="comparison"):
            st.markdown("\n".join(f"| {' | '.join(line)} |" for line in lines))

    open_dialog(interface_text(language, "compare"), show, language)


def compare_rows(products: Sequence[Product], wording: Wording) -> list[tuple[str, list[str]]]:
    """Returns a row for each field that one of the products holds, as Markdown."""
    names = dict.fromkeys(
        name for product in products for name in product.values if wording.is_facet(name)
    )
    rows = []
    for name in names:
        told = [
            plain(wording.values(name, one.values[name])) if name in one.values else "–"
            for one in products
        ]
        rows.append((name, [f"**{one}**" for one in told] if len(set(told)) > 1 else told))
    return rows
