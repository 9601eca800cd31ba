"""What the page says of itself."""

from __future__ import annotations

from dataclasses import replace

from agent.search.manifest import read_manifest
from tests.app.conftest import press
from ui.components.about import about_facts, is_local


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
