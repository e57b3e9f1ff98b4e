"""The price that stands for a whole product: its variants in; the one of which lists, rules and orders speak out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from storegen.catalog.model import Price, Variant


@dataclass(frozen=True, slots=True)
class Priced:
    """A variant's price on a day.

    Attributes:
        foreign: whether the price is in the store's currency because there is none in the one asked for.
    """

    variant: Variant
    price: Price
    foreign: bool


def priced(variant: Variant, currency: str, fallback: str, as_of: datetime.date) -> Priced | None:
    """A variant's price in a currency, else in the store's.

    Args:
        fallback: the store's currency.
    """
    rule = variant.prices.get(currency)
    foreign = rule is None
    if rule is None:
        rule = variant.prices.get(fallback)
    return None if rule is None else Priced(variant, rule.on(as_of), foreign)


def lowest(variants: Iterable[Variant], currency: str, fallback: str, as_of: datetime.date) -> Priced | None:
    """The lowest price among the variants that can be bought, or among all where none can.

    Amounts of two currencies cannot be compared: where some have a price in the currency asked for, only those count.
    """
    found = [one for one in (priced(variant, currency, fallback, as_of) for variant in variants) if one]
    buyable = [one for one in found if one.variant.availability.buyable] or found
    comparable = [one for one in buyable if not one.foreign] or buyable
    return min(comparable, key=lambda one: one.price.now.value, default=None)
