"""What a model may ask of the tool, checked against the catalogue before anything happens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz import process

from agent.dialogue.acts import (
    Act,
    Add,
    AddWords,
    Ask,
    Compare,
    CurrencyNote,
    Details,
    Drop,
    Help,
    Identify,
    Like,
    More,
    NewSearch,
    Redo,
    Replace,
    Reset,
    SetSort,
    SmallTalk,
    TakenAs,
    Than,
    Undo,
    Unlike,
    UsePicture,
)  # fmt: skip
from agent.dialogue.grounding import Grounding
from agent.filters.constraints import Constraint, NoneOf, OneOf, Range
from agent.query import Sort
from agent.types import FieldKind

_STATE_FIELDS = frozenset({"words", "picture", "like", "unlike", "sort"})


class ConstraintRequest(BaseModel):
    """A constraint on one field of the catalogue."""

    model_config = ConfigDict(extra="forbid")

    field: str = Field(description="Name of a field, exactly as listed.")
    op: Literal["one_of", "none_of", "range"] = "one_of"
    values: list[str | float | bool] = Field(default=[], description="Values as listed.")
    min: float | str | None = Field(default=None, description="Least value, for a range.")
    max: float | str | None = Field(default=None, description="Greatest value, for a range.")


class ActRequest(BaseModel):
    """One act on the search."""

    model_config = ConfigDict(extra="forbid")

    act: Literal[
        "new_search", "add", "replace", "drop", "words", "picture", "like", "unlike", "sort",
        "more", "undo", "redo", "reset", "details", "ask", "identify", "than", "currency",
        "taken_as", "compare", "small_talk", "help",
    ]  # fmt: skip
    constraints: list[ConstraintRequest] = Field(default=[], description="new_search, add, replace")
    words: str = Field(default="", description="new_search, words: what no field explains")
    replaces: bool = Field(
        default=False, description="words: whether they replace the earlier ones"
    )
    field: str | None = Field(
        default=None,
        description="drop, sort, ask (none: how many), than, currency: name of the field",
    )
    fields: list[str] = Field(default=[], description="details: only these fields; empty for all")
    value: str | float | bool | None = Field(default=None, description="drop: only this value")
    order: Literal["asc", "desc"] = Field(
        default="asc", description="sort, new_search; than: asc for less than the product has"
    )
    products: list[str] = Field(default=[], description="like, unlike, details, compare, than: ids")
    picture: str | None = Field(default=None, description="new_search, picture, identify: key")
    topic: str = Field(default="off-topic", description="small_talk: hello, thanks, bye, off-topic")
    number: int = 0
    currency: str = Field(default="", description="currency: ISO code of what the user said")


class RefusedError(ValueError):
    """A request names something that the catalogue does not have; the text is for the model."""


def read_requests(
    requests: Sequence[ActRequest], grounding: Grounding, shown: Sequence[str]
) -> tuple[Act, ...]:
    """Turns requests into acts.

    Raises:
        RefusedError: A field, value or product does not exist; the text names the nearest ones.
    """
    return tuple(act for request in requests for act in _acts(request, grounding, shown))


_TOPICS = frozenset(
    {
        "hello",
        "thanks",
        "bye",
        "off-topic",
        "not-understood",
        "no-such-item",
        "need-results",
        "no-comparison",
    }
)


_PRODUCT_ACTS: dict[str, type[Like | Unlike | Compare]] = {
    "like": Like, "unlike": Unlike, "compare": Compare,
}  # fmt: skip
_PLAIN_ACTS: dict[str, Act] = {
    "more": More(), "undo": Undo(), "redo": Redo(), "reset": Reset(), "help": Help(),
}  # fmt: skip


def _acts(request: ActRequest, grounding: Grounding, shown: Sequence[str]) -> list[Act]:  # noqa: C901
    match request.act:
        case "new_search":
            sort = _sort(request, grounding) if request.field else None
            filters = tuple(_constraint(item, grounding) for item in request.constraints)
            return [NewSearch(request.words, filters, request.picture, sort)]
        case "add":
            return [Add(_constraint(item, grounding)) for item in request.constraints]
        case "replace":
            return [Replace(_constraint(item, grounding)) for item in request.constraints]
        case "drop":
            return [Drop(_named(request.field, grounding), request.value)]
        case "words":
            return [AddWords(request.words, request.replaces)]
        case "picture":
            return [UsePicture(request.picture)] if request.picture else []
        case "sort":
            return [SetSort(_sort(request, grounding) if request.field else None)]
        case "small_talk":
            topic = request.topic if request.topic in _TOPICS else "off-topic"
            return [SmallTalk(topic, request.number)]
        case "like" | "unlike" | "compare":
            return [_PRODUCT_ACTS[request.act](_products(request, shown))]
        case "details":
            fields = tuple(_field(name, grounding) for name in request.fields)
            return [Details(_products(request, shown), fields)]
        case "identify":
            return [Identify(request.picture)] if request.picture else []
        case "ask":
            return [Ask(_field(request.field, grounding) if request.field else None)]
        case "than":
            field = _field(request.field, grounding)
            return [Than(_products(request, shown)[0], field, request.order)]
        case "taken_as":
            pair = [_constraint(item, grounding) for item in request.constraints]
            if len(pair) == 2 and isinstance(pair[0], OneOf) and isinstance(pair[1], OneOf):
                return [TakenAs(request.words, pair[0], pair[1])]
            return []
        case "currency":
            field = _field(request.field, grounding)
            is_known = request.currency.isalpha() and len(request.currency) == 3
            return [CurrencyNote(request.currency.upper(), field)] if is_known else []
        case "more" | "undo" | "redo" | "reset" | "help":
            return [_PLAIN_ACTS[request.act]]


def _named(name: str | None, grounding: Grounding) -> str:
    if name in grounding.fields or name in _STATE_FIELDS:
        return str(name)
    near = ", ".join(repr(item) for item in _nearest(str(name), list(grounding.fields)))
    raise RefusedError(f"There is no field {name!r}. Nearest: {near}.")


def _field(name: str | None, grounding: Grounding) -> str:
    if _named(name, grounding) not in grounding.fields:
        raise RefusedError(f"{name!r} is no field of the catalogue.")
    return str(name)


def _sort(request: ActRequest, grounding: Grounding) -> Sort:
    name = _named(request.field, grounding)
    if name not in grounding.fields or not grounding.fields[name].is_ordered:
        ordered = [field.name for field in grounding.fields.values() if field.is_ordered]
        raise RefusedError(f"The field {name!r} has no order. Sort by one of {ordered}.")
    return Sort(name, request.order)


def _constraint(item: ConstraintRequest, grounding: Grounding) -> Constraint:
    name = _field(item.field, grounding)
    field = grounding.fields[name]
    if item.op == "range":
        if not field.is_ordered or (item.min is None and item.max is None):
            raise RefusedError(f"The field {name!r} cannot be limited by this range.")
        return Range(name, _end(item.min, field.kind), _end(item.max, field.kind))
    values = tuple(_value(name, value, grounding) for value in item.values)
    if not values:
        raise RefusedError(f"The constraint on {name!r} has no values.")
    return (OneOf if item.op == "one_of" else NoneOf)(name, values)


def _end(end: float | str | None, kind: FieldKind) -> float | str | None:
    if end is None or (kind is FieldKind.DATE) == isinstance(end, str):
        return end
    try:
        return float(end)
    except ValueError:
        raise RefusedError(f"{end!r} is no {kind.value}.") from None


def _value(name: str, value: str | float | bool, grounding: Grounding) -> str | float | bool:
    facet = grounding.facets[name]
    known = [item.value for item in facet.values]
    if facet.field.kind is FieldKind.BOOLEAN:
        return value if isinstance(value, bool) else str(value).casefold() in ("true", "yes", "1")
    if not known or value in known:
        return value
    same = [item for item in known if str(item).casefold() == str(value).casefold()]
    if same:
        return same[0]
    near = ", ".join(repr(item) for item in _nearest(str(value), [str(item) for item in known]))
    raise RefusedError(f"The field {name!r} has no value {value!r}. Nearest: {near}.")


def _products(request: ActRequest, shown: Sequence[str]) -> tuple[str, ...]:
    unknown = [item for item in request.products if item not in shown]
    if unknown or not request.products:
        raise RefusedError(f"Not on the page shown: {unknown}. Shown: {list(shown)}.")
    return tuple(request.products)


def _nearest(text: str, known: list[str]) -> list[str]:
    return [match[0] for match in process.extract(text, known, limit=3)]
