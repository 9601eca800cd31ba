"""Above the results: how many, in which order, back and forth."""

from __future__ import annotations

import streamlit as st

from agent.chat.turn import Turn
from agent.dialogue.acts import Act, Redo, SetSort, Undo
from agent.dialogue.grounding import Grounding
from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.query import Sort
from agent.types import FieldKind
from ui import clicks, session
from ui.components.text import plain
from ui.resources import assistant

_BEST = ""


def show_toolbar(turn: Turn, language: str) -> None:
    """Draws the row."""
    wording = Wording(assistant().grounding, language)
    with st.container(horizontal=True, vertical_alignment="center", key="toolbar"):
        count, number = turn.total, wording.number(turn.total)
        title = interface_text(language, "result-count", count=count, number=number)
        st.header(plain(title), anchor=False, width="content")
        st.space("stretch")
        if turn.can_undo or turn.can_redo:
            _step("undo", ":material/undo:", Undo(), turn.can_undo, language)
            _step("redo", ":material/redo:", Redo(), turn.can_redo, language)
        if sorts(assistant().grounding):
            _sort(turn, wording)


def sorts(grounding: Grounding) -> list[Sort]:
    """Returns the orders that the catalogue allows, both ways for each field that has one."""
    ordered = [field for field in grounding.fields.values() if field.is_ordered]
    ordered.sort(key=lambda field: field.kind is not FieldKind.PRICE)
    return [
        Sort(field.name, order)
        for field in ordered
        for order in (("asc", "desc") if field.kind is FieldKind.PRICE else ("desc", "asc"))
    ]


def sort_text(sort: Sort, wording: Wording, grounding: Grounding) -> str:
    """Returns what an order is called."""
    if grounding.fields[sort.field].kind is FieldKind.DATE:
        name = "sort-newest" if sort.order == "desc" else "sort-oldest"
        return interface_text(wording.language, name)
    return interface_text(wording.language, f"sort-{sort.order}", field=wording.field(sort.field))


def _sort(turn: Turn, wording: Wording) -> None:
    """Draws the orders as a menu under the name of the present one."""
    grounding = assistant().grounding
    texts = {_BEST: interface_text(wording.language, "sort-relevance")}
    texts |= {_code(sort): sort_text(sort, wording, grounding) for sort in sorts(grounding)}
    st.menu_button(
        plain(texts[_code(turn.state.sort)]),
        list(texts),
        format_func=lambda code: plain(texts[code]),
        key="sort",
        icon=":material/sort:",
        type="tertiary",
        on_click=_order,
    )


def _code(sort: Sort | None) -> str:
    return f"{sort.field}:{sort.order}" if sort else _BEST


def _order() -> None:
    field, _, order = str(session.shown("sort") or _BEST).rpartition(":")
    clicks.act(SetSort(Sort(field, order) if field else None))


def _step(name: str, icon: str, act: Act, is_ready: bool, language: str) -> None:
    text = interface_text(language, name)
    st.button(
        text,
        key=name,
        icon=icon,
        disabled=not is_ready,
        type="tertiary",
        on_click=clicks.act,
        args=(act,),
    )
