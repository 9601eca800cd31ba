"""Reading in a catalogue: what is kept, what its columns become, the run in its own process."""

from __future__ import annotations

import csv
import json
import time

import pytest

from agent.catalogue.source import open_source
from agent.errors import CatalogueError
from agent.search.manifest import IndexFolder, read_manifest
from agent.types import FieldKind
from tests.integration.conftest import write_catalogue
from ui.launch import rights
from ui.library.indexing import Indexing, Progress
from ui.library.preview import LOOKED_AT, preview
from ui.library.selected import Selected
from ui.library.shelf import MEGABYTES, Shelf, safe_name
from ui.library.worker import Order
from ui.resources import MANAGING, PATHS

ROWS = [["id", "Bezeichnung", "Preis", "Farbe", "Notiz"]] + [
    [f"L{n}", f"Lampe {n}", f"{n},50 €", ("rot", "blau")[n % 2], f"x{n}"] for n in range(1, 31)
]


@pytest.fixture
def lamps(tmp_path):
    path = tmp_path / "lamps.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(ROWS)
    return path


def column(found, heading):
    return next(one for one in found.columns if one.heading == heading)


def test_a_preview_tells_roles_kinds_counts_and_ranges(lamps):
    found = preview(open_source(lamps))
    assert column(found, "Bezeichnung").role == "title"
    price = column(found, "Preis").facet
    assert (price.field.kind, price.field.currency) == (FieldKind.PRICE, "EUR")
    assert (price.minimum, price.maximum) == (1.5, 30.5)
    counts = {one.value: one.count for one in column(found, "Farbe").facet.values}
    assert counts == {"rot": 15, "blau": 15}
    assert column(found, "Notiz").examples == ("x1", "x2", "x3")
    assert (found.rows, found.is_whole, found.skipped) == (30, True, 0)


def test_a_correction_changes_what_a_column_becomes(lamps):
    found = preview(open_source(lamps), {"title": "Notiz", "price": ""}, ["Farbe"])
    assert column(found, "Notiz").role == "title"
    assert column(found, "Bezeichnung").role == ""
    assert "Farbe" not in [one.heading for one in found.columns]


def test_a_preview_of_much_looks_at_the_beginning_and_says_so(tmp_path):
    path = tmp_path / "many.jsonl"
    rows = ({"id": str(n), "title": "same" if n else ""} for n in range(LOOKED_AT + 5))
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    found = preview(open_source(path))
    assert (found.rows, found.is_whole, found.skipped) == (LOOKED_AT, False, 1)


def test_what_is_left_out_is_in_no_row(lamps):
    kept = Selected(open_source(lamps), ["Preis", "no such column"])
    assert "Preis" not in kept.columns
    assert all("Preis" not in row.cells and row.cells["id"] for row in kept)


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("Frühling & Sommer 2026", "Frühling-Sommer-2026"),
        ("الكتالوج", "الكتالوج"),
        ("x" * 500, "x" * 60),
        ("a\0b", "a-b"),
    ],
)
def test_names_are_safe_in_any_path(given, safe):
    assert safe_name(given) == safe


@pytest.mark.parametrize("name", ["", "..", "///", "\0", " - "])
def test_a_name_of_nothing_is_refused(name):
    with pytest.raises(CatalogueError, match="give one with a letter"):
        safe_name(name)


def test_an_upload_stays_in_its_folder_whatever_it_is_called(tmp_path):
    kept = Shelf(tmp_path).keep("../../evil/x.CSV", b"id,title\n1,a\n")
    assert kept == tmp_path / "catalogs" / "x.csv"
    again = Shelf(tmp_path).keep("x.csv", b"id,title\n2,b\n")
    assert again == kept
    assert kept.read_bytes() == b"id,title\n2,b\n"
    assert [one.name for one in kept.parent.iterdir()] == ["x.csv"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("x.exe", b"MZ", "is no catalog"),
        ("x", b"id", "is no catalog"),
        ("x.csv", b"", "is empty"),
        ("x.csv", memoryview(bytes(MEGABYTES * 1_000_000 + 1)), "larger than"),
    ],
)
def test_an_upload_that_cannot_be_kept_leaves_nothing(tmp_path, name, data, said):
    with pytest.raises(CatalogueError, match=said) as failure:
        Shelf(tmp_path).keep(name, data)
    assert "\n" not in str(failure.value)
    assert list(tmp_path.iterdir()) == []


