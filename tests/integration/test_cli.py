"""The command line, with the bundled encoder, as a user would call it."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest

from agent.cli.main import main
from agent.cli.options import make_parser
from agent.search.manifest import IndexFolder, read_manifest, write_manifest
from tests.integration.conftest import write_catalogue


@pytest.fixture
def index(tmp_path, capsys):
    catalogue = write_catalogue(tmp_path / "catalogue")
    place = tmp_path / "my.index"
    assert main(["index", str(catalogue), "--index", str(place)]) == 0
    assert "9 products: 9 new" in capsys.readouterr().out
    return place


def lines(monkeypatch, capsys, index, *asked):
    text = "".join(f"{item if isinstance(item, str) else json.dumps(item)}\n" for item in asked)
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    assert main(["chat", "--jsonl", "--index", str(index)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_json_lines_keep_the_documented_format(index, monkeypatch, capsys):
    first, other, second = lines(
        monkeypatch, capsys, index,
        {"say": "blaue Vase unter 50 Euro"},
        {"thread": "b", "say": "red mug"},
        {"say": "rückgängig"},
    )  # fmt: skip
    assert list(first) == [
        "thread", "turn", "language", "reply", "state", "total", "hits", "relaxed", "acts",
    ]  # fmt: skip
    assert (first["thread"], first["turn"], first["language"]) == ("main", 1, "de")
    assert first["state"] == {
        "query": "",
        "filters": [
            {"field": "color", "op": "one_of", "values": ["Blue"]},
            {"field": "kind", "op": "one_of", "values": ["Vase"]},
            {"field": "price", "op": "range", "min": None, "max": 50.0},
        ],
        "sort": None,
        "like": [],
        "unlike": [],
    }
    assert (first["total"], first["acts"]) == (1, ["new_search"])
    assert list(first["hits"][0]) == ["id", "score", "product"]
    assert first["hits"][0]["product"]["title"] == "Blue Vase"
    assert (other["thread"], other["turn"]) == ("b", 1)
    assert (second["turn"], second["total"], second["acts"]) == (2, 9, ["undo"])


def test_a_bad_line_is_answered_and_the_next_one_too(index, monkeypatch, capsys):
    answers = lines(
        monkeypatch, capsys, index, "{", "[]", "{}", {"say": "x", "image": "/nowhere.png"},
        {"say": "vase"},
    )  # fmt: skip
    assert [("error" in answer) for answer in answers] == [True, True, True, True, False]


def test_nothing_fits_lists_what_dropping_gives(index, monkeypatch, capsys):
    (answer,) = lines(monkeypatch, capsys, index, {"say": "blue vase under 5 euros"})
    assert (answer["total"], answer["hits"]) == (0, [])
    assert answer["relaxed"] == [{"drop": ["price"], "count": 1}]


def test_search_prints_json(index, capsys):
    assert main(["search", "grüne Lampe", "--index", str(index), "--limit", "3", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["hits"][0]["product"]["title"] == "Green Lamp"


def test_a_second_run_changes_nothing(index, capsys):
    catalogue = index.parent / "catalogue" / "products.csv"
    assert main(["index", str(catalogue), "--index", str(index)]) == 0
    assert "0 new, 0 updated, 9 unchanged" in capsys.readouterr().out


def test_doctor_says_what_would_be_used(index, capsys):
    assert main(["doctor", "--index", str(index)]) == 0
    told = capsys.readouterr().out
    assert "9 products" in told
    assert "compact" in told


@pytest.mark.parametrize(
    ("call", "status", "said"),
    [
        (["index", "absent.csv", "--index", "{}/x.index"], 1, "absent.csv"),
        (["search", "vase", "--index", "{}/absent.index"], 1, "absent.index"),
        (["search", "vase", "--index", "{}/my.index", "--limit", "0"], 2, "--limit"),
        (["ui", "--index", "{}/absent.index"], 1, "absent.index"),
        (["chat", "--index", "{}/my.index", "--model", "nobody"], 1, "nobody"),
        (["chat", "--index", "{}/my.index", "--model", "nobody:x"], 1, "nobody"),
        (["index", "{}/catalogue/products.csv", "--index", "{}/my.index", "--map", "x=y"], 1, "x"),
        (["search", "v", "--index", "{}/my.index", "--qdrant-url", "http://127.0.0.1:9"], 1, "127"),
    ],
)
def test_trouble_is_one_line_and_a_status(index, capsys, call, status, said):
    assert main([part.replace("{}", str(index.parent)) for part in call]) == status
    told = capsys.readouterr().err.strip().splitlines()
    assert said in told[-1]
    assert told[-1].startswith("vitrine: ")


def test_every_command_has_help(capsys):
    for action in make_parser()._subparsers._group_actions[0].choices:
        with pytest.raises(SystemExit) as ended:
            main([action, "--help"])
        assert ended.value.code == 0
        assert "usage: vitrine" in capsys.readouterr().out


def test_a_demo_of_an_older_encoder_is_made_anew(tmp_path, capsys):
    folder = tmp_path / "demo"
    (folder / "catalogue").mkdir(parents=True)
    write_catalogue(folder / "catalogue")
    assert main(["demo", "--no-page", "--folder", str(folder)]) == 0
    made = IndexFolder(folder / "demo.index")
    write_manifest(made, replace(read_manifest(made), revision="older"))
    capsys.readouterr()
    assert main(["demo", "--no-page", "--folder", str(folder)]) == 0
    assert "9 products: 9 new" in capsys.readouterr().out
    assert main(["demo", "--no-page", "--folder", str(folder)]) == 0
    assert "new" not in capsys.readouterr().out
