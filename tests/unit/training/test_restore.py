import shutil

import numpy as np
import pytest
import torch

from agent.demo.catalogue import draw_product
from agent.encoders.compact import CompactEncoder, weights_folder
from agent.encoders.pixels import CACHED_SIDE, joined, looks, normalized, squares
from agent.errors import EncoderError
from agent.training.export import export
from agent.training.restore import restore

TEXTS = ["blaue Vase", "red T-shirt", "赤い", "", "кроссовки до 30"]


@pytest.fixture(scope="module")
def pictures():
    values = {"concept": "vase", "color": "Blue", "pattern": "Dotted"}
    return [draw_product(values, np.random.default_rng(seed)) for seed in range(4)]


def test_the_network_read_back_gives_the_same_vectors(pictures):
    model, encoder = restore().eval(), CompactEncoder(color_share=0.0)
    pixels = normalized(looks(squares(pictures, CACHED_SIDE)))
    with torch.no_grad():
        seen, said = model.image(torch.from_numpy(pixels)), model.text(TEXTS)
    np.testing.assert_allclose(joined(seen.numpy()), encoder.encode_images(pictures), atol=1e-5)
    np.testing.assert_allclose(said.numpy(), encoder.encode_texts(TEXTS), atol=1e-5)
    assert float(model.scales()[0].detach()) == pytest.approx(encoder.description.scale, rel=1e-4)


def test_what_is_read_back_and_exported_unchanged_is_the_same_encoder(pictures, tmp_path):
    bundled = CompactEncoder()
    export(restore(), tmp_path, bundled.description.languages)
    again = CompactEncoder(tmp_path)
    np.testing.assert_allclose(
        again.encode_images(pictures), bundled.encode_images(pictures), atol=1e-5
    )
    np.testing.assert_allclose(again.encode_texts(TEXTS), bundled.encode_texts(TEXTS), atol=1e-5)


@pytest.mark.parametrize("name", ["image.onnx", "text.npz", "card.json"])
def test_damaged_and_missing_files_are_said_in_one_line(tmp_path, name):
    for entry in weights_folder().iterdir():
        shutil.copy(str(entry), tmp_path)
    (tmp_path / name).write_bytes(b"broken")
    with pytest.raises(EncoderError, match="cannot be trained further") as caught:
        restore(tmp_path)
    assert "\n" not in str(caught.value)
    (tmp_path / name).unlink()
    with pytest.raises(EncoderError, match=f"{name} is missing"):
        restore(tmp_path)
