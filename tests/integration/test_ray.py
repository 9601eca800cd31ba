"""An index made in parts: on a real Ray of this machine, and by the same code without it."""

from __future__ import annotations

import csv
import importlib.util
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from agent.bootstrap import open_index
from agent.cli.main import main
from agent.cli.parts import Job, Outcome, portable
from agent.cli.spread import base_of, index_in_parts
from agent.demo import draw_catalogue
from agent.encoders.compact import CompactEncoder
from agent.errors import CatalogueError, StoreError
from agent.search.manifest import IndexFolder, read_manifest
from agent.settings import Settings
from agent.store.client import ClientStore
from agent.store.server import MEMORY, Server
from tests.integration.conftest import write_catalogue

ROOT = Path(__file__).parents[2]


@pytest.fixture
def catalogue(tmp_path):
    return write_catalogue(tmp_path / "catalogue")


def one_after_another(work, numbers):
    return (work(number) for number in reversed(numbers))


def job_of(catalogue, place, **options):
    encoder = CompactEncoder()
    base = None if options.get("rebuild") else base_of(IndexFolder(place))
    settings = portable(Settings(index=place, encoder="compact"), encoder)
    return Job(settings, catalogue, encoder.description, 3, {}, base=base, **options)


def run(job, spread=one_after_another):
    return index_in_parts(job, spread, lambda *_far: None)


def in_one_run(catalogue, place, *options):
    call = ["index", str(catalogue), "--index", str(place), "--encoder", "compact", *options]
    assert main(call) == 0


def points_of(place):
    _, store = open_index(Settings(index=place))
    found = {point.id: point for point in store.scan(with_vectors=True)}
    store.close()
    return found


def check_same(place, other):
    found, expected = points_of(place), points_of(other)
    assert found.keys() == expected.keys()
    for one, point in expected.items():
        assert found[one].values == point.values
        assert found[one].payload == point.payload
        assert found[one].vectors.keys() == point.vectors.keys()
        for name, vector in point.vectors.items():
            np.testing.assert_allclose(found[one].vectors[name], vector, atol=1e-5)
    names = [{path.name for path in (one / "thumbnails").iterdir()} for one in (place, other)]
    assert names[0] == names[1]
    about = [read_manifest(IndexFolder(one)) for one in (place, other)]
    assert replace(about[0], generation="") == replace(about[1], generation="")


def test_parts_make_what_one_run_makes_at_first_and_later(catalogue, tmp_path):
    parts, whole = tmp_path / "parts.index", tmp_path / "whole.index"
    assert run(job_of(catalogue, parts)).new == 9
    in_one_run(catalogue, whole)
    check_same(parts, whole)
    lines = catalogue.read_text("utf-8").replace(",30.00,", ",31.00,").splitlines()
    catalogue.write_text("\n".join([*lines[:-1], "p90,0.png,Tin,Vase,Red,5.00,EUR"]), "utf-8")
    report = run(job_of(catalogue, parts, prune=True))
    assert (report.new, report.updated, report.unchanged, report.removed) == (1, 1, 7, 1)
    assert report.pictures_encoded == 1
    in_one_run(catalogue, whole, "--prune")
    check_same(parts, whole)
    assert not parts.with_name("parts.index.parts").exists()


def test_where_nothing_changed_readers_are_left_alone(catalogue, tmp_path):
    place = tmp_path / "parts.index"
    run(job_of(catalogue, place))
    before = (place / "manifest.json").stat()
    assert run(job_of(catalogue, place)).unchanged == 9
    assert (place / "manifest.json").stat() == before


def test_a_job_that_lost_a_part_publishes_nothing_and_is_gone_on_with(catalogue, tmp_path):
    place = tmp_path / "parts.index"

    def losing(work, numbers):
        yield from (work(number) for number in numbers[:2])
        yield Outcome(error=StoreError("a machine has no room; free some space"))

    with pytest.raises(StoreError, match="no room"):
        run(job_of(catalogue, place), losing)
    assert not (place / "manifest.json").exists()
    report = run(job_of(catalogue, place))
    assert 0 < report.new < 9
    assert report.taken == 9
    in_one_run(catalogue, tmp_path / "whole.index")
    check_same(place, tmp_path / "whole.index")


def test_machines_that_see_different_catalogues_are_told_apart(catalogue, tmp_path):
    def changing(work, numbers):
        for number in numbers:
            yield work(number)
            text = catalogue.read_text("utf-8")
            catalogue.write_text(text.replace("color", "colour"), "utf-8")

    with pytest.raises(CatalogueError, match="not the same file on every machine"):
        run(job_of(catalogue, tmp_path / "parts.index"), changing)


