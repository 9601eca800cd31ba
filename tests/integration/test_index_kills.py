"""Killed at any moment of indexing, optimizing or publishing: nothing is lost, torn or doubled."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from agent.bootstrap import open_store
from agent.errors import IndexMissing
from agent.search.manifest import IndexFolder, find_manifest
from agent.settings import Settings

ROOT = Path(__file__).parents[2]
ROWS = 400
CHILD = """
import sys
from pathlib import Path
from agent.bootstrap import open_store
from agent.catalogue.source import open_source
from agent.search.indexer import index_catalogue
from agent.settings import Settings
from tests.fakes import HashEncoder
settings = Settings(index=Path(sys.argv[2]))
store = open_store(settings, 256, create=True)
def tell(stage, done, total):
    print(stage, done, flush=True)
tell("start", 0, 0)
encoder = HashEncoder(at_once=3)
index_catalogue(open_source(sys.argv[1]), settings.index, encoder, store, progress=tell)
tell("whole", 0, 0)
store.close()
"""


class Killing:
    """A catalogue whose every row says which state it is in, and an index that is brought along."""

    def __init__(self, folder):
        self.catalogue = folder / "products.csv"
        self.settings = Settings(index=folder / "my.index")
        self.state = 0

    def start(self):
        self.state += 1
        lines = ["id,title,state,price"]
        lines += [
            f"p{number},Vase {number} of s{self.state},s{self.state},{number % 7}.50 EUR"
            for number in range(ROWS)
        ]
        self.catalogue.write_text("\n".join(lines), "utf-8")
        return self.again()

    def again(self):
        process = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(self.catalogue), str(self.settings.index)],
            stdout=subprocess.PIPE, text=True, cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        assert process.stdout.readline() == "start 0\n"
        return process

    def published(self):
        """Checks what readers see, and returns its one state."""
        if find_manifest(IndexFolder(self.settings.index)) is None:
            with pytest.raises(IndexMissing):
                open_store(self.settings, 256)
            return None
        store = open_store(self.settings, 256)
        states = [check_whole(point) for point in store.scan(with_vectors=True)]
        assert store.count() == ROWS
        store.close()
        assert len(states) == ROWS
        assert len(set(states)) == 1
        return states[0]

    def drafted(self):
        """Checks what the next run goes on from; returns how much of it is of the last state."""
        store = open_store(self.settings, 256, create=True)
        points = list(store.scan(with_vectors=True))
        store.close()
        assert len({point.id for point in points}) == len(points)
        return sum(check_whole(point) == f"s{self.state}" for point in points)


def check_whole(point):
    """A torn product would have words of one state and values of another."""
    number, state = point.id.removeprefix("p"), point.values["state"]
    assert point.payload["title"] == f"Vase {number} of {state}"
    assert point.values["price"] == int(number) % 7 + 0.5
    assert point.vectors["text"].shape == (256,)
    return state


def acknowledged(lines):
    """How many rows a run said it had brought in before it ended."""
    told = [line.split() for line in lines]
    if any(stage in ("finish", "whole") for stage, _ in told):
        return ROWS
    return max((int(done) for stage, done in told if stage == "index"), default=0)


def kill_again_and_again(folder, times, seed):
    killing, chance = Killing(folder), random.Random(seed)
    began = time.monotonic()
    assert killing.start().communicate()[0].endswith("whole 0\n")
    lasts = time.monotonic() - began
    moments, published = set(), "s1"
    for _ in range(times):
        process = killing.start()
        time.sleep(chance.random() * lasts)
        process.send_signal(signal.SIGKILL)
        lines = process.communicate()[0].splitlines()
        moments.add(lines[-1].split()[0] if lines else "start")
        assert killing.published() in (published, f"s{killing.state}")
        published = killing.published()
        assert killing.drafted() >= acknowledged(lines)
        if chance.random() < 0.4:
            assert killing.again().communicate()[0].endswith("whole 0\n")
            published = killing.published()
            assert published == f"s{killing.state}"
    assert killing.again().communicate()[0].endswith("whole 0\n")
    assert killing.published() == f"s{killing.state}"
    assert len(moments) >= 2


def test_a_dozen_kills_lose_nothing(tmp_path):
    kill_again_and_again(tmp_path, 12, 1)


def test_a_first_run_that_is_killed_is_gone_on_with(tmp_path):
    killing = Killing(tmp_path)
    process = killing.start()
    done = 0
    while done < ROWS // 3:
        stage, number = process.stdout.readline().split()
        done = int(number) if stage == "index" else 0
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert killing.published() is None
    assert killing.drafted() >= done
    assert killing.again().communicate()[0].endswith("whole 0\n")
    assert killing.published() == "s1"


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_hundred_kills_lose_nothing(tmp_path):
    kill_again_and_again(tmp_path, 100, 2)
