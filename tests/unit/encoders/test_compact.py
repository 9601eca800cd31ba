import io
import json
import shutil
from importlib import resources
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from agent.demo.catalogue import draw_product
from agent.encoders.compact import (
    CARD_FILE,
    IMAGE_FILE,
    TEXT_FILE,
    CompactEncoder,
    load_words,
    packed,
)
from agent.encoders.ngrams import BUCKETS
from agent.encoders.pixels import SIDE
from agent.errors import EncoderError

WEIGHTS = Path(str(resources.files("agent.encoders") / "weights"))


@pytest.fixture(scope="module")
def encoder():
    return CompactEncoder()


@pytest.fixture
def copied(tmp_path):
    return Path(shutil.copytree(WEIGHTS, tmp_path / "weights"))


def drawn(concept, color, seed=5):
    values = {"concept": concept, "color": color, "pattern": "Plain"}
    return draw_product(values, np.random.default_rng([seed, 99]))


@pytest.mark.parametrize(
    ("query", "kind", "color"),
    [
        ("blue vase", "vase", "Blue"), ("blaue Vase", "vase", "Blue"),
        ("chemise rouge", "shirt", "Red"), ("зелёный рюкзак", "backpack", "Green"),
        ("黑色的靴子", "boots", "Black"), ("赤いドレス", "dress", "Red"),
        ("노란 우산", "umbrella", "Yellow"), ("niebieski kubek", "mug", "Blue"),
        ("groene stoel", "chair", "Green"), ("червона шапка", "hat", "Red"),
    ],
)  # fmt: skip
def test_words_of_any_language_find_the_drawing(encoder, query, kind, color):
    kinds = ("vase", "shirt", "backpack", "boots", "dress", "umbrella", "mug", "chair", "hat")
    shelf = [(k, c) for k in kinds for c in ("Red", "Blue", "Green", "Black", "Yellow")]
    rows = encoder.encode_images([drawn(*item) for item in shelf])
    best = int((rows @ encoder.encode_texts([query])[0]).argmax())
    assert shelf[best] == (kind, color)


def test_translations_lie_close_together(encoder):
    rows = encoder.encode_texts(["red dress", "rotes Kleid", "robe rouge", "赤いドレス"])
    other = encoder.encode_texts(["green bottle"])[0]
    assert (rows @ rows.T).min() > 0.6
    assert (rows @ other).max() < (rows @ rows.T).min()


def test_case_and_width_of_letters_do_not_matter(encoder):
    a, b, c = encoder.encode_texts(["Blue Vase", "blue vase", "ｂｌｕｅ ｖａｓｅ"])
    np.testing.assert_allclose(a, b, atol=1e-6)
    np.testing.assert_allclose(a, c, atol=1e-6)


def test_a_slip_of_the_keyboard_stays_near(encoder):
    right, wrong, other = encoder.encode_texts(["sunglasses", "sunglases", "teapot"])
    assert right @ wrong > right @ other + 0.2


def test_the_color_share_moves_pictures_toward_their_color():
    plain, colored = CompactEncoder(color_share=0.0), CompactEncoder()
    red = plain.encode_texts(["red"])[0]
    picture = [drawn("mug", "Red")]
    assert colored.encode_images(picture)[0] @ red > plain.encode_images(picture)[0] @ red
    assert plain.description.revision != colored.description.revision


def test_it_knows_the_languages_and_is_small(encoder):
    about = encoder.description
    assert len(about.languages) == 17
    assert about.megabytes <= 8
    assert about.license == "Apache-2.0"


def test_the_revision_follows_the_weights(copied, encoder):
    assert CompactEncoder(copied).description.revision == encoder.description.revision
    with np.load(copied / TEXT_FILE) as arrays:
        changed = dict(arrays)
    changed["norm_bias"] = changed["norm_bias"] + 1
    np.savez(copied / TEXT_FILE, **changed)
    assert CompactEncoder(copied).description.revision != encoder.description.revision


@pytest.mark.parametrize("name", [IMAGE_FILE, TEXT_FILE, CARD_FILE])
def test_a_missing_file_is_named(copied, name):
    (copied / name).unlink()
    with pytest.raises(EncoderError, match=f"{name} is missing"):
        CompactEncoder(copied)


@pytest.mark.parametrize("name", [IMAGE_FILE, TEXT_FILE, CARD_FILE])
def test_half_a_file_is_refused_in_one_line(copied, name):
    data = (copied / name).read_bytes()
    (copied / name).write_bytes(data[: len(data) // 2])
    with pytest.raises(EncoderError, match="damaged") as caught:
        CompactEncoder(copied)
    assert "\n" not in str(caught.value)


def test_words_in_four_bits_are_read_as_they_were_packed():
    numbers = np.random.default_rng(0).integers(-7, 8, (6, 10)).astype(np.int8)
    file = io.BytesIO()
    np.savez(file, table=packed(numbers), scale=np.ones((6, 1), np.float16))
    words = load_words(file.getvalue())
    assert packed(numbers).nbytes == numbers.nbytes // 2
    assert np.array_equal(words["table"], numbers)
    assert words["scale"].dtype == np.float32


def test_a_shorter_table_of_eight_bits_finds_the_same_rows(copied):
    """As encoders were exported before: half the rows, hashed alike."""
    words = load_words((copied / TEXT_FILE).read_bytes())
    half = {
        **words,
        "table": words["table"][: BUCKETS // 2],
        "scale": words["scale"][: BUCKETS // 2],
    }
    whole = {name: np.tile(half[name], (2, 1)) for name in ("table", "scale")}
    found = []
    for arrays in (half, {**words, **whole}):
        np.savez(copied / TEXT_FILE, **arrays)
        found.append(CompactEncoder(copied).encode_texts(["blaue Vase", "red shoes", "赤い靴"]))
    np.testing.assert_allclose(*found, atol=1e-6)


def test_weights_for_another_size_of_picture_are_refused(copied):
    card = json.loads((copied / CARD_FILE).read_text("utf-8"))
    (copied / CARD_FILE).write_text(json.dumps({**card, "side": SIDE + 16}), "utf-8")
    with pytest.raises(EncoderError, match="another version"):
        CompactEncoder(copied)


def test_canonical_vectors(encoder):
    """Pinned: an accidental change of preprocessing or hashing shows here."""
    pinned = json.loads((Path(__file__).parent / "canonical.json").read_text("utf-8"))
    assert pinned["revision"] == encoder.description.revision, "run canonical.py after training"
    texts = encoder.encode_texts(list(pinned["texts"]))
    np.testing.assert_allclose(texts[:, :8], list(pinned["texts"].values()), atol=1e-4)
    ramp = np.linspace(0, 255, 120 * 90 * 3).reshape(90, 120, 3).astype(np.uint8)
    picture = encoder.encode_images([Image.fromarray(ramp)])[0]
    np.testing.assert_allclose(picture[:8], pinned["picture"], atol=1e-4)
