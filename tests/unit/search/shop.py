"""A small catalogue that is changed and indexed again."""

import csv

from PIL import Image

from agent.bootstrap import open_store
from agent.catalogue.source import open_source
from agent.search.indexer import index_catalogue
from agent.search.manifest import IndexFolder
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


def counts(report):
    return report.new, report.updated, report.unchanged
