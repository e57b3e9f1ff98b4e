"""Prices: a price alone, or with the price it is compared to and a sale between two days."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator

from storegen.schema.amounts import Amount
from storegen.schema.authored import Authored
from storegen.schema.mistakes import complain
from storegen.schema.quantities import Measured
from storegen.schema.text_types import Day


class Period(Authored):
    """The days between which something holds, both included; an open end stays open."""

    begins: Day | None = Field(None, alias="from", description="First day.")
    ends: Day | None = Field(None, alias="until", description="Last day.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.begins and self.ends and self.ends < self.begins:
            message = f"({self.ends}) is before `from` ({self.begins})"
            raise complain("bad-period", message, "swap the two days", ("until",))
        return self


class SaleModel(Period):
    """A lower price between two days; a price alone is a sale without an end."""

    noun: ClassVar[str] = "sale"
    short: ClassVar[str | None] = "price"

    price: Amount = Field(description="What is asked during the sale.")


class PriceModel(Authored):
    """What something costs in one currency; a price alone will do."""

    noun: ClassVar[str] = "price"
    short: ClassVar[str | None] = "price"

    price: Amount = Field(description="What is asked.")
    compare_at_price: Amount | None = Field(None, description="A higher price to strike out.")
    sale: SaleModel | None = Field(None, description="A lower price between two days.")


class UnitModel(Authored):
    """How much one piece holds, and per what its price is also shown."""

    noun: ClassVar[str] = "unit"

    amount: Measured = Field(description="How much one piece holds: `200 g`.")
    per: Measured = Field(description="Per what the price is shown too: `100 g`.")

    @model_validator(mode="after")
    def _comparable(self) -> Self:
        if self.amount.dimension != self.per.dimension:
            amount, per = self.amount, self.per
            message = f"is a {per.dimension} ({per.unit}), but amount is a {amount.dimension} ({amount.unit})"
            raise complain("unit-mismatch", message, f"write both in one kind of unit: 100 {amount.unit}", ("per",))
        return self
