"""What the page says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agent.dialogue.messages import interface_text
from agent.encoders.compact import CompactEncoder
from agent.language.lexicon import languages
from agent.search.manifest import read_manifest
from tests.app.conftest import press
from ui.components.parts import is_local, part_rows, quality


@pytest.mark.parametrize("language", languages())
def test_every_dialog_and_view_opens_in_every_language(open_page, language):
    page = open_page(language)
    page.session_state["compared"] = ("p0", "p1")
    press(page.run(), "compare")
    page.session_state["details"] = "p0"
    page.run()
    assert not page.error
    press(page, "to-about")
    assert page.title[0].value == interface_text(language, "about")
    press(page, "chat")
    assert page.chat_input
    assert not page.exception
    assert not page.error


def test_what_was_not_foreseen_is_a_sentence(open_page, assistant, monkeypatch):
    page = open_page("de")
    with monkeypatch.context() as patched:
        patched.setattr(assistant.engine, "search", lambda _query: 1 / 0)
        page.run()
    assert not page.exception
    assert page.error[0].value == interface_text("de", "page-error")


def test_it_tells_what_it_runs_on_and_no_path(open_page, assistant):
    told = "\n".join(one.value for one in press(open_page(), "to-about").markdown)
    for part in ("products.csv", "hash", "rules", "Qdrant Edge", "VITRINE\\_ENCODER"):
        assert part in told
    assert str(assistant.folder.path) not in told


def test_the_quality_of_the_encoder_is_that_of_its_card(assistant):
    about = CompactEncoder().description
    headings, rows = quality(about, "de")
    assert headings[:3] == ["Datensatz", "Mittel", "Schwächste Sprache"]
    assert "English" in headings
    assert [row[0] for row in rows] == list(about.figures)
    for name, mean, *_ in rows:
        assert mean == f"{round(100 * about.figures[name]['mean'])}\xa0%"


def test_an_encoder_that_nobody_measured_has_no_table(open_page, assistant):
    assert assistant.engine.about.figures == {}
    headings = [one.value for one in press(open_page(), "to-about").subheader]
    assert headings == ["The catalog", "Parts and settings"]


def test_what_leaves_the_machine_is_not_called_local(assistant):
    manifest = read_manifest(assistant.folder)
    assert is_local(manifest, "rules")
    assert not is_local(manifest, "openai:gpt-4.1")
    assert not is_local(replace(manifest, store="http://qdrant:6333"), "rules")
    rows = part_rows(replace(manifest, store="http://qdrant:6333"), "rules", "en")
    assert rows[1][:2] == ("Store", "Qdrant")
