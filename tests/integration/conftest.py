"""A small shop with everything real but the encoder, which is the tests' deterministic one."""

from __future__ import annotations

import csv

import pytest
from PIL import Image

from agent.bootstrap import open_assistant, open_store
from agent.catalogue.prepare import prepare
from agent.catalogue.products import Skipped, Taken, read_products
from agent.catalogue.schema import infer_schema
from agent.catalogue.source import open_source
from agent.search.indexer import index_catalogue
from agent.settings import Settings
from tests.fakes import HashEncoder

_COLORS = {"Red": (200, 30, 40), "Blue": (30, 60, 200), "Green": (30, 150, 60)}
_KINDS = ("Vase", "Mug", "Lamp")


def write_catalogue(folder):
    """Nine products: three kinds in three colors, with pictures and prices; the last has two."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "products.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "image", "title", "kind", "color", "price", "currency"])
        for number, (kind, color) in enumerate((k, c) for k in _KINDS for c in _COLORS):
            Image.new("RGB", (40, 40), _COLORS[color]).save(folder / f"{number}.png")
            price = f"{10 + 10 * number}.00"
            title = f"{color} {kind}"
            pictures = "8.png|0.png" if number == 8 else f"{number}.png"
            rows.writerow([f"p{number}", pictures, title, kind, color, price, "EUR"])
    return path


def read(path, mapping=None):
    """Returns the products by id, what was left out, and the fields by name."""
    catalogue = prepare(open_source(path), mapping)
    schema = infer_schema(catalogue, catalogue.roles)
    results = list(read_products(catalogue, schema))
    products = {one.product.id: one.product for one in results if isinstance(one, Taken)}
    skipped = [(one.row, one.id, one.reason) for one in results if isinstance(one, Skipped)]
    return products, skipped, {field.name: field for field in schema.fields}


@pytest.fixture
def shop_settings(tmp_path):
    """Settings of an index over the small shop."""
    catalogue = write_catalogue(tmp_path / "catalogue")
    settings, encoder = Settings(index=tmp_path / "shop.index"), HashEncoder()
    store = open_store(settings, encoder.description.dimension, create=True)
    index_catalogue(open_source(catalogue), settings.index, encoder, store)
    store.close()
    return settings


@pytest.fixture
def open_shop(shop_settings):
    """Opens assistants over the small shop and closes their stores at the end."""
    opened = []

    def open_one(**options):
        for assistant in opened:
            assistant.engine._store.close()
        opened.append(open_assistant(shop_settings, HashEncoder(), **options))
        return opened[-1]

    yield open_one
    opened[-1].engine._store.close()
