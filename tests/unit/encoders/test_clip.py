import numpy as np
import pytest
from PIL import Image

from agent.encoders import clip as module
from agent.encoders.clip import ClipEncoder, is_offline, is_on_disk
from agent.errors import EncoderError
from tests import checkpoints


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return checkpoints.clip(tmp_path_factory.mktemp("models") / "clip")


@pytest.fixture(scope="module")
def encoder(folder):
    return ClipEncoder(str(folder))


def scene():
    """Dark above, bright below: what matters is which way is up."""
    image = Image.new("RGB", (40, 40), "white")
    image.paste((120, 20, 20), (0, 0, 40, 20))
    return image


def test_a_picture_with_a_turn_in_its_exif_is_the_upright_one(encoder):
    turned = scene().rotate(90, expand=True)
    exif = turned.getexif()
    exif[0x0112] = 6
    turned.info["exif"] = exif.tobytes()
    upright, sideways, told = encoder.encode_images([scene(), turned.copy(), turned])
    del sideways
    assert told @ upright > 0.9999


def test_alpha_lies_on_white(encoder):
    clear = Image.new("RGBA", (40, 40), (200, 0, 0, 0))
    a, b = encoder.encode_images([clear, Image.new("RGB", (40, 40), "white")])
    assert a @ b > 0.9999


def test_sixteen_bits_are_scaled_not_clipped(encoder):
    ramp = np.tile(np.arange(64, dtype=np.uint16) * 4, (64, 1))
    wide, narrow = Image.fromarray(ramp * 257), Image.fromarray(ramp.astype(np.uint8))
    a, b = encoder.encode_images([wide, narrow])
    assert a @ b > 0.999


def test_long_texts_are_cut_where_the_files_do_not_say_so(tmp_path):
    encoder = ClipEncoder(str(checkpoints.clip(tmp_path / "clip", limit=False)))
    assert np.isfinite(encoder.encode_texts(["red " * 300])).all()


def test_siglip_texts_are_padded_to_their_fixed_length(tmp_path):
    encoder = ClipEncoder(str(checkpoints.siglip(tmp_path / "siglip")))
    alone = encoder.encode_texts(["red"])[0]
    beside = encoder.encode_texts(["red", "red running shoes blaue Vase"])[0]
    assert alone @ beside > 0.9999
    encoder._texts[0].processing_kwargs = {}
    assert encoder.encode_texts(["red"])[0] @ alone < 0.999  # without padding it is another


def test_two_models_of_different_spaces_are_refused(folder, tmp_path):
    other = checkpoints.student(tmp_path / "student", dimension=24)
    with pytest.raises(EncoderError, match=r"24 numbers .* of 32"):
        ClipEncoder(str(other), str(folder))


def test_a_model_without_a_picture_side_is_refused(tmp_path):
    words = checkpoints.student(tmp_path / "student")
    with pytest.raises(EncoderError, match="no side for pictures"):
        ClipEncoder(str(words))


def test_the_revision_follows_the_weights(folder, tmp_path):
    same = ClipEncoder(str(folder)).description.revision
    other = checkpoints.clip(tmp_path / "other", tokens=50)
    assert ClipEncoder(str(folder)).description.revision == same
    assert ClipEncoder(str(other)).description.revision != same


def test_offline_a_model_that_is_not_there_fails_at_once(monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setattr(module, "hub_answers", lambda: pytest.fail("asked the hub"))
    with pytest.raises(EncoderError, match=r"HF_HUB_OFFLINE.*--encoder compact") as caught:
        ClipEncoder("nobody/nothing")
    assert "\n" not in str(caught.value)


def test_without_an_answer_from_the_hub_it_fails_at_once(monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "0")
    monkeypatch.delenv("TRANSFORMERS_OFFLINE", raising=False)
    monkeypatch.setattr(module, "hub_answers", lambda: False)
    with pytest.raises(EncoderError, match="the hub does not answer"):
        ClipEncoder("nobody/nothing")


def test_a_folder_that_is_not_there_is_not_looked_for_in_the_hub(tmp_path):
    with pytest.raises(EncoderError, match="is no folder"):
        ClipEncoder(str(tmp_path / "missing"))


def test_a_folder_of_something_else_fails_in_one_line(tmp_path):
    (tmp_path / "modules.json").write_text("not json")
    with pytest.raises(EncoderError, match="cannot be loaded") as caught:
        ClipEncoder(str(tmp_path))
    assert "\n" not in str(caught.value)


def test_models_in_the_cache_of_the_hub_are_found(tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    assert not is_on_disk(["a/b"])
    (tmp_path / "models--a--b" / "snapshots" / "1234").mkdir(parents=True)
    assert is_on_disk(["a/b"])
    assert is_on_disk([str(tmp_path)])


@pytest.mark.parametrize(
    ("value", "offline"), [("1", True), ("true", True), ("0", False), ("", False)]
)
def test_what_counts_as_offline(monkeypatch, value, offline):
    monkeypatch.setenv("HF_HUB_OFFLINE", value)
    monkeypatch.delenv("TRANSFORMERS_OFFLINE", raising=False)
    assert is_offline() is offline
