"""What clicks do. Each goes the way of a message, as acts, but without a model."""

from __future__ import annotations

from dataclasses import replace

from agent.chat.turn import Turn
from agent.dialogue.acts import Act, Like, NewSearch, SetSort, Unlike
from agent.dialogue.messages import interface_text
from agent.dialogue.state import SearchState
from agent.dialogue.wording import Wording
from agent.errors import VitrineError
from agent.query import Query
from ui import session
from ui.resources import assistant, notebook

GRID, NEAR = "grid", "near-grid"


def uncompare(product: str) -> None:
    """Takes a product out of the comparison."""
    if product in session.compared():
        session.toggle_compared(product)


def act(*acts: Act) -> None:
    """Carries out acts on the conversation of this page."""
    thread = session.thread()
    try:
        turn = assistant().act(thread, acts, language=session.language())
    except VitrineError as error:
        session.keep_notes((str(error),))
        return
    remember(thread, title_of(turn.state))


def card(key: str = GRID) -> None:
    """Carries out what was clicked in a grid of cards."""
    event = session.shown(key)
    clicked = event.get("click") if event else None
    if not clicked:
        return
    product, action = str(clicked["id"]), clicked["action"]
    if action == "details":
        session.show_details(product)
    elif action == "favorite":
        notebook().toggle_favorite(session.visitor(), product)
    elif action == "alike":
        session.open_alike(product)
    elif action == "similar":
        act(Like((product,)))
    elif action == "unlike":
        act(Unlike((product,)))
    elif action == "compare" and not session.toggle_compared(product):
        session.keep_notes((interface_text(session.language(), "compare-full"),))


def remember(thread: str, title: str) -> None:
    """Puts the conversation into the visitor's list."""
    notebook().remember(session.visitor(), thread, title)


def title_of(state: SearchState) -> str:
    """Returns a name for a conversation that was begun by a click."""
    wording = Wording(assistant().grounding, session.language())
    return " · ".join(wording.constraints(state))


def standing(thread: str) -> Turn | None:
    """Returns where the conversation stands; somebody else's is continued as one's own."""
    owner = notebook().owner(thread)
    if owner is not None and owner != session.visitor():
        return _continue_own(thread)
    return assistant().current(thread)


def _continue_own(theirs: str) -> Turn | None:
    """Begins a conversation with the search of another, whose words stay with their owner."""
    found = assistant().current(theirs)
    session.begin_anew()
    thread = session.thread()
    if found is None:
        return None
    acts = acts_of(found.state)
    turn = assistant().act(thread, acts, language=session.language())
    remember(thread, title_of(turn.state))
    return replace(turn, reply="")


def acts_of(state: SearchState) -> list[Act]:
    """Returns acts that lead from nothing to a state."""
    acts: list[Act] = [NewSearch(state.words, state.filters, state.picture)]
    acts += [Like(state.like)] if state.like else []
    acts += [Unlike(state.unlike)] if state.unlike else []
    return [*acts, SetSort(state.sort)] if state.sort else acts


def browse(thread: str) -> Turn:
    """Returns the catalogue as it lies there, before anything is asked for."""
    result = assistant().engine.search(Query(limit=assistant().page_size))
    return Turn(thread, 0, session.language(), "", SearchState(), result.total, result.hits)
