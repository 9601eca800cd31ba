"""The file of what visitors keep, and foreign text in labels."""

from __future__ import annotations

import threading

import pytest

from agent.errors import StoreError
from ui.components.text import plain
from ui.notebook import LONGEST_TITLE, Notebook

A, B = "a" * 32, "b" * 32


@pytest.fixture
def notebook(tmp_path):
    made = Notebook(tmp_path / "visitors.sqlite")
    yield made
    made.close()


def test_a_title_once_given_stays(notebook):
    notebook.remember(A, "t1", "")
    notebook.remember(A, "t1", "first words")
    notebook.remember(A, "t1", "later words")
    assert [one.title for one in notebook.conversations(A)] == ["first words"]
    notebook.rename(A, "t1", "my own")
    notebook.remember(A, "t1", "again")
    assert [one.title for one in notebook.conversations(A)] == ["my own"]


def test_a_conversation_keeps_its_owner(notebook):
    notebook.remember(A, "t1", "mine")
    notebook.remember(B, "t1", "stolen")
    assert notebook.owner("t1") == A
    assert notebook.owner("t2") is None
    assert notebook.conversations(B) == []


def test_titles_are_cut(notebook):
    notebook.remember(A, "t1", "x" * 500)
    assert len(notebook.conversations(A)[0].title) == LONGEST_TITLE


def test_ratings_are_replaced_and_taken_back(notebook):
    notebook.rate(A, "t1", "turn:1", True)
    notebook.rate(A, "t1", "turn:1", False)
    assert notebook.rating(A, "t1", "turn:1") is False
    assert notebook.rating(B, "t1", "turn:1") is None
    notebook.rate(A, "t1", "turn:1", None)
    assert notebook.rating(A, "t1", "turn:1") is None


def test_it_survives_being_closed(tmp_path):
    first = Notebook(tmp_path / "v.sqlite")
    first.toggle_favorite(A, "p1")
    first.close()
    second = Notebook(tmp_path / "v.sqlite")
    assert second.favorites(A) == ("p1",)
    second.close()


def test_many_threads_lose_nothing(notebook):
    def add(number):
        for place in range(10):
            notebook.toggle_favorite(A, f"p{number}-{place}")

    threads = [threading.Thread(target=add, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(notebook.favorites(A)) == 80


def test_what_is_no_notebook_is_said_in_one_line(tmp_path):
    (tmp_path / "v.sqlite").write_bytes(b"no database at all, but long enough" * 40)
    with pytest.raises(StoreError, match="cannot be used"):
        Notebook(tmp_path / "v.sqlite")


@pytest.mark.parametrize(
    "text", ["T-shirt", "Price: up to €100", "Blue (12)", "日本語", "50 % off!"]
)
def test_plain_text_stays_as_it_is(text):
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("![x](http://evil/x.png)", r"!\[x\](http\://evil/x.png)"),
        ("**bold** _it_", r"\*\*bold\*\* \_it\_"),
        (":material/close:", r"\:material/close:"),
        ("<img src=x>", r"\<img src=x\>"),
        ("www.evil.example", r"www\.evil.example"),
        ("a | b\nc", r"a \| b c"),
        ("back\\slash", "back\\\\slash"),
    ],
)
def test_foreign_marks_are_shown_and_not_followed(text, escaped):
    assert plain(text) == escaped
