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


RUNTIMES = ("torch bf16", "ONNX Runtime", "OpenVINO", "ONNX Runtime int8")
ROUNDING = {"torch bf16": 0.02, "OpenVINO": 0.02, "ONNX Runtime int8": 0.05}
"""How far a runtime's vectors may be apart that differ only in what was encoded beside them."""


def on_runtime(name, places, folder):
    """The pair of models as one runtime computes it."""
    from agent.encoders import exporting, preparing, runtimes
    from agent.encoders.clip import ClipEncoder

    if not runtimes.is_installed(name):
        pytest.skip(f"{name} is not installed")
    encoder = ClipEncoder(str(places["student"]), str(places["clip"]))
    sides = preparing.sides(encoder)
    if name in runtimes.OF_A_FILE:
        if not exporting.can_export():
            pytest.skip("onnx and onnxscript are not installed")
        for side in sides:
            exporting.export(side.model, side.probe[:1], side.probe[1:], side.file(folder))
            if name == runtimes.ONNX_INT8:
                exporting.to_eight_bits(side.file(folder), folder / "small.onnx")
                (folder / "small.onnx").replace(side.file(folder))
    opened = [side.open(name, folder) for side in sides]
    encoder.run_on(*opened, eight_bits=name == runtimes.ONNX_INT8)
    return encoder


def make(name, places, folder):
    if name in RUNTIMES:
        return on_runtime(name, places, folder)
    if name == "hash":
        return HashEncoder()
    if name == "compact":
        from agent.encoders.compact import CompactEncoder

        return CompactEncoder()
    from agent.encoders.clip import ClipEncoder

    if name == "clip pair":
        return ClipEncoder(str(places["student"]), str(places["clip"]))
    return ClipEncoder(str(places[name]))


@pytest.fixture(
    scope="module", params=["hash", "compact", "clip pair", "clip", "siglip", *RUNTIMES]
)
def kind(request):
    return request.param


@pytest.fixture(scope="module")
def encoder(kind, places, tmp_path_factory):
    return make(kind, places, tmp_path_factory.mktemp("exported"))


@pytest.fixture
def near(kind):
    """How near the same has to come out."""
    return ROUNDING.get(kind, 2e-5)


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


def test_a_batch_gives_what_single_calls_give(encoder, near):
    together = encoder.encode_texts(TEXTS)
    apart = np.concatenate([encoder.encode_texts([text]) for text in TEXTS])
    np.testing.assert_allclose(together, apart, atol=near)
    pictures = [picture(seed, (30 + 9 * seed, 40)) for seed in range(5)]
    together = encoder.encode_images(pictures)
    apart = np.concatenate([encoder.encode_images([one]) for one in pictures])
    np.testing.assert_allclose(together, apart, atol=near)


def test_the_same_again_gives_the_same(encoder):
    np.testing.assert_array_equal(encoder.encode_texts(TEXTS), encoder.encode_texts(TEXTS))
    one = [picture(3)]
    np.testing.assert_array_equal(encoder.encode_images(one), encoder.encode_images(one))


def test_different_things_differ(encoder):
    rows = encoder.encode_texts(["red shoes", "blaue Vase"])
    assert rows[0] @ rows[1] < 0.9999
    rows = encoder.encode_images([Image.new("RGB", (40, 40), "red"), picture(4)])
    assert rows[0] @ rows[1] < 0.9999


def test_texts_that_look_like_pictures_stay_texts(encoder, near, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    picture(7).save("photo.png")
    shown = encoder.encode_images([Image.open("photo.png")])[0]
    likely = ["photo.png", str(tmp_path / "photo.png"), "http://127.0.0.1:9/a.jpg"]
    likely += ["data:image/png;base64,iVBORw0KGgo="]
    rows = encoder.encode_texts([*likely, "a red vase"])
    assert rows.shape == (5, encoder.description.dimension)
    assert all(row @ shown < 0.999 for row in rows)
    (tmp_path / "photo.png").unlink()
    np.testing.assert_allclose(encoder.encode_texts(likely[:1])[0], rows[0], atol=near)


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
