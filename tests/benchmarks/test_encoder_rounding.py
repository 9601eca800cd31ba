"""What storing the compact encoder in 16 and 8 bits costs against the weights it was trained as.

Those are only in a checkpoint of ``python -m agent.training``; without one there is nothing to
compare with.
"""

from pathlib import Path

import numpy as np
import pytest
import torch

from agent.demo import draw_catalogue
from agent.encoders.compact import CompactEncoder
from agent.encoders.pixels import CACHED_SIDE, joined, looks, normalized, squares
from agent.images.open import open_picture
from agent.training.data import read_catalogue
from agent.training.export import export
from agent.training.network import TwoTowers
from agent.training.vocabulary import load_vocabulary
from agent.training.zero_shot import label_of

pytestmark = pytest.mark.benchmark
CHECKPOINT = Path(__file__).parents[2] / ".training" / "checkpoint.pt"


@pytest.mark.skipif(not CHECKPOINT.exists(), reason="no checkpoint of a training is here")
def test_rounding_costs_less_than_a_point(tmp_path):
    torch.set_num_threads(1)
    model = TwoTowers()
    model.load_state_dict(torch.load(CHECKPOINT, weights_only=True)["averaged"])
    model.eval()
    vocabulary = load_vocabulary()
    encoder = CompactEncoder(export(model, tmp_path / "out", vocabulary.languages), color_share=0.0)
    samples = read_catalogue(draw_catalogue(tmp_path / "demo", products=360), vocabulary)
    pictures = [open_picture(sample.path) for sample in samples]
    kinds = sorted({sample.kind for sample in samples})
    truth = np.array([kinds.index(sample.kind) for sample in samples])
    pixels = normalized(looks(squares(pictures, CACHED_SIDE)))
    right = {"32 bits": 0.0, "stored": 0.0}
    with torch.no_grad():
        whole = joined(model.image(torch.from_numpy(pixels)).numpy())
        stored = encoder.encode_images(pictures)
        for language in vocabulary.languages:
            words = [label_of(vocabulary, language, "kind", kind) for kind in kinds]
            found = {
                "32 bits": whole @ model.text(words).numpy().T,
                "stored": stored @ encoder.encode_texts(words).T,
            }
            for name, scores in found.items():
                right[name] += (scores.argmax(axis=1) == truth).mean() / len(vocabulary.languages)
    print(", ".join(f"{name}: {share:.4f}" for name, share in right.items()))
    print(f"lowest cosine of a picture's two vectors: {(whole * stored).sum(axis=1).min():.5f}")
    assert abs(right["stored"] - right["32 bits"]) < 0.01
