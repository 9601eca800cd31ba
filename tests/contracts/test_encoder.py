"""What every encoder keeps to, whatever is inside."""

import numpy as np
import pytest
from PIL import Image

from tests import checkpoints
from tests.fakes import HashEncoder


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    base = tmp_path_factory.mktemp("checkpoints")
    clip = checkpoints.clip(base / "clip")
    student = checkpoints.student(base / "student")
    return {"clip": clip, "student": student, "siglip": checkpoints.siglip(base / "siglip")}


def make(name, places):
    if name == "hash":
        return HashEncoder()
    if name == "compact":
        from agent.encoders.compact import CompactEncoder

        return CompactEncoder()
    from agent.encoders.clip import ClipEncoder

    if name == "clip pair":
        return ClipEncoder(str(places["student"]), str(places["clip"]))
    return ClipEncoder(str(places[name]))


@pytest.fixture(scope="module", params=["hash", "compact", "clip pair", "clip", "siglip"])
def encoder(request, places):
    return make(request.param, places)


def picture(seed=0, size=(50, 40), mode="RGB"):
    pixels = np.random.default_rng(seed).integers(0, 255, (*size[::-1], 3), np.uint8)
    return Image.fromarray(pixels).convert(mode)


TEXTS = ["blaue Vase", "red T-shirt", "赤いシャツ", "حذاء أحمر", "x" * 300, "нож", "🎈"]


def test_rows_are_of_unit_length_and_of_the_stated_dimension(encoder):
    for rows in (encoder.encode_texts(TEXTS), encoder.encode_images([picture(), picture(1)])):
        assert rows.dtype == np.float32
        assert rows.shape[1] == encoder.description.dimension
        np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-4)


def test_nothing_in_nothing_out(encoder):
    none = (0, encoder.description.dimension)
    assert encoder.encode_texts([]).shape == none
    assert encoder.encode_images([]).shape == none


def test_a_batch_gives_what_single_calls_give(encoder):
    together = encoder.encode_texts(TEXTS)
    apart = np.concatenate([encoder.encode_texts([text]) for text in TEXTS])
    np.testing.assert_allclose(together, apart, atol=2e-5)
    pictures = [picture(seed, (30 + 9 * seed, 40)) for seed in range(5)]
    together = encoder.encode_images(pictures)
    apart = np.concatenate([encoder.encode_images([one]) for one in pictures])
    np.testing.assert_allclose(together, apart, atol=2e-5)


def test_the_same_again_gives_the_same(encoder):
    np.testing.assert_array_equal(encoder.encode_texts(TEXTS), encoder.encode_texts(TEXTS))
    one = [picture(3)]
    np.testing.assert_array_equal(encoder.encode_images(one), encoder.encode_images(one))


def test_different_things_differ(encoder):
    rows = encoder.encode_texts(["red shoes", "blaue Vase"])
    assert rows[0] @ rows[1] < 0.9999
    rows = encoder.encode_images([Image.new("RGB", (40, 40), "red"), picture(4)])
    assert rows[0] @ rows[1] < 0.9999


def test_texts_that_look_like_pictures_stay_texts(encoder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    picture(7).save("photo.png")
    shown = encoder.encode_images([Image.open("photo.png")])[0]
    likely = ["photo.png", str(tmp_path / "photo.png"), "http://127.0.0.1:9/a.jpg"]
    likely += ["data:image/png;base64,iVBORw0KGgo="]
    rows = encoder.encode_texts([*likely, "a red vase"])
    assert rows.shape == (5, encoder.description.dimension)
    assert all(row @ shown < 0.999 for row in rows)
    (tmp_path / "photo.png").unlink()
    np.testing.assert_allclose(encoder.encode_texts(likely[:1])[0], rows[0], atol=2e-5)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK", "YCbCr", "I", "F", "I;16"])
def test_pictures_of_any_mode(encoder, mode):
    whole = picture(5)
    if mode == "I;16":
        gray = np.asarray(whole.convert("L"), np.uint16) * 256
        one = Image.fromarray(gray)
    elif mode == "LA":
        one = whole.convert("L").convert("LA")
    else:
        one = whole.convert(mode)
    assert np.isfinite(encoder.encode_images([one])).all()


@pytest.mark.parametrize("size", [(1, 1), (1, 400), (700, 3)])
def test_pictures_of_any_size(encoder, size):
    assert np.isfinite(encoder.encode_images([picture(6, size)])).all()


def test_a_picture_that_was_given_is_left_as_it_was(encoder, tmp_path):
    picture(8, (400, 300)).save(tmp_path / "large.jpg")
    with Image.open(tmp_path / "large.jpg") as one:
        encoder.encode_images([one])
        assert one.size == (400, 300)


def test_it_says_what_it_is(encoder):
    about = encoder.description
    assert about.name
    assert about.revision
    assert about.license
    assert about.megabytes >= 0
