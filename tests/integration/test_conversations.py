"""The project's own conversations in every language: what `vitrine eval` measures must not drop."""

from __future__ import annotations

import pytest
from langgraph.checkpoint.memory import InMemorySaver

from agent.bootstrap import open_assistant, open_store
from agent.catalogue.source import open_source
from agent.demo import draw_catalogue
from agent.evaluation.figures import by_language, figures
from agent.evaluation.holding import hold
from agent.evaluation.script import script_languages, scripts
from agent.language.lexicon import languages
from agent.search.indexer import index_catalogue
from agent.settings import Settings
from tests.factories import CATALOGUES
from tests.fakes import HashEncoder

LEAST, LEAST_OF_ALL = 0.93, 0.97


@pytest.fixture(scope="module")
def assistants(tmp_path_factory):
    """Opens an assistant over a catalogue when first asked for; ``None`` where it is absent."""
    folder, opened = tmp_path_factory.mktemp("conversations"), {}

    def open_one(name):
        if name not in opened:
            source = CATALOGUES / name / "products.csv"
            if name == "demo":
                source = draw_catalogue(folder / "catalogue", seed=0)
            opened[name] = _opened(folder, name, source) if source.exists() else None
        return opened[name]

    return open_one


def _opened(folder, name, source):
    settings, encoder = Settings(index=folder / f"{name}.index"), HashEncoder()
    store = open_store(settings, encoder.description.dimension, create=True)
    index_catalogue(open_source(source), settings.index, encoder, store)
    store.close()
    return open_assistant(settings, encoder, checkpointer=InMemorySaver())


@pytest.fixture(scope="module")
def judged(assistants):
    return {}


def test_every_language_has_conversations():
    assert set(script_languages()) == set(languages())


@pytest.mark.parametrize("language", languages())
def test_a_language_is_understood(language, assistants, judged):
    mine = []
    for script in scripts(language):
        assistant = assistants(script.catalogue)
        if assistant is not None:
            mine += hold([script], assistant)
    judged[language] = mine
    row = figures(mine)
    assert row.turns >= 30
    failed = [
        (one.script.name, one.turn.say, one.got ^ one.wanted) for one in mine if not one.is_right
    ]
    assert row.turn_accuracy >= LEAST, failed
    assert row.language_accuracy >= LEAST
    assert row.violations == 0


def test_all_languages_together(judged):
    if len(judged) < len(languages()):
        pytest.skip("run together with the test of each language")
    rows = by_language([one for turns in judged.values() for one in turns])
    assert rows["all"].turn_accuracy >= LEAST_OF_ALL
    assert rows["all"].language_accuracy >= LEAST_OF_ALL
