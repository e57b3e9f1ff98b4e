"""Prices that went apart: what providers were seen to ask and what pages say in, a problem for each difference out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.asked_prices import asked_prices
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.catalog.money import Money
    from storegen.checkout.lint.inspection import Inspection
    from storegen.checkout.lock import Lock


def price_drift(inspection: Inspection, lock: Lock) -> Iterator[Problem]:
    """Everything whose provider charges another price than its page says."""
    if not lock:
        return
    for asked in asked_prices(inspection, lock):
        seen = lock.get((asked.channel, asked.provider_id))
        if seen is None or seen.price == asked.price:
            continue
        there, here = _told(seen.price), _told(asked.price)
        message = f"at {asked.channel} {asked.provider_id} costs {there} (seen {seen.checked}), the page says {here}"
        hint = (
            f"change it at {asked.channel} and run `storegen check --update-lock`; "
            f"or write {seen.price.amount} on the page"
        )
        yield Problem("price-drift", message, asked.entry.span, hint)


def _told(price: Money) -> str:
    return f"{price.amount} {price.currency}"
