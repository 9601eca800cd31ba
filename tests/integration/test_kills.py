"""Killed at any moment: the next start works, nothing acknowledged is lost, no half turns."""

from __future__ import annotations

import csv
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from agent.bootstrap import open_assistant
from agent.dialogue.state import SearchState
from agent.filters.constraints import OneOf, Range
from agent.query import Sort
from agent.settings import Settings

KILLS = 10
COLORS, KINDS = ("Red", "Blue", "Green"), ("Vase", "Mug", "Lamp", "Chair")
ROOT = Path(__file__).parents[2]


def write_catalogue(folder, count):
    folder.mkdir(parents=True)
    chance = np.random.default_rng(0)
    for number in range(12):
        noise = chance.integers(0, 255, (96, 96, 3), dtype=np.uint8)
        Image.fromarray(noise).save(folder / f"{number}.jpg")
    with (folder / "products.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "image", "title", "kind", "color", "price"])
        for number in range(count):
            kind, color = KINDS[number % 4], COLORS[number % 3]
            price = f"{5 + number % 90}.00 EUR"
            rows.writerow(
                [f"p{number}", f"{number % 12}.jpg", f"{color} {kind}", kind, color, price]
            )
    return folder / "products.csv"


def vitrine(*arguments, **options):
    command = [sys.executable, "-m", "agent.cli.main", *map(str, arguments)]
    environment = {**os.environ, "VITRINE_ENCODER": "compact", "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, text=True, env=environment, cwd=ROOT, **options)


RED, BLUE, MUG = OneOf("color", ("Red",)), OneOf("color", ("Blue",)), OneOf("kind", ("Mug",))
CHEAP, CHEAPEST = Range("price", None, 50.0), Sort("price", "asc")
TURNS = [
    ("red mug", {RED, MUG}, None),
    ("under 50", {RED, MUG, CHEAP}, None),
    ("in blue instead", {BLUE, MUG, CHEAP}, None),
    ("cheapest first", {BLUE, MUG, CHEAP}, CHEAPEST),
    ("no price limit", {BLUE, MUG}, CHEAPEST),
    ("undo", {BLUE, MUG, CHEAP}, CHEAPEST),
]


@pytest.fixture(scope="module")
def small_index(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kills")
    catalogue = write_catalogue(folder / "shop", 48)
    index = folder / "my.index"
    made = vitrine("index", catalogue, "--index", index, stdout=subprocess.DEVNULL)
    assert made.wait(timeout=120) == 0
    return index


def test_a_conversation_stands_at_its_last_whole_turn_after_ten_kills(small_index):
    chance = random.Random(2)
    for number in range(KILLS):
        thread = f"t{number}"
        process = vitrine(
            "chat", "--jsonl", "--index", small_index,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        answered, last = 0, chance.randint(1, len(TURNS) - 1)
        for said, _, _ in TURNS[: last + 1]:
            process.stdin.write(json.dumps({"thread": thread, "say": said}) + "\n")
            process.stdin.flush()
            if answered == last:
                break
            assert "state" in json.loads(process.stdout.readline())
            answered += 1
        time.sleep(chance.random() * 0.05)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        check_conversation(small_index, thread, answered)


def check_conversation(index, thread, answered):
    assistant = open_assistant(Settings(index=index, encoder="compact"))
    standing = assistant.current(thread)
    assert standing.turn in (answered, answered + 1)
    _, filters, sort = TURNS[standing.turn - 1]
    assert (set(standing.state.filters), standing.state.sort) == (filters, sort)
    assert len(assistant.messages(thread)) == 2 * standing.turn
    following = assistant.turn(thread, "start over")
    assert following.state == SearchState()
    assert following.turn == standing.turn + 1
    assistant.engine.close()
