"""``--read-attributes``: what a catalogue does not tell is read from its pictures."""

from __future__ import annotations

import csv
import json
from dataclasses import replace

import pytest
from PIL import Image

from agent.bootstrap import open_store
from agent.catalogue.source import open_source
from agent.cli.main import main
from agent.demo import draw_catalogue
from agent.dialogue.grounding import Grounding
from agent.dialogue.wording import Wording
from agent.encoders.base import KnownKinds
from agent.search.indexer import index_catalogue
from agent.search.manifest import IndexFolder, read_manifest
from agent.search.reading import Reader
from agent.settings import Settings
from agent.types import Facet
from tests.fakes import HashEncoder


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    return draw_catalogue(tmp_path_factory.mktemp("drawn") / "demo", seed=3, products=108)


def without(drawn, place, *columns):
    """The drawn catalogue without some columns, and the words that would give them away."""
    with drawn.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["image"] = str(drawn.parent / row["image"])
    names = [name for name in rows[0] if name not in (*columns, "title", "description")]
    with place.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return {row["id"]: row for row in rows}


def index(path, folder, encoder=None, **how):
    settings = Settings(index=folder)
    encoder = encoder or HashEncoder()
    store = open_store(settings, encoder.description.dimension, create=True)
    try:
        report = index_catalogue(open_source(path), folder, encoder, store, **how)
        return report, {point.id: point.values for point in store.fetch(list(store.ids()))}
    finally:
        store.close()


def test_the_first_picture_that_opens_is_read(tmp_path):
    for color in ("red", "green"):
        picture = Image.new("RGB", (60, 60), "white")
        picture.paste(color, (15, 15, 45, 45))
        picture.save(tmp_path / f"{color}.png")
    rows = ("1,no.png|red.png|green.png", "2,green.png|red.png", "3,no.png", "4,red.png|no.png")
    (tmp_path / "a.csv").write_text("\n".join(["id,images", *rows]))
    _, values = index(tmp_path / "a.csv", tmp_path / "my.index", read_attributes=True)
    assert {key: row.get("color") for key, row in values.items()} == {
        "1": "Red", "2": "Green", "4": "Red",
    }  # fmt: skip


def test_colors_are_read_where_the_catalogue_tells_none(drawn, tmp_path):
    path = tmp_path / "shop.csv"
    rows = without(drawn, path, "color")
    _, values = index(path, tmp_path / "my.index", read_attributes=True)
    read = {key: row["color"] for key, row in values.items() if "color" in row}
    assert len(read) > 0.7 * len(rows)
    right = [rows[key]["color"] == color for key, color in read.items()]
    assert sum(right) >= 0.9 * len(right)
    fields = {
        field.name: field for field in read_manifest(IndexFolder(tmp_path / "my.index")).fields
    }
    assert fields["color"].is_read
    assert not fields["kind"].is_read


def test_nothing_is_read_unless_asked_or_where_the_catalogue_tells(drawn, tmp_path):
    path = tmp_path / "shop.csv"
    without(drawn, path, "color")
    _, values = index(path, tmp_path / "unasked.index")
    assert not any("color" in row for row in values.values())
    rows = without(drawn, path)
    _, values = index(path, tmp_path / "told.index", read_attributes=True)
    assert all(row["color"] == rows[key]["color"] for key, row in values.items())
    assert not any(
        field.is_read for field in read_manifest(IndexFolder(tmp_path / "told.index")).fields
    )


def test_a_second_run_reads_nothing_again(drawn, tmp_path, monkeypatch):
    path = tmp_path / "shop.csv"
    without(drawn, path, "color")
    first, values = index(path, tmp_path / "my.index", read_attributes=True)
    looked = []
    real = Reader.read
    monkeypatch.setattr(
        Reader, "read", lambda self, pictures: looked.extend(pictures) or real(self, pictures)
    )
    again, same = index(path, tmp_path / "my.index", read_attributes=True)
    assert (looked, same) == ([], values)
    assert (again.unchanged, again.updated) == (first.new, 0)
    kept = IndexFolder(tmp_path / "my.index").read
    kept.write_text("broken", "utf-8")
    assert index(path, tmp_path / "my.index", read_attributes=True)[1] == values
    assert len(looked) == len(values)
    assert json.loads(kept.read_text("utf-8"))["read"]


class Kinds(HashEncoder):
    """Sure of every picture: it is the first kind that it knows."""

    def __init__(self, share):
        super().__init__()
        known = KnownKinds(("vase", "mug"), share)
        self.description = replace(self.description, known_kinds=known, scale=1.0)


def test_kinds_are_read_from_the_share_on_that_was_measured(drawn, tmp_path):
    path = tmp_path / "shop.csv"
    without(drawn, path, "kind", "department", "color")
    _, sure = index(path, tmp_path / "sure.index", Kinds(0.0), read_attributes=True)
    assert {row["kind"] for row in sure.values()} <= {"Vase", "Mug"}
    _, unsure = index(path, tmp_path / "unsure.index", Kinds(1.1), read_attributes=True)
    assert not any("kind" in row for row in unsure.values())


def test_pictures_that_cannot_be_opened_tell_nothing(drawn, tmp_path):
    path = tmp_path / "shop.csv"
    without(drawn, path, "color")
    text = path.read_text("utf-8").replace("p0002.webp", "missing.webp")
    (tmp_path / "broken.webp").write_bytes(b"no picture")
    text = text.replace(str(drawn.parent / "images/p0003.webp"), str(tmp_path / "broken.webp"))
    path.write_text(text, "utf-8")
    _, values = index(path, tmp_path / "my.index", read_attributes=True)
    assert "p0001" in values
    assert not any("color" in values.get(key, {}) for key in ("p0002", "p0003"))


@pytest.mark.parametrize(("language", "label"), [("de", "Farbe (aus dem Bild)"),
                                                 ("en", "Color (from the picture)")])  # fmt: skip
def test_the_visitor_is_told_that_it_was_read(drawn, tmp_path, language, label):
    path = tmp_path / "shop.csv"
    without(drawn, path, "color")
    index(path, tmp_path / "my.index", read_attributes=True)
    fields = read_manifest(IndexFolder(tmp_path / "my.index")).fields
    wording = Wording(Grounding([Facet(field) for field in fields]), language)
    assert wording.field("color") == label


def test_the_command_line_filters_by_what_was_read(drawn, tmp_path, capsys):
    path = tmp_path / "shop.csv"
    rows = without(drawn, path, "color")
    place = ["--index", str(tmp_path / "my.index"), "--encoder", "compact"]
    assert main(["index", str(path), *place, "--read-attributes"]) == 0
    assert "Color (keyword, from pictures)" in capsys.readouterr().out
    assert main(["search", "rote Sachen", *place, "--json", "--limit", "50"]) == 0
    hits = json.loads(capsys.readouterr().out)["hits"]
    assert hits
    right = [rows[hit["id"]]["color"] == "Red" for hit in hits]
    assert sum(right) >= 0.8 * len(right)
