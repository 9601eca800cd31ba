import csv
import json

import numpy as np
import pytest
from PIL import Image

from agent.errors import CatalogueError, PictureError
from agent.images.cache import PictureCache
from agent.images.remote import RemotePictures
from agent.training.goods import read_goods
from agent.training.stock import even_share, load_stock, open_good, sorts_of
from agent.training.telling import Teller
from agent.training.vocabulary import load_vocabulary

ROWS = [
    {
        "id": f"p{n}", "image": f"{n}.png", "title": f"Model {n}",
        "kind": ["Vase", "Mug"][n % 2], "department": "Home",
        "color": ["Blue", "Red", "Green"][n % 3], "brand": ["Ox", "Yak"][n % 2],
    }
    for n in range(40)
]  # fmt: skip


@pytest.fixture(scope="module")
def vocabulary():
    return load_vocabulary()


@pytest.fixture
def remote(tmp_path):
    return RemotePictures(PictureCache(tmp_path / "web"), offline=True)


def write(path, rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_known_values_become_concepts_and_others_are_said_as_they_stand(tmp_path, vocabulary):
    shelf = read_goods(write(tmp_path / "shop.csv", ROWS), vocabulary)
    assert shelf.goods[0].facts[-1] == ("kind", "vase")
    assert set(shelf.goods[0].facts) >= {("color", "blue"), ("", "Ox"), ("", "Model 0")}
    assert shelf.goods[0].sort == ("kind", "vase")


def test_a_title_that_several_share_is_the_class(tmp_path, vocabulary):
    rows = [
        {**row, "title": "Golden Vase" if n < 6 else row["title"]} for n, row in enumerate(ROWS)
    ]
    goods = read_goods(write(tmp_path / "shop.csv", rows), vocabulary).goods
    assert {good.sort for good in goods[:6]} == {("", "Golden Vase")}
    assert {good.sort for good in goods[6:]} == {("kind", "vase"), ("kind", "mug")}
    assert len(set(sorts_of(goods))) == 3


def test_the_narrower_of_two_kinds_is_the_class(tmp_path, vocabulary):
    shelves = [("Fruit", "Apple"), ("Shoes", "Boots")]
    rows = [
        {**row, "kind": shelves[n % 2][0], "department": shelves[n % 2][1]}
        for n, row in enumerate(ROWS)
    ]
    goods = read_goods(write(tmp_path / "shop.csv", rows), vocabulary).goods
    assert {good.sort for good in goods} == {("kind", "apple"), ("kind", "boots")}
    assert goods[0].facts[-2:] == (("kind", "fruit"), ("kind", "apple"))


def test_the_catalogue_says_what_is_held_out_else_a_tenth_is(tmp_path, vocabulary):
    split = [{**row, "split": "test" if n % 4 == 0 else "train"} for n, row in enumerate(ROWS)]
    goods = read_goods(write(tmp_path / "split.csv", split), vocabulary).goods
    assert [good.is_held for good in goods] == [n % 4 == 0 for n in range(40)]
    assert not any(words in ("test", "train") for good in goods for _, words in good.facts)
    many = [{**row, "id": f"q{n}"} for n, row in enumerate(ROWS * 10)]
    goods = read_goods(write(tmp_path / "many.csv", many), vocabulary).goods
    again = read_goods(tmp_path / "many.csv", vocabulary).goods
    assert [one.is_held for one in goods] == [one.is_held for one in again]
    assert 20 <= sum(good.is_held for good in goods) <= 60
    few = read_goods(write(tmp_path / "few.csv", ROWS[:20]), vocabulary).goods
    assert sum(good.is_held for good in few) >= 2


def test_other_formats_are_read_too(tmp_path, vocabulary):
    path = tmp_path / "shop.json"
    path.write_text(json.dumps(ROWS), "utf-8")
    assert read_goods(path, vocabulary).goods[1].sort == ("kind", "mug")


def test_a_catalogue_that_teaches_nothing_is_refused_in_one_line(tmp_path, vocabulary, remote):
    few = write(tmp_path / "few.csv", ROWS[:5])
    with pytest.raises(CatalogueError, match="5 products with pictures, too few"):
        read_goods(few, vocabulary)
    without = read_goods(write(tmp_path / "shop.csv", ROWS), vocabulary)
    with pytest.raises(CatalogueError, match="only 0 pictures can be opened") as caught:
        load_stock(without, remote, lambda _done, _all: None).split()
    assert "\n" not in str(caught.value)


def test_pictures_that_cannot_be_opened_are_left_out(tmp_path, vocabulary, remote):
    rng = np.random.default_rng(0)
    for n in range(40):
        pixels = rng.integers(0, 255, (40, 30, 3), np.uint8)
        Image.fromarray(pixels).save(tmp_path / f"{n}.png")
    (tmp_path / "3.png").write_bytes(b"broken")
    rows = [dict(row) for row in ROWS]
    rows[4]["image"] = "https://shop.example/4.png"
    shelf = read_goods(write(tmp_path / "shop.csv", rows), vocabulary)
    told = []
    stock = load_stock(shelf, remote, lambda done, whole: told.append((done, whole)))
    assert [good.id for good in stock.goods] == [f"p{n}" for n in range(40) if n not in (3, 4)]
    assert len(stock.pixels) == 38
    assert stock.pixels.any(axis=(1, 2, 3)).all()
    assert told[-1] == (40, 40)
    with pytest.raises(PictureError):
        open_good(shelf.goods[4], shelf, remote)


def test_a_share_of_many_goods_is_the_same_each_time(tmp_path, vocabulary):
    goods = read_goods(write(tmp_path / "shop.csv", ROWS), vocabulary).goods
    assert even_share(goods, 40) == goods
    assert even_share(goods, 10) == even_share(goods[::-1], 10)
    assert len(set(even_share(goods, 10))) == 10


def test_captions_are_true_of_all_goods_that_they_fit(tmp_path, vocabulary):
    goods = read_goods(write(tmp_path / "shop.csv", ROWS), vocabulary).goods
    teller = Teller(goods, vocabulary, ("de",), np.random.default_rng(0))
    texts, true = teller.captions(np.arange(40))
    assert len(texts) == 40
    np.testing.assert_allclose(true.sum(axis=1), 1, atol=1e-6)
    assert (np.diag(true) > 0).all()
    assert (true > 0).sum() > 40
    assert not any("blue" in text.lower() for text in texts)
    assert any("blau" in text.lower() for text in texts)