def test_an_index_that_another_run_changed_meanwhile_is_left_alone(catalogue, tmp_path):
    place = tmp_path / "parts.index"
    run(job_of(catalogue, place))
    text = catalogue.read_text("utf-8")
    catalogue.write_text(text + "p90,0.png,Tin,Vase,Red,5.00,EUR\n", "utf-8")

    def overtaken(work, numbers):
        yield from map(work, numbers)
        in_one_run(catalogue, place)

    with pytest.raises(StoreError, match="changed meanwhile; run it again"):
        run(job_of(catalogue, place), overtaken)
    assert len(points_of(place)) == 10


def test_parts_on_a_server_are_shown_when_all_are_there(catalogue, tmp_path, monkeypatch):
    client = Server(MEMORY).connect()
    monkeypatch.setattr(client, "close", lambda: None)
    monkeypatch.setattr(Server, "connect", lambda _server: client)
    seen = []

    def looking(work, numbers):
        for number in numbers:
            yield work(number)
            aliases = client.get_aliases().aliases
            seen.append([(one.alias_name, one.collection_name) for one in aliases])

    def rebuild():
        job = job_of(catalogue, tmp_path / "shop.index", rebuild=True)
        return run(replace(job, settings=replace(job.settings, qdrant_url=MEMORY)), looking)

    assert rebuild().new == 9
    assert seen == [[]] * 3
    seen.clear()
    assert rebuild().new == 9
    assert seen == [[("shop", "shop-000001")]] * 3
    store = ClientStore(Server(MEMORY), 0, collection="shop", create=False)
    assert store.about["products"] == store.count() == 9
    assert client.get_aliases().aliases[0].collection_name == "shop-000002"
    in_one_run(catalogue, tmp_path / "whole.index")
    names = [sorted(p.name for p in (tmp_path / one / "thumbnails").iterdir())
             for one in ("shop.index", "whole.index")]  # fmt: skip
    assert names[0] == names[1]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--ray", "0"], "--ray is 0; give a number from 1 to 10000"),
        (["--ray", "2", "--part", "1/2"], "--ray and --part exclude each other"),
    ],
)
def test_a_wrong_call_is_one_line(catalogue, tmp_path, capsys, options, said):
    call = ["index", str(catalogue), "--index", str(tmp_path / "x.index"), "--encoder", "compact"]
    assert main([*call, *options]) == 2
    assert said in capsys.readouterr().err.strip().splitlines()[-1]


def test_without_ray_one_line_says_how_to_get_it(catalogue, tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    call = ["index", str(catalogue), "--index", str(tmp_path / "x.index"), "--encoder", "compact"]
    assert main([*call, "--ray", "2"]) == 2
    assert "pip install 'vitrine[ray]'" in capsys.readouterr().err.strip().splitlines()[-1]


def on_ray(catalogue, place, *options):
    call = ["index", str(catalogue), "--index", str(place), "--encoder", "compact", "--ray", "3"]
    return subprocess.run(
        [sys.executable, "-m", "agent.cli.main", *call, *options],
        capture_output=True, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.skipif(not importlib.util.find_spec("ray"), reason="Ray is not installed")
def test_a_real_ray_makes_what_one_run_makes(tmp_path):
    catalogue = draw_catalogue(tmp_path / "demo", products=120)
    done = on_ray(catalogue, tmp_path / "ray.index")
    assert done.returncode == 0, done.stderr
    assert "120 products: 120 new" in done.stdout
    in_one_run(catalogue, tmp_path / "whole.index")
    check_same(tmp_path / "ray.index", tmp_path / "whole.index")
    again = on_ray(catalogue, tmp_path / "ray.index", "--rebuild")
    assert "120 new" in again.stdout
    check_same(tmp_path / "ray.index", tmp_path / "whole.index")


@pytest.mark.slow
@pytest.mark.skipif(not importlib.util.find_spec("ray"), reason="Ray is not installed")
def test_what_goes_wrong_on_a_real_ray_is_one_line(catalogue, tmp_path):
    with (catalogue.parent / "products.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow(["id", "title"])
    done = on_ray(catalogue, tmp_path / "ray.index")
    assert done.returncode == 1
    assert "has headings but no products" in done.stderr.strip().splitlines()[-1]
