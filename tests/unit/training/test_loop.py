import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from agent.demo import draw_catalogue
from agent.encoders.compact import CompactEncoder
from agent.encoders.pixels import (
    CACHED_SIDE,
    DEVIATION,
    MEAN,
    SIDE,
    joined,
    looks,
    normalized,
    squares,
)
from agent.errors import UsageError
from agent.training import evaluate
from agent.training.__main__ import main
from agent.training.data import Sample, load_gallery, read_catalogue
from agent.training.export import export
from agent.training.loop import Recipe, Trainer
from agent.training.network import TwoTowers
from agent.training.sampling import chances, handling_of
from agent.training.views import Handling, views
from agent.training.vocabulary import load_vocabulary

SECONDS = 1 / 60


@pytest.fixture(scope="module")
def vocabulary():
    return load_vocabulary()


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    return draw_catalogue(tmp_path_factory.mktemp("shop") / "demo", seed=6, products=72)


@pytest.fixture(scope="module")
def gallery(catalogue, vocabulary, tmp_path_factory):
    samples = read_catalogue(catalogue, vocabulary)
    return load_gallery(samples, tmp_path_factory.mktemp("cache"))


def trainer(gallery, vocabulary, work, **recipe):
    work.mkdir(exist_ok=True)
    recipe = {"minutes": 1.0, "batch": 16, "text_share": 0.0, **recipe}
    return Trainer(gallery, vocabulary, Recipe(**recipe), work)


def test_losses_fall(gallery, vocabulary, tmp_path):
    one = trainer(gallery, vocabulary, tmp_path)
    totals = []
    for _ in range(150):
        totals.append(sum(one._advance().values()))
        one._step += 1
    assert np.mean(totals[-10:]) < 0.8 * np.mean(totals[:10])


def test_the_same_seed_trains_the_same(gallery, vocabulary, tmp_path):
    losses = [
        trainer(gallery, vocabulary, tmp_path / str(number))._advance() for number in range(2)
    ]
    assert losses[0] == losses[1]


def test_a_checkpoint_takes_up_where_it_was(gallery, vocabulary, tmp_path):
    first = trainer(gallery, vocabulary, tmp_path)
    first._advance()
    first._spent, first._step = 12.0, 1
    first.save()
    expected = first._advance()
    second = trainer(gallery, vocabulary, tmp_path)
    assert second.load(go_on=True)
    assert second.progress == pytest.approx(12 / 60)
    assert second._advance() == pytest.approx(expected, rel=1e-4)


def test_without_a_checkpoint_there_is_nothing_to_load(gallery, vocabulary, tmp_path):
    assert not trainer(gallery, vocabulary, tmp_path).load(go_on=True)


def test_words_alone_leave_the_picture_tower_as_it_was(gallery, vocabulary, tmp_path):
    trainer(gallery, vocabulary, tmp_path).save()
    one = trainer(gallery, vocabulary, tmp_path, minutes=2 * SECONDS, text_only=True)
    one.load(go_on=False)
    before = {k: v.clone() for k, v in one.averaged.image.state_dict().items()}
    words = one.averaged.text.table.weight.clone()
    model = one.run()
    for name, value in model.image.state_dict().items():
        torch.testing.assert_close(value, before[name])
    assert not torch.equal(model.text.table.weight, words)


def test_the_export_says_what_the_model_says(vocabulary, tmp_path):
    torch.manual_seed(4)
    model = TwoTowers().eval()
    for norm in model.modules():
        if isinstance(norm, torch.nn.BatchNorm2d):
            torch.nn.init.uniform_(norm.weight, 0.5, 1.5)
            norm.running_mean.uniform_(-0.2, 0.2)
            norm.running_var.uniform_(0.5, 1.5)
    export(model, tmp_path, vocabulary.languages, {"seed": 4})
    encoder = CompactEncoder(tmp_path, color_share=0.0)
    texts = ["blaue Vase", "red T-shirt", "赤い", ""]
    with torch.no_grad():
        expected = model.text(texts).numpy()
        assert (encoder.encode_texts(texts) * expected).sum(axis=1).min() > 0.99
        picture = Image.fromarray(np.random.default_rng(0).integers(0, 255, (80, 80, 3), np.uint8))
        pixels = normalized(looks(squares([picture], CACHED_SIDE)))
        expected = joined(model.image(torch.from_numpy(pixels)).numpy())
    assert (encoder.encode_images([picture]) * expected).sum() > 0.999
    assert json.loads((tmp_path / "card.json").read_text("utf-8"))["seed"] == 4
    assert encoder.description.megabytes <= 8


