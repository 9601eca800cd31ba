from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from agent.encoders.base import EncoderDescription
from agent.training.data import Sample
from agent.training.known import known_kinds
from agent.training.vocabulary import load_vocabulary

KINDS = ("mug", "vase")


class Sure:
    """Takes every picture for a vase, as sure as its red says."""

    description = EncoderDescription("sure", "1", 2, ("en",), "none", 0.0, scale=1.0)

    def encode_texts(self, texts):
        return np.eye(2, dtype=np.float32)[[KINDS.index(text.lower()) for text in texts]]

    def encode_images(self, images):
        reds = np.array([image.getpixel((0, 0))[0] for image in images])
        return np.stack([np.zeros(len(reds)), reds / 20], axis=1).astype(np.float32)


@pytest.fixture(scope="module")
def vocabulary():
    return load_vocabulary()


def samples(folder, rows):
    found = []
    for number, (kind, red) in enumerate(rows):
        path = folder / f"{len(list(folder.iterdir()))}-{number}.png"
        Image.new("RGB", (4, 4), (red, 0, 0)).save(path)
        found.append(Sample(path, "shop", "validation", kind))
    return found


def share_of(red):
    return 1 / (1 + np.exp(-red / 20))


def test_the_share_is_the_lowest_above_which_all_sets_are_mostly_right(tmp_path, vocabulary):
    first = samples(tmp_path, [("mug", 10), ("vase", 10), ("vase", 40), ("vase", 80)])
    second = samples(tmp_path, [("mug", 30), ("vase", 60)])
    known = known_kinds(Sure(), {"first": first, "second": second}, vocabulary)
    assert known.names == KINDS
    assert share_of(30) < known.share <= share_of(30) + 0.011


def test_what_is_right_throughout_needs_no_share_and_what_is_not_is_never_read(
    tmp_path, vocabulary
):
    right = samples(tmp_path, [("vase", 10), ("vase", 40)])
    mugs = samples(tmp_path, [("mug", 200)] * 3)
    assert known_kinds(Sure(), {"right": right, "empty": [mugs[0]]}, vocabulary) is None
    assert known_kinds(Sure(), {}, vocabulary) is None
    low = samples(tmp_path, [("mug", 0)])
    assert known_kinds(Sure(), {"right": right, "low": low}, vocabulary).share < share_of(10)
