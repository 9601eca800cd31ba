import time

import numpy as np
import pytest

from agent.encoders.picking import Pick, first_line, pick

ROWS = np.eye(4, dtype=np.float32)


def takes(seconds, rows=ROWS):
    def encode(_):
        time.sleep(seconds)
        return rows

    return lambda: encode


def fails():
    raise RuntimeError("\n  no such kernel.\nand much more")


def test_the_fastest_of_those_that_agree_is_taken():
    found = pick({"a": takes(0.02), "b": takes(0.001), "c": takes(0.008)}, ["x"], ["y"])
    assert found.runtime == "b"
    assert set(found.milliseconds) == {"a", "b", "c"}
    assert found.gain("a") > 3


def test_what_is_hardly_faster_is_not_worth_a_change():
    assert pick({"a": takes(0.02), "b": takes(0.0195)}, ["x"], ["y"]).runtime == "a"


@pytest.mark.parametrize(
    "rows",
    [ROWS[::-1], ROWS[:2], np.full((4, 4), np.nan, np.float32), ROWS[:, :2]],
    ids=["others", "fewer", "nan", "shorter"],
)
def test_what_gives_other_vectors_is_left_out_however_fast(rows):
    found = pick({"a": takes(0.01), "wrong": takes(0, rows)}, ["x"], ["y"])
    assert found.runtime == "a"
    assert "wrong" not in found.milliseconds
    assert "differ" in found.left_out["wrong"]


def test_what_fails_is_left_out_with_its_reason():
    found = pick({"a": takes(0.001), "broken": fails}, ["x"], ["y"])
    assert found == Pick("a", found.milliseconds, {"broken": "no such kernel"})


def test_without_the_first_there_is_nothing_to_compare_with():
    with pytest.raises(RuntimeError):
        pick({"broken": fails, "a": takes(0)}, ["x"], ["y"])


def test_an_error_without_words_is_named():
    assert first_line(KeyError()) == "KeyError"
    assert len(first_line(ValueError("x" * 999))) <= 120