def test_views_are_seeded_and_normal(gallery):
    handling = handling_of(gallery.samples[:8])
    first, second = (
        views(
            gallery.pixels[:8], gallery.masks[:8], SIDE, torch.Generator().manual_seed(1), handling
        )
        for _ in range(2)
    )
    torch.testing.assert_close(first, second)
    assert first.shape == (8, 3, SIDE, SIDE)
    assert first.abs().max() < 4


def test_a_thing_put_on_another_ground_stays_and_its_ground_goes():
    side = 96
    pixels = np.full((8, side, side, 3), 40, np.uint8)
    pixels[1:] = 220
    pixels[:, 32:64, 32:64] = (200, 30, 30)
    masks = np.zeros((8, 32, 32), np.uint8)
    masks[:, 11:21, 11:21] = 255
    handling = Handling(gentle=np.ones(8, bool), movable=np.ones(8, bool))
    middles, corners = [], []
    for seed in range(40):
        seen = views(pixels, masks, side, torch.Generator().manual_seed(seed), handling)
        seen = seen[0] * torch.tensor(DEVIATION).view(3, 1, 1) + torch.tensor(MEAN).view(3, 1, 1)
        middles.append(float(seen[0, 48, 48] - seen[2, 48, 48]))
        corners.append(float(seen[1, 2, 2]))
    assert min(middles) > 0.3
    assert 4 <= sum(corner > 0.5 for corner in corners) <= 20


def test_senders_and_kinds_with_many_pictures_count_less_each():
    def sample(kind, sender):
        return Sample(Path("x"), "wardrobe", "train", kind, sender=sender)

    many = [sample("dress", "a")] * 9 + [sample("dress", "b")]
    weights = chances(many)
    assert weights.sum() == pytest.approx(1)
    assert weights[9] / weights[0] == pytest.approx(3)


def test_the_command_trains_exports_and_is_evaluated(tmp_path, catalogue, monkeypatch, capsys):
    work = tmp_path / "work"
    monkeypatch.setattr("agent.training.__main__._DRAWINGS", 40)
    arguments = ["--data", str(catalogue), "--out", str(tmp_path / "out"), "--work", str(work)]
    assert main([*arguments, "--minutes", str(4 * SECONDS), "--threads", "1"]) == 0
    lines = (work / "log.jsonl").read_text().splitlines()
    assert json.loads(lines[-1])["progress"] >= 1
    demo = work / "drawings-0"
    draw_catalogue(demo, seed=0, products=36)
    figures = tmp_path / "figures.json"
    arguments = ["--encoder", str(tmp_path / "out"), "--work", str(work), "--json", str(figures)]
    assert evaluate.main(arguments) == 0
    assert "demo kind (36)" in capsys.readouterr().out
    measured = json.loads(figures.read_text())
    assert all(0 <= value <= 1 for row in measured["figures"].values() for value in row.values())


def test_training_on_nothing_is_refused(tmp_path, capsys):
    missing = str(tmp_path / "missing.csv")
    assert main(["--data", missing, "--out", str(tmp_path), "--work", str(tmp_path)]) == 1
    assert "cannot be read" in capsys.readouterr().err
    with pytest.raises(UsageError):
        Recipe(minutes=0)


def test_an_unknown_encoder_is_refused_in_one_line(tmp_path, capsys):
    assert evaluate.main(["--encoder", str(tmp_path / "none"), "--work", str(tmp_path)]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
