import shutil

import numpy as np
import pytest
from PIL import Image

from agent.encoders import exporting, gate, preparing, runtimes, speed
from agent.encoders.clip import ClipEncoder
from agent.encoders.speed import in_eight_bits, on_fastest
from tests import checkpoints

TEXTS = ["blaue Vase", "red running shoes", "нож"]
PICTURES = [Image.new("RGB", (50, 40), color) for color in ("red", "white", "navy")]

exports = pytest.mark.skipif(
    not exporting.can_export(), reason="onnx and onnxscript are not installed"
)


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    base = tmp_path_factory.mktemp("models")
    return checkpoints.student(base / "student"), checkpoints.clip(base / "clip")


@pytest.fixture
def encoder(places):
    return ClipEncoder(str(places[0]), str(places[1]))


@pytest.fixture
def cache(monkeypatch, tmp_path):
    """A folder of its own, and timing that takes no time."""
    home = tmp_path / "cache"
    monkeypatch.setattr("agent.encoders.prepared.user_cache_path", lambda *_, **__: home)
    monkeypatch.setattr("agent.encoders.picking._SECONDS", 0.01)
    return home


@pytest.fixture(scope="module")
def exported(places, tmp_path_factory):
    """Both sides of the models, exported once for all tests: the exporter takes seconds."""
    home = tmp_path_factory.mktemp("exported")
    for side in preparing.sides(ClipEncoder(str(places[0]), str(places[1]))):
        exporting.export(side.model, side.probe[:1], side.probe[1:], side.file(home))
    return home


@pytest.fixture
def at_once(exported, monkeypatch):
    """Exporting takes no time."""

    def export(model, _short, _long, file):
        name = "pictures" if model.supports("image") else "texts"
        shutil.copy(exported / f"{name}.onnx", file)

    monkeypatch.setattr(preparing, "export", export)


@pytest.fixture
def told():
    return []


def only(monkeypatch, *names):
    """Lets the fastest be one of few, so that a test knows which."""
    monkeypatch.setattr(preparing, "has_bf16", lambda: runtimes.TORCH_BF16 in names)
    monkeypatch.setattr(preparing, "is_installed", lambda name: name in names)
    monkeypatch.setattr("agent.encoders.picking.WORTH", 0.0)
    true = preparing.pick

    def last(starts, *rest, **more):
        """What torch is compared with is taken, however the tiny models are timed."""
        found = true(starts, *rest, **more)
        taken = list(found.milliseconds)[-1]
        return preparing.Pick(taken, found.milliseconds, found.left_out)

    monkeypatch.setattr(preparing, "pick", last)


def rows(encoder):
    return np.concatenate([encoder.encode_texts(TEXTS), encoder.encode_images(PICTURES)])


def assert_torch(encoder, exact):
    np.testing.assert_array_equal(rows(encoder), exact)


def test_nothing_is_tried_unless_there_is_time(encoder, cache):
    exact = rows(encoder)
    assert on_fastest(encoder) == "on torch; vitrine index finds out what is faster"
    assert not cache.exists()
    assert_torch(encoder, exact)


@exports
@pytest.mark.parametrize("runtime", [runtimes.ONNX, runtimes.OPENVINO, runtimes.TORCH_BF16])
def test_what_was_found_is_used_at_the_next_start(
    encoder, places, cache, told, monkeypatch, at_once, runtime
):
    if not runtimes.is_installed(runtime):
        pytest.skip(f"{runtime} is not installed")
    exact, about = rows(encoder), encoder.description
    only(monkeypatch, runtime)
    first = on_fastest(encoder, told.append)
    assert len(told) == 1
    assert f"texts on {runtime} (" in first
    assert f"pictures on {runtime} (" in first
    monkeypatch.setattr(preparing, "export", lambda *_: pytest.fail("exported again"))
    again = ClipEncoder(str(places[0]), str(places[1]))
    assert on_fastest(again, told.append) == first
    assert len(told) == 1
    assert again.description == about
    assert (rows(again) * exact).sum(axis=1).min() > 0.999
    assert again._running[0] is not again._texts


@exports
def test_a_model_of_both_sides_and_texts_of_a_fixed_length_can_be_exported(
    cache, told, monkeypatch, tmp_path
):
    only(monkeypatch, runtimes.ONNX)
    encoder = ClipEncoder(str(checkpoints.siglip(tmp_path / "siglip")))
    exact = rows(encoder)
    assert "texts on ONNX Runtime" in on_fastest(encoder, told.append)
    np.testing.assert_allclose(rows(encoder), exact, atol=1e-4)


