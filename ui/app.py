"""The script that Streamlit runs for each visitor."""

from __future__ import annotations

import streamlit as st

from agent.dialogue.messages import interface_text
from ui import session
from ui.components.styles import apply_styles
from ui.components.trouble import told
from ui.resources import MANAGING, may
from ui.views.about import show_about
from ui.views.catalogs import show_catalogs
from ui.views.chat import show_chat

language, is_opening = session.language(), session.is_opening()
st.set_page_config(page_title=interface_text(language, "app-title"), page_icon="🪟", layout="wide")
apply_styles(language)
with told(language):
    if session.view() == "about":
        show_about(language)
    elif session.view() == "catalogs" and may(MANAGING):
        show_catalogs(language)
    else:
        show_chat(language, is_opening=is_opening)
