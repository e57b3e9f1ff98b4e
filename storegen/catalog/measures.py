"""Measures: the name of a choice in, the quantity it speaks of out (`50 ml`, `100 克`); and prices per measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from storegen.catalog.money import rounded
from storegen.schema.quantities import parse_quantity

if TYPE_CHECKING:
    from storegen.catalog.money import Money
    from storegen.schema.quantities import Quantity

# A price per measure from here on helps nobody to compare; it is a slip in the unit.
_ABSURD = 10**12


def measure_in(text: str) -> Quantity | None:
    """The quantity a choice names, or nothing: `red` is none."""
    try:
        return parse_quantity(text.strip())
    except PydanticCustomError:
        return None


def price_per(price: Money, amount: Quantity, per: Quantity) -> Money | None:
    """What `per` costs where `amount` costs the price.

    Nothing where the two measure different things, or where the answer tells nothing: a price that rounds to 0, or
    one of more than twelve digits.
    """
    if amount.dimension != per.dimension:
        return None
    value = price.value * per.in_base / amount.in_base
    if value >= _ABSURD:
        return None
    asked = rounded(value, price.currency)
    return asked if asked.value else None
