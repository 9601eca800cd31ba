"""The look that Streamlit's theme cannot give, and the direction of writing."""

from __future__ import annotations

import streamlit as st

from agent.dialogue.messages import is_right_to_left

_BASE = """
.stApp [data-testid="stHeader"] { background: transparent; }
.block-container { padding-top: 2.2rem; max-width: 1280px; }
.st-key-brand h1 { font-size: 1.7rem; letter-spacing: .02em; padding: 0; }
.st-key-cards [data-testid="stVerticalBlockBorderWrapper"] { height: 100%; }
.st-key-cards img { border-radius: .6rem; aspect-ratio: 1 / 1; object-fit: cover; width: 100%; }
.st-key-cards [data-testid="stMarkdownContainer"] p { margin-bottom: .1rem; }
.vitrine-title { font-weight: 600; line-height: 1.25; min-height: 2.5em; display: -webkit-box;
  -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
.vitrine-price { font-size: 1.1rem; font-weight: 700; }
.vitrine-facts { opacity: .72; font-size: .85rem; }
.vitrine-blank { aspect-ratio: 1 / 1; border-radius: .6rem; background: rgba(128,128,128,.14); }
.st-key-chips button { border-radius: 999px; min-height: 2rem; padding: .1rem .8rem; }
"""
_RIGHT_TO_LEFT = """
.stApp .block-container, [data-testid="stBottomBlockContainer"], [role="dialog"] {
  direction: rtl; text-align: right; }
.stApp textarea, [data-testid="stHeading"] { direction: rtl; }
[data-testid="stHeading"] h1, [data-testid="stHeading"] h3 { text-align: right; }
"""


def apply_styles(language: str) -> None:
    """Adds the style sheet; right to left where the language is written so."""
    sheet = _BASE + (_RIGHT_TO_LEFT if is_right_to_left(language) else "")
    st.html(f"<style>{sheet}</style>")
