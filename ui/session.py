"""The only module that touches Streamlit's session state and the page's address."""

from __future__ import annotations

import uuid

import regex
import streamlit as st

from agent.language.lexicon import languages

_THREAD = "t"
_SAFE = regex.compile(r"[0-9a-f]{32}")


def thread() -> str:
    """Returns the conversation of this page, begun where the address names none."""
    named = st.query_params.get(_THREAD, "")
    if not _SAFE.fullmatch(named):
        named = uuid.uuid4().hex
        st.query_params[_THREAD] = named
    return named


def begin_anew() -> None:
    """Leaves the conversation and begins another."""
    st.query_params[_THREAD] = uuid.uuid4().hex
    st.session_state.pop("details", None)


def language() -> str:
    """Returns the language of the interface: chosen, else the browser's, else English."""
    chosen = st.session_state.get("language")
    if chosen:
        return str(chosen)
    browser = (st.context.locale or "en")[:2].lower()
    return browser if browser in languages() else "en"


def notes() -> tuple[str, ...]:
    """Returns what the last turn had to say about how it was answered, once."""
    return tuple(st.session_state.pop("notes", ()))


def keep_notes(told: tuple[str, ...]) -> None:
    """Keeps notes for the next drawing of the page."""
    if told:
        st.session_state["notes"] = told


def show_details(product: str | None) -> None:
    """Remembers which product's details are asked for."""
    st.session_state["details"] = product


def details() -> str | None:
    """Returns the product whose details are asked for, once."""
    value = st.session_state.pop("details", None)
    return None if value is None else str(value)
