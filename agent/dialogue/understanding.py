"""A message becomes acts, by rules over language data; no model, no input or output."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agent.dialogue.acts import (
    Act,
    Add,
    AddWords,
    Ask,
    Drop,
    Help,
    Identify,
    More,
    NewSearch,
    Redo,
    Replace,
    Reset,
    SetSort,
    SmallTalk,
    TakenAs,
    Undo,
)  # fmt: skip
from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.items import Item, read_items
from agent.dialogue.questions import take_comparison, take_question
from agent.dialogue.ranges import take_ranges
from agent.dialogue.references import take_references
from agent.dialogue.sorting import take_sort
from agent.dialogue.state import SearchState, add_constraint
from agent.dialogue.subject import changes_kind, outdated
from agent.dialogue.valuation import currency_notes, take_praise
from agent.dialogue.values import Wish, take_deictic, take_drops, take_wishes
from agent.filters.constraints import Constraint, NoneOf, OneOf, Range
from agent.language.identify import identify_language
from agent.language.text import clean, split_units

_ALONE: tuple[tuple[str, Act], ...] = (
    ("act.off_topic", SmallTalk("off-topic")),
    ("act.undo", Undo()), ("act.redo", Redo()), ("act.reset", Reset()), ("act.more", More()),
    ("act.help", Help()), ("act.hello", SmallTalk("hello")), ("act.thanks", SmallTalk("thanks")),
    ("act.bye", SmallTalk("bye")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a message was taken for.

    Attributes:
        language: ISO 639-1 code to answer in.
        acts: What it does, in order; never empty.
    """

    language: str
    acts: tuple[Act, ...]


def understand(
    message: str,
    conversation: Conversation,
    grounding: Grounding,
    *,
    picture: str | None = None,
) -> Understanding:
    """Understands one message in the light of the conversation and the catalogue.

    Args:
        message: What the user wrote, in any language; may be empty with a picture.
        conversation: Where the conversation stands.
        grounding: The vocabulary of the catalogue.
        picture: Key of a picture sent with the message.
    """
    text = clean(message)
    units = split_units(text)
    language = identify_language(text, units, conversation.language)
    items = read_items(units, language, grounding)
    if picture:
        return Understanding(language, _with_picture(items, picture, grounding))
    acts = _acts(items, conversation, grounding)
    missing = [act for act in acts if isinstance(act, SmallTalk)]
    # What points at a product that is not there must not change half of the search.
    return Understanding(language, tuple(missing[:1]) or acts or (_nothing_said(items),))


def _nothing_said(items: Sequence[Item]) -> Act:
    for tag, act in _ALONE:
        if any(item.has(tag) for item in items):
            return act
    return SmallTalk("not-understood")


def _with_picture(items: list[Item], picture: str, grounding: Grounding) -> tuple[Act, ...]:
    """A picture begins a search of its own; the words beside it belong to it."""
    parts = _parts(items, Conversation(), grounding)
    for item in items:  # "something like this, but red": the picture is "this"
        if item.has("refer.like", "refer.this", "refer.item"):
            item.used = True
    filters = _filters(parts)
    sort = next((act.sort for act in parts.sorts), None)
    search = NewSearch(_rest(items), filters, picture, sort)
    asks = any(item.has("ask.which", "refer.details") for item in items)
    is_bare = search == NewSearch(picture=picture)
    return (search, Identify(picture)) if asks and is_bare else (search,)


@dataclass(slots=True)
class _Parts:
    references: list[Act]
    ranges: list[Range | OneOf]
    drops: list[str]
    sorts: list[SetSort]
    wishes: list[Wish]
    notes: list[Act]


def _parts(items: list[Item], conversation: Conversation, grounding: Grounding) -> _Parts:
    """The rules, in the order in which they may take items away from each other."""
    state = conversation.state
    comparisons = take_comparison(items, conversation.shown, grounding)
    sorts = take_sort(items, grounding)
    ranges = take_ranges(items, grounding)
    notes = currency_notes(items, ranges, grounding)
    ranges += take_praise(items, grounding)
    drops = take_drops(items, state, grounding)
    excluded = take_deictic(items, state)
    references = comparisons
    if not (comparisons or sorts or ranges or drops or excluded):
        references = take_question(items, conversation.shown, grounding)
    if comparisons or not references:  # "like the second, but cheaper" is both
        references = references + take_references(items, conversation.shown)
    wishes = excluded + take_wishes(items, conversation, grounding)
    notes += [
        TakenAs(
            wish.items[0].text,
            OneOf(wish.field, wish.values),
            OneOf(wish.other.field, wish.other.values),
        )
        for wish in wishes
        if wish.other
    ]
    return _Parts(references, ranges, drops, sorts, wishes, notes)


def _filters(parts: _Parts) -> tuple[Constraint, ...]:
    """All that a message asks for of fields, as a search of its own has it."""
    filters: tuple[Constraint, ...] = ()
    for constraint in (*map(_constraint, parts.wishes), *parts.ranges):
        filters = add_constraint(filters, constraint)
    return filters


