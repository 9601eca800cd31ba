"""What the columns of a catalogue are taken for, and how that is corrected."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from agent.catalogue.columns import ROLES, Roles, find_roles
from agent.catalogue.source import Source
from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.errors import CatalogueError
from agent.types import Facet, FieldKind
from ui.components.text import plain, table
from ui.library.preview import ColumnView, Preview, preview
from ui.library.selected import Selected
from ui.resources import assistant

_VALUES = 4
_TELLING = ("title", "description", "image")


@dataclass(frozen=True, slots=True)
class Choice:
    """How a visitor wants the columns to be taken.

    Attributes:
        mapping: Heading by role; empty where no column plays it.
        left_out: Headings to leave out.
    """

    mapping: Mapping[str, str]
    left_out: tuple[str, ...]


def show_columns(source: Source, language: str) -> Choice | None:
    """Draws the columns as recognized, each open to correction.

    Returns:
        What is chosen, or ``None`` while no column says what a product is.

    Raises:
        CatalogueError: Taken as chosen, the catalogue cannot be used.
    """
    # Choices made for one file must not reach into the next.
    token = hashlib.sha256(str(source.path).encode()).hexdigest()[:8]
    st.subheader(plain(source.path.name), anchor=False)
    st.caption(interface_text(language, "columns-hint"))
    left_out = st.multiselect(
        interface_text(language, "columns-leave-out"),
        source.columns,
        format_func=plain,
        placeholder=interface_text(language, "columns-none"),
        key=f"left-out-{token}",
    )
    kept = Selected(source, left_out)
    choice = Choice(_roles(kept, token, language), tuple(left_out))
    if not any(choice.mapping[role] for role in _TELLING):
        st.warning(interface_text(language, "columns-needed"), icon=":material/info:")
        return None
    found = preview(source, choice.mapping, choice.left_out)
    _show_preview(found, language)
    return choice


def _roles(source: Source, token: str, language: str) -> dict[str, str]:
    """Draws a list of columns for each role, begun with the one that was recognized."""
    known = _recognized(source)
    none = interface_text(language, "columns-none")
    chosen = {}
    options = ["", *source.columns]
    with st.container(horizontal=True, key="roles", gap="medium"):
        for role in ROLES:
            chosen[role] = st.selectbox(
                interface_text(language, f"role-{role.replace('_', '-')}"),
                options,
                index=options.index(getattr(known, role) or ""),
                format_func=lambda heading: plain(heading) if heading else none,
                key=f"role-{role}-{token}",
                width=300,
            )
    return chosen


def _recognized(source: Source) -> Roles:
    """Where nothing is recognized, the visitor begins from nothing."""
    try:
        return find_roles(source.columns)
    except CatalogueError:
        return Roles()


def _show_preview(found: Preview, language: str) -> None:
    names = ("column", "columns-taken-as", "columns-examples")
    headings = [interface_text(language, name) for name in names]
    wording = Wording(assistant().grounding, language)
    rows = [
        (column.heading, taken_as(column, language), examples(column, wording))
        for column in found.columns
    ]
    with st.container(key="recognized"):
        st.markdown(table(headings, rows))
    counts = {"count": found.rows, "number": wording.number(found.rows)}
    text = interface_text(
        language, "columns-whole" if found.is_whole else "columns-looked", **counts
    )
    if found.skipped:
        number = {"count": found.skipped, "number": wording.number(found.skipped)}
        text = f"{text} {interface_text(language, 'columns-skipped', **number)}"
    st.caption(plain(text))


def taken_as(column: ColumnView, language: str) -> str:
    """Returns what a column is taken for: its role, what it holds as a filter, or both."""
    said = [f"role-{column.role.replace('_', '-')}"] if column.role else []
    if column.facet is not None and not (column.role and column.facet.field.kind is FieldKind.TEXT):
        said.append(f"kind-{column.facet.field.kind}")
    if not said:
        said = ["kind-unused"]
    return " · ".join(dict.fromkeys(interface_text(language, name) for name in said))


def examples(column: ColumnView, wording: Wording) -> str:
    """Returns what a column holds: its most frequent values with counts, its range, or cells."""
    facet = column.facet
    if facet is None or facet.field.kind is FieldKind.TEXT:
        return " · ".join(column.examples)
    if facet.field.is_ordered:
        ends = [end for end in (facet.minimum, facet.maximum) if end is not None]
        return " – ".join(dict.fromkeys(_end(facet, end, wording) for end in ends))
    shown = [
        f"{wording.value(facet.field.name, one.value)} ({wording.number(one.count)})"
        for one in facet.values[:_VALUES]
    ]
    return ", ".join(shown) + " …" * (len(facet.values) > _VALUES)


def _end(facet: Facet, end: float | str, wording: Wording) -> str:
    if isinstance(end, str):
        return wording.date(end)
    if facet.field.currency:
        return wording.price(end, facet.field.currency)
    return wording.number(end)
