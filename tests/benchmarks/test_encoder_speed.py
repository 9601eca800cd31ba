"""Speed of the bundled encoder in CPU time, so that other work on the machine matters little."""

import subprocess
import sys
import time

import numpy as np
import pytest

from agent.demo.catalogue import draw_product
from agent.encoders.compact import CompactEncoder

pytestmark = pytest.mark.benchmark


def cpu_milliseconds(call, rounds):
    call()
    began = time.process_time()
    for _ in range(rounds):
        call()
    return (time.process_time() - began) / rounds * 1000


@pytest.fixture(scope="module")
def encoder():
    return CompactEncoder()


@pytest.fixture(scope="module")
def pictures():
    values = {"concept": "vase", "color": "Blue", "pattern": "Dotted"}
    return [draw_product(values, np.random.default_rng(seed)) for seed in range(32)]


def test_one_query(encoder):
    spent = cpu_milliseconds(lambda: encoder.encode_texts(["blaue Vase unter dem Sofa"]), 200)
    print(f"one query: {spent:.2f} ms")
    assert spent < 3


def test_many_queries(encoder):
    texts = [f"rote Schuhe Nummer {number}" for number in range(1000)]
    spent = cpu_milliseconds(lambda: encoder.encode_texts(texts), 3)
    print(f"texts: {1000 / spent * 1000:.0f}/s")
    assert spent < 2000


def test_one_picture(encoder, pictures):
    spent = cpu_milliseconds(lambda: encoder.encode_images(pictures[:1]), 30)
    print(f"one picture: {spent:.1f} ms")
    assert spent < 40


def test_many_pictures(encoder, pictures):
    spent = cpu_milliseconds(lambda: encoder.encode_images(pictures), 5)
    print(f"pictures: {len(pictures) / spent * 1000:.0f}/s")
    assert len(pictures) / spent * 1000 > 50


def test_import_and_load():
    code = (
        "import time; from agent.encoders.compact import CompactEncoder;"
        "CompactEncoder().encode_texts(['a']); print(time.process_time())"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    spent = float(done.stdout)
    print(f"import, load and first query: {spent:.2f} s")
    assert spent < 2.5
