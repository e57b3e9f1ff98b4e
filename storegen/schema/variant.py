"""A variant of a product: one choice on each option, and what is different about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from storegen.documents.node import Node
from storegen.schema.amounts import Amount
from storegen.schema.authored import Authored
from storegen.schema.codes import CurrencyCode
from storegen.schema.pictures import ImageModel
from storegen.schema.prices import PriceModel, SaleModel
from storegen.schema.quantities import Weight
from storegen.schema.reading import AsTyped, FromText, Many, OneOf, Table, is_absent
from storegen.schema.text_types import Count, Day, Gtin, Id, Line, parse_line

AvailabilityWord = Annotated[
    Literal["in", "out", "preorder", "backorder", "made_to_order"],
    OneOf("""
        in: in_stock instock available 有货 现货
        out: out_of_stock sold_out soldout none 缺货 售罄
        preorder: pre_order 预售 预订
        backorder: back_order
        made_to_order: custom 定制 定做
    """),
]
BuyValue = Annotated[Node, AsTyped("an id, an address, or `{…, currency: USD}`")]

_NOTHING: Mapping[str, str] = {}


class Sellable(Authored):
    """What a product and a variant of it both have."""

    sku: Id | None = Field(None, description="Your own number for it, kept as it is typed; never needed.")
    price: Amount | None = Field(
        None,
        description="What one piece costs, in the store's currency: `128.00`. The product has one, or each of its "
        "variants.",
    )
    compare_at_price: Amount | None = Field(None, description="A higher price to strike out.")
    sale: SaleModel | None = Field(
        None, description="A lower price between two days: `{price: 99.00, from: 2026-11-15, until: 2026-12-31}`."
    )
    prices: Table[CurrencyCode, PriceModel] = Field(
        default_factory=dict, description='Prices in other currencies: `{USD: "18.00"}`.'
    )
    stock: Count | None = Field(
        None, description="Pieces there are; without it they are not counted, and it can be had."
    )
    availability: AvailabilityWord | None = Field(
        None, description="Whether it can be had; without it, `stock` decides."
    )
    available_from: Day | None = Field(None, description="From when a preorder or backorder is sent.")
    images: Many[ImageModel] = Field((), description="Its pictures in order; the first is the one in lists.")
    gtin: Gtin | None = Field(None, description="The number of its barcode: EAN, UPC or ISBN.")
    mpn: Id | None = Field(None, description="Its maker's number for it.")
    weight: Weight | None = Field(None, description="What it weighs packed: `250 g`.")
    buy: Table[Line, BuyValue] = Field(
        default_factory=dict, description='Where it can be bought, by channel: `{taobao: "563422855497"}`.'
    )
    order: Many[Line] | None = Field(None, description="Its own order of channels, the preferred first.")


class VariantModel(Sellable):
    """One choice on each option, and what is different about it. What is not written here is as the product says."""

    model_config = ConfigDict(extra="allow")
    noun: ClassVar[str] = "variant"

    options: Table[Line, Line] = Field(
        default_factory=dict,
        description="Its choices: `{size: 50 ml}`. An option that has no name of these keys can also stand directly: "
        "`size: 50 ml`.",
    )
    __pydantic_extra__: dict[str, Annotated[str, FromText(parse_line, "the choice of an option")]]

    @classmethod
    def long_form(cls, data: dict[str, Node]) -> dict[str, Node]:
        """Leave out options with nothing behind them."""
        return {key: value for key, value in data.items() if not is_absent(value)}

    @property
    def choices(self) -> Mapping[str, str]:
        """Choice by option, wherever it was written."""
        return {**self.options, **(self.__pydantic_extra__ or _NOTHING)}
