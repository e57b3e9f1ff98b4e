"""What PayPal takes as an amount: a price in, its text for PayPal or the reason why there is none out.

Facts checked 2026-11-22 against PayPal's "Currency codes": its currencies, and no decimals in JPY, HUF and TWD.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.contract import Passed

if TYPE_CHECKING:
    from storegen.catalog.money import Money

_WHOLE = frozenset({"HUF", "JPY", "TWD"})
PAYPAL_CURRENCIES = _WHOLE | frozenset(
    {"AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "ILS", "MXN"}
    | {"MYR", "NOK", "NZD", "PHP", "PLN", "SEK", "SGD", "THB", "USD"}
)


def paypal_amount(price: Money) -> str | Passed:
    """The amount as PayPal reads it: `12.80`, `1280` in JPY."""
    if price.currency not in PAYPAL_CURRENCIES:
        return Passed(f"PayPal takes no {price.currency}")
    if not price.value:
        return Passed("PayPal takes no order of nothing")
    if price.currency not in _WHOLE:
        return price.amount
    whole, _, cents = price.amount.partition(".")
    return Passed(f"PayPal takes no decimals in {price.currency}") if cents.strip("0") else whole
