"""Denials are judged by what the catalogue lacks."""

from __future__ import annotations

import pytest

from agent.evaluation.abstaining import Abstained, ask_for_kinds, precision_and_recall
from agent.search.engine import Result
from tests.factories import make_shop


class Blind:
    """An engine that finds nothing alike but lamps."""

    def search(self, query):
        return Result((), 0, resembles="lamp" in query.text.lower())


def test_precision_and_recall_of_denials():
    asked = [Abstained("en", there, denied) for there, denied in
             [(False, True), (False, False), (True, True), (True, False)]]  # fmt: skip
    assert precision_and_recall(asked) == (0.5, 0.5)
    assert precision_and_recall([]) == (0.0, 0.0)


def test_what_is_there_and_what_is_not_are_both_asked_for():
    asked = list(ask_for_kinds(Blind(), make_shop(), ["en", "ja"]))
    assert {one.is_there for one in asked} == {True, False}
    assert {one.language for one in asked} == {"en", "ja"}
    precision, recall = precision_and_recall(asked)
    assert precision == pytest.approx(0.5, abs=0.1)
    assert recall > 0.8
