import csv
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from agent.demo import draw_catalogue
from agent.encoders.hues import NAMES
from agent.errors import CatalogueError
from agent.training.captions import CaptionWriter
from agent.training.data import load_gallery, read_catalogue
from agent.training.targets import caption_batch, targets_of
from agent.training.vocabulary import load_vocabulary

CATALOGUES = Path(__file__).parents[3] / "../shared/catalogues"


@pytest.fixture(scope="module")
def vocabulary():
    return load_vocabulary()


@pytest.fixture(scope="module")
def gallery(tmp_path_factory, vocabulary):
    base = tmp_path_factory.mktemp("data")
    path = draw_catalogue(base / "demo", seed=5, products=72)
    return load_gallery(read_catalogue(path, vocabulary), base / "work")


def write(path, rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_no_sender_is_on_both_sides(tmp_path, vocabulary):
    rng = np.random.default_rng(0)
    rows = [
        {"id": n, "image": f"{n}.jpg", "category": "Dress", "sender": int(rng.integers(40)),
         "split": "validation" if n % 12 == 0 else "train"}
        for n in range(400)
    ]  # fmt: skip
    samples = read_catalogue(write(tmp_path / "products.csv", rows), vocabulary)
    parts = defaultdict(set)
    for sample, row in zip(samples, rows, strict=True):
        parts[sample.part].add(row["sender"])
    assert not parts["train"] & parts["validation"]
    held = sum(sample.part == "validation" for sample in samples)
    assert 40 <= held <= 100
    told = {s.path.name for s in samples if s.part == "train"}
    assert not told & {row["image"] for row in rows if row["split"] == "validation"}


def test_rows_of_unknown_kinds_are_left_out(tmp_path, vocabulary):
    rows = [{"id": 1, "image": "1.jpg", "kind": "Vase"}, {"id": 2, "image": "2.jpg", "kind": "Xyz"}]
    samples = read_catalogue(write(tmp_path / "products.csv", rows), vocabulary)
    assert [sample.kind for sample in samples] == ["vase"]


def test_a_catalogue_without_known_kinds_is_refused(tmp_path, vocabulary):
    path = write(tmp_path / "products.csv", [{"id": 1, "image": "1.jpg", "kind": "Xyz"}])
    with pytest.raises(CatalogueError, match="no row"):
        read_catalogue(path, vocabulary)
    with pytest.raises(CatalogueError, match="cannot be read"):
        read_catalogue(tmp_path / "missing.csv", vocabulary)


def test_broken_pictures_are_left_out(tmp_path, vocabulary):
    path = draw_catalogue(tmp_path / "demo", products=6)
    (tmp_path / "demo" / "images" / "p0002.webp").write_bytes(b"no picture")
    gallery = load_gallery(read_catalogue(path, vocabulary), tmp_path)
    assert len(gallery.samples) == len(gallery.pixels) == len(gallery.hues) == 5


def test_broader_kinds_do_not_count_as_wrong(gallery, vocabulary):
    targets = targets_of(gallery, vocabulary)
    assert not targets.blocked[np.arange(len(targets.kind)), targets.kind].any()
    for number, sample in enumerate(gallery.samples):
        blocked = {k for k, b in zip(targets.kinds, targets.blocked[number], strict=True) if b}
        assert blocked <= vocabulary.ancestors("kind", sample.kind)


def test_color_targets_lean_on_the_catalogue(gallery, vocabulary):
    targets = targets_of(gallery, vocabulary)
    np.testing.assert_allclose(targets.colors.sum(axis=1), 1, atol=1e-5)
    best = [NAMES[number] for number in targets.colors.argmax(axis=1)]
    assert best == [sample.color for sample in gallery.samples]


def test_captions_are_true_of_their_own_picture_first(gallery, vocabulary):
    rng = np.random.default_rng(0)
    targets, writer = targets_of(gallery, vocabulary), CaptionWriter(vocabulary, rng)
    numbers = np.arange(40)
    texts, true = caption_batch(numbers, gallery, targets, vocabulary, writer, rng)
    assert len(texts) == 40
    assert (np.diag(true) > 0).all()
    np.testing.assert_allclose(true.sum(axis=1), 1, atol=1e-5)
    for row, column in zip(*np.nonzero(true), strict=True):
        ours, theirs = gallery.samples[row], gallery.samples[column]
        same = ours.kind == theirs.kind
        assert same or vocabulary.ancestors("kind", ours.kind) & {
            theirs.kind, *vocabulary.ancestors("kind", theirs.kind)
        }  # fmt: skip


@pytest.mark.skipif(not CATALOGUES.exists(), reason="the shared catalogues are not here")
def test_the_real_catalogues_are_understood_whole(vocabulary):
    for name, count in (("wardrobe", 17), ("grocery", 43)):
        path = CATALOGUES / name / "products.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        samples = read_catalogue(path, vocabulary)
        assert len(samples) == len(rows)
        assert len({sample.kind for sample in samples}) == count
        assert {"train", "validation"} <= {sample.part for sample in samples}
