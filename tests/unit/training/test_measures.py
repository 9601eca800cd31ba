"""Measures are right on an encoder whose mistakes are known."""

from __future__ import annotations

import json

import numpy as np
import pytest
from PIL import Image

from agent.encoders.base import EncoderDescription
from agent.encoders.hues import NAMES
from agent.training import zero_shot
from agent.training.data import Sample
from agent.training.evaluate import note_figures
from agent.training.texts import caption_figures
from agent.training.vocabulary import Vocabulary
from agent.training.zero_shot import Measured, evaluate

KINDS = {"vase": ("vase", "flower holder"), "mug": ("mug", "cup"), "cup": ("tea cup", "cup")}


def forms(kinds):
    return {"kind": kinds, "color": {name: (name,) for name in NAMES}}


VOCABULARY = Vocabulary(
    {
        "en": forms(KINDS),
        "de": forms({"vase": ("Blumenvase",), "mug": ("Becher",), "cup": ("Tasse",)}),
    },
    {},
)
MEANT = {"vase": 0, "flower": 0, "Blumenvase": 0, "mug": 1, "Becher": 1, "tea": 2, "Tasse": 1,
         "cup": 2}  # fmt: skip
"""What words the encoder knows, and that it takes a Tasse for a mug."""


class Words:
    """Knows words, exactly as they are written; sees a picture's kind in its red."""

    description = EncoderDescription("words", "1", 15, ("de", "en"), "none", 0.0)

    def encode_texts(self, texts):
        rows = np.zeros((len(texts), 15), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.split():
                if word in MEANT:
                    row[MEANT[word]] += 1
                if word in NAMES:
                    row[3 + NAMES.index(word)] += 1
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)

    def encode_images(self, images):
        return np.eye(15, dtype=np.float32)[[image.getpixel((0, 0))[0] for image in images]]


@pytest.fixture
def samples(tmp_path):
    def sample(number, kind, seen, sender):
        path = tmp_path / f"{number}.png"
        Image.new("RGB", (4, 4), (seen, 0, 0)).save(path)
        return Sample(path, "shop", "validation", kind, name=f"the {kind}", sender=sender)

    return [
        sample(0, "vase", 0, "ann"), sample(1, "vase", 0, "bob"), sample(2, "mug", 1, "ann"),
        sample(3, "mug", 2, "bob"), sample(4, "cup", 2, "cat"),
    ]  # fmt: skip


def test_captions_find_their_own_and_a_word_of_two_kinds_finds_either():
    figures = caption_figures(Words(), VOCABULARY, ["mug", "vase"])
    among, slipped, pictured, _ = figures.values()
    assert among["en"] == 1.0
    assert among["de"] == pytest.approx(2 / 3)
    assert slipped["en"] < 1.0
    assert pictured == {"en": 1.0, "de": 1.0}
    titles = [name for name in figures if "recall" in name]
    assert [int(name.split()[-1]) for name in titles] == [3 * len(NAMES), 2 * len(NAMES)]


def test_colors_that_a_catalogue_does_not_tell_are_measured(samples, monkeypatch):
    assert not any(
        "measured" in name for name in evaluate(Words(), samples, VOCABULARY, "s").figures
    )
    monkeypatch.setattr(zero_shot, "LEAST_OF_A_PAIR", 2)
    figures = evaluate(Words(), samples, VOCABULARY, "shop").figures
    # Two black vases, and black cups of which one is a mug to the eye.
    assert figures["shop color as measured + kind P@10"]["en"] == pytest.approx(0.75)


def test_recall_is_told_of_each_kind(samples):
    measured = evaluate(Words(), samples, VOCABULARY, "shop")
    assert measured.figures["shop kind (3)"]["en"] == pytest.approx(4 / 5)
    assert measured.recalls["shop"]["vase"] == (1.0, 2)
    # One of two in English; in German, where mugs and cups are one, none.
    assert measured.recalls["shop"]["mug"] == (0.25, 2)


def test_the_largest_kinds_are_told_apart_among_themselves(samples):
    measured = evaluate(Words(), samples, VOCABULARY, "shop", frozenset({"vase", "mug"}))
    assert measured.figures["shop kind (2 largest)"].keys() == {"de", "en"}
    assert "shop kind (3 largest)" not in measured.figures
    whole = evaluate(Words(), samples, VOCABULARY, "shop", frozenset({"vase", "mug", "cup"}))
    assert not any("largest" in name for name in whole.figures)


def test_pictures_are_searched_with_pictures_of_other_senders(samples):
    figures = evaluate(Words(), samples, VOCABULARY, "shop").figures
    assert figures["shop picture to picture by kind P@10"] == {"mean": pytest.approx(2 / 4)}
    assert figures["shop picture to picture by name P@10"] == {"mean": pytest.approx(2 / 4)}


def test_a_card_keeps_its_facts_and_gets_the_figures(tmp_path):
    card = tmp_path / "card.json"
    card.write_text('{"name": "mine", "figures": {"old": {"en": 1}}}', "utf-8")
    figures = {"kinds": {"en": 0.5, "de": 0.25}, "alike": {"mean": 0.1234}}
    note_figures(card, Measured(figures, {"shop": {"vase": (0.5, 2)}}))
    assert json.loads(card.read_text("utf-8")) == {
        "name": "mine",
        "figures": {"kinds": {"en": 0.5, "mean": 0.375, "lowest": 0.25}, "alike": {"mean": 0.123}},
        "by_language": {"kinds": {"en": 0.5, "de": 0.25}, "alike": {"mean": 0.123}},
        "recalls": {"shop": {"vase": [0.5, 2]}},
    }