@exports
def test_training_gets_the_torch_models_and_computes_with_them(
    encoder, cache, told, monkeypatch, at_once
):
    exact = rows(encoder)
    only(monkeypatch, runtimes.ONNX)
    on_fastest(encoder, told.append)
    texts, _ = encoder.towers
    assert_torch(encoder, exact)
    import torch

    with torch.no_grad():
        for weight in texts.parameters():
            weight.add_(0.1)
    assert abs(rows(encoder) - exact).max() > 1e-3


@exports
@pytest.mark.parametrize("harm", ["card", "half", "empty", "gone", "other"])
def test_a_damaged_cache_costs_nothing_but_speed(encoder, cache, told, monkeypatch, at_once, harm):
    exact = rows(encoder)
    only(monkeypatch, runtimes.ONNX)
    on_fastest(encoder, told.append)
    encoder.run_on()
    (file,) = cache.rglob("texts.onnx")
    if harm == "card":
        (file.parent / "prepared.json").write_text("{")
    elif harm == "half":
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    elif harm == "empty":
        file.write_bytes(b"")
    elif harm == "other":
        file.write_bytes((file.parent / "pictures.onnx").read_bytes())
    else:
        file.unlink()
    assert on_fastest(encoder).startswith("on torch; vitrine index")
    assert_torch(encoder, exact)
    assert "texts on ONNX Runtime" in on_fastest(encoder, told.append)
    assert len(told) == 2


def test_a_cache_that_cannot_be_written_is_said(encoder, cache, told):
    exact = rows(encoder)
    cache.write_text("a file where the folder should be")
    words = on_fastest(encoder, told.append)
    assert "cannot be written (" in words
    assert "\n" not in words
    assert_torch(encoder, exact)
    assert "8 bits not used (" in in_eight_bits(encoder, told.append)
    assert_torch(encoder, exact)


def test_a_full_disk_is_said_and_leaves_nothing(encoder, cache, told, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(preparing, "can_export", lambda: True)
    monkeypatch.setattr(preparing, "export", full)
    assert "(No space left on device)" in on_fastest(encoder, told.append)
    assert list((cache / "encoders").iterdir()) == []


def test_without_the_exporter_torch_goes_on_and_the_extra_is_named(
    encoder, cache, told, monkeypatch
):
    monkeypatch.setattr(preparing, "can_export", lambda: False)
    words = on_fastest(encoder, told.append)
    assert "texts on torch" in words
    assert 'not ONNX Runtime: pip install "vitrine[onnx]"' in words
    words = in_eight_bits(encoder, told.append)
    assert words.startswith('8 bits not used (pip install "vitrine[onnx]"')
    assert ":int8" not in encoder.description.name


def test_a_model_that_cannot_be_exported_stays_on_torch(encoder, cache, told, monkeypatch):
    def refuse(*_):
        raise RuntimeError("operator 'x' is not supported\nby anyone")

    exact = rows(encoder)
    only(monkeypatch)
    monkeypatch.setattr(preparing, "can_export", lambda: True)
    monkeypatch.setattr(preparing, "export", refuse)
    words = on_fastest(encoder, told.append)
    assert words == (
        "texts on torch, pictures on torch; not ONNX Runtime: operator 'x' is not supported"
    )
    assert_torch(encoder, exact)


@exports
def test_eight_bits_that_pass_are_another_encoder(encoder, cache, told, monkeypatch, at_once):
    exact, about = rows(encoder), encoder.description
    monkeypatch.setattr(gate, "LEAST_OVERLAP", 0.5)  # the weights are random
    words = in_eight_bits(encoder, told.append)
    assert words.startswith("cosine 0.99")
    assert "texts on ONNX Runtime int8 (" in words
    assert encoder.description.name == f"{about.name}:int8"
    assert encoder.description.revision == f"int8-{about.revision}"
    assert 0.97 < (rows(encoder) * exact).sum(axis=1).min() < 0.999999
    encoder.run_on()
    monkeypatch.setattr(speed, "draw_sample", lambda: pytest.fail("measured again"))
    assert in_eight_bits(encoder, told.append) == words
    encoder.towers  # noqa: B018 - asking is what counts
    assert encoder.description == about


@exports
def test_eight_bits_that_do_not_pass_are_not_used_and_the_figures_are_said(
    encoder, cache, monkeypatch, at_once
):
    exact, about = rows(encoder), encoder.description
    monkeypatch.setattr(gate, "LEAST_COSINE", 1.1)
    words = in_eight_bits(encoder)
    assert words.startswith("8 bits not used (cosine 0.99")
    assert ", top-10 overlap " in words
    assert encoder.description == about
    assert_torch(encoder, exact)
    assert not list(cache.rglob("*.onnx"))
    monkeypatch.setattr(speed, "draw_sample", lambda: pytest.fail("measured again"))
    assert in_eight_bits(encoder) == words
