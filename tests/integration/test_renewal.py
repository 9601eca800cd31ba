"""An index that grows while it is read: whole generations, in every process, without a restart."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from langgraph.checkpoint.memory import InMemorySaver

from agent.bootstrap import open_assistant, open_engine, open_store
from agent.catalogue.source import open_source
from agent.chat.renewal import Parts, Renewal, stamp
from agent.errors import StoreError
from agent.search.indexer import index_catalogue
from agent.search.manifest import IndexFolder
from agent.settings import Settings
from tests.fakes import HashEncoder
from tests.integration.conftest import write_catalogue

ROOT = Path(__file__).parents[2]


def index(path, settings, **options):
    encoder = options.pop("encoder", None) or HashEncoder()
    store = open_store(
        settings,
        encoder.description.dimension,
        create=True,
        rebuild=options.get("rebuild", False),
    )
    try:
        return index_catalogue(open_source(path), settings.index, encoder, store, **options)
    finally:
        store.close()


def write_state(path, state, rows=120):
    """A catalogue of which every row says in which state it is."""
    with path.open("w", encoding="utf-8", newline="") as file:
        written = csv.writer(file)
        written.writerow(["id", "title", "kind", "state", "price"])
        for number in range(rows):
            kind = ("Vase", "Mug", "Lamp")[number % 3]
            price = f"{number % 7 + state}.00 EUR"
            written.writerow([f"p{number}", f"{kind} {number}", kind, f"s{state % 4}", price])


def test_a_conversation_goes_on_over_the_new_generation(tmp_path):
    catalogue = write_catalogue(tmp_path / "catalogue")
    settings = Settings(index=tmp_path / "shop.index")
    index(catalogue, settings)
    assistant = open_assistant(settings, HashEncoder(), checkpointer=InMemorySaver())
    assert assistant.turn("a", "blue vase").total == 1
    first = assistant.engine
    text = catalogue.read_text("utf-8")
    catalogue.write_text(text + "p90,0.png,Purple Vase,Vase,Purple,5.00,EUR\n", "utf-8")
    index(catalogue, settings)
    assert first.count(()) == 9
    turn = assistant.turn("a", "purple vase")
    assert [hit.product.id for hit in turn.hits] == ["p90"]
    assert assistant.engine.count(()) == 10
    assert assistant.turn("a", "undo").total == 1
    renewed = assistant.engine
    index(catalogue, settings)
    assistant.turn("a", "mug")
    assert assistant.engine is renewed
    assistant.engine.close()
    first.close()


def test_a_rebuild_with_another_encoder_is_taken_up_too(tmp_path, monkeypatch):
    catalogue = write_catalogue(tmp_path / "catalogue")
    settings = Settings(index=tmp_path / "shop.index")
    index(catalogue, settings)
    assistant = open_assistant(settings, HashEncoder(), checkpointer=InMemorySaver())
    other = HashEncoder(dimension=128, revision="2")
    index(catalogue, settings, encoder=other, rebuild=True)
    monkeypatch.setattr("agent.bootstrap.choose_encoder", lambda _name: (other, "because"))
    assert assistant.turn("a", "a green lamp please").hits[0].product.title == "Green Lamp"
    assert assistant.engine.about == other.description
    assistant.engine.close()


def test_a_generation_that_cannot_be_opened_is_passed_over(tmp_path, caplog):
    catalogue = write_catalogue(tmp_path / "catalogue")
    settings = Settings(index=tmp_path / "shop.index")
    index(catalogue, settings)
    assistant = open_assistant(settings, HashEncoder(), checkpointer=InMemorySaver())
    IndexFolder(settings.index).manifest.write_text("{")
    assert assistant.turn("a", "blue vase").total == 1
    assert "damaged" in caplog.text
    assistant.engine.close()


def test_a_generation_that_opens_slowly_holds_no_turn_up(tmp_path):
    folder = IndexFolder(tmp_path)
    folder.manifest.write_text("1")
    may_open, opened, closed = threading.Event(), [], []

    def shop(number):
        return SimpleNamespace(engine=SimpleNamespace(close=lambda: closed.append(number)))

    def open_slowly():
        may_open.wait(30)
        opened.append(Parts(shop(len(opened) + 1), None))
        return opened[-1]

    renewal = Renewal(folder, stamp(folder), shop(0), open_slowly, patience=0.01)
    assert renewal.newer() is None
    folder.manifest.write_text("another")
    assert [renewal.newer() for _ in range(3)] == [None] * 3
    may_open.set()
    deadline = time.monotonic() + 30
    while (found := renewal.newer()) is None and time.monotonic() < deadline:
        time.sleep(0.01)
    assert [found] == opened
    assert renewal.newer() is None
    folder.manifest.write_text("a third one")
    while (found := renewal.newer()) is None and time.monotonic() < deadline:
        time.sleep(0.01)
    assert [found] == opened[1:]
    assert closed == [0]


def test_two_writers_are_refused_and_readers_never(tmp_path):
    catalogue = write_catalogue(tmp_path / "catalogue")
    settings = Settings(index=tmp_path / "shop.index")
    index(catalogue, settings)
    writing = open_store(settings, 256, create=True)
    with pytest.raises(StoreError, match="being indexed by another process"):
        open_store(settings, 256, create=True)
    readers = [open_engine(settings, HashEncoder())[0] for _ in range(3)]
    assert [reader.count(()) for reader in readers] == [9, 9, 9]
    for reader in readers:
        reader.close()
    writing.close()


def test_what_a_killed_reader_leaves_is_swept_away(tmp_path):
    catalogue = write_catalogue(tmp_path / "catalogue")
    settings = Settings(index=tmp_path / "shop.index")
    index(catalogue, settings)
    code = (
        "import sys; from pathlib import Path; from agent.bootstrap import open_store;"
        "from agent.settings import Settings;"
        "store = open_store(Settings(index=Path(sys.argv[1])), 256);"
        "print(store.count(), flush=True); sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(settings.index)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    assert process.stdout.readline().strip() == b"9"
    views = settings.index / "views"
    assert len([path for path in views.iterdir() if path.is_dir()]) == 1
    process.kill()
    process.communicate()
    store = open_store(settings, 256)
    assert len([path for path in views.iterdir() if path.is_dir()]) == 1
    store.close()
    assert list(views.iterdir()) == []


READER = """
import json, sys, time
from pathlib import Path
from langgraph.checkpoint.memory import InMemorySaver
from agent.bootstrap import open_assistant
from agent.dialogue.acts import Add
from agent.filters.constraints import OneOf
from agent.query import Query
from agent.settings import Settings
from tests.fakes import HashEncoder
settings = Settings(index=Path(sys.argv[1]))
assistant = open_assistant(settings, HashEncoder(), checkpointer=InMemorySaver())
ends = time.monotonic() + float(sys.argv[2])
states, spent, engine, switches = set(), [], assistant.engine, 0
while time.monotonic() < ends or not spent:
    assistant.current("a") or assistant.turn("a", "vase")
    switches += assistant.engine is not engine
    engine = assistant.engine
    mugs = Query(filters=(OneOf("kind", ("Mug",)),))
    for query in (Query(limit=50), Query("vase", limit=50), mugs):
        began = time.perf_counter()
        result = engine.search(query)
        spent.append(time.perf_counter() - began)
        found = {hit.product.values["state"] for hit in result.hits}
        assert len(found) == 1, found
        assert result.total in (120, 40), result.total
        assert len(result.hits) == min(query.limit, result.total), result
        states |= found
    time.sleep(0.02)
