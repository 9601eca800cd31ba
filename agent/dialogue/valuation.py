"""What is said of prices and ratings beside plain limits: praise, and money of elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from agent.dialogue.acts import Act, CurrencyNote
from agent.dialogue.grounding import Grounding
from agent.dialogue.items import Item
from agent.filters.constraints import Constraint, Range

_SCALES = (5, 10, 100)
_GOOD = 0.8
"""Share of the highest rating from which a product counts as well rated."""


def take_praise(items: Sequence[Item], grounding: Grounding) -> list[Range]:
    """Finds "with good reviews": a rating of at least four fifths of the scale."""
    field = grounding.field_for("rating")
    if field is None or not grounding.fields[field].is_ordered:
        return []
    for item in items:
        if item.has("quality.rated") and not (item.used or item.readings):
            item.used = True
            best = grounding.facets[field].maximum
            scale = next(
                (top for top in _SCALES if isinstance(best, float | int) and best <= top), 5
            )
            return [Range(field, round(_GOOD * scale, 2), None)]
    return []


def currency_notes(
    items: Sequence[Item], ranges: Sequence[Constraint], grounding: Grounding
) -> list[Act]:
    """Notes for amounts that were given in another currency than the catalogue's."""
    for limit in ranges:
        own = grounding.fields[limit.field].currency
        said = [item.currency for item in items if item.currency and item.used]
        if own and said and own not in said:
            return [CurrencyNote(str(said[0]), limit.field)]
    return []
