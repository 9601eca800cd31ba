import csv
import json
import os

import numpy as np
import pytest
from PIL import Image

from agent.bootstrap import open_store
from agent.catalogue.source import open_source
from agent.errors import CatalogueError, EncoderError, IndexDamaged, IndexMissing
from agent.search.indexer import index_catalogue
from agent.search.manifest import IndexFolder, read_manifest
from agent.search.records import to_product
from agent.search.seen import Part
from agent.settings import Settings
from tests.fakes import HashEncoder

COLORS = ("red", "green", "blue", "yellow", "black", "white")


class Shop:
    """A catalogue in a folder that can be changed and indexed again."""

    def __init__(self, folder, number=20):
        folder.mkdir(exist_ok=True)
        self.folder, self.index = folder, IndexFolder(folder / "my.index")
        self.rows = {
            f"p{i}": {
                "id": f"p{i}",
                "title": f"{COLORS[i % 6]} vase {i}",
                "image": f"{i}.png",
                "color": COLORS[i % 6],
                "price": f"{i},50 €",
            }
            for i in range(number)
        }
        for i in range(number):
            self.draw(f"p{i}", COLORS[i % 6])

    def draw(self, identifier, color, size=(40 + 1, 30)):
        place = self.folder / self.rows[identifier]["image"]
        Image.new("RGB", size, color).save(place)

    def run(self, encoder=None, **options):
        path = self.folder / "products.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            headings = list(dict.fromkeys(name for row in self.rows.values() for name in row))
            writer = csv.DictWriter(file, headings)
            writer.writeheader()
            writer.writerows(self.rows.values())
        self.encoder = encoder or HashEncoder()
        dimension = self.encoder.description.dimension
        store = self.open(create=True, rebuild=options.get("rebuild", False), dimension=dimension)
        try:
            return index_catalogue(
                open_source(path), self.index.path, self.encoder, store, **options
            )
        finally:
            store.close()

    def open(self, *, create=False, rebuild=False, dimension=256):
        settings = Settings(index=self.index.path)
        return open_store(settings, dimension, create=create, rebuild=rebuild)

    @property
    def points(self):
        """What a reader finds."""
        store = self.open()
        try:
            return {point.id: point for point in store.scan(with_vectors=True)}
        finally:
            store.close()

    @property
    def encoded(self):
        return self.encoder.images_encoded, self.encoder.texts_encoded


@pytest.fixture
def shop(tmp_path):
    return Shop(tmp_path)


def counts(report):
    return report.new, report.updated, report.unchanged


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
    keys = {p.payload["picture"]["sha256"] for p in shop.points.values()}
    assert {p.name for p in shop.index.thumbnails.iterdir()} == {f"{key}.webp" for key in keys}


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


def test_an_interrupted_run_leaves_a_usable_index_and_goes_on(tmp_path):
    shop = Shop(tmp_path, 200)

    def interrupt(stage, done, _):
        if stage == "index" and done >= 64:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shop.run(progress=interrupt)
    with pytest.raises(IndexMissing, match="not finished"):
        read_manifest(shop.index)
    store = shop.open(create=True)
    held = store.count()
    assert 64 <= held < 200
    store.close()
    assert counts(shop.run()) == (200 - held, 0, held)
    assert read_manifest(shop.index).complete
    assert len(shop.points) == 200


def test_readers_see_nothing_of_an_interrupted_update(tmp_path):
    shop = Shop(tmp_path, 200)
    shop.run()
    before = shop.points
    for number, row in enumerate(shop.rows.values()):
        row["price"] = f"{number % 2} €"

    def interrupt(stage, done, _):
        if stage == "index" and done >= 64:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shop.run(progress=interrupt)
    assert {i: p.values for i, p in shop.points.items()} == {i: p.values for i, p in before.items()}
    report = shop.run()
    assert report.updated + report.unchanged == 200
    assert report.unchanged >= 64
    assert {p.values["price"] for p in shop.points.values()} == {0.0, 1.0}


def test_an_unfinished_index_is_of_one_encoder(tmp_path):
    shop = Shop(tmp_path, 100)

    def interrupt(stage, done, _):
        if stage == "index" and done >= 64:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shop.run(progress=interrupt)
    with pytest.raises(EncoderError, match=r"hash \(1\), not hash \(2\)"):
        shop.run(HashEncoder(revision="2"))
    assert counts(shop.run(HashEncoder(revision="2"), rebuild=True)) == (100, 0, 0)
    assert read_manifest(shop.index).revision == "2"


def test_a_rebuild_takes_another_encoder_beside_readers_of_the_old(shop):
    shop.run()
    reader = shop.open()
    report = shop.run(HashEncoder(dimension=128, revision="2"), rebuild=True)
    assert counts(report) == (20, 0, 0)
    assert reader.count() == 20
    assert reader.nearest(np.ones(256), using="image", limit=3)
    reader.close()
    assert read_manifest(shop.index).dimension == 128
    after = shop.open(dimension=128)
    assert after.count() == 20
    after.close()


def test_parts_are_equal_shares_that_make_the_whole(tmp_path):
    whole = Shop(tmp_path / "whole", 90)
    whole.run()
    found = {}
    for number in range(1, 4):
        shop = Shop(tmp_path / f"part{number}", 90)
        shop.run(part=Part(number, 3))
        assert 15 <= len(shop.points) <= 45
        assert not found.keys() & shop.points.keys()
        found |= shop.points
    assert found.keys() == whole.points.keys()
    assert all(found[i].values == point.values for i, point in whole.points.items())


def test_pruning_a_part_leaves_the_others_alone(shop):
    shop.run()
    mine = [one for one in shop.rows if Part(1, 2).owns(one)]
    other = [one for one in shop.rows if not Part(1, 2).owns(one)]
    del shop.rows[mine[0]], shop.rows[other[0]]
    assert shop.run(part=Part(1, 2), prune=True).removed == 1
    assert shop.points.keys() == set(shop.rows) | {other[0]}


def test_the_report_says_in_json_what_was_done(shop):
    (shop.folder / "1.png").write_bytes(b"no picture")
    shop.rows["p2"]["id"] = ""
    told = json.loads(json.dumps(shop.run().to_plain()))
    assert (told["new"], told["skipped"], told["without_picture"]) == (19, 1, 1)
    assert (told["texts_encoded"], told["pictures_encoded"]) == (19, 18)
    assert told["without_picture_rows"][0]["id"] == "p1"
    assert told["skipped_rows"] == [{"row": 4, "id": "", "reason": "the id is empty"}]


def test_work_that_no_manifest_tells_of_is_done_anew(shop):
    shop.run()
    shop.index.manifest.unlink()
    assert counts(shop.run(HashEncoder(revision="2"))) == (20, 0, 0)
    assert shop.encoded == (20, 20)
    assert read_manifest(shop.index).revision == "2"