told = {"states": sorted(states), "switches": switches, "seconds": spent}
Path(sys.argv[3]).write_text(json.dumps(told))
"""


def read_while_writing(folder, readers, seconds):
    settings = Settings(index=folder / "my.index")
    catalogue = folder / "products.csv"
    write_state(catalogue, 0)
    index(catalogue, settings)
    notes = [folder / f"reader{number}.json" for number in range(readers)]
    running = [
        subprocess.Popen(
            [sys.executable, "-c", READER, str(settings.index), str(seconds), str(note)],
            stderr=subprocess.PIPE, text=True, cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        for note in notes
    ]  # fmt: skip
    state, ends = 0, time.monotonic() + seconds
    while time.monotonic() < ends or any(one.poll() is None for one in running):
        state += 1
        write_state(catalogue, state)
        index(catalogue, settings, rebuild=state % 5 == 0)
    for one in running:
        _, trouble = one.communicate(timeout=60)
        assert one.returncode == 0, trouble[-2000:]
    return [json.loads(note.read_text()) for note in notes], state


def test_readers_never_see_an_error_or_two_generations_on_a_page(tmp_path):
    told, states = read_while_writing(tmp_path, 3, 8)
    assert states >= 3
    assert max(len(one["states"]) for one in told) >= 2


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_ten_readers_and_one_writer_for_five_minutes(tmp_path):
    told, states = read_while_writing(tmp_path, 10, 300)
    spent = np.concatenate([one["seconds"] for one in told]) * 1000
    p50, p99 = np.percentile(spent, [50, 99])
    switches = [one["switches"] for one in told]
    print(
        f"\n{len(spent)} searches by 10 readers: median {p50:.1f} ms, p99 {p99:.1f} ms; "
        f"{states} generations written, {min(switches)} to {max(switches)} taken up by a reader"
    )
    assert states >= 20
    assert all(len(one["states"]) == 4 for one in told)
