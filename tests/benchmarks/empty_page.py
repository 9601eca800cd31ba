"""A page of Streamlit with an input and nothing else: ``empty_page.py PORT``.

What it takes to open is Streamlit's own share of what ours takes.
"""

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st

from ui.launch import _config


def draw():
    st.chat_input(key="message")


if st.runtime.exists():
    draw()
elif __name__ == "__main__":
    st.App(Path(__file__)).run(config=_config("127.0.0.1", int(sys.argv[1])))
