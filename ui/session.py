"""The only module that touches Streamlit's session state and the page's address.

Only ids and small choices are kept here; everything else is read anew from where it lies.
"""

from __future__ import annotations

import uuid
from typing import Any

import regex
import streamlit as st

from agent.language.lexicon import languages

COOKIE = "vitrine"
COMPARED = 4
"""Products that can be compared at once."""

_THREAD, _LANGUAGE, _VIEW = "t", "lang", "view"
_SAFE = regex.compile(r"[0-9a-f]{32}")


def visitor() -> str:
    """Returns who looks at the page: the browser's cookie, else this session alone."""
    named = st.context.cookies.get(COOKIE)
    if isinstance(named, str) and _SAFE.fullmatch(named):
        return named
    return str(st.session_state.setdefault("visitor", uuid.uuid4().hex))


def thread() -> str:
    """Returns the conversation of this page, begun where the address names none."""
    named = st.query_params.get(_THREAD, "")
    if not _SAFE.fullmatch(named):
        begin_anew()
    return st.query_params[_THREAD]


def open_thread(named: str) -> None:
    """Turns to another conversation."""
    st.query_params[_THREAD] = named
    for key in ("details", "editing", "comparing", "grid", "alike"):
        st.session_state.pop(key, None)


def begin_anew() -> None:
    """Leaves the conversation and begins another."""
    open_thread(uuid.uuid4().hex)


def is_opening() -> bool:
    """Whether the page is drawn for the first time, which is so once."""
    is_known = "opened" in st.session_state
    st.session_state["opened"] = True
    return not is_known


def view() -> str:
    """Returns the name of the view that the address asks for; empty for the chat."""
    return str(st.query_params.get(_VIEW, ""))


def open_view(name: str) -> None:
    """Turns to another view; the conversation stays."""
    if name:
        st.query_params[_VIEW] = name
    else:
        st.query_params.pop(_VIEW, None)


def language() -> str:
    """Returns the language of the page: chosen, else the address's, the browser's, English."""
    browser = (st.context.locale or "")[:2].lower()
    asked = (st.query_params.get(_LANGUAGE), browser)
    return next((code for code in asked if code in languages()), "en")


def keep_language() -> None:
    """Puts the chosen language into the address, where a reload finds it."""
    chosen = shown("language")
    if chosen in languages():
        st.query_params[_LANGUAGE] = chosen


def address(named: str) -> str:
    """Returns the address of a conversation."""
    base = (st.context.url or "").partition("?")[0].rstrip("/")
    return f"{base}/?{_THREAD}={named}"


def notes() -> tuple[str, ...]:
    """Returns what the last turn had to say about how it was answered, once."""
    return tuple(st.session_state.pop("notes", ()))


def keep_notes(told: tuple[str, ...]) -> None:
    """Keeps notes for the next drawing of the page."""
    if told:
        st.session_state["notes"] = (*st.session_state.get("notes", ()), *told)


def show_details(product: str | None) -> None:
    """Remembers which product's details are asked for."""
    st.session_state["details"] = product


def details() -> str | None:
    """Returns the product whose details are asked for, once."""
    value = st.session_state.pop("details", None)
    return None if value is None else str(value)


def has_details() -> bool:
    """Whether details are asked for and not yet shown."""
    return st.session_state.get("details") is not None


def compared() -> tuple[str, ...]:
    """Returns the ids of the products to compare."""
    return tuple(st.session_state.get("compared", ()))


def toggle_compared(product: str) -> bool:
    """Adds a product to the comparison or takes it out; says no when there is no room."""
    held = compared()
    if product in held:
        st.session_state["compared"] = tuple(one for one in held if one != product)
    elif len(held) < COMPARED:
        st.session_state["compared"] = (*held, product)
    else:
        return False
    return True


def open_alike(product: str) -> None:
    """Remembers that what one card stands for is to be seen."""
    st.session_state["alike"] = {*opened_alike(), product}


def opened_alike() -> set[str]:
    """Returns the ids of the products whose near-duplicates are to be seen."""
    return set(st.session_state.get("alike", ()))


def clear_compared() -> None:
    """Empties the comparison."""
    st.session_state.pop("compared", None)


def raise_flag(name: str, value: object = True) -> None:
    """Remembers a passing wish of the page, such as a dialog to open."""
    st.session_state[name] = value


def lower_flag(name: str) -> Any:  # noqa: ANN401 - whatever was raised
    """Returns a passing wish and forgets it."""
    return st.session_state.pop(name, None)


def flag(name: str) -> Any:  # noqa: ANN401 - whatever was raised
    """Returns a passing wish without forgetting it."""
    return st.session_state.get(name)


def mirror(key: str, value: object) -> None:
    """Sets what a widget shows before it is drawn, so that it agrees with the search."""
    # Set even where it holds the value already: the browser may have lost it with the widget.
    st.session_state[key] = value


def shown(key: str) -> Any:  # noqa: ANN401 - a widget's own type
    """Returns what a widget shows."""
    return st.session_state.get(key)
