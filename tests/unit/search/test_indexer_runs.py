"""Runs that break off, begin anew, or take only a part."""

import itertools
import json
import time

import numpy as np
import pytest

from agent.errors import EncoderError, IndexMissing
from agent.search.manifest import read_manifest
from agent.search.seen import Part
from tests.fakes import HashEncoder
from tests.unit.search.shop import Shop, counts


@pytest.fixture
def shop(tmp_path):
    return Shop(tmp_path)


def test_an_interrupted_run_leaves_a_usable_index_and_goes_on(tmp_path):
    shop = Shop(tmp_path, 200)

    def interrupt(stage, done, _):
        if stage == "index" and done >= 64:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shop.run(progress=interrupt)
    with pytest.raises(IndexMissing, match="not finished"):
        read_manifest(shop.index)
    store = shop.open(create=True)
    held = store.count()
    assert 64 <= held < 200
    store.close()
    assert counts(shop.run()) == (200 - held, 0, held)
    assert read_manifest(shop.index).complete
    assert len(shop.points) == 200


def test_readers_see_nothing_of_an_interrupted_update(tmp_path):
    shop = Shop(tmp_path, 200)
    shop.run()
    before = shop.points
    for number, row in enumerate(shop.rows.values()):
        row["price"] = f"{number % 2} €"

    def interrupt(stage, done, _):
        if stage == "index" and done >= 64:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shop.run(progress=interrupt)
    assert {i: p.values for i, p in shop.points.items()} == {i: p.values for i, p in before.items()}
    report = shop.run()
    assert report.updated + report.unchanged == 200
    assert report.unchanged >= 64
    assert {p.values["price"] for p in shop.points.values()} == {0.0, 1.0}


def test_an_unfinished_index_is_of_one_encoder(tmp_path):
    shop = Shop(tmp_path, 100)

    def interrupt(stage, done, _):
        if stage == "index" and done >= 64:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shop.run(progress=interrupt)
    with pytest.raises(EncoderError, match=r"hash \(1\), not hash \(2\)"):
        shop.run(HashEncoder(revision="2"))
    assert counts(shop.run(HashEncoder(revision="2"), rebuild=True)) == (100, 0, 0)
    assert read_manifest(shop.index).revision == "2"


def test_a_rebuild_takes_another_encoder_beside_readers_of_the_old(shop):
    shop.run()
    reader = shop.open()
    report = shop.run(HashEncoder(dimension=128, revision="2"), rebuild=True)
    assert counts(report) == (20, 0, 0)
    assert reader.count() == 20
    assert reader.nearest(np.ones(256), using="image", limit=3)
    reader.close()
    assert read_manifest(shop.index).dimension == 128
    after = shop.open(dimension=128)
    assert after.count() == 20
    after.close()


def test_parts_are_equal_shares_that_make_the_whole(tmp_path):
    whole = Shop(tmp_path / "whole", 90)
    whole.run()
    found = {}
    for number in range(1, 4):
        shop = Shop(tmp_path / f"part{number}", 90)
        shop.run(part=Part(number, 3))
        assert 15 <= len(shop.points) <= 45
        assert not found.keys() & shop.points.keys()
        found |= shop.points
    assert found.keys() == whole.points.keys()
    assert all(found[i].values == point.values for i, point in whole.points.items())


def test_pruning_a_part_leaves_the_others_alone(shop):
    shop.run()
    mine = [one for one in shop.rows if Part(1, 2).owns(one)]
    other = [one for one in shop.rows if not Part(1, 2).owns(one)]
    del shop.rows[mine[0]], shop.rows[other[0]]
    assert shop.run(part=Part(1, 2), prune=True).removed == 1
    assert shop.points.keys() == set(shop.rows) | {other[0]}


def test_the_report_says_in_json_what_was_done(shop):
    (shop.folder / "1.png").write_bytes(b"no picture")
    shop.rows["p2"]["id"] = ""
    told = json.loads(json.dumps(shop.run().to_plain()))
    assert (told["new"], told["skipped"], told["without_picture"]) == (19, 1, 1)
    assert (told["texts_encoded"], told["pictures_encoded"]) == (19, 18)
    assert told["without_picture_rows"][0]["id"] == "p1"
    assert told["skipped_rows"] == [{"row": 4, "id": "", "reason": "the id is empty"}]


def test_work_that_no_manifest_tells_of_is_done_anew(shop):
    shop.run()
    shop.index.manifest.unlink()
    assert counts(shop.run(HashEncoder(revision="2"))) == (20, 0, 0)
    assert shop.encoded == (20, 20)
    assert read_manifest(shop.index).revision == "2"


class Uneven(HashEncoder):
    """Takes longer for every other batch, so that batches end in another order than they began."""

    def __init__(self):
        super().__init__(at_once=3)
        self._turns = itertools.count()

    def encode_images(self, images):
        time.sleep(0.03 * (next(self._turns) % 2 == 0))
        return super().encode_images(images)


def test_batches_encoded_side_by_side_are_what_one_after_another_gives(shop):
    first = dict(next(iter(shop.rows.values())))
    for number in range(300):
        shop.rows[f"m{number}"] = {**first, "id": f"m{number}", "title": f"mug number {number}"}
    alone = shop.run()
    before = {key: shop.points[key] for key in shop.points}
    together = shop.run(Uneven(), rebuild=True)
    assert (together.new, together.texts_encoded) == (alone.new, alone.texts_encoded)
    assert shop.points.keys() == before.keys()
    for key, point in shop.points.items():
        assert point.payload == before[key].payload
        for name, vector in point.vectors.items():
            np.testing.assert_allclose(vector, before[key].vectors[name], atol=1e-6)
