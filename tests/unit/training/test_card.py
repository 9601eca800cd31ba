"""The bundled encoder's card for people says what its files are."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from agent.training.card import README_FILE, main, readme

WEIGHTS = Path(__file__).parents[3] / "agent" / "encoders" / "weights"


@pytest.fixture
def copied(tmp_path):
    shutil.copytree(WEIGHTS, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_the_bundled_card_is_the_one_of_these_weights():
    assert (WEIGHTS / README_FILE).read_text("utf-8") == readme(WEIGHTS)


def test_it_tells_files_licenses_results_of_each_language_and_limits():
    text = readme(WEIGHTS)
    card = json.loads((WEIGHTS / "card.json").read_text("utf-8"))
    for name in ("image.onnx", "text.npz"):
        assert hashlib.sha256((WEIGHTS / name).read_bytes()).hexdigest() in text
    assert card["license"] in text
    assert all(data in text for data in card["data"])
    for name, row in card["by_language"].items():
        (line,) = [line for line in text.splitlines() if line.startswith(f"| {name} |")]
        assert all(f"{value:.3f}".removeprefix("0") in line for value in row.values())
    assert text.index("## On drawings") != text.index("## On photos")
    assert "## What it cannot do" in text


def test_the_command_writes_it_and_says_what_is_missing(copied, capsys):
    (copied / README_FILE).unlink()
    assert main([str(copied)]) == 0
    assert (copied / README_FILE).read_text("utf-8") == readme(copied)
    (copied / "card.json").write_text("[]", "utf-8")
    assert main([str(copied)]) == 1
    assert "There is no whole encoder" in capsys.readouterr().err
