"""Comparisons with a product that is shown, as a limit on a field."""

from __future__ import annotations

from agent.dialogue.acts import Than
from agent.dialogue.grounding import Grounding
from agent.filters.constraints import Constraint, OneOf, Range, held_values
from agent.language.lexicon import language_data
from agent.types import FieldKind, Product, Scalar

_STEP = 0.01
"""Ends of a range are included, so "less than" stops this far below."""


def limit_by(act: Than, product: Product, grounding: Grounding) -> Constraint | None:
    """Returns the constraint that a comparison sets, or ``None`` where nothing can be compared.

    Args:
        act: The comparison.
        product: The product it is made with.
        grounding: The vocabulary of the catalogue, for the order of sizes.
    """
    held = held_values(product.values.get(act.field))
    field = grounding.fields.get(act.field)
    if field is None or not held:
        return None
    if field.is_ordered:
        return _beyond(act, held[0])
    if field.kind is FieldKind.KEYWORD:
        return _further_sizes(act, held, grounding)
    return None


def _beyond(act: Than, value: Scalar) -> Range:
    if isinstance(value, str):  # a date: the day itself stays in
        return Range(act.field, max=value) if act.order == "asc" else Range(act.field, min=value)
    if act.order == "asc":
        return Range(act.field, max=round(float(value) - _STEP, 2))
    return Range(act.field, min=round(float(value) + _STEP, 2))


def _further_sizes(act: Than, held: tuple[Scalar, ...], grounding: Grounding) -> OneOf | None:
    places = {
        item.value: place
        for item in grounding.facets[act.field].values
        if (place := size_place(act.field, item.value, grounding)) is not None
    }
    own = [places[value] for value in held if value in places]
    if not own:
        return None
    wanted = [
        value
        for value, place in sorted(places.items(), key=lambda pair: pair[1])
        if (place < min(own) if act.order == "asc" else place > max(own)) and place[0] == own[0][0]
    ]
    return OneOf(act.field, tuple(wanted)) if wanted else None


def size_place(field: str, value: Scalar, grounding: Grounding) -> tuple[int, float] | None:
    """Returns where a size stands: letters among letters, numbers among numbers."""
    try:
        return (1, float(str(value).replace(",", ".")))
    except ValueError:
        pass
    concept = grounding.value_concept(field, value)
    names = list(language_data("en").concepts["size"])
    if concept is None or concept[0] != "size":
        return None
    return (0, float(names.index(concept[1])))
