import csv
import hashlib
from collections import Counter
from itertools import product

import numpy as np
import pytest
from PIL import Image

from agent.demo import draw_catalogue
from agent.demo.__main__ import main
from agent.demo.assortment import COLORS, KINDS
from agent.demo.catalogue import COLUMNS, draw_product
from agent.demo.drawings import DRAWINGS
from agent.demo.products import plan
from agent.errors import UsageError


def fingerprint(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_same_seed_draws_the_same_bytes(tmp_path):
    first = draw_catalogue(tmp_path / "a", seed=3, products=40)
    second = draw_catalogue(tmp_path / "b", seed=3, products=40)
    assert fingerprint(first) == fingerprint(second)
    for picture in sorted((tmp_path / "a" / "images").iterdir()):
        assert fingerprint(picture) == fingerprint(tmp_path / "b" / "images" / picture.name)


def test_another_seed_draws_another_shop(tmp_path):
    first = draw_catalogue(tmp_path / "a", seed=1, products=8)
    second = draw_catalogue(tmp_path / "b", seed=2, products=8)
    assert fingerprint(first) != fingerprint(second)


def test_the_csv_names_a_readable_picture_for_every_product(tmp_path):
    seen = []
    path = draw_catalogue(tmp_path, products=36, progress=lambda *step: seen.append(step))
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert len({row["id"] for row in rows}) == len(rows) == 36
    assert {row["kind"] for row in rows} == {kind.label for kind in KINDS}
    for row in rows:
        with Image.open(tmp_path / row["image"]) as picture:
            assert picture.size == (320, 320)
    assert seen == [(done, 36) for done in range(1, 37)]


def test_the_full_shop_has_what_people_ask_for():
    rows = plan(640, 0)
    assert len(rows) == 640
    pairs = Counter((row["kind"], row["color"]) for row in rows)
    assert set(pairs) == set(product((kind.label for kind in KINDS), COLORS))
    for kind, color in product(KINDS, ("Red", "Blue", "Green", "Black")):
        prices = {r["price"] for r in rows if (r["kind"], r["color"]) == (kind.label, color)}
        assert len(prices) >= 2
    assert {row["pattern"] for row in rows} == {"Plain", "Striped", "Checked", "Dotted", "Floral"}
    prices = np.array([float(row["price"]) for row in rows])
    assert (prices > 0).all()
    assert (prices < 30).mean() > 0.2
    assert (prices > 100).mean() > 0.1
    assert all(1 <= float(row["rating"]) <= 5 for row in rows)


def test_titles_do_not_list_every_value():
    rows = plan(640, 0)
    told = [row["color"] in row["title"] for row in rows]
    assert 0.2 < np.mean(told) < 0.6
    assert len({row["title"] for row in rows}) > 250


@pytest.mark.parametrize("concept", sorted(DRAWINGS))
def test_every_kind_shows_its_color_and_varies(concept):
    values = {"concept": concept, "color": "Red", "pattern": "Plain"}
    first, second = (draw_product(values, np.random.default_rng(seed)) for seed in (1, 2))
    assert first != second
    pixels = np.asarray(first, float)
    redness = pixels[..., 0] - pixels[..., 1:].max(axis=2)
    assert (redness > 50).mean() > 0.02
    assert np.abs(redness[:4]).max() < 40  # the backdrop stays neutral


def test_no_products_is_refused(tmp_path):
    with pytest.raises(UsageError, match="0 products"):
        draw_catalogue(tmp_path, products=0)


def test_a_file_in_the_way_is_refused_in_one_line(tmp_path, capsys):
    (tmp_path / "taken").write_text("")
    assert main([str(tmp_path / "taken"), "--products", "1"]) == 2
    assert "name another folder" in capsys.readouterr().err


def test_the_command_prints_where_the_catalogue_is(tmp_path, capsys):
    assert main([str(tmp_path / "shop"), "--products", "2"]) == 0
    assert capsys.readouterr().out.strip().endswith("products.csv")