def test_a_shelf_shows_whole_indexes_only(tmp_path, index):
    (tmp_path / "shop.index").symlink_to(index)
    (tmp_path / "broken.index").mkdir()
    (tmp_path / "broken.index" / "manifest.json").write_text("{")
    (tmp_path / "file.txt").write_text("x")
    assert [entry.name for entry in Shelf(tmp_path).entries()] == ["shop"]
    assert Shelf(tmp_path).entries()[0].manifest.products == 9


def wait(indexing):
    for _ in range(600):
        if not indexing.progress.is_running:
            return indexing.progress
        time.sleep(0.05)
    raise AssertionError("the run did not end")


def order(tmp_path, catalogue, **options):
    options = {"mapping": {}, "encoder": "compact", **options}
    return Order(str(catalogue), str(tmp_path / "new.index"), **options)


def test_a_run_ends_with_a_report_and_an_index(tmp_path):
    indexing = Indexing()
    catalogue = write_catalogue(tmp_path / "catalogue")
    with catalogue.open("a", encoding="utf-8") as file:
        file.write("p0,0.png,twice,Vase,Red,1,EUR\n")
    assert indexing.start(order(tmp_path, catalogue, left_out=("color",)))
    ended = wait(indexing)
    assert (ended.stage, ended.error) == ("done", "")
    assert (ended.report["new"], ended.report["products"]) == (9, 9)
    assert [row["id"] for row in ended.report["skipped_rows"]] == ["p0"]
    manifest = read_manifest(IndexFolder(tmp_path / "new.index"))
    assert manifest.products == 9
    assert "color" not in [field.name for field in manifest.fields]
    assert indexing.start(order(tmp_path, catalogue, left_out=("color",)))
    assert not indexing.start(order(tmp_path, catalogue))
    assert wait(indexing).report["unchanged"] == 9
    indexing.dismiss()
    assert indexing.progress is None


def test_what_the_file_does_not_tell_is_read_from_its_pictures(tmp_path):
    indexing, catalogue = Indexing(), write_catalogue(tmp_path / "catalogue")
    assert indexing.start(order(tmp_path, catalogue, left_out=("color",), read_attributes=True))
    ended = wait(indexing)
    assert (ended.stage, ended.error) == ("done", "")
    read = {field.label for field in read_manifest(IndexFolder(tmp_path / "new.index")).fields
            if field.is_read}  # fmt: skip
    assert "Color" in read


def test_pictures_of_private_hosts_are_refused_and_the_product_stays(tmp_path):
    catalogue = tmp_path / "web.csv"
    catalogue.write_text("id,title,image\n1,Lamp,http://127.0.0.1:9/secret.png\n", "utf-8")
    indexing = Indexing()
    indexing.start(order(tmp_path, catalogue))
    report = wait(indexing).report
    assert report["products"] == 1
    assert "private" in report["without_picture_rows"][0]["reason"]


def test_what_cannot_be_indexed_is_said_in_one_line(tmp_path):
    indexing = Indexing()
    indexing.start(order(tmp_path, tmp_path / "missing.csv"))
    ended = wait(indexing)
    assert ended.stage == "failed"
    assert "there is no catalogue at" in ended.error
    assert "\n" not in ended.error


def test_a_canceled_run_leaves_no_index_and_can_be_begun_again(tmp_path):
    indexing, catalogue = Indexing(), write_catalogue(tmp_path / "catalogue")
    indexing.start(order(tmp_path, catalogue))
    indexing.cancel()
    assert indexing.progress.stage == "canceled"
    assert not (tmp_path / "new.index" / "manifest.json").exists()
    indexing._process.wait(timeout=20)
    assert indexing.progress.stage == "canceled"
    assert indexing.start(order(tmp_path, catalogue))
    assert wait(indexing).report["products"] == 9


def test_a_rate_is_told_only_once_it_means_something(tmp_path):
    progress = Progress(order(tmp_path, "x.csv"), "index", 500, 1000, since=100.0)
    assert progress.rate(100.5) == 0
    assert progress.rate(110.0) == 50


@pytest.mark.parametrize(
    ("host", "manage", "allowed"),
    [
        ("127.0.0.1", None, {MANAGING, PATHS}),
        ("::1", None, {MANAGING, PATHS}),
        ("localhost", None, {MANAGING, PATHS}),
        ("127.0.0.1", False, set()),
        ("0.0.0.0", None, set()),
        ("0.0.0.0", True, {MANAGING}),
        ("shop.example", None, set()),
        ("shop.example", True, {MANAGING}),
    ],
)
def test_strangers_manage_nothing_unless_that_is_asked_for(host, manage, allowed):
    assert set(rights(host, manage)) == allowed
