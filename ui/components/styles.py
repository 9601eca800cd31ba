"""The look that Streamlit's theme cannot give."""

from __future__ import annotations

from functools import cache
from importlib import resources

import streamlit as st

from agent.dialogue.messages import interface_text

_WORDS = {
    '[data-testid="stExpandSidebarButton"]': "active-filters",
    '[data-testid="stFileUploaderDropzone"] > span button': "catalog-upload-button",
    '[data-testid="stCameraInputButton"]': "take-photo",
}


def apply_styles(language: str) -> None:
    """Adds the style sheet, and the words on buttons that Streamlit names itself."""
    words = "".join(
        f'{place}::after {{ content: "{_quotable(interface_text(language, message))}"; }}'
        for place, message in _WORDS.items()
    )
    st.html(f"<style>{_sheet()}{words}</style>")


def _quotable(word: str) -> str:
    return word.replace('"', "").replace("\\", "")


@cache
def _sheet() -> str:
    file = resources.files("ui.components") / "assets" / "page.css"
    return file.read_text("utf-8")
