"""Products as a grid of cards: one element of the page however many there are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from importlib import resources
from typing import Any

from streamlit.components import v2

from agent.dialogue.grounding import Grounding
from agent.dialogue.messages import interface_text, is_right_to_left
from agent.dialogue.wording import Wording
from agent.filters.constraints import held_values
from agent.types import FieldKind, Product
from ui.server import thumbnail_address

_ASSETS = resources.files("ui.components") / "assets"
_FACTS = 3
_LABELS = {
    "favorite": "favorite-add",
    "favorite-pressed": "favorite-remove",
    "similar": "more-like-this",
    "unlike": "not-this",
    "compare": "compare-add",
    "compare-pressed": "compare-remove",
}
_draw = v2.component(
    "vitrine-cards",
    html='<div class="root"></div>',
    css=(_ASSETS / "grid.css").read_text("utf-8"),
    js=(_ASSETS / "grid.js").read_text("utf-8"),
)


def show_cards(
    key: str,
    cards: Sequence[Mapping[str, Any]],
    language: str,
    click: Callable[[], None],
    *,
    actions: Sequence[str] = (),
    is_wordy: bool = True,
    answer: str = "",
) -> None:
    """Draws cards.

    Args:
        key: Key of the grid; ``clicked(key)`` of the session tells what was clicked.
        cards: What ``make_card`` returns.
        language: Language of the page.
        click: Called when something was clicked.
        actions: Buttons of each card, of ``favorite``, ``similar``, ``unlike``, ``compare``.
        is_wordy: Whether a card has more than its picture and title.
        answer: What the cards answer; the page goes back to its top when it changes.
    """
    _draw(
        key=key,
        data={
            "cards": list(cards),
            "actions": list(actions),
            "wordy": is_wordy,
            "answer": answer,
            "label": interface_text(language, "results"),
            "labels": {name: interface_text(language, text) for name, text in _LABELS.items()},
            "direction": "rtl" if is_right_to_left(language) else "ltr",
        },
        on_click_change=click,
    )


def make_card(
    product: Product,
    picture: str | None,
    wording: Wording,
    grounding: Grounding,
    *,
    number: int | None = None,
    favorites: Collection[str] = (),
    compared: Collection[str] = (),
    known: Collection[str] = (),
) -> dict[str, Any]:
    """Returns what a card shows of a product."""
    return {
        "id": product.id,
        "title": tell_title(product, wording, grounding),
        "price": tell_price(product, wording),
        "facts": " · ".join(tell_facts(product, wording, grounding, known)[:_FACTS]),
        "image": thumbnail_address(picture) if picture else None,
        "number": wording.number(number) if number else "",
        "favorite": product.id in favorites,
        "compare": product.id in compared,
    }


def tell_title(product: Product, wording: Wording, grounding: Grounding) -> str:
    """Returns a product's title; what sort of thing it is where it has only an id."""
    kind = grounding.kind_field
    if product.title != product.id or not kind or kind not in product.values:
        return product.title
    return wording.values(kind, product.values[kind])


def tell_price(product: Product, wording: Wording) -> str:
    """Returns the first price that a product has, or an empty text."""
    prices = (wording.values(n, v) for n, v in product.values.items() if wording.is_price(n))
    return next(prices, "")


def tell_facts(
    product: Product, wording: Wording, grounding: Grounding, known: Collection[str] = ()
) -> list[str]:
    """Returns facts that neither the title nor the kind nor a ``known`` field says already."""
    facts, title = [], product.title.casefold()
    stock, rating = grounding.field_for("in_stock"), grounding.field_for("rating")
    if stock and product.values.get(stock) is False:
        facts.append(interface_text(wording.language, "out-of-stock"))
    if rating and isinstance(product.values.get(rating), float):
        facts.append(f"★ {wording.values(rating, product.values[rating])}")
    told = {*grounding.kind_fields, *known}
    for name, field in grounding.fields.items():
        held = held_values(product.values.get(name))
        new = tuple(str(one) for one in held if str(one).casefold() not in title)
        if field.kind is FieldKind.KEYWORD and name not in told and new:
            facts.append(wording.values(name, new))
    return facts
