"""Measures inside words: the name of a choice in, the quantity it speaks of out (`50 ml`, `100 克`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from storegen.schema.quantities import parse_quantity

if TYPE_CHECKING:
    from decimal import Decimal

    from storegen.schema.quantities import Quantity


def measure_in(text: str) -> Quantity | None:
    """The quantity a choice names, or nothing: `red` is none."""
    try:
        return parse_quantity(text.strip())
    except PydanticCustomError:
        return None


def ratio(amount: Quantity, per: Quantity) -> Decimal | None:
    """How many times `per` goes into `amount`; nothing where they measure different things."""
    return amount.in_base / per.in_base if amount.dimension == per.dimension else None
