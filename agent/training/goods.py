"""Any catalogue as training reads it: what is true of each product, and which are alike.

Values that the lexicon knows become concepts, which captions name in every language; all other
values, and titles, are said as they stand.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from agent.catalogue.prepare import prepare
from agent.catalogue.products import Taken, read_products
from agent.catalogue.schema import infer_schema
from agent.catalogue.source import open_source
from agent.errors import CatalogueError
from agent.training.captions import VERBATIM
from agent.training.data import LEAST_OF_A_NAME
from agent.training.vocabulary import GROUPS, Vocabulary
from agent.types import FieldKind, Product

HELD_OUT = 10
"""One of so many products is kept for measuring, where the catalogue does not say which."""
_SPLIT = "split"
_LONGEST = 60
_MOSTLY = 0.5
"""Share of a field's values that the lexicon must know of a group to take the field for it."""

Fact = tuple[str, str]
"""Group and concept, or ``VERBATIM`` and words."""


@dataclass(frozen=True, slots=True)
class Good:
    """One product with a picture.

    Attributes:
        id: The catalogue's own.
        image: Path, relative to the catalogue's folder, or address of its picture.
        is_held: Whether it is kept for measuring.
        sort: Its finest class: the title where several share it, else the kind, else itself.
        facts: What captions may say of it; the kind, if any, comes last.
    """

    id: str
    image: str
    is_held: bool
    sort: Fact
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The products of a catalogue that have a picture.

    Attributes:
        base: The folder that relative paths of pictures start from.
        goods: The products.
    """

    base: Path
    goods: tuple[Good, ...]


def read_goods(
    path: Path, vocabulary: Vocabulary, mapping: Mapping[str, str] | None = None
) -> Shelf:
    """Reads a catalogue of any format.

    A column ``split`` tells what is held out, all that is not called train there; without one, a
    tenth is, by a hash of the id.

    Raises:
        CatalogueError: It cannot be read, or too few of its products have pictures to learn from.
    """
    catalogue = prepare(open_source(path), mapping)
    schema = infer_schema(catalogue, catalogue.roles)
    found = (one for one in read_products(catalogue, schema) if isinstance(one, Taken))
    taken = [one for one in found if one.product.images]
    if len(taken) < 2 * HELD_OUT:
        raise CatalogueError(
            f"{path} has {len(taken)} products with pictures, too few to learn from; "
            f"at least {2 * HELD_OUT} are needed"
        )
    names = [field.name for field in schema.fields if field.kind is FieldKind.KEYWORD]
    products = [one.product for one in taken]
    groups = {name: _group(name, products, vocabulary) for name in names if name != _SPLIT}
    titles = Counter(one.product.title for one in taken if one.has_title)
    held = _held(products)
    goods = []
    for one, is_held in zip(taken, held, strict=True):
        facts = _facts(one, groups, vocabulary)
        own = (VERBATIM, one.product.title)
        kind = facts[-1] if facts and facts[-1][0] == "kind" else None
        sort = own if titles[own[1]] >= LEAST_OF_A_NAME else kind or own
        goods.append(Good(one.product.id, one.product.images[0], is_held, sort, facts))
    return Shelf(catalogue.base, tuple(goods))


def _group(name: str, products: Sequence[Product], vocabulary: Vocabulary) -> str:
    """The group that most values of a field belong to, or ``VERBATIM``."""
    values = {value for product in products for value in _texts(product, name)}
    known = {
        group: sum(vocabulary.concept(group, value) is not None for value in values)
        for group in GROUPS
    }
    best = max(known, key=lambda group: known[group])
    return best if values and known[best] >= _MOSTLY * len(values) else VERBATIM


def _facts(taken: Taken, groups: Mapping[str, str], vocabulary: Vocabulary) -> tuple[Fact, ...]:
    product = taken.product
    facts: list[Fact] = []
    if taken.has_title and len(product.title) <= _LONGEST:
        facts.append((VERBATIM, product.title))
    for name, group in groups.items():
        for value in _texts(product, name):
            concept = vocabulary.concept(group, value) if group != VERBATIM else None
            if concept is not None:
                facts.append((group, concept))
            elif len(value) <= _LONGEST and not value.isdigit():
                facts.append((VERBATIM, value))
    broader = {
        above
        for group, concept in facts
        if group == "kind"
        for above in vocabulary.ancestors("kind", concept)
    }
    # The narrowest kind is the last, so that it names the class and ends the caption.
    facts.sort(key=lambda fact: (fact[0] == "kind", fact[1] not in broader))
    return tuple(dict.fromkeys(facts))


def _texts(product: Product, name: str) -> tuple[str, ...]:
    value = product.values.get(name)
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, str) else ()


def _held(products: Sequence[Product]) -> list[bool]:
    """Which are held out, by the catalogue's own word where it has one."""
    said = [not str(product.values.get(_SPLIT, "train")).lower().startswith("train")
            for product in products]  # fmt: skip
    if any(said) and not all(said):
        return said
    hashed = [zlib.crc32(product.id.encode()) % HELD_OUT == 0 for product in products]
    # Of few products, the hashes may choose none.
    return hashed if sum(hashed) > 1 else [place % HELD_OUT == 0 for place in range(len(products))]
