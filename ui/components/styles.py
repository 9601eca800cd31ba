"""The look that Streamlit's theme cannot give."""

from __future__ import annotations

from functools import cache
from importlib import resources

import streamlit as st

from agent.dialogue.messages import interface_text


def apply_styles(language: str) -> None:
    """Adds the style sheet, and the word on the button that opens the side panel."""
    word = interface_text(language, "active-filters").replace('"', "").replace("\\", "")
    label = f'[data-testid="stExpandSidebarButton"]::after {{ content: "{word}"; }}'
    st.html(f"<style>{_sheet()}{label}</style>")


@cache
def _sheet() -> str:
    file = resources.files("ui.components") / "assets" / "page.css"
    return file.read_text("utf-8")
