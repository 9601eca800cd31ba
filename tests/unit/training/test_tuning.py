import numpy as np
import pytest
import torch

from agent.demo import draw_catalogue
from agent.errors import UsageError
from agent.images.cache import PictureCache
from agent.images.remote import RemotePictures
from agent.training.alike import first_hits, precision
from agent.training.goods import read_goods
from agent.training.restore import restore
from agent.training.stock import load_stock
from agent.training.tuning import Tuner, Tuning
from agent.training.vocabulary import load_vocabulary

SECONDS = 1 / 60


@pytest.fixture(scope="module")
def vocabulary():
    return load_vocabulary()


@pytest.fixture(scope="module")
def stock(tmp_path_factory, vocabulary):
    base = tmp_path_factory.mktemp("shop")
    shelf = read_goods(draw_catalogue(base / "demo", seed=8, products=72), vocabulary)
    remote = RemotePictures(PictureCache(base / "web"), offline=True)
    return load_stock(shelf, remote, lambda _done, _all: None)


def tuner(stock, vocabulary, **tuning):
    tuning = {"minutes": 1.0, "sorts": 4, "each": 3, "held": 6, **tuning}
    return Tuner(restore(), stock, stock.pixels[:12], vocabulary, Tuning(**tuning))


def test_alike_things_come_nearer(stock, vocabulary):
    one = tuner(stock, vocabulary)
    losses = [one.advance(0.0) for _ in range(60)]
    first, last = (np.mean([row["alike"] for row in part]) for part in (losses[:10], losses[-10:]))
    assert last < first


def test_the_same_seed_trains_the_same(stock, vocabulary):
    assert tuner(stock, vocabulary).advance(0.0) == tuner(stock, vocabulary).advance(0.0)


def test_an_interrupted_training_is_gone_on_with(stock, vocabulary, tmp_path):
    place = tmp_path / "state.pt"
    first = tuner(stock, vocabulary)
    first.advance(0.0)
    first.spent = 30.0
    first._save(place)
    expected = first.advance(0.5)
    second = tuner(stock, vocabulary)
    second._load(place)
    assert second.spent == 30.0
    assert second.advance(0.5) == pytest.approx(expected, rel=1e-4)
    other = tuner(stock, vocabulary, seed=1)
    other._load(place)
    assert other.spent == 0.0


def test_the_result_lies_between_old_and_new_weights(stock, vocabulary, tmp_path):
    start = restore()
    one = tuner(stock, vocabulary, minutes=2 * SECONDS, share=0.5)
    told = []
    model = one.run(tmp_path / "state.pt", lambda done, whole: told.append((done, whole)))
    assert told[-1] == (2, 2)
    assert not (tmp_path / "state.pt").exists()
    moved = 0.0
    for old, mixed, new in zip(
        start.parameters(), model.parameters(), one._averaged.parameters(), strict=True
    ):
        torch.testing.assert_close(mixed.detach(), (old + new).detach() / 2)
        moved += float((mixed - old).detach().abs().sum())
    assert moved > 0


@pytest.mark.parametrize("minutes", [0, -3, float("nan"), float("inf")])
def test_a_budget_that_trains_nothing_is_refused(minutes):
    with pytest.raises(UsageError, match="train nothing"):
        Tuning(minutes=minutes)


def test_precision_counts_others_of_the_class_only():
    vectors = np.eye(2, dtype=np.float32)[[0, 0, 1, 1]]
    assert precision(vectors, ["a", "a", "b", "c"]) == 1.0
    assert precision(vectors, ["a", "b", "a", "b"]) == 0.0
    assert precision(vectors, ["a", "b", "c", "d"]) is None


def test_pictures_by_one_sender_are_kept_from_each_other():
    vectors = np.eye(3, dtype=np.float32)
    vectors[1] = vectors[0]
    assert precision(vectors, ["a", "a", "a"], apart=[1, 1, 2]) == 1.0
    assert precision(vectors, ["a", "a", "b"], apart=[1, 1, 2]) is None


def test_the_first_hits_are_as_many_as_there_are_right_ones():
    true = np.array([True, False, True])
    assert first_hits(np.array([3, 2, 1], np.float32), true) == 0.5
    assert first_hits(np.array([3, 2, 1], np.float32), true, count=1) == 1.0
