"""What something costs: a rule for each currency, and what it says on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from storegen.catalog.money import Money
    from storegen.schema.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Sale:
    """A lower price between two days, both included; an absent day is open."""

    price: Money
    begins: datetime.date | None
    ends: datetime.date | None


@dataclass(frozen=True, slots=True)
class Price:
    """What a variant costs on a day.

    Attributes:
        now: what is asked.
        was: the higher price to strike out, if any.
        until: last day of the sale that is on, if it ends.
    """

    now: Money
    was: Money | None = None
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class PriceRule:
    """What a variant costs in one currency, whatever the day."""

    price: Money
    compare_at: Money | None = None
    sale: Sale | None = None

    def on(self, day: datetime.date) -> Price:
        """What is asked on a day; a sale counts on its first and on its last day."""
        sale = self.sale
        if sale and (sale.begins is None or sale.begins <= day) and (sale.ends is None or day <= sale.ends):
            return Price(sale.price, self.compare_at or self.price, sale.ends)
        return Price(self.price, self.compare_at)


@dataclass(frozen=True, slots=True)
class UnitPricing:
    """How much one variant holds and per what its price is also shown."""

    amount: Quantity
    per: Quantity
