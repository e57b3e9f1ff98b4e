"""A product as typed: its keys, and what must fit between its options, variants and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from storegen.documents.node import Node
from storegen.schema.authored import Authored
from storegen.schema.choices import option_mistakes
from storegen.schema.codes import CountryCode
from storegen.schema.mistakes import Mistake
from storegen.schema.prices import UnitModel
from storegen.schema.reading import Many, OneOf, Records, Table, is_absent
from storegen.schema.shipping import ShippingModel
from storegen.schema.text_types import Count, Day, Flag, Line, Slug, Text
from storegen.schema.variant import Sellable, VariantModel
from storegen.schema.worded import Worded
from storegen.schema.words import WordsByLanguage

Condition = Annotated[
    Literal["new", "refurbished", "used"],
    OneOf("""
        new: 全新
        refurbished: 翻新
        used: second_hand secondhand vintage 二手
    """),
]


class BundlePartModel(Authored):
    """A product inside a bundle; its slug alone will do."""

    noun: ClassVar[str] = "bundle"
    short: ClassVar[str | None] = "product"

    product: Slug = Field(description="The slug of a product.")
    quantity: Count = Field(1, description="How many of it.")


class PersonaliseModel(Authored):
    """A field that the shopper fills in and that travels with the order; its name alone will do."""

    noun: ClassVar[str] = "personalise"
    short: ClassVar[str | None] = "name"

    name: Line = Field(description="Its name, in the order that reaches you: `engraving`.")
    label: WordsByLanguage | None = Field(None, description="What shoppers read beside it; without it, its name.")
    max_length: Count | None = Field(None, description="Most characters that fit.")
    required: Flag = Field(default=False, description="`yes` where nothing can be made without it.")


class ProductModel(Sellable, Worded):
    """Something for sale."""

    noun: ClassVar[str] = "product"

    brand: Line | None = Field(None, description="Who makes it.")
    type: Line | None = Field(None, description="What sort of thing it is, in your own words: `tea`.")
    tags: Many[Line] = Field((), description="Words to find and group it by.")
    collections: Many[Slug] = Field((), description="Slugs of the collections it belongs to.")
    date: Day | None = Field(None, description="Since when you have it; newest first uses it.")
    updated: Day | None = Field(None, description="When something about it last changed.")
    unit: UnitModel | None = Field(None, description="For a price per measure: `{amount: 200 g, per: 100 g}`.")
    low_stock: Count | None = Field(None, description="From how few pieces on shoppers are told how many are left.")
    stock_as_of: Day | None = Field(None, description="On which day the stock was counted.")
    options: Table[Line, Many[Line]] = Field(
        default_factory=dict, description="What can be chosen: `{size: [50 ml, 100 ml]}`."
    )
    variants: Many[VariantModel] = Field(
        (), description="One entry for each thing that can be chosen; without them, every combination of the options."
    )
    details: Table[Line, Text] = Field(
        default_factory=dict, description="Rows of its specification, in order: `产地: 福建`."
    )
    condition: Condition | None = Field(None, description="`new`, `refurbished` or `used`.")
    size: Line | None = Field(None, description="How large it is, in your own words: `11 × 11 × 8 cm`.")
    country_of_origin: CountryCode | None = Field(None, description="Where it was made, by the country's code.")
    related: Many[Slug] = Field((), description="Slugs of products to show beside it.")
    bundle: Annotated[tuple[BundlePartModel, ...], Records("product", "quantity")] = Field(
        (), description="The products it consists of: `[jasmine-pearls, {product: lapsang, quantity: 2}]`."
    )
    personalise: Many[PersonaliseModel] = Field((), description="Fields that the shopper fills in.")
    shipping: Many[ShippingModel] | None = Field(None, description="Its own shipping rows in place of the store's.")

    @classmethod
    def across(cls, data: Mapping[str, Node]) -> Iterable[Mistake]:
        """Find a missing price, and options, variants and pictures that do not fit each other."""
        yield from _price_mistakes(data)
        yield from option_mistakes(data)


def _price_mistakes(data: Mapping[str, Node]) -> Iterable[Mistake]:
    if _has_price(data):
        return
    variants = data.get("variants")
    if not isinstance(variants, list) or not variants:
        state = "empty" if "price" in data else "missing"
        hint = "write what one piece costs: `price: 128.00`"
        yield Mistake("missing-key", f"'price' is {state}", hint, ("price",), on_key=True, about="price")
        return
    for place, variant in enumerate(variants):
        if isinstance(variant, dict) and not _has_price(variant):
            yield Mistake(
                "missing-key",
                "'price' is missing here, and the product has none for all its variants",
                "add a price to the product or to each variant",
                ("variants", place, "price"),
                about="price",
            )


def _has_price(data: Mapping[str, Node]) -> bool:
    return not is_absent(data.get("price")) or bool(data.get("prices"))
