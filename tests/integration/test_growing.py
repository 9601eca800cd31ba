"""An index that grows in parts, on a server, and from the command line."""

from __future__ import annotations

import json

import pytest

from agent.bootstrap import open_index, open_store
from agent.catalogue.source import open_source
from agent.cli.main import main
from agent.search.indexer import index_catalogue
from agent.search.manifest import IndexFolder, read_manifest
from agent.search.seen import Part
from agent.search.transfer import is_same
from agent.settings import Settings
from agent.store.client import ClientStore
from agent.store.server import MEMORY, Server
from tests.fakes import HashEncoder
from tests.integration.conftest import write_catalogue

DIMENSION = HashEncoder().description.dimension


@pytest.fixture
def catalogue(tmp_path):
    return write_catalogue(tmp_path / "catalogue")


@pytest.fixture
def server():
    store = ClientStore(Server(MEMORY), DIMENSION, collection="shop")
    yield store
    store.close()


def points_of(store):
    return {point.id: point for point in store.scan(with_vectors=True)}


def embedded(catalogue, place):
    settings = Settings(index=place)
    store = open_store(settings, DIMENSION, create=True)
    index_catalogue(open_source(catalogue), place, HashEncoder(), store)
    store.close()
    _, store = open_index(settings)
    found = points_of(store)
    store.close()
    return found


def check_same(found, expected):
    assert found.keys() == expected.keys()
    assert all(is_same(point, found[one]) for one, point in expected.items())


def test_parts_in_one_collection_are_what_one_run_makes(catalogue, tmp_path, server):
    for number in range(1, 4):
        place = tmp_path / f"part{number}.index"
        index_catalogue(
            open_source(catalogue),
            place,
            HashEncoder(),
            server,
            part=Part(number, 3),
            place="there",
        )
    check_same(points_of(server), embedded(catalogue, tmp_path / "whole.index"))
    assert read_manifest(IndexFolder(place)).products == 9


def test_a_server_takes_only_what_changed_too(catalogue, tmp_path, server):
    def run(**options):
        encoder = HashEncoder()
        source = open_source(catalogue)
        report = index_catalogue(source, tmp_path / "s.index", encoder, server, **options)
        return report, (encoder.images_encoded, encoder.texts_encoded)

    assert run()[1] == (10, 9)
    assert server.about["products"] == 9
    catalogue.write_text(catalogue.read_text("utf-8").replace(",30.00,", ",31.00,"), "utf-8")
    report, encoded = run()
    assert (report.updated, report.unchanged, encoded) == (1, 8, (0, 0))
    lines = catalogue.read_text("utf-8").splitlines()
    catalogue.write_text("\n".join(lines[:-1]), "utf-8")
    assert run(prune=True)[0].removed == 1
    check_same(points_of(server), embedded(catalogue, tmp_path / "whole.index"))


def test_parts_from_folders_are_merged_to_what_one_run_makes(catalogue, tmp_path, capsys):
    parts = [tmp_path / f"part{number}.index" for number in (1, 2, 3)]
    for number, place in enumerate(parts, 1):
        call = ["index", str(catalogue), "--index", str(place), "--part", f"{number}/3"]
        assert main([*call, "--encoder", "compact", "--report", str(tmp_path / "run.json")]) == 0
    told = json.loads((tmp_path / "run.json").read_text("utf-8"))
    assert told["products"] == told["new"] == read_manifest(IndexFolder(parts[-1])).products
    whole, merged = tmp_path / "whole.index", tmp_path / "merged.index"
    assert main(["index", str(catalogue), "--index", str(whole), "--encoder", "compact"]) == 0
    assert main(["merge", *map(str, parts), "--index", str(merged)]) == 0
    _, one = open_index(Settings(index=whole))
    _, other = open_index(Settings(index=merged))
    check_same(points_of(other), points_of(one))
    one.close()
    other.close()
    assert main(["verify", str(merged)]) == 0
    assert "9 products" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "status", "said"),
    [
        (["--part", "4/3"], 2, "the parts are 1/3 to 3/3"),
        (["--part", "1/2", "--rebuild"], 2, "exclude each other"),
        (["--report", "/nowhere/run.json"], 1, "the index is whole"),
        (["--qdrant-shards", "0", "--qdrant-url", "http://127.0.0.1:9"], 2, "qdrant_shards is 0"),
        (["--qdrant-url", "http://127.0.0.1:9", "--qdrant-key-file", "/nowhere"], 2, "key file"),
    ],
)
def test_a_wrong_call_is_one_line(catalogue, tmp_path, capsys, options, status, said):
    call = ["index", str(catalogue), "--index", str(tmp_path / "x.index"), "--encoder", "compact"]
    assert main([*call, *options]) == status
    assert said in capsys.readouterr().err.strip().splitlines()[-1]


def test_pushing_without_a_server_is_a_wrong_call(tmp_path, capsys):
    for command in ("push", "pull"):
        assert main([command, str(tmp_path / "x.index")]) == 2
        assert "give --qdrant-url" in capsys.readouterr().err


def test_what_is_pulled_lacks_thumbnails_until_it_is_indexed(
    catalogue, tmp_path, capsys, monkeypatch
):
    client = Server(MEMORY).connect()
    monkeypatch.setattr(client, "close", lambda: None)
    monkeypatch.setattr(Server, "connect", lambda _server: client)
    first, copy = tmp_path / "first" / "shop.index", tmp_path / "second" / "shop.index"
    call = ["index", str(catalogue), "--encoder", "compact", "--index"]
    assert main([*call, str(first), "--qdrant-url", MEMORY]) == 0
    assert main(["pull", str(copy), "--qdrant-url", MEMORY]) == 0
    told = capsys.readouterr().out
    assert f"9 products in {copy}" in told
    assert f"vitrine index {catalogue} --index {copy} makes them" in told
    assert list((copy / "thumbnails").iterdir()) == []
    assert main([*call, str(copy)]) == 0
    assert main(["verify", str(copy)]) == 0
    assert main(["pull", str(copy), "--qdrant-url", MEMORY]) == 0
    assert "no thumbnail" not in capsys.readouterr().out


def test_doctor_says_that_a_run_was_not_finished(catalogue, tmp_path, capsys):
    embedded(catalogue, tmp_path / "my.index")
    folder = IndexFolder(tmp_path / "my.index")
    folder.draft.write_bytes(folder.manifest.read_bytes())
    assert main(["doctor", "--index", str(folder.path)]) == 0
    assert "not finished; run vitrine index again" in capsys.readouterr().out


def test_an_index_whose_products_are_on_a_server_says_where(catalogue, tmp_path, server, capsys):
    place = tmp_path / "my.index"
    there = "http://127.0.0.1:9"
    index_catalogue(open_source(catalogue), place, HashEncoder(), server, place=there)
    assert main(["verify", str(place)]) == 1
    assert f"are at {there}; give --qdrant-url" in capsys.readouterr().err
    assert len(embedded(catalogue, place)) == 9
