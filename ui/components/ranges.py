"""A field with an order: how its values are spread, and between which ends they shall lie."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from agent.dialogue.acts import Act, Drop, Replace
from agent.dialogue.messages import interface_text
from agent.dialogue.state import SearchState
from agent.dialogue.wording import Wording
from agent.filters.constraints import Range
from agent.types import Facet
from ui.resources import assistant

_STEPS = 24
_NICE = (1.0, 2.0, 2.5, 5.0, 10.0)


def make_range(facet: Facet, state: SearchState, wording: Wording) -> dict[str, Any]:
    """Returns what a slider of two ends and its histogram show.

    ``low`` and ``high`` are places in ``stops``; ``bars`` lie between each two stops of the
    histogram and are at most 1.
    """
    name, edges = facet.field.name, make_stops(facet)
    low, high = chosen_ends(name, state, edges)
    stops = sorted({*edges, low, high})
    counts = assistant().engine.histogram(name, edges, state.filters)
    most = max(counts, default=0) or 1
    heading, language = wording.field(name), wording.language
    return {
        "stops": stops,
        "texts": [wording.value(name, stop) for stop in stops],
        "low": stops.index(low),
        "high": stops.index(high),
        "edges": edges,
        "bars": [round(count / most, 3) for count in counts],
        "least": interface_text(language, "range-least", field=heading),
        "most": interface_text(language, "range-most", field=heading),
    }


def limit(facet: Facet, step: Mapping[str, Any]) -> Act:
    """Returns what setting the ends of a slider means; an end at its stop sets no limit."""
    name, edges = facet.field.name, make_stops(facet)
    low, high = float(step["low"]), float(step["high"])
    low_end, high_end = (None if low <= edges[0] else low), (None if high >= edges[-1] else high)
    if low_end is None and high_end is None:
        return Drop(name)
    return Replace(Range(name, low_end, high_end))


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
