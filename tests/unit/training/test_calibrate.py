"""Floors tell what is there from what is not; both sorts of queries weigh the same."""

from __future__ import annotations

import csv

from agent.training.calibrate import Asked, ask, best_floors, quality
from agent.training.vocabulary import load_vocabulary
from tests.fakes import HashEncoder
from tests.integration.conftest import write_catalogue


def asked(is_there, image, text):
    return Asked("thing", is_there, image, text)


def test_floors_separate_what_can_be_separated():
    there = [asked(True, 0.1 + i / 100, 0.8) for i in range(10)]
    absent = [asked(False, 0.1 + i / 100, 0.3) for i in range(30)]
    floors = best_floors([*there, *absent])
    assert quality([*there, *absent], floors) == (1.0, 1.0)
    assert 0.3 < floors[1] <= 0.8


def test_a_picture_or_a_text_is_enough():
    mixed = [asked(True, 0.9, 0.1), asked(True, 0.1, 0.9), asked(False, 0.1, 0.1)]
    precision, recall = quality(mixed, (0.5, 0.5))
    assert (precision, recall) == (1.0, 1.0)


def test_many_absent_things_do_not_flatter_the_precision():
    there = [asked(True, 0.0, 0.0), asked(True, 1.0, 1.0)]
    absent = [asked(False, 0.0, 0.0)] * 100
    precision, recall = quality([*there, *absent], (0.5, 0.5))
    assert recall == 1.0
    assert abs(precision - 2 / 3) < 1e-9


def test_a_catalogue_is_asked_for_what_it_has_and_what_it_lacks(tmp_path):
    path = write_catalogue(tmp_path / "shop")
    with path.open(encoding="utf-8") as file:
        assert {row["kind"] for row in csv.DictReader(file)} == {"Vase", "Mug", "Lamp"}
    vocabulary = load_vocabulary()
    found = list(ask(HashEncoder(), path, vocabulary))
    there = {one.concept for one in found if one.is_there}
    assert there == {"vase", "mug", "lamp"}
    absent = {one.concept for one in found if not one.is_there}
    assert "guitar" in absent
    assert not absent & {"vase", "mug", "cup", "lighting"}
