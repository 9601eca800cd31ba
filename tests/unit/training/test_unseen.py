"""Words that are left out are known to nobody but English."""

import numpy as np
import pytest

from agent.training.unseen import leave_out, main
from agent.training.vocabulary import load_vocabulary


def test_words_are_left_out_of_one_language_each():
    vocabulary = load_vocabulary()
    known, missing = leave_out(vocabulary, np.random.default_rng(0))
    kinds = vocabulary.concepts("kind")
    assert missing["en"] == []
    assert known.forms["en"] == vocabulary.forms["en"]
    for language in set(vocabulary.languages) - {"en"}:
        gone = missing[language]
        assert 0.05 * len(kinds) < len(gone) < 0.2 * len(kinds)
        assert not set(gone) & set(known.forms[language]["kind"])
        assert known.forms[language]["color"] == vocabulary.forms[language]["color"]
    assert set(missing["de"]) != set(missing["fr"])


def test_the_command_tells_each_language(capsys):
    assert main(["--minutes", "0.01"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[:2] for line in lines] == list(load_vocabulary().languages)
    assert all("words left out, recall@1" in line for line in lines)


def test_no_time_is_refused(capsys):
    with pytest.raises(SystemExit):
        main(["--minutes", "0"])
    assert "must be more than 0" in capsys.readouterr().err
