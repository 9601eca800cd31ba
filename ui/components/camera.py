"""A photo taken on the spot, searched with like any other picture."""

from __future__ import annotations

import streamlit as st

from agent.dialogue.messages import interface_text
from ui import session
from ui.components.trouble import open_dialog

_PHOTO = "photo"


def show_camera_button(language: str) -> None:
    """Draws the button beside the input that opens the camera."""
    st.button(
        interface_text(language, "take-photo"),
        key="camera",
        icon=":material/photo_camera:",
        type="tertiary",
        on_click=session.raise_flag,
        args=("camera-open",),
    )


def show_camera(language: str) -> None:
    """Opens the dialog with the camera; what is taken is asked with at once."""

    def show() -> None:
        taken = st.camera_input(
            interface_text(language, "take-photo"), key="shot", label_visibility="collapsed"
        )
        if taken is not None:
            session.raise_flag(_PHOTO, taken.getvalue())
            st.rerun()

    open_dialog(interface_text(language, "take-photo"), show, language)


def photo() -> bytes | None:
    """Returns the photo that was just taken, once."""
    taken: bytes | None = session.lower_flag(_PHOTO)
    return taken
