"""What the page runs on: the catalogue, the encoder, the store, the chat model."""

from __future__ import annotations

from pathlib import PurePath

import streamlit as st

from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.encoders.base import EncoderDescription
from agent.search.manifest import EMBEDDED, Manifest
from agent.settings import LOCAL_MODEL
from ui.components.text import plain, table
from ui.resources import assistant

_SETTINGS = {
    "encoder": "--encoder · VITRINE_ENCODER",
    "store": "--qdrant-url · VITRINE_QDRANT_URL",
    "model": "--model · VITRINE_MODEL",
}


def is_local(manifest: Manifest, model: str) -> bool:
    """Whether nothing that is said or shown leaves the machine."""
    return manifest.store == EMBEDDED and model == LOCAL_MODEL


def show_catalog(manifest: Manifest, language: str) -> None:
    """Draws what the index holds."""
    st.subheader(interface_text(language, "about-catalog"), anchor=False)
    with st.container(key="facts"):
        st.markdown(table(["", ""], catalog_facts(manifest, language)))


def catalog_facts(manifest: Manifest, language: str) -> list[tuple[str, str]]:
    """Returns what the index holds, line by line; of its source only the last part of the path."""
    wording = Wording(assistant().grounding, language)
    facets = [wording.field(field.name) for field in manifest.fields if field.is_facet]
    values = {
        "about-source": PurePath(manifest.source).name,
        "about-products": wording.number(manifest.products),
        "active-filters": wording.joined(facets),
    }
    return [(interface_text(language, name), value) for name, value in values.items()]


def show_parts(manifest: Manifest, model: str, language: str) -> None:
    """Draws what could be replaced, what is in its place now, and by which setting."""
    st.subheader(interface_text(language, "about-parts"), anchor=False)
    names = ("about-part", "about-now", "about-instead", "about-setting")
    headings = [interface_text(language, name) for name in names]
    with st.container(key="parts"):
        st.markdown(table(headings, part_rows(manifest, model, language)))


def part_rows(manifest: Manifest, model: str, language: str) -> list[tuple[str, ...]]:
    """Returns a row for each part: its name, what is in use, what else could be, the setting."""
    now = {
        "encoder": f"{manifest.encoder} ({manifest.revision[:12]})",
        "store": "Qdrant Edge" if manifest.store == EMBEDDED else "Qdrant",
        "model": model,
    }
    return [
        (
            interface_text(language, f"about-{part}"),
            value,
            interface_text(language, f"about-{part}-instead"),
            _SETTINGS[part],
        )
        for part, value in now.items()
    ]


def show_quality(about: EncoderDescription, language: str) -> None:
    """Draws how well the encoder was measured to be, where that is known."""
    if not about.figures:
        return
    st.subheader(interface_text(language, "about-quality", encoder=about.name), anchor=False)
    st.caption(interface_text(language, "about-quality-hint"))
    with st.container(key="quality"):
        st.markdown(table(*quality(about, language)))
    if about.abstention:
        wording = Wording(assistant().grounding, language)
        precision, recall = map(wording.percent, about.abstention)
        text = interface_text(language, "about-abstention", precision=precision, recall=recall)
        st.caption(plain(text))


def quality(about: EncoderDescription, language: str) -> tuple[list[str], list[list[str]]]:
    """Returns the headings and the rows of the table: a row for each set that was measured on.

    The mean over the languages comes first, then the lowest, then each language that is told of.
    """
    wording = Wording(assistant().grounding, language)
    told = list(dict.fromkeys(name for row in about.figures.values() for name in row))
    first = [name for name in ("mean", "lowest") if name in told]
    columns = first + [name for name in told if name not in first]
    named = [
        interface_text(language, f"about-{name}")
        if name in first
        else interface_text(name, "language-name")
        for name in columns
    ]
    rows = [
        [name, *(wording.percent(row[one]) if one in row else "" for one in columns)]
        for name, row in about.figures.items()
    ]
    return [interface_text(language, "about-set"), *named], rows
