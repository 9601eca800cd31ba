"""What a visitor sees when something fails: a sentence, never a traceback."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

import streamlit as st

from agent.dialogue.messages import interface_text
from agent.errors import VitrineError
from ui.components.text import plain

_log = logging.getLogger(__name__)


@contextmanager
def told(language: str) -> Iterator[None]:
    """Turns a failure into words; what was not foreseen goes to the log with all it has."""
    try:
        yield
    except VitrineError as error:
        st.error(interface_text(language, "page-error"))
        st.text(str(error))
    except Exception:  # noqa: BLE001 - a visitor is told of anything in words
        _log.exception("the page failed")
        st.error(interface_text(language, "page-error"))


def open_dialog(
    title: str,
    draw: Callable[[], None],
    language: str,
    *,
    width: Literal["small", "medium", "large"] = "medium",
) -> None:
    """Opens a dialog; its title may be any text."""

    def show() -> None:
        with told(language):
            draw()

    st.dialog(plain(title), width=width)(show)()
