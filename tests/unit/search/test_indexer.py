import hashlib
import os

import numpy as np
import pytest
from PIL import Image

from agent.catalogue.source import open_source
from agent.errors import CatalogueError, EncoderError, IndexDamaged
from agent.search.indexer import index_catalogue
from agent.search.manifest import read_manifest
from agent.search.records import picture_keys, to_product
from agent.store.base import Point
from tests.fakes import HashEncoder
from tests.unit.search.shop import Shop, counts


@pytest.fixture
def shop(tmp_path):
    return Shop(tmp_path)


def test_first_run_takes_everything_and_second_nothing(shop):
    stages = []
    report = shop.run(progress=lambda *told: stages.append(told))
    assert counts(report) == (20, 0, 0)
    assert report.taken == 20
    assert stages[-1] == ("finish", 20, 20)
    assert shop.encoded == (20, 20)
    assert all(point.vectors.keys() == {"image", "text"} for point in shop.points.values())
    product = to_product(shop.points["p3"])
    assert (product.title, product.values) == ("yellow vase 3", {"color": "yellow", "price": 3.5})
    manifest = read_manifest(shop.index)
    assert (manifest.complete, manifest.products, manifest.encoder) == (True, 20, "hash")
    assert [f.name for f in manifest.fields] == ["color", "price"]
    again = shop.run()
    assert counts(again) == (0, 0, 20)
    assert shop.encoded == (0, 0)


def test_a_price_is_updated_without_encoding(shop):
    shop.run()
    before = shop.points["p3"]
    shop.rows["p3"]["price"] = "99 €"
    assert counts(shop.run()) == (0, 1, 19)
    assert shop.encoded == (0, 0)
    after = shop.points["p3"]
    assert after.values["price"] == 99.0
    assert all(
        after.vectors[n] == pytest.approx(before.vectors[n], abs=1e-6) for n in after.vectors
    )


def test_only_the_changed_part_is_encoded(shop):
    shop.run()
    shop.rows["p3"]["title"] = "tall blue bottle"
    shop.draw("p4", "white", (64, 64))
    os.utime(shop.folder / "5.png")
    assert counts(shop.run()) == (0, 3, 17)
    assert shop.encoded == (1, 1)
    assert counts(shop.run()) == (0, 0, 20)


def test_vanished_products_stay_until_pruned(shop):
    shop.run()
    del shop.rows["p0"]
    report = shop.run()
    assert (report.removed, report.vanished, len(shop.points)) == (0, 1, 20)
    report = shop.run(prune=True)
    assert (report.removed, report.vanished, len(shop.points)) == (1, 0, 19)
    assert read_manifest(shop.index).products == 19


def test_a_picture_that_is_lost_prunes_nothing(shop):
    shop.rows["p3"]["title"] = ""
    shop.run()
    (shop.folder / "3.png").unlink()
    report = shop.run(prune=True)
    assert (len(report.skipped), report.removed) == (1, 0)
    assert "image" in shop.points["p3"].vectors


def test_a_changed_schema_rewrites_values(shop):
    shop.run()
    for number, row in enumerate(shop.rows.values()):
        row["weight"] = str(number % 4)
        row["price"] = "on request" if number % 2 else "call us"
    assert counts(shop.run()) == (0, 20, 0)
    assert shop.encoded[0] == 0
    assert shop.points["p5"].values["weight"] == 1.0
    assert shop.points["p5"].values["price"] == "on request"
    assert {f.name: str(f.kind) for f in read_manifest(shop.index).fields}["price"] == "keyword"


