import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from PIL import Image

from agent.encoders.remembering import RememberingEncoder, remembering
from tests.fakes import HashEncoder


@pytest.fixture
def inner():
    return HashEncoder()


@pytest.fixture
def encoder(inner):
    return RememberingEncoder(inner, size=3)


def test_it_gives_what_the_encoder_gives(encoder, inner):
    texts = ["red vase", "a", "red vase", "blue"]
    for _ in range(2):
        np.testing.assert_array_equal(
            encoder.encode_texts(texts), HashEncoder().encode_texts(texts)
        )
    pictures = [Image.new("RGB", (9, 9), "red")]
    np.testing.assert_array_equal(encoder.encode_images(pictures), inner.encode_images(pictures))
    assert encoder.description == inner.description
    assert encoder.encode_texts([]).shape == (0, inner.description.dimension)


def test_a_text_is_encoded_once(encoder, inner):
    for texts in (["a"], ["a", "b", "a"], ["b"], ["a"]):
        encoder.encode_texts(texts)
    assert inner.texts_encoded == 2


def test_of_too_many_those_go_that_nobody_asked_for_longest(encoder, inner):
    encoder.encode_texts(["a", "b", "c"])
    encoder.encode_texts(["a"])
    encoder.encode_texts(["d"])
    assert inner.texts_encoded == 4
    encoder.encode_texts(["a", "c", "d"])
    assert inner.texts_encoded == 4
    encoder.encode_texts(["b"])
    assert inner.texts_encoded == 5


def test_more_at_once_than_it_keeps(encoder, inner):
    many = [f"word {number}" for number in range(50)]
    np.testing.assert_array_equal(encoder.encode_texts(many), inner.encode_texts(many))
    assert len(encoder._kept) == 3


def test_whoever_changes_a_vector_changes_only_their_own(encoder):
    first = encoder.encode_texts(["a"])
    second = encoder.encode_texts(["a"])
    first[:] = 7
    second[:] = 8
    np.testing.assert_array_equal(encoder.encode_texts(["a"]), HashEncoder().encode_texts(["a"]))


def test_many_threads_get_the_same_and_ask_once(inner):
    class Slow(HashEncoder):
        def encode_texts(self, texts):
            time.sleep(0.02)
            return super().encode_texts(texts)

    slow = Slow()
    encoder, start = RememberingEncoder(slow), threading.Barrier(8)

    def ask(_):
        start.wait()
        return encoder.encode_texts(["red vase"])

    with ThreadPoolExecutor(8) as pool:
        rows = list(pool.map(ask, range(8)))
    assert slow.texts_encoded == 1
    for row in rows:
        np.testing.assert_array_equal(row, inner.encode_texts(["red vase"]))


def test_what_fails_is_not_remembered(inner):
    class Failing(HashEncoder):
        fails = True

        def encode_texts(self, texts):
            if self.fails:
                raise RuntimeError
            return super().encode_texts(texts)

    failing = Failing()
    encoder = RememberingEncoder(failing)
    with pytest.raises(RuntimeError):
        encoder.encode_texts(["a"])
    failing.fails = False
    np.testing.assert_array_equal(encoder.encode_texts(["a"]), inner.encode_texts(["a"]))


def test_one_that_remembers_goes_on_with_what_it_remembers(encoder, inner):
    assert remembering(encoder) is encoder
    again = remembering(inner)
    again.encode_texts(["a"])
    remembering(again).encode_texts(["a"])
    assert inner.texts_encoded == 1