def _acts(items: list[Item], conversation: Conversation, grounding: Grounding) -> tuple[Act, ...]:
    state = conversation.state
    parts = _parts(items, conversation, grounding)
    if any(isinstance(act, Ask) for act in parts.references):
        return tuple(parts.references)
    gone = [wish for wish in parts.wishes if wish.is_taken_back]
    parts.wishes = [wish for wish in parts.wishes if not wish.is_taken_back]
    words = _rest(items)
    has_content = bool(parts.wishes or parts.ranges or words)
    if not has_content and not (parts.references or parts.drops or parts.sorts or gone):
        return _no_preference(items, conversation)
    if _is_talk(items) and not (parts.wishes or parts.ranges or parts.references):
        return ()
    is_elsewhere = any(item.has("act.off_topic") for item in items) and not parts.ranges
    if is_elsewhere and len(parts.wishes) < 2:  # "write me a poem about boots" wants no boots
        return ()
    changes = changes_kind(items, parts.wishes, conversation, grounding)
    if has_content and _starts_new(items, parts, state, grounding, changes=changes):
        filters = _filters(parts)
        sort = parts.sorts[-1].sort if parts.sorts else None
        return (NewSearch(words, filters, sort=sort), *parts.references, *parts.notes)
    acts: list[Act] = [Drop(field) for field in parts.drops]
    acts += [Drop(wish.field, value) for wish in gone for value in wish.values]
    acts += outdated(parts.wishes, state, grounding) if changes else []
    acts += [_refine(wish, items, state) for wish in parts.wishes]
    acts += [_limit(limit, state) for limit in parts.ranges]
    acts += [AddWords(words)] if words else []
    return (*acts, *parts.references, *parts.sorts, *parts.notes)


def _no_preference(items: Sequence[Item], conversation: Conversation) -> tuple[Act, ...]:
    """Leaves the field open that was asked about, at "it does not matter"."""
    is_open = any(
        item.has("drop.any_before", "drop.any_after", "negate.before", "negate.after")
        for item in items
    )
    return (Drop(conversation.pending),) if conversation.pending and is_open else ()


def _is_talk(items: Sequence[Item]) -> bool:
    """Whether a greeting or a command stands there with only unknown words beside it."""
    return any(item.has(tag) for item in items for tag, _ in _ALONE) and not any(
        item.readings for item in items
    )


def _starts_new(
    items: Sequence[Item],
    parts: _Parts,
    state: SearchState,
    grounding: Grounding,
    *,
    changes: bool,
) -> bool:
    """Whether the message is a search of its own and no refinement of the last.

    It is one when nothing was searched before, when it says so, or when it names another kind of
    goods together with further wishes of its own and no word of change.
    """
    if parts.references:
        return False
    if state.is_empty or any(item.has("change.new", "act.reset") for item in items):
        return True
    if any(item.has("change.instead", "change.also") for item in items):
        return False
    others = [wish for wish in parts.wishes if wish.field not in grounding.kind_fields]
    return changes and bool(others or parts.ranges)


def _constraint(wish: Wish) -> OneOf | NoneOf:
    return (NoneOf if wish.is_unwanted else OneOf)(wish.field, wish.values)


def _refine(wish: Wish, items: Sequence[Item], state: SearchState) -> Act:
    constraint = _constraint(wish)
    if wish.is_except and state.wanted(wish.field):
        return Replace(constraint)
    if wish.is_unwanted or not state.constraints_on(wish.field):
        return Add(constraint)
    if any(item.has("change.also") for item in items) or _begins_with_or(items):
        return Add(constraint)
    return Replace(constraint)


def _begins_with_or(items: Sequence[Item]) -> bool:
    """Whether a message goes on with an alternative; "with short sleeves" does not."""
    if not items:
        return False
    return items[0].has("join.or") or (items[0].has("join.and") and not items[0].is_filler)


def _limit(limit: Range | OneOf, state: SearchState) -> Act:
    """A new end joins the other one unless they contradict each other."""
    for item in add_constraint(state.filters, limit):
        if isinstance(item, Range) and item.field == limit.field and _is_reversed(item):
            return Replace(limit)
    return Add(limit)


def _is_reversed(limit: Range) -> bool:
    low, high = limit.min, limit.max
    if isinstance(low, str) or isinstance(high, str):
        return str(low or "") > str(high or "9999")
    return low is not None and high is not None and low >= high


def _rest(items: Sequence[Item]) -> str:
    """The words that nothing explains, in their order; small words only between them are lost."""
    kept = [
        item
        for place, item in enumerate(items)
        if _is_unexplained(item) and not _is_refused(items, place)
    ]
    text = ""
    for item, before in zip(kept, [None, *kept], strict=False):
        is_apart = before is not None and before.end < item.start
        text += f"{' ' if is_apart else ''}{item.text}"
    return text


def _is_refused(items: Sequence[Item], place: int) -> bool:
    """Whether a word is negated: by its meaning alone, absence cannot be searched for."""
    before, after = list(reversed(items[:place])), items[place + 1 :]
    return _negates(before, "negate.before", "negate.except_before") or _negates(
        after, "negate.after", "negate.except_after"
    )


def _negates(side: Sequence[Item], *tags: str) -> bool:
    """Whether the nearest item that is no small word negates."""
    nearest = next((item for item in side if item.has(*tags) or not item.is_filler), None)
    return nearest is not None and nearest.has(*tags) and not nearest.used


def _is_unexplained(item: Item) -> bool:
    if (
        (item.used and not item.is_broader)
        or item.is_stop
        or item.tags
        or item.fields
        or not any(map(str.isalnum, item.text))
    ):
        return False
    return item.number is None or not item.is_known
