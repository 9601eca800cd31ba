import io
import json
import sqlite3
import tarfile
from dataclasses import replace

import numpy as np
import pytest

from agent.bootstrap import open_index, open_store
from agent.cli.main import main
from agent.errors import IndexDamaged
from agent.search.archive import Import
from agent.search.indexer import publish
from agent.search.manifest import IndexFolder, Manifest, read_manifest
from agent.search.transfer import is_same
from agent.settings import Settings
from agent.store.base import Point
from agent.types import Field, FieldKind

FIELDS = (
    Field("color", "Farbe", FieldKind.KEYWORD, multiple=True),
    Field("price", "Preis", FieldKind.PRICE, currency="EUR"),
)
SIZE = 8
THUMBNAIL = b"\xff\xd8abcd\xff\xd9"


def make(path, ids, *, fields=FIELDS, encoder="hash"):
    """An index of points that differ in what they hold."""
    folder = IndexFolder(path)
    folder.prepare()
    folder.thumbnails.mkdir()
    store = open_store(Settings(index=path), SIZE, create=True)
    store.declare(fields)
    points = []
    for number, identifier in enumerate(ids):
        chance = np.random.default_rng(number)
        rows = chance.normal(size=(2, SIZE)).astype(np.float32)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        key = f"{number:064x}"
        folder.thumbnail(key).write_bytes(THUMBNAIL)
        values = {"price": number / 4, "color": ("red", f"c{number % 3}")}
        payload = {"title": f"Vase {identifier} \u2028 é", "pictures": [{"sha256": key}]}
        vectors = {"image": rows[0], "text": rows[1]}
        if number % 3 == 0:
            del vectors["image"]
        points.append(Point(identifier, values, payload, vectors))
    store.upsert(points)
    store.optimize()
    publish(folder, store, Manifest(encoder, "1", SIZE, fields, "products.csv"))
    store.close()
    return folder


def points_of(path):
    _, store = open_index(Settings(index=path))
    found = {point.id: point for point in store.scan(with_vectors=True)}
    store.close()
    return found


@pytest.fixture
def made(tmp_path):
    return make(tmp_path / "my.index", [f"sku {n}/é" for n in range(40)])


def rewrite(source, target, change):
    """Copies a tar file; ``change`` turns each member and its bytes into those of the copy."""
    with tarfile.open(source) as old, tarfile.open(target, "w") as new:
        for member in old.getmembers():
            for one, content in change(member, old.extractfile(member).read()):
                one.size = len(content)
                new.addfile(one, io.BytesIO(content))


def test_an_index_comes_back_from_its_export_as_it_was(made, tmp_path, capsys):
    assert main(["export", str(made.path), str(tmp_path / "out.tar")]) == 0
    assert main(["import", str(tmp_path / "out.tar"), str(tmp_path / "two.index")]) == 0
    assert "40 products imported" in capsys.readouterr().out
    before, after = points_of(made.path), points_of(tmp_path / "two.index")
    assert before.keys() == after.keys()
    assert all(is_same(point, after[one]) for one, point in before.items())
    copy = IndexFolder(tmp_path / "two.index")
    assert read_manifest(copy) == read_manifest(made)
    assert {p.name for p in copy.thumbnails.iterdir()} == {
        p.name for p in made.thumbnails.iterdir()
    }
    assert main(["verify", str(copy.path)]) == 0
    assert {p.name for p in tmp_path.iterdir()} == {"my.index", "two.index", "out.tar"}


def test_what_users_said_goes_along_only_when_asked(made, tmp_path):
    connection = sqlite3.connect(made.conversations)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("create table said (text)")
    connection.execute("insert into said values ('blue vase')")
    connection.commit()
    made.uploads.mkdir()
    (made.uploads / f"{'a' * 64}.png").write_bytes(b"png")
    for flags in ([], ["--conversations"]):
        out, back = tmp_path / f"{len(flags)}.tar", tmp_path / f"{len(flags)}.index"
        assert main(["export", str(made.path), str(out), *flags]) == 0
        assert main(["import", str(out), str(back)]) == 0
        copy = IndexFolder(back)
        assert copy.conversations.exists() == bool(flags)
        assert (copy.uploads / f"{'a' * 64}.png").exists() == bool(flags)
    again = sqlite3.connect(copy.conversations)
    assert again.execute("select text from said").fetchall() == [("blue vase",)]
    again.close()
    connection.close()


