"""What the page says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agent.dialogue.messages import interface_text
from agent.language.lexicon import languages
from agent.search.manifest import read_manifest
from tests.app.conftest import press
from ui.components.about import about_facts, is_local


@pytest.mark.parametrize("language", languages())
def test_every_dialog_opens_in_every_language(open_page, language):
    page = press(open_page(language), "about")
    assert page.markdown
    page.session_state["compared"] = ("p0", "p1")
    press(page.run(), "compare")
    page.session_state["details"] = "p0"
    page.run()
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
    page = press(open_page(), "about")
    told = next(one.value for one in page.markdown if "Encoder" in one.value)
    assert "products.csv" in told
    assert "hash" in told
    assert str(assistant.folder.path) not in told
    assert "rules" in told


def test_what_leaves_the_machine_is_not_called_local(assistant):
    manifest = read_manifest(assistant.folder)
    assert is_local(manifest, "rules")
    assert not is_local(manifest, "openai:gpt-4.1")
    assert not is_local(replace(manifest, store="http://qdrant:6333"), "rules")
    facts = dict(about_facts(replace(manifest, store="http://qdrant:6333"), "rules", "en"))
    assert facts["Store"] == "Qdrant"
