"""What the page runs on: the catalogue, the encoder, the store, the chat model."""

from __future__ import annotations

from pathlib import PurePath

import streamlit as st

from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.search.manifest import EMBEDDED, Manifest, read_manifest
from agent.settings import LOCAL_MODEL
from ui import session
from ui.components.text import plain
from ui.components.trouble import open_dialog
from ui.resources import assistant


def show_foot(language: str) -> None:
    """Draws the foot of the side panel."""
    st.button(
        interface_text(language, "about"),
        key="about",
        type="tertiary",
        icon=":material/info:",
        on_click=session.raise_flag,
        args=("about-open",),
    )
    if is_local(read_manifest(assistant().folder), assistant().model_name):
        st.caption(interface_text(language, "privacy-note"))


def is_local(manifest: Manifest, model: str) -> bool:
    """Whether nothing that is said or shown leaves the machine."""
    return manifest.store == EMBEDDED and model == LOCAL_MODEL


def show_about(language: str) -> None:
    """Opens the dialog."""
    manifest = read_manifest(assistant().folder)

    def show() -> None:
        facts = about_facts(manifest, assistant().model_name, language)
        rows = [f"| {plain(name)} | {plain(value)} |" for name, value in facts]
        st.markdown("\n".join(["| | |", "|---|---|", *rows]))
        for note in assistant().notes:
            st.caption(plain(note))

    open_dialog(interface_text(language, "about"), show, language, width="small")


def about_facts(manifest: Manifest, model: str, language: str) -> list[tuple[str, str]]:
    """Returns what the page runs on, line by line; of paths and addresses only the last part."""
    wording = Wording(assistant().grounding, language)
    facets = [wording.field(field.name) for field in manifest.fields if field.is_facet]
    encoder = f"{manifest.encoder} ({manifest.revision[:12]}, {manifest.dimension})"
    values = {
        "about-source": PurePath(manifest.source).name,
        "about-products": wording.number(manifest.products),
        "active-filters": wording.joined(facets),
        "about-encoder": encoder,
        "about-store": "Qdrant Edge" if manifest.store == EMBEDDED else "Qdrant",
        "about-model": model,
    }
    return [(interface_text(language, name), value) for name, value in values.items()]
