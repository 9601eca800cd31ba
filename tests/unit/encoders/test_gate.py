import numpy as np
import pytest

from agent.encoders.gate import Quality, quality


def unit(rows):
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def exact():
    chance = np.random.default_rng(0)
    return unit(chance.normal(size=(40, 64))), unit(chance.normal(size=(120, 64)))


def noisy(vectors, much):
    chance = np.random.default_rng(1)
    return tuple(unit(rows + much * chance.normal(size=rows.shape)) for rows in vectors)


def test_the_same_vectors_pass(exact):
    told = quality(exact, exact)
    assert told.passes
    assert str(told) == "cosine 1.0000, top-10 overlap 1.00"


def test_the_figures_fall_with_the_noise_until_it_does_not_pass(exact):
    figures = [quality(exact, noisy(exact, much)) for much in (0.0005, 0.005, 0.05)]
    assert figures[0].passes
    assert not figures[-1].passes
    cosines, overlaps = [f.cosine for f in figures], [f.overlap for f in figures]
    assert cosines == sorted(cosines, reverse=True)
    assert overlaps == sorted(overlaps, reverse=True)


def test_one_bad_side_is_enough(exact):
    texts, pictures = exact
    assert not quality(exact, (texts, noisy(exact, 0.05)[1])).passes
    assert quality(exact, (texts, -pictures)).cosine < 0


def test_the_overlap_is_the_share_of_the_ten_nearest():
    pictures = unit(np.array([[1.0, height] for height in np.linspace(0, 1, 20)]))
    above, below = unit(np.array([[0.0, 1.0]])), unit(np.array([[1.0, -1.0]]))
    assert quality((above, pictures), (below, pictures)).overlap == 0.0


def test_vectors_of_no_sense_do_not_pass(exact):
    texts, pictures = exact
    assert quality(exact, (texts, np.full_like(pictures, np.nan))) == Quality(0.0, 0.0)


@pytest.mark.parametrize(("cosine", "overlap"), [(0.989, 1.0), (1.0, 0.89)])
def test_both_figures_have_to_be_high(cosine, overlap):
    assert not Quality(cosine, overlap).passes
