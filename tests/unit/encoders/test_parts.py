import numpy as np
import pytest
from PIL import Image

from agent.encoders.hues import NAMES, histogram
from agent.encoders.ngrams import BUCKETS, MAX_CHARACTERS, bags, words
from agent.encoders.pixels import joined, looks, normalized, rgb, squares


def test_words_split_by_script():
    assert words("Red T-Shirt") == ["red", "t", "shirt"]
    assert words("赤いNikeの靴") == ["赤い", "nike", "の靴"]
    assert words("...") == []
    assert words("Straße") == words("STRASSE")


def test_every_word_weighs_the_same():
    buckets, starts, weights = bags(["red umbrella", "", "!?", "靴"])
    assert list(starts) == [0, len(buckets) - 2, len(buckets) - 2, len(buckets) - 2]
    assert weights[: starts[1]].sum() == pytest.approx(1)
    short = len(bags(["red"])[0])
    assert weights[:short].sum() == pytest.approx(0.5)
    assert buckets.max() < BUCKETS


def test_pasted_novels_are_cut():
    assert len(bags(["word " * 10_000])[0]) < 10 * MAX_CHARACTERS


def test_sixteen_bits_keep_their_range():
    ramp = np.arange(256, dtype=np.uint16)[None].repeat(4, 0)
    values = np.asarray(rgb(Image.fromarray(ramp * 257)))[..., 0]
    np.testing.assert_allclose(values[0], np.arange(256), atol=1)


def test_alpha_becomes_white():
    assert rgb(Image.new("RGBA", (2, 2), (9, 9, 9, 0))).getpixel((0, 0)) == (255, 255, 255)
    seen = Image.new("P", (2, 2), 0)
    seen.info["transparency"] = 0
    assert rgb(seen).getpixel((0, 0)) == (255, 255, 255)


def test_squares_and_their_scale():
    small = squares([Image.new("RGB", (30, 70), "white")], 16)
    assert small.shape == (1, 16, 16, 3)
    assert normalized(small).shape == (1, 3, 16, 16)
    assert squares([]).shape[0] == 0


@pytest.mark.parametrize(
    ("color", "name"),
    [("#cc2222", "red"), ("#1f4fae", "blue"), ("#2c7a3f", "green"), ("#161616", "black"),
     ("#f3cf35", "yellow"), ("#7a3fa5", "purple"), ("#ef8a25", "orange"), ("#6b4328", "brown")],
)  # fmt: skip
@pytest.mark.parametrize("ground", ["white", "#d8d0c8", "#777777"])
def test_the_color_of_the_thing_not_of_the_ground(color, name, ground):
    image = Image.new("RGB", (90, 90), ground)
    image.paste(color, (25, 20, 65, 75))
    shares = histogram(squares([image], 96))[0]
    assert NAMES[int(shares.argmax())] == name
    assert shares.sum() == pytest.approx(1, abs=1e-5)


def test_two_colors_share():
    image = Image.new("RGB", (90, 90), "white")
    image.paste("#cc2222", (20, 20, 45, 70))
    image.paste("#1f4fae", (45, 20, 70, 70))
    shares = dict(zip(NAMES, histogram(squares([image], 96))[0], strict=True))
    assert shares["red"] > 0.3
    assert shares["blue"] > 0.3


def test_a_picture_is_looked_at_whole_and_in_its_mirrored_middle():
    square = np.zeros((1, 160, 160, 3), np.uint8)
    square[0, :, :80] = 200
    square[0, :10] = 77
    whole, middle = looks(square, 128)
    assert whole.shape == middle.shape == (128, 128, 3)
    assert set(whole[2].ravel()) == {77}  # the upper edge is in the first look alone
    assert 77 not in middle
    assert (whole[64, 10, 0], whole[64, 118, 0]) == (200, 0)
    assert (middle[64, 10, 0], middle[64, 118, 0]) == (0, 200)


def test_two_looks_become_one_unit_vector():
    rows = np.array([[1, 0], [0, 0], [0, 1], [0, 0]], np.float32)
    np.testing.assert_allclose(joined(rows), [[0.5**0.5, 0.5**0.5], [0, 0]], atol=1e-6)
