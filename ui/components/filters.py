"""The filters of the side panel: one element of the page however many boxes there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from typing import Any

from streamlit.components import v2

from agent.dialogue.acts import Act, Add, Drop
from agent.dialogue.messages import interface_text, is_right_to_left
from agent.dialogue.state import SearchState
from agent.filters.constraints import OneOf
from ui import clicks, session
from ui.components.facets import make_groups
from ui.components.ranges import limit
from ui.resources import assistant

FILTERS = "filters"
_UNFOLDED, _WHOLE, _DONE = "filters-unfolded", "filters-whole", "filters-done"
_ASSETS = resources.files("ui.components") / "assets"
_draw = v2.component(
    "vitrine-filters",
    html='<div class="root"></div>',
    css=(_ASSETS / "filters.css").read_text("utf-8"),
    js=(_ASSETS / "filters.js").read_text("utf-8"),
)


def show_filters(state: SearchState, language: str) -> None:
    """Draws a group of choices for every field that is worth one."""
    groups = make_groups(
        state,
        language,
        unfolded=session.flag(_UNFOLDED) or (),
        whole=session.flag(_WHOLE) or (),
    )
    _draw(
        key=FILTERS,
        data={
            "groups": groups,
            "done": session.flag(_DONE) or 0,
            "label": interface_text(language, "active-filters"),
            "direction": "rtl" if is_right_to_left(language) else "ltr",
        },
        on_steps_change=take_steps,
    )


def take_steps(key: str = FILTERS) -> None:
    """Carries out what was clicked in the panel, all at once.

    The browser sends every step again until it hears that it was taken: Streamlit keeps only the
    last of several that come while it is busy.
    """
    event = session.shown(key)
    steps = event.get("steps") if event else None
    done = session.flag(_DONE) or 0
    new = [step for step in steps or () if step["number"] > done]
    if not new:
        return
    session.raise_flag(_DONE, new[-1]["number"])
    acts = list(_acts(new))
    if acts:
        clicks.act(*acts)


def _acts(steps: Sequence[Mapping[str, Any]]) -> Iterator[Act]:
    """Yields what changes the search; unfolding changes only the panel."""
    facets = assistant().grounding.facets
    for step in steps:
        action, name = step["action"], step["field"]
        if name not in facets:
            continue
        # A group in use stays open when its last filter goes.
        _widen(_WHOLE if action == "whole" else _UNFOLDED, name)
        if action == "limit":
            yield limit(facets[name], step)
        elif action == "switch":
            yield Add(OneOf(name, (True,))) if step["chosen"] else Drop(name)
        elif action == "choose":
            value = str(step["value"])
            yield Add(OneOf(name, (value,))) if step["chosen"] else Drop(name, value)


def _widen(flag: str, name: str) -> None:
    session.raise_flag(flag, {*(session.flag(flag) or ()), name})
