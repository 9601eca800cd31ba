"""Which sort of goods a conversation is about, and what goes when it changes."""

from __future__ import annotations

from collections.abc import Sequence

from agent.dialogue.acts import Act, Drop
from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.items import Item, read_items
from agent.dialogue.state import SearchState
from agent.dialogue.values import Wish
from agent.language.text import clean, split_units


def changes_kind(
    items: Sequence[Item], wishes: Sequence[Wish], conversation: Conversation, grounding: Grounding
) -> bool:
    """Whether another sort of goods is named than the one that is searched for.

    A sort that the catalogue does not have counts too: its name is searched by meaning.
    """
    state = conversation.state
    named = {
        value
        for wish in wishes
        if wish.field in grounding.kind_fields and not wish.is_unwanted
        for value in wish.values
    }
    if not named:
        return _names_kind(items)
    before = {value for field in grounding.kind_fields for value in state.wanted(field)}
    if before or not state.words:
        return bool(before) and before != named
    units = split_units(clean(state.words))
    return _names_kind(read_items(units, conversation.language or "en", grounding))


def _names_kind(items: Sequence[Item]) -> bool:
    """Whether a sort of goods is named that the catalogue lacks, and not as "with flowers"."""
    return any(
        item.names_kind
        and not item.used
        and not (place and items[place - 1].has("join.and", "negate.before"))
        for place, item in enumerate(items)
    )


def outdated(wishes: Sequence[Wish], state: SearchState, grounding: Grounding) -> list[Act]:
    """Drops what said "shoes" as a department when the message now says "vase" as a kind.

    The words that described the earlier sort of goods go with it.
    """
    named = {wish.field for wish in wishes}
    fields = [f for f in grounding.kind_fields if state.wanted(f) and f not in named]
    return [Drop(field) for field in (*fields, *(["words"] if state.words else []))]
