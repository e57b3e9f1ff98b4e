"""Prices that a shopper can change: settings in, a problem until the seller says that each payment is compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.setting_values import flag_of, flag_problems
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.checkout.contract import Settings
    from storegen.problems import Span

VERIFIED = "verify_by_hand"
"""Name of the setting, for an adapter's `known`."""


def unverified(channel: str, settings: Settings, span: Span) -> Iterator[Problem]:
    """The problem of a channel of PayPal's that takes its price from the page."""
    yield from flag_problems(channel, settings, VERIFIED, span)
    if not flag_of(settings, VERIFIED):
        hint = f"use the channel paypal; or compare each payment with the order and write {VERIFIED}: yes"
        message = f"{channel} lets shoppers change the price, which it takes from the page"
        yield Problem("price-from-page", message, span, hint)
