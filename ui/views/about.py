"""What it runs on: the catalogue, the parts that could be replaced, what was measured."""

from __future__ import annotations

import streamlit as st

from agent.dialogue.messages import interface_text
from agent.search.manifest import read_manifest
from ui.components.header import show_plain_header
from ui.components.parts import show_catalog, show_parts, show_quality
from ui.components.sidebar import show_plain_sidebar
from ui.resources import assistant


def show_about(language: str) -> None:
    """Draws the view."""
    manifest, held = read_manifest(assistant().folder), assistant()
    with st.container(key="body"), st.container(key="view"):
        show_plain_header(interface_text(language, "about"), language)
        show_catalog(manifest, language)
        show_parts(manifest, held.model_name, language)
        show_quality(held.engine.about, language)
    show_plain_sidebar(language)
