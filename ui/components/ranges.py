"""A field with an order: how its values are spread, and a slider to limit it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import streamlit as st

from agent.dialogue.acts import Drop, Replace
from agent.dialogue.state import SearchState
from agent.dialogue.wording import Wording
from agent.filters.constraints import Range
from agent.types import Facet
from ui import clicks, session
from ui.components.text import plain
from ui.resources import assistant

_STEPS = 24
_NICE = (1.0, 2.0, 2.5, 5.0, 10.0)


def show_range(facet: Facet, state: SearchState, wording: Wording) -> None:
    """Draws the histogram of a field and the slider under it."""
    name, stops = facet.field.name, make_stops(facet)
    if len(stops) < 3:
        return
    low, high = chosen_ends(name, state, stops)
    counts = assistant().engine.histogram(name, stops, state.filters)
    st.html(_bars(counts, stops, low, high))
    # A slider of two ends takes its value only where it is made: other ends, another slider.
    key = f"range-{name}-{low:g}-{high:g}"
    st.select_slider(
        plain(wording.field(name)),
        options=sorted({*stops, low, high}),
        value=(low, high),
        format_func=lambda value: wording.value(name, value),
        key=key,
        label_visibility="collapsed",
        on_change=_limit,
        args=(key, name, stops[0], stops[-1]),
    )


def make_stops(facet: Facet) -> list[float]:
    """Returns about two dozen round values from below the least to above the greatest."""
    least, greatest = facet.minimum, facet.maximum
    if isinstance(least, str) or isinstance(greatest, str) or least is None or greatest is None:
        return []
    step = _nice_step((greatest - least) / _STEPS)
    first, last = math.floor(least / step), math.ceil(greatest / step)
    return [round(number * step, 6) for number in range(first, last + 1)]


def chosen_ends(name: str, state: SearchState, stops: Sequence[float]) -> tuple[float, float]:
    """Returns the ends that the search sets, an open one at the end of the stops."""
    low, high = stops[0], stops[-1]
    for item in state.constraints_on(name):
        if isinstance(item, Range):
            low = item.min if isinstance(item.min, int | float) else low
            high = item.max if isinstance(item.max, int | float) else high
    return (low, high) if low <= high else (high, low)


def _nice_step(rough: float) -> float:
    if rough <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(rough))
    return next(nice * power for nice in _NICE if nice * power >= rough * 0.999)


def _limit(key: str, name: str, least: float, greatest: float) -> None:
    low, high = session.shown(key)
    if (low, high) == (least, greatest):
        clicks.act(Drop(name))
    else:
        ends = (None if low == least else low, None if high == greatest else high)
        clicks.act(Replace(Range(name, *ends)))


def _bars(counts: Sequence[int], stops: Sequence[float], low: float, high: float) -> str:
    most = max(counts, default=0) or 1
    bars = "".join(
        f'<i class="{"in" if start < high and end > low else "out"}" '
        f'style="height:{max(4, round(100 * count / most)) if count else 2}%"></i>'
        for count, start, end in zip(counts, stops, stops[1:], strict=False)
    )
    return f'<div class="vitrine-bars" aria-hidden="true">{bars}</div>'
