"""A simulated user who has one product in mind and says more of it round by round."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.chat.assistant import Assistant
from agent.dialogue.grounding import Grounding
from agent.dialogue.wording import Wording
from agent.filters.constraints import held_values, matches
from agent.language.lexicon import language_data
from agent.types import FieldKind, Product

ROUNDS = 10
_TOLD = ("color", "material", "pattern", "size", "season", "style", "audience")
"""What a user says of a thing, in this order, after naming its kind and before its price."""


@dataclass(frozen=True, slots=True)
class Shopping:
    """One search for one product.

    Attributes:
        language: ISO 639-1 code that was spoken.
        product: What was looked for.
        found: For each round, whether it was on the page that was shown, then or before.
        violations: Products shown that broke a filter.
    """

    language: str
    product: Product
    found: tuple[bool, ...]
    violations: int


def go_shopping(
    assistant: Assistant, products: Sequence[Product], languages: Sequence[str], seed: int = 0
) -> Iterator[Shopping]:
    """Looks for each product, in each language in turn."""
    chance = random.Random(seed)
    for number, product in enumerate(products):
        language = languages[number % len(languages)]
        yield _look_for(assistant, product, language, chance)


def _look_for(
    assistant: Assistant, product: Product, language: str, chance: random.Random
) -> Shopping:
    thread = f"shopping-{uuid.UUID(int=chance.getrandbits(128)).hex}"
    found, violations, has_it = [], 0, False
    messages = list(sayings(product, assistant.grounding, language))
    more = language_data(language).phrases["act"]["more"][0]
    for place in range(ROUNDS):
        said = messages[place] if place < len(messages) else more
        if not has_it:
            turn = assistant.turn(thread, said)
            shown = [hit.product for hit in turn.hits]
            violations += sum(not matches(one, turn.state.filters) for one in shown)
            has_it = any(one.id == product.id for one in shown)
        found.append(has_it)
    return Shopping(language, product, tuple(found), violations)


def sayings(product: Product, grounding: Grounding, language: str) -> Iterator[str]:
    """Yields what a user would say of a product, the most telling things first."""
    wording = Wording(grounding, language)
    kind = grounding.kind_field
    for name in (kind, *(grounding.field_for(concept) for concept in _TOLD)):
        field = grounding.fields.get(name or "")
        held = held_values(product.values.get(name)) if name else ()
        if name and field and field.kind is FieldKind.KEYWORD and held:
            yield wording.value(name, held[0])
    price = grounding.field_for("price")
    amount = product.values.get(price) if price else None
    if price and isinstance(amount, int | float):
        most = wording.value(price, float(round(amount * 1.15 + 1)))
        yield _limit(language, most)
    brand = grounding.field_for("brand")
    if brand and product.values.get(brand):
        yield str(held_values(product.values[brand])[0])


def _limit(language: str, amount: str) -> str:
    compare = language_data(language).phrases["compare"]
    if compare["under_before"]:
        return f"{compare['under_before'][0]} {amount}"
    return f"{amount}{compare['under_after'][0]}"
