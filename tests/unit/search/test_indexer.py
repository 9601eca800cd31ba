import csv
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from agent.catalogue.source import open_source
from agent.errors import CatalogueError, EncoderError, IndexDamaged
from agent.search.indexer import index_catalogue
from agent.search.manifest import IndexFolder, read_manifest
from agent.search.records import to_product
from agent.store.edge import EdgeStore
from tests.fakes import HashEncoder

ROOT = Path(__file__).parents[3]
COLORS = ("red", "green", "blue", "yellow", "black", "white")


class Shop:
    """A catalogue in a folder that can be changed and indexed again."""

    def __init__(self, folder, number=20):
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
        store = EdgeStore(self.index.store, self.encoder.description.dimension)
        try:
            report = index_catalogue(
                open_source(path), self.index.path, self.encoder, store, **options
            )
            points = store.scan()
            self.points = {p.id: p for p in store.fetch([p.id for p in points], with_vectors=True)}
        finally:
            store.close()
        return report

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
    with pytest.raises(EncoderError, match=r"hash \(1\), not hash \(2\).*run vitrine index again"):
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
    store = EdgeStore(shop.index.store, 256)
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
    assert not read_manifest(shop.index).complete
    store = EdgeStore(shop.index.store, 256)
    held = store.count()
    assert 64 <= held < 200
    assert store.facet("color")
    store.close()
    assert counts(shop.run()) == (200 - held, 0, held)
    assert read_manifest(shop.index).complete


def test_a_killed_run_loses_nothing_that_was_indexed(tmp_path):
    shop = Shop(tmp_path, 400)
    shop.run()
    for entry in list(shop.rows.values()):
        entry["title"] += " again"
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from tests.fakes import HashEncoder\n"
        "from agent.catalogue.source import open_source\n"
        "from agent.search.indexer import index_catalogue\n"
        "from agent.store.edge import EdgeStore\n"
        "store = EdgeStore(sys.argv[3] + '/store', 256)\n"
        "tell = lambda *told: print(*told, flush=True)\n"
        "index_catalogue(open_source(sys.argv[2]), sys.argv[3], HashEncoder(), store,"
        " progress=tell)\n"
    )
    chance, done = random.Random(3), 0
    path = tmp_path / "next.csv"
    path.write_text((tmp_path / "products.csv").read_text().replace(" vase ", " jug "))
    arguments = [sys.executable, "-c", script, str(ROOT), str(path), str(shop.index.path)]
    for _ in range(3):
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
        process.stdout.readline()
        time.sleep(chance.random() * 0.15)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        store = EdgeStore(shop.index.store, 256)
        titles = [to_product(point).title for point in store.scan()]
        store.close()
        assert len(titles) == 400
        assert sum("jug" in title for title in titles) >= done
        done = sum("jug" in title for title in titles)
    subprocess.run(arguments, check=True, capture_output=True)
    store = EdgeStore(shop.index.store, 256)
    assert all("jug" in to_product(point).title for point in store.scan())
    store.close()
