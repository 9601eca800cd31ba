import json

import pytest

from agent.encoders.base import EncoderDescription
from agent.errors import EncoderError, IndexDamaged, IndexMissing
from agent.search.manifest import IndexFolder, Manifest, read_manifest, write_manifest
from agent.types import Field, FieldKind

MANIFEST = Manifest(
    "compact",
    "abc",
    256,
    (
        Field("price", "Preis", FieldKind.PRICE, currency="EUR"),
        Field("t", "T", FieldKind.KEYWORD, True),
    ),
    "shop/products.csv",
    12,
    True,
)


def test_reads_back_what_was_written_and_leaves_nothing_beside_it(tmp_path):
    folder = IndexFolder(tmp_path)
    write_manifest(folder, MANIFEST)
    write_manifest(folder, MANIFEST)
    assert read_manifest(folder) == MANIFEST
    assert [p.name for p in tmp_path.iterdir()] == ["manifest.json"]


def test_a_missing_index_says_how_to_make_one(tmp_path):
    with pytest.raises(IndexMissing, match="vitrine index CATALOGUE --index"):
        read_manifest(IndexFolder(tmp_path / "no.index"))


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"version": 1, "fields": 3}', "\udcff"])
def test_a_damaged_manifest_says_what_to_do(tmp_path, text):
    (tmp_path / "manifest.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(IndexDamaged, match="run vitrine index again"):
        read_manifest(IndexFolder(tmp_path))


def test_a_newer_index_asks_for_an_update(tmp_path):
    write_manifest(IndexFolder(tmp_path), MANIFEST)
    data = json.loads((tmp_path / "manifest.json").read_text())
    (tmp_path / "manifest.json").write_text(json.dumps({**data, "version": 99}))
    with pytest.raises(IndexDamaged, match="newer version"):
        read_manifest(IndexFolder(tmp_path))


def test_another_encoder_is_named(tmp_path):
    same = EncoderDescription("compact", "abc", 256, (), "MIT", 1.0)
    MANIFEST.check_encoder(same, tmp_path)
    other = EncoderDescription("clip", "xyz", 512, (), "MIT", 1.0)
    with pytest.raises(EncoderError, match=r"compact \(abc\), not clip \(xyz\).*--encoder compact"):
        MANIFEST.check_encoder(other, tmp_path)
