import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.store.translate import date_ends

days = st.dates().map(lambda day: day.isoformat())
ends = st.one_of(
    days, days.map(lambda d: d[:4]), days.map(lambda d: d[:7]), days.map(lambda d: d + "T08:30")
)


def within(day, limits):
    checks = {
        "gte": lambda end: day >= end,
        "gt": lambda end: day > end,
        "lte": lambda end: day <= end,
        "lt": lambda end: day < end,
    }
    return all(checks[name](end) for name, end in limits.items())


@given(days, st.none() | ends, st.none() | ends)
def test_comparing_days_is_comparing_texts(day, low, high):
    expected = (low is None or day >= low) and (high is None or day <= high)
    limits = date_ends(low, high)
    assert all(len(end) == 10 for end in limits.values())
    assert within(day, limits) == expected


@pytest.mark.parametrize("text", ["", "soon", "20261123", "2026-1-1", "2026-11x"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match="no date"):
        date_ends(text, None)