def test_bad_pictures_are_reported_and_never_stop_a_run(shop):
    (shop.folder / "1.png").write_bytes(b"no picture")
    (shop.folder / "2.png").unlink()
    whole = (shop.folder / "3.png").read_bytes()
    (shop.folder / "3.png").write_bytes(whole[: len(whole) // 2])
    shop.rows["p4"]["image"] = "https://shop.example/4.png"
    shop.rows["p5"]["image"] = ""
    shop.rows["p6"]["title"] = ""
    (shop.folder / "6.png").write_bytes(b"")
    report = shop.run()
    assert [(s.row, s.id) for s in report.pictures] == [(3, "p1"), (4, "p2"), (5, "p3"), (6, "p4")]
    assert all(s.reason.startswith("picture: ") for s in report.pictures)
    assert [(s.row, s.id, s.reason) for s in report.skipped] == [
        (8, "p6", "picture: the file is empty")
    ]
    assert shop.points["p1"].vectors.keys() == shop.points["p5"].vectors.keys() == {"text"}
    again = shop.run()
    assert counts(again) == (0, 0, 19)
    assert len(again.pictures) == 4
    Image.new("RGB", (9, 9), "red").save(shop.folder / "1.png")
    assert counts(shop.run()) == (0, 1, 18)
    assert "image" in shop.points["p1"].vectors


def test_writes_a_thumbnail_for_every_picture(shop):
    shop.run()
    keys = {p.payload["pictures"][0]["sha256"] for p in shop.points.values()}
    assert {p.name for p in shop.index.thumbnails.iterdir()} == {f"{key}.jpg" for key in keys}


@pytest.fixture
def gallery(shop):
    """The same shop, its first product with three pictures."""
    shop.rows["p0"]["image"] = "0.png|back.png|detail.png"
    for name, color in (("back", "navy"), ("detail", "olive")):
        Image.new("RGB", (50, 60), color).save(shop.folder / f"{name}.png")
    return shop


def test_several_pictures_of_a_product_make_one_vector(gallery):
    report = gallery.run()
    assert (report.pictures_encoded, len(report.pictures), len(report.lost)) == (22, 0, 0)
    point = gallery.points["p0"]
    seen = [Image.open(gallery.folder / name) for name in to_product(point).images]
    mean = HashEncoder().encode_images([one.convert("RGB") for one in seen]).mean(axis=0)
    assert point.vectors["image"] == pytest.approx(mean / np.linalg.norm(mean), abs=1e-5)
    keys = picture_keys(point)
    assert keys[0] == hashlib.sha256((gallery.folder / "0.png").read_bytes()).hexdigest()
    assert len(keys) == 3
    assert all(gallery.index.thumbnail(key).exists() for key in keys)
    assert counts(gallery.run()) == (0, 0, 20)
    gallery.rows["p0"]["price"] = "7 €"
    assert counts(gallery.run()) == (0, 1, 19)
    assert gallery.encoded == (0, 0)


def test_one_more_or_one_changed_picture_is_seen(gallery):
    gallery.run()
    Image.new("RGB", (50, 60), "white").save(gallery.folder / "back.png")
    assert counts(gallery.run()) == (0, 1, 19)
    assert gallery.encoded == (3, 0)
    before = gallery.points["p0"].vectors["image"]
    gallery.rows["p0"]["image"] = "0.png|back.png"
    assert counts(gallery.run()) == (0, 1, 19)
    assert gallery.encoded == (2, 0)
    assert gallery.points["p0"].vectors["image"] != pytest.approx(before, abs=1e-3)


def test_a_broken_main_picture_leaves_its_place_to_the_next(gallery):
    (gallery.folder / "0.png").write_bytes(b"no picture")
    (gallery.folder / "detail.png").unlink()
    report = gallery.run()
    assert len(report.pictures) == len(report.skipped) == 0
    assert [(one.row, one.id, one.reason) for one in report.lost] == [
        (2, "p0", "picture 1 of 3: the file is not a picture of a known format"),
        (2, "p0", "picture 3 of 3: the file does not exist"),
    ]
    assert report.to_plain()["lost_pictures"] == 2
    back = hashlib.sha256((gallery.folder / "back.png").read_bytes()).hexdigest()
    assert picture_keys(gallery.points["p0"]) == (back,)
    again = gallery.run()
    assert (counts(again), len(again.lost), gallery.encoded) == ((0, 0, 20), 2, (0, 0))


def test_an_index_from_before_there_were_several_pictures_still_has_its_one(shop):
    shop.run()
    point = shop.points["p1"]
    held = {
        name: held for name, held in point.payload.items() if name not in ("images", "pictures")
    }
    old = Point("p1", point.values, {
        **held, "image": "1.png", "picture": point.payload["pictures"][0],
    }, point.vectors)  # fmt: skip
    assert (to_product(old), picture_keys(old)) == (to_product(point), picture_keys(point))


def test_a_thumbnail_that_is_gone_is_made_again_without_encoding(shop):
    shop.run()
    lost = shop.index.thumbnail(shop.points["p2"].payload["pictures"][0]["sha256"])
    before = lost.read_bytes()
    lost.unlink()
    showing = [p for p in shop.points.values() if p.payload["pictures"][0]["sha256"] == lost.stem]
    assert counts(shop.run()) == (0, len(showing), 20 - len(showing))
    assert lost.read_bytes() == before
    assert list(shop.encoded) == [0, 0]
    assert "image" in shop.points["p2"].vectors


def test_pruning_removes_thumbnails_that_no_product_had_before(shop):
    shop.run()
    gone = shop.index.thumbnail(shop.points["p0"].payload["pictures"][0]["sha256"])
    for one in [p for p, point in shop.points.items() if gone.stem in str(point.payload)]:
        del shop.rows[one]
    shop.run(prune=True)
    assert gone.exists()  # a page that still shows the product finds its picture
    shop.run(prune=True)
    assert not gone.exists()
    assert list(shop.index.thumbnails.iterdir())


def test_refuses_another_encoder_and_names_both(shop):
    shop.run()
    with pytest.raises(EncoderError, match=r"hash \(1\), not hash \(2\).*--rebuild"):
        shop.run(HashEncoder(revision="2"))


def test_refuses_a_folder_of_something_else(shop):
    shop.index.path.mkdir()
    (shop.index.path / "thesis.doc").write_text("x")
    with pytest.raises(IndexDamaged, match=r"holds thesis\.doc"):
        shop.run()


def test_refuses_a_catalogue_without_rows(shop):
    shop.rows = {"p0": shop.rows["p0"]}
    path = shop.folder / "empty.csv"
    path.write_text("id,title\n")
    store = shop.open(create=True)
    with pytest.raises(CatalogueError, match="no products"):
        index_catalogue(open_source(path), shop.index.path, HashEncoder(), store)
    store.close()
