"""An index of a catalogue whose pictures are on the web."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from werkzeug import Response

from agent.bootstrap import open_store
from agent.catalogue.source import open_source
from agent.images.cache import PictureCache
from agent.images.remote import RemotePictures
from agent.search.indexer import index_catalogue
from agent.search.manifest import IndexFolder
from agent.settings import Settings
from tests.fakes import HashEncoder


def drawn(color):
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), color).save(buffer, "PNG")
    return buffer.getvalue()


class Shop:
    """A catalogue of so many products, indexed as often as needed."""

    def __init__(self, folder):
        self.folder, self.home = folder, IndexFolder(folder / "my.index")

    def run(self, *addresses, **options):
        lines = [f"p{i},vase {i},{address}" for i, address in enumerate(addresses)]
        catalogue = self.folder / "products.csv"
        catalogue.write_text("\n".join(["id,title,image", *lines]) + "\n")
        self.encoder = HashEncoder()
        options = {"allow_private": True, "sleep": lambda _: None, **options}
        remote = RemotePictures(PictureCache(self.home.pictures), **options)
        store = open_store(Settings(index=self.home.path), 256, create=True)
        try:
            return index_catalogue(
                open_source(catalogue), self.home.path, self.encoder, store, remote=remote
            )
        finally:
            store.close()
            remote.close()

    @property
    def vectors(self):
        store = open_store(Settings(index=self.home.path), 256)
        try:
            return {point.id: set(point.vectors) for point in store.scan(with_vectors=True)}
        finally:
            store.close()


@pytest.fixture
def shop(tmp_path):
    return Shop(tmp_path)


@pytest.fixture
def addresses(httpserver):
    return [httpserver.url_for(f"/{number}.png") for number in range(3)]


def told(rows):
    return [(row.row, row.id, row.reason) for row in rows]


def test_pictures_are_fetched_encoded_and_shown(shop, httpserver, addresses):
    for number, color in enumerate(("red", "green", "blue")):
        httpserver.expect_request(f"/{number}.png").respond_with_data(
            drawn(color), headers={"ETag": f'"{color}"'}
        )
    report = shop.run(*addresses)
    assert (report.new, len(report.pictures)) == (3, 0)
    assert shop.encoder.images_encoded == len(list(shop.home.thumbnails.iterdir())) == 3
    again = shop.run(*addresses)
    assert (again.new, again.updated, again.unchanged) == (0, 0, 3)
    assert shop.encoder.images_encoded == shop.encoder.texts_encoded == 0


def test_a_second_address_stands_in_until_the_first_answers(shop, httpserver, addresses):
    httpserver.expect_oneshot_request("/0.png").respond_with_response(Response(status=404))
    for number, color in ((1, "green"), (0, "red")):
        httpserver.expect_request(f"/{number}.png").respond_with_data(drawn(color))
    report = shop.run("|".join(addresses[:2]))
    assert len(report.pictures) == 0
    ((row, identifier, why),) = told(report.lost)
    assert (row, identifier, why.startswith("picture 1 of 2: ")) == (2, "p0", True)
    assert shop.encoder.images_encoded == 1
    again = shop.run("|".join(addresses[:2]))
    assert (again.updated, len(again.lost), shop.encoder.images_encoded) == (1, 0, 2)


def test_a_picture_that_changed_is_encoded_again(shop, httpserver, addresses):
    for number in range(3):
        httpserver.expect_oneshot_request(f"/{number}.png").respond_with_data(drawn("red"))
    shop.run(*addresses)
    for number, color in enumerate(("red", "red", "blue")):
        httpserver.expect_request(f"/{number}.png").respond_with_data(drawn(color))
    report = shop.run(*addresses)
    assert (report.updated, report.unchanged) == (1, 2)
    assert shop.encoder.images_encoded == 1


def test_each_picture_that_fails_is_in_the_report_and_its_product_in_the_index(
    shop, httpserver, addresses
):
    httpserver.expect_request("/0.png").respond_with_data(status=404)
    httpserver.expect_request("/1.png").respond_with_data("<html>no picture</html>")
    httpserver.expect_request("/2.png").respond_with_data(drawn("red"))
    report = shop.run(*addresses)
    assert told(report.pictures) == [
        (2, "p0", "picture: the server answers 404"),
        (3, "p1", "picture: the file is not a picture of a known format"),
    ]
    assert report.new == 3
    assert shop.vectors == {"p0": {"text"}, "p1": {"text"}, "p2": {"text", "image"}}


def test_offline_says_so_for_each_row_and_keeps_what_there_was(shop, httpserver, addresses):
    httpserver.expect_request("/0.png").respond_with_data(drawn("red"))
    shop.run(addresses[0])
    report = shop.run(*addresses, offline=True)
    reason = "picture: not fetched, because of --offline"
    assert told(report.pictures) == [(3, "p1", reason), (4, "p2", reason)]
    assert shop.vectors == {"p0": {"text", "image"}, "p1": {"text"}, "p2": {"text"}}


def test_private_hosts_are_refused_row_by_row(shop, addresses):
    report = shop.run(*addresses, allow_private=False)
    assert len(report.pictures) == report.new == 3
    assert all("--allow-private-hosts" in row.reason for row in report.pictures)


def test_one_picture_of_many_products_is_fetched_once(shop, httpserver, addresses):
    asked = []
    httpserver.expect_request("/0.png").respond_with_handler(
        lambda _: asked.append(1) or Response(drawn("red"))
    )
    assert shop.run(*addresses[:1] * 200).new == 200
    assert len(asked) == 1
