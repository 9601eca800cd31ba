"""What a turn may do to the search: one small frozen class an act."""

from __future__ import annotations

from dataclasses import dataclass

from agent.filters.constraints import Constraint, Filters
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
    """Asks about products; changes nothing."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """Asks for products side by side; changes nothing."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """Talk that is no search.

    Attributes:
        topic: ``hello``, ``thanks``, ``bye``, ``not-understood``, ``no-such-item`` or
            ``need-results``: the reply message of that name.
        number: The number on the page that does not exist, for ``no-such-item``.
    """

    topic: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Help:
    """Asks what can be done."""


Act = (
    NewSearch | Add | Replace | Drop | AddWords | UsePicture | Like | Unlike | SetSort | More
    | Undo | Redo | Reset | Details | Compare | SmallTalk | Help
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
    Compare: "compare",
    SmallTalk: "small_talk",
    Help: "help",
}


def act_names(acts: tuple[Act, ...]) -> list[str]:
    """Returns the names of acts as they are reported, each once, in order."""
    return list(dict.fromkeys(NAMES[type(act)] for act in acts))
