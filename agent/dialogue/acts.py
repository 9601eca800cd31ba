"""What a turn may do to the search: one small frozen class an act."""

from __future__ import annotations

from dataclasses import dataclass

from agent.filters.constraints import Constraint, Filters, OneOf
from agent.query import Sort


@dataclass(frozen=True, slots=True)
class NewSearch:
    """Starts afresh with words, constraints and perhaps a picture."""

    words: str = ""
    filters: Filters = ()
    picture: str | None = None
    sort: Sort | None = None


@dataclass(frozen=True, slots=True)
class Add:
    """Adds a constraint to those on its field."""

    constraint: Constraint


@dataclass(frozen=True, slots=True)
class Replace:
    """Puts a constraint in the place of all others on its field."""

    constraint: Constraint


@dataclass(frozen=True, slots=True)
class Drop:
    """Removes all constraints on a field, or only one value of it.

    The field ``words`` stands for the words searched by meaning, ``picture`` for the uploaded
    picture, ``like`` and ``unlike`` for the examples, ``sort`` for the order.
    """

    field: str
    value: str | float | bool | None = None


@dataclass(frozen=True, slots=True)
class AddWords:
    """Adds words to search by meaning, or replaces them."""

    words: str
    replace: bool = False


@dataclass(frozen=True, slots=True)
class UsePicture:
    """Adds an uploaded picture to the search."""

    picture: str


@dataclass(frozen=True, slots=True)
class Like:
    """Asks for products like these."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unlike:
    """Asks to keep away from products like these."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetSort:
    """Orders by a field; ``None`` goes back to relevance."""

    sort: Sort | None


@dataclass(frozen=True, slots=True)
class More:
    """Shows the next page."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Goes back to the state before the last change."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Takes the last undo back."""


@dataclass(frozen=True, slots=True)
class Reset:
    """Forgets the whole search; undo brings it back."""


@dataclass(frozen=True, slots=True)
class Details:
    """Asks about products; changes nothing.

    Attributes:
        ids: The products.
        fields: What is asked of them; empty for everything.
    """

    ids: tuple[str, ...]
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """Asks about what fits; changes nothing.

    Attributes:
        field: Whose values are asked for; ``None`` asks how many products there are.
    """

    field: str | None = None


@dataclass(frozen=True, slots=True)
class Identify:
    """Asks what an uploaded picture shows; changes nothing."""

    picture: str


@dataclass(frozen=True, slots=True)
class Than:
    """Limits a field by what a product has: "cheaper than the first", "like this but larger".

    Attributes:
        product: Id of the product.
        field: Name of the field.
        order: ``asc`` for less than the product has, ``desc`` for more.
    """

    product: str
    field: str
    order: str


@dataclass(frozen=True, slots=True)
class CurrencyNote:
    """Says that an amount was given in another currency than the catalogue's.

    Attributes:
        currency: ISO 4217 code of what was said.
        field: The price that it was taken for.
    """

    currency: str
    field: str


@dataclass(frozen=True, slots=True)
class TakenAs:
    """Says how a phrase was taken that could mean something else too.

    Attributes:
        words: The phrase.
        taken: What it was taken for.
        other: What it could also be.
    """

    words: str
    taken: OneOf
    other: OneOf


@dataclass(frozen=True, slots=True)
class Compare:
    """Asks for products side by side; changes nothing."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """Talk that is no search.

    Attributes:
        topic: ``hello``, ``thanks``, ``bye``, ``not-understood``, ``no-such-item`` or
            ``need-results``, ``off-topic``: the reply message of that name.
        number: The number on the page that does not exist, for ``no-such-item``.
    """

    topic: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Help:
    """Asks what can be done."""


Act = (
    NewSearch | Add | Replace | Drop | AddWords | UsePicture | Like | Unlike | SetSort | More
    | Undo | Redo | Reset | Details | Ask | Identify | Than | CurrencyNote | TakenAs | Compare
    | SmallTalk | Help
)  # fmt: skip

NAMES: dict[type, str] = {
    NewSearch: "new_search",
    Add: "add",
    Replace: "replace",
    Drop: "drop",
    AddWords: "add",
    UsePicture: "add",
    Like: "like",
    Unlike: "unlike",
    SetSort: "sort",
    More: "more",
    Undo: "undo",
    Redo: "redo",
    Reset: "reset",
    Details: "details",
    Ask: "details",
    Identify: "details",
    Than: "add",
    Compare: "compare",
    SmallTalk: "small_talk",
    Help: "help",
}


def act_names(acts: tuple[Act, ...]) -> list[str]:
    """Returns the names of acts as they are reported, each once, in order."""
    return list(dict.fromkeys(NAMES[type(act)] for act in acts if type(act) in NAMES))
