"""What a buyer pays, told apart from what it used to cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from agent.catalogue.columns import Roles
from agent.catalogue.dates import parse_date
from agent.catalogue.headings import LIST_PRICE, ON_SALE, fold
from agent.catalogue.numbers import parse_amount
from agent.catalogue.profile import cell_texts


def settle_prices(cells: Mapping[str, Any], roles: Roles) -> dict[str, Any]:
    """Returns the cells with the price a buyer pays under the heading of the price.

    A reduced price stands in for the usual one, which then becomes the list price; a list price
    that is no higher than the price says nothing and goes. What is reduced is marked as on sale.
    """
    if roles.price is None or not (roles.sale_price or roles.list_price):
        return dict(cells)
    reduced, usual, before = (
        cell_texts(cells.get(heading)) if heading else []
        for heading in (roles.sale_price, roles.price, roles.list_price)
    )
    paid, old = usual or before, before
    if _is_less(reduced, usual or before):
        paid, old = reduced, usual or before
    settled = {key: cell for key, cell in cells.items() if key != roles.sale_price}
    settled[roles.price] = paid
    higher = [one for one in old if _is_less(paid, [one])]
    settled[roles.list_price or LIST_PRICE] = higher
    if paid and all(fold(heading) != fold(ON_SALE) for heading in cells):
        settled[ON_SALE] = bool(higher)
    return settled


def is_running(start: str, end: str, today: date) -> bool:
    """Whether a day lies between two dates, either of which may be empty or unreadable."""
    first, last = parse_date(start), parse_date(end)
    day = today.isoformat()
    return (first is None or first <= day) and (last is None or day <= last)


def _is_less(prices: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the lowest of some prices is one, and lower than the lowest of others."""
    low, high = _lowest(prices), _lowest(others)
    return low is not None and low > 0 and (high is None or low < high)


def _lowest(prices: Sequence[str]) -> float | None:
    amounts = (parse_amount(price) for price in prices)
    return min((amount.value for amount in amounts if amount), default=None)