def test_nothing_is_overwritten(made, tmp_path, capsys):
    out = tmp_path / "out.tar"
    out.write_text("mine")
    assert main(["export", str(made.path), str(out)]) == 1
    assert "exists; choose another name" in capsys.readouterr().err
    assert out.read_text() == "mine"
    out.unlink()
    assert main(["export", str(made.path), str(out)]) == 0
    assert main(["import", str(out), str(made.path)]) == 1
    assert "exists; choose another folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("points/000001.jsonl", "other bytes"),
        ("vectors/000001.npy", "other bytes"),
        (f"thumbnails/{1:064x}.jpg", "other bytes"),
        ("vitrine.json", "cannot be imported"),
        ("checksums.json", "cannot be imported"),
    ],
)
def test_a_flipped_bit_is_found_and_nothing_is_imported(made, tmp_path, capsys, part, said):
    assert main(["export", str(made.path), str(tmp_path / "out.tar")]) == 0

    def flip(member, content):
        if member.name == part:
            middle = len(content) // 2
            content = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
        yield member, content

    rewrite(tmp_path / "out.tar", tmp_path / "bad.tar", flip)
    assert main(["import", str(tmp_path / "bad.tar"), str(tmp_path / "two.index")]) == 1
    told = capsys.readouterr().err.strip().splitlines()
    assert said in told[-1]
    assert {p.name for p in tmp_path.iterdir()} == {"my.index", "out.tar", "bad.tar"}


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.6, 0.8])
def test_a_file_cut_off_is_refused(made, tmp_path, capsys, share):
    assert main(["export", str(made.path), str(tmp_path / "out.tar")]) == 0
    whole = (tmp_path / "out.tar").read_bytes()
    (tmp_path / "cut.tar").write_bytes(whole[: int(len(whole) * share)])
    assert main(["import", str(tmp_path / "cut.tar"), str(tmp_path / "two.index")]) == 1
    assert "cannot be imported" in capsys.readouterr().err
    assert not (tmp_path / "two.index").exists()


@pytest.mark.parametrize(
    "name",
    ["../evil.txt", "/etc/evil", "thumbnails/../../evil.jpg", "points/x.jsonl", "store/file"],
)
def test_a_strange_part_is_refused(made, tmp_path, capsys, name):
    assert main(["export", str(made.path), str(tmp_path / "out.tar")]) == 0

    def add(member, content):
        if member.name == "points/000001.jsonl":
            yield tarfile.TarInfo(name), b"evil"
        yield member, content

    rewrite(tmp_path / "out.tar", tmp_path / "bad.tar", add)
    assert main(["import", str(tmp_path / "bad.tar"), str(tmp_path / "two.index")]) == 1
    assert "it has a part" in capsys.readouterr().err
    assert {p.name for p in tmp_path.iterdir()} == {"my.index", "out.tar", "bad.tar"}


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE])
def test_links_and_other_things_are_refused(made, tmp_path, capsys, kind):
    assert main(["export", str(made.path), str(tmp_path / "out.tar")]) == 0

    def link(member, content):
        if member.name == f"thumbnails/{1:064x}.jpg":
            member.type, member.linkname, content = kind, "/etc/passwd", b""
        yield member, content

    rewrite(tmp_path / "out.tar", tmp_path / "bad.tar", link)
    assert main(["import", str(tmp_path / "bad.tar"), str(tmp_path / "two.index")]) == 1
    assert "is no plain file" in capsys.readouterr().err


def test_what_is_no_export_or_of_another_version_is_said(made, tmp_path):
    (tmp_path / "letter.tar").write_text("dear reader")
    with pytest.raises(IndexDamaged, match="no export"):
        Import(tmp_path / "letter.tar")
    assert main(["export", str(made.path), str(tmp_path / "out.tar")]) == 0

    for version, said in ((9, "newer version; update"), (1, "older version; run vitrine index")):

        def stamped(member, content, version=version):
            if member.name == "vitrine.json":
                content = json.dumps({**json.loads(content), "version": version}).encode()
            yield member, content

        rewrite(tmp_path / "out.tar", tmp_path / "new.tar", stamped)
        with pytest.raises(IndexDamaged, match=said):
            Import(tmp_path / "new.tar")


def test_merging_keeps_every_product_once(tmp_path, capsys):
    make(tmp_path / "a.index", [f"p{n}" for n in range(30)])
    make(tmp_path / "b.index", [f"p{n}" for n in range(20, 50)])
    first = points_of(tmp_path / "a.index")
    parts = [str(tmp_path / "a.index"), str(tmp_path / "b.index")]
    assert main(["merge", *parts, "--index", str(tmp_path / "all.index")]) == 0
    found = points_of(tmp_path / "all.index")
    assert found.keys() == {f"p{n}" for n in range(50)}
    assert is_same(found["p25"], first["p25"])
    assert main(["verify", str(tmp_path / "all.index")]) == 0
    assert main(["merge", *parts, "--index", str(tmp_path / "all.index")]) == 1
    assert "exists" in capsys.readouterr().err


def test_what_does_not_go_together_is_not_merged(tmp_path, capsys):
    make(tmp_path / "a.index", ["a"])
    make(tmp_path / "b.index", ["b"], encoder="clip")
    other = (replace(FIELDS[1], kind=FieldKind.KEYWORD),)
    make(tmp_path / "c.index", ["c"], fields=other)
    for second, said in (("b", "another encoder"), ("c", "field price is keyword")):
        parts = [str(tmp_path / "a.index"), str(tmp_path / f"{second}.index")]
        assert main(["merge", *parts, "--index", str(tmp_path / "all.index")]) == 1
        assert said in capsys.readouterr().err
    assert not (tmp_path / "all.index").exists()
