"""Searches and simulated users over a small real index."""

from __future__ import annotations

import json

import pytest

from agent.cli.main import main
from agent.errors import UsageError
from agent.evaluation.retrieval import retrieve
from agent.evaluation.searches import measure_searches
from agent.evaluation.shopper import go_shopping, sayings
from tests.integration.conftest import write_catalogue


def test_a_simulated_user_finds_what_the_catalogue_has(open_shop):
    shop = open_shop()
    (lamp,) = shop.engine.products(["p8"])
    assert list(sayings(lamp, shop.grounding, "de")) == ["Lampe", "Grün", "unter 104\xa0€"]
    for one in go_shopping(shop, [lamp], ["de"]):
        assert one.found[0]
        assert one.found == tuple(sorted(one.found))
        assert one.violations == 0


def test_relevance_comes_from_the_catalogue(open_shop):
    shop = open_shop()
    for one in retrieve(shop.engine, shop.grounding, ["en"]):
        assert 0 <= one.ndcg <= 1
        assert one.recall >= one.precision
    texts = {one.text for one in retrieve(shop.engine, shop.grounding, ["fr"])}
    assert "Vase" in texts


def test_figures_by_language(open_shop):
    shop = open_shop()
    rows = measure_searches(shop, ["en", "ja"], shop.engine.ids())
    assert list(rows) == ["en", "ja", "all"]
    assert rows["all"].queries == rows["en"].queries + rows["ja"].queries
    assert list(rows["all"].rounds) == sorted(rows["all"].rounds)


def test_an_index_without_kinds_cannot_be_measured(open_shop, monkeypatch):
    shop = open_shop()
    monkeypatch.setattr("agent.dialogue.grounding.Grounding.kind_field", None)
    with pytest.raises(UsageError, match="sort of goods"):
        measure_searches(shop, ["en"], ["p0"])


def test_the_command_measures_ones_own_index(tmp_path, capsys):
    catalogue, index = write_catalogue(tmp_path / "catalogue"), tmp_path / "my.index"
    assert main(["index", str(catalogue), "--index", str(index)]) == 0
    told = tmp_path / "figures.json"
    assert main(["eval", "--index", str(index), "--language", "nl", "--json", str(told)]) == 0
    assert set(json.loads(told.read_text("utf-8"))["searches"]) == {"nl", "all"}
    assert "nDCG" in capsys.readouterr().out
    assert main(["eval", "--language", "xx"]) == 2
