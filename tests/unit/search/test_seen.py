import pytest

from agent.errors import UsageError
from agent.search.seen import Part, Seen, read_part


def test_parts_are_read_and_refused():
    assert read_part("3/16") == Part(3, 16)
    for text in ("3", "0/4", "5/4", "a/b", "1/0", "-1/4", "1/4/2", ""):
        with pytest.raises(UsageError, match="no part"):
            read_part(text)


def test_every_id_is_in_one_part():
    for number in range(200):
        assert sum(Part(part, 7).owns(f"p{number}") for part in range(1, 8)) == 1


def test_lacking_are_those_that_were_not_met():
    seen = Seen()
    assert list(seen.lacking(["a"])) == ["a"]
    for number in range(0, 5000, 2):
        seen.add(f"p{number}")
    expected = [f"p{number}" for number in range(5000) if number % 2]
    assert list(seen.lacking(f"p{number}" for number in range(5000))) == expected
