"""Shipping rows: what sending costs to a country and how long it takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from pydantic_core import core_schema

from storegen.schema.amounts import Amount
from storegen.schema.authored import Authored
from storegen.schema.codes import CurrencyCode, Destination
from storegen.schema.mistakes import complain
from storegen.schema.reading import FromText, as_list
from storegen.schema.text_types import parse_count

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

    from storegen.documents.node import Node

_BOTH = 2


class _FewestAndMost:
    """Tells pydantic, the editor's schema and the reference how a range of days is written."""

    takes = "fewest and most days such as `[2, 4]`"

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read one or two counts."""
        del source, handler
        count = core_schema.no_info_plain_validator_function(FromText(parse_count, "a number of days").read)
        counts = core_schema.tuple_schema([count], variadic_item_index=0)
        return core_schema.no_info_after_validator_function(
            _fewest_and_most, core_schema.no_info_before_validator_function(_split, counts)
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Show editors the list and the single number."""
        del schema, handler
        number = {"type": ["string", "number"]}
        return {"anyOf": [number, {"type": "array", "items": number, "minItems": 1, "maxItems": 2}]}


DayRange = Annotated[tuple[int, int], _FewestAndMost()]


class ShippingModel(Authored):
    """What sending costs to a country."""

    noun: ClassVar[str] = "shipping"

    to: Destination = Field(description='The country by its code: `CN`; `"*"` is everywhere else.')
    price: Amount = Field(description="What sending costs; `0` is free.")
    currency: CurrencyCode | None = Field(None, description="Its currency, if it is not the store's.")
    days: DayRange | None = Field(None, description="Fewest and most days on the way: `[2, 4]`.")


def _split(value: Node) -> Node:
    if isinstance(value, str) and (
        ends := re.fullmatch(r"\s*([0-9]+)\s*(?:-|–|~|到|至|,|，|、)\s*([0-9]+)\s*(?:days|天|日)?\s*", value)
    ):
        raise complain(
            "wrong-type", "is one text, and a list belongs here", f"write [{ends.group(1)}, {ends.group(2)}]"
        )
    return as_list(value)


def _fewest_and_most(days: tuple[int, ...]) -> tuple[int, int]:
    if not 1 <= len(days) <= _BOTH:
        raise complain("bad-days", "takes one or two numbers of days", "write fewest and most: [2, 4]")
    if days[-1] < days[0]:
        raise complain(
            "bad-days", f"has its fewest days ({days[0]}) above its most ({days[-1]})", f"write [{days[-1]}, {days[0]}]"
        )
    return days[0], days[-1]
