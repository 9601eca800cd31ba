"""``vitrine train`` from the command line to an encoder that indexes."""

from __future__ import annotations

import json

import pytest
import torch

from agent.cli.main import main
from agent.demo import draw_catalogue
from agent.encoders.choose import choose_encoder
from agent.encoders.compact import CompactEncoder
from tests import checkpoints

MINUTES = str(3 / 60)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    return draw_catalogue(tmp_path_factory.mktemp("shop") / "demo", seed=9, products=72)


@pytest.fixture(autouse=True)
def few_drawings(monkeypatch, catalogue):
    """The measures and the drawings that hold what is known, on a tenth of the pictures."""
    monkeypatch.setattr("agent.training.adapting._DRAWINGS", 24)
    for user in ("adapting", "comparing"):
        monkeypatch.setattr(f"agent.training.{user}.demo_drawings", lambda _work: catalogue)
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


def test_a_catalogue_trains_an_encoder_that_indexes_it(catalogue, tmp_path, capsys):
    out = tmp_path / "mine"
    call = ["train", "--catalogue", str(catalogue), "--out", str(out), "--minutes", MINUTES]
    assert main(call) == 0
    table = capsys.readouterr().out
    assert "picture to picture" in table
    assert "drawings: kind" in table
    card = json.loads((out / "card.json").read_text("utf-8"))
    assert card["name"] == "mine"
    assert card["command"].startswith("vitrine train --catalogue products.csv")
    assert "products.csv" in card["data"][-1]
    assert {"floors", "abstention", "figures"} <= set(card)
    assert sorted(entry.name for entry in out.iterdir()) == ["card.json", "image.onnx", "text.npz"]
    encoder, _ = choose_encoder(str(out))
    assert encoder.description.revision != CompactEncoder().description.revision
    index = str(tmp_path / "my.index")
    assert main(["index", str(catalogue), "--index", index, "--encoder", str(out)]) == 0
    assert main(["search", "vase", "--index", index, "--encoder", str(out)]) == 0
    again = [*call[:3], "--out", str(tmp_path / "more"), "--minutes", MINUTES]
    assert main([*again, "--encoder", str(out)]) == 0


@pytest.mark.parametrize("split", [False, True])
def test_a_clip_model_is_adapted_and_saved(catalogue, tmp_path, capsys, split):
    start = tmp_path / "clip"
    if split:
        checkpoints.student(start / "texts")
        checkpoints.clip(start / "pictures")
    else:
        checkpoints.clip(start)
    old, _ = choose_encoder(str(start))
    out = tmp_path / "mine"
    call = ["train", "--catalogue", str(catalogue), "--minutes", "1", "--encoder", str(start)]
    assert main([*call, "--out", str(out)]) == 0
    assert "picture to picture" in capsys.readouterr().out
    new, _ = choose_encoder(str(out))
    assert new.description.dimension == old.description.dimension
    compact = tmp_path / "compact"
    compact.mkdir()
    (compact / "card.json").write_text("{}", "utf-8")
    assert main([*call, "--out", str(compact)]) == 2
    assert "holds card.json" in capsys.readouterr().err
    assert abs(new.encode_texts(["blue vase"]) - old.encode_texts(["blue vase"])).max() > 1e-5


def test_what_cannot_be_trained_is_said_in_one_line(catalogue, tmp_path, capsys):
    call = ["train", "--catalogue", str(catalogue), "--out", str(tmp_path / "out")]
    for more, status, said in (
        (["--encoder", str(tmp_path / "none")], 1, "is no folder"),
        (["--encoder", "clip"], 1, "HF_HUB_OFFLINE"),
        (["--minutes", "0"], 2, "train nothing"),
        (["--catalogue", str(tmp_path / "none.csv")], 1, "there is no catalogue"),
        (["--out", str(catalogue.parent)], 2, "name an empty folder"),
    ):
        assert main([*call, *more]) == status, more
        error = capsys.readouterr().err.strip()
        assert said in error
        assert "Traceback" not in error
        assert len(error.splitlines()) == 1


def test_missing_packages_are_named(catalogue, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("agent.cli.train.find_spec", lambda name: None if "onnx" in name else 1)
    assert main(["train", "--catalogue", str(catalogue), "--out", str(tmp_path / "out")]) == 1
    assert "vitrine[train]" in capsys.readouterr().err
