"""Catalogues as Parquet, and the pictures that data sets keep inside."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from agent.bootstrap import open_store
from agent.catalogue.prepare import prepare
from agent.catalogue.products import read_products
from agent.catalogue.schema import infer_schema
from agent.catalogue.source import open_source
from agent.errors import PictureError
from agent.images.open import open_picture
from agent.search.indexer import index_catalogue
from agent.settings import Settings
from tests.fakes import HashEncoder
from tests.integration.conftest import read

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")


def test_parquet(tmp_path):
    rows = [
        {"sku": i, "name": f"Mug {i}", "tags": ["a", str(i)], "price": 4.5, "made": None,
         "image": {"bytes": None, "path": f"{i}.png"}, "specs": {"color": "rgr"[i]}}
        for i in range(3)
    ]  # fmt: skip
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "mugs.parquet")
    products, skipped, _ = read(tmp_path / "mugs.parquet")
    assert skipped == []
    assert products["2"].images == ("2.png",)
    assert products["2"].values == {"tags": ("a", "2"), "price": 4.5, "color": "r"}


def picture(color, form="PNG"):
    buffer = io.BytesIO()
    Image.new("RGB", (8, 6), color).save(buffer, form)
    return buffer.getvalue()


@pytest.fixture
def albums(tmp_path):
    """A data set of 90 pictures that lie in the file, in groups of 40 rows."""
    colors = ("red", "green", "blue")
    rows = [
        {"label": colors[i % 3], "image": {"bytes": picture((i, 9, 9)), "path": f"{i}.png"},
         "photo": None if i % 2 else picture((9, i, 9))}
        for i in range(90)
    ]  # fmt: skip
    rows[3]["image"]["bytes"] = None
    rows[4]["image"]["bytes"] = b"no picture"
    place = tmp_path / "albums.parquet"
    parquet.write_table(pyarrow.Table.from_pylist(rows), place, row_group_size=40)
    return place


def test_pictures_inside_parquet_are_read_in_any_order(albums):
    source = open_source(albums)
    assert source.columns == ("label", "image", "photo")
    images = [row.cells["image"] for row in source]
    assert images[16] == "albums.parquet#17.image"
    for number in (0, 17, 16, 89, 41, 2, 39, 40):
        opened = open_picture(source.base / images[number])
        assert opened.getpixel((0, 0)) == (number, 9, 9)
    assert open_picture(source.base / "albums.parquet#7.photo").getpixel((0, 0)) == (9, 6, 9)
    for name, why in (
        (images[3], "the row holds no picture"),
        (images[4], "not a picture of a known format"),
        ("albums.parquet#91.image", "no such row"),
        ("albums.parquet#0.image", "no such row"),
        ("albums.parquet#1.cover", "cannot be read"),
        ("other.parquet#1.image", "does not exist"),
    ):
        with pytest.raises(PictureError, match=why):
            open_picture(source.base / name)


def test_pictures_inside_parquet_are_indexed_once(albums, tmp_path):
    def run():
        encoder = HashEncoder()
        store = open_store(Settings(index=tmp_path / "my.index"), 256, create=True)
        try:
            report = index_catalogue(open_source(albums), tmp_path / "my.index", encoder, store)
            return report, encoder.images_encoded
        finally:
            store.close()

    report, encoded = run()
    assert (report.new, encoded) == (88, 88)
    assert [(row.row, row.reason) for row in report.skipped] == [
        (4, "picture: the row holds no picture"),
        (5, "picture: the file is not a picture of a known format"),
    ]
    report, encoded = run()
    assert (report.unchanged, encoded) == (88, 0)


def test_a_data_set_of_pictures_alone(tmp_path):
    rows = [{"image": picture((i, 0, 0))} for i in range(3)]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "a.parquet")
    source = prepare(open_source(tmp_path / "a.parquet"))
    taken = list(read_products(source, infer_schema(source, source.roles)))
    assert [one.product.id for one in taken] == [f"a.parquet#{n}.image" for n in (1, 2, 3)]
    last = open_picture(source.base / taken[-1].product.images[0])
    assert last.getpixel((0, 0)) == (2, 0, 0)
