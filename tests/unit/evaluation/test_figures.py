"""Figures over judged turns, and the chart of them."""

from __future__ import annotations

import pytest

from agent.errors import UsageError
from agent.evaluation.chart import draw_chart
from agent.evaluation.figures import by_language
from agent.evaluation.holding import Judged
from agent.evaluation.script import Script, ScriptTurn, script_languages, scripts
from agent.evaluation.searches import SearchFigures

RED, BLUE = ("color", "=", "Red"), ("color", "=", "Blue")
SEARCHES = {"all": SearchFigures(2, 0.5, 0.5, 0.5, 0.5, 0.8, 0.2, (0.2, 0.9), 0)}


def judged(language, wanted, got, act=None, answered=None):
    script = Script("s", language, "demo", ())
    turn = ScriptTurn("say", (), act)
    return Judged(
        script, turn, frozenset(wanted), frozenset(got), ("add",), answered or language, 0, 5.0
    )


def test_shares_of_turns_and_slots():
    rows = by_language(
        [
            judged("en", [RED], [RED], act="add"),
            judged("en", [RED], [RED], act="undo"),
            judged("de", [RED], [RED, BLUE], answered="en"),
        ]
    )
    assert list(rows) == ["de", "en", "all"]
    assert (rows["en"].turn_accuracy, rows["en"].state_accuracy) == (0.5, 1.0)
    assert (rows["de"].slot_precision, rows["de"].slot_recall) == (0.5, 1.0)
    assert rows["de"].slot_f1 == pytest.approx(2 / 3)
    assert rows["de"].language_accuracy == 0.0
    assert rows["all"].turns == 3


def test_the_chart_is_a_picture(tmp_path):
    pytest.importorskip("matplotlib")
    path = tmp_path / "chart.png"
    draw_chart(by_language([judged("en", [RED], [RED])]), SEARCHES, path)
    assert path.read_bytes().startswith(b"\x89PNG")
    with pytest.raises(UsageError, match="cannot be written"):
        draw_chart({}, SEARCHES, tmp_path / "chart.nonsense")


@pytest.mark.parametrize("language", script_languages())
def test_conversations_are_well_formed(language):
    found = scripts(language)
    assert {script.catalogue for script in found} <= {"demo", "wardrobe", "grocery"}
    assert sum(len(script.turns) for script in found) >= 30
    said = [turn.say for script in found for turn in script.turns]
    assert all(text.strip() for text in said)
