"""Acts as the requests that a model would write for them: what the rules hand to the tool."""

from __future__ import annotations

from typing import Literal

from agent.chat.requests import ActRequest, ConstraintRequest
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
from agent.filters.constraints import Constraint, OneOf, Range


def write_request(act: Act) -> ActRequest:  # noqa: C901 - one line an act
    """Returns the request that ``read_requests`` turns into this act."""
    match act:
        case NewSearch(words=words, filters=filters, picture=picture, sort=sort):
            return ActRequest(
                act="new_search",
                words=words,
                constraints=[_write(item) for item in filters],
                picture=picture,
                field=sort.field if sort else None,
                order="desc" if sort and sort.order == "desc" else "asc",
            )
        case Add(constraint=item):
            return ActRequest(act="add", constraints=[_write(item)])
        case Replace(constraint=item):
            return ActRequest(act="replace", constraints=[_write(item)])
        case Drop(field=field, value=value):
            return ActRequest(act="drop", field=field, value=value)
        case AddWords(words=words, replace=is_new):
            return ActRequest(act="words", words=words, replaces=is_new)
        case UsePicture(picture=picture):
            return ActRequest(act="picture", picture=picture)
        case SetSort(sort=sort):
            order: Literal["asc", "desc"] = "desc" if sort and sort.order == "desc" else "asc"
            return ActRequest(act="sort", field=sort.field if sort else None, order=order)
        case SmallTalk(topic=topic, number=number):
            return ActRequest(act="small_talk", topic=topic, number=number)
        case Like(ids=ids):
            return ActRequest(act="like", products=list(ids))
        case Unlike(ids=ids):
            return ActRequest(act="unlike", products=list(ids))
        case Details(ids=ids, fields=fields):
            return ActRequest(act="details", products=list(ids), fields=list(fields))
        case Identify(picture=picture):
            return ActRequest(act="identify", picture=picture)
        case Ask(field=field):
            return ActRequest(act="ask", field=field)
        case Than(product=product, field=field, order=way):
            asc = way == "asc"
            return ActRequest(
                act="than", products=[product], field=field, order="asc" if asc else "desc"
            )
        case TakenAs(words=words, taken=taken, other=other):
            both = [_write(taken), _write(other)]
            return ActRequest(act="taken_as", words=words, constraints=both)
        case CurrencyNote(currency=currency, field=field):
            return ActRequest(act="currency", currency=currency, field=field)
        case Compare(ids=ids):
            return ActRequest(act="compare", products=list(ids))
        case More():
            return ActRequest(act="more")
        case Undo():
            return ActRequest(act="undo")
        case Redo():
            return ActRequest(act="redo")
        case Reset():
            return ActRequest(act="reset")
        case Help():
            return ActRequest(act="help")


def _write(item: Constraint) -> ConstraintRequest:
    if isinstance(item, Range):
        return ConstraintRequest(field=item.field, op="range", min=item.min, max=item.max)
    op: Literal["one_of", "none_of"] = "one_of" if isinstance(item, OneOf) else "none_of"
    return ConstraintRequest(field=item.field, op=op, values=list(item.values))
