"""A collection as typed: a list of products, a rule, or both."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from storegen.schema.amounts import Amount
from storegen.schema.authored import Authored
from storegen.schema.mistakes import complain
from storegen.schema.pictures import PictureModel
from storegen.schema.reading import Many, OneOf
from storegen.schema.text_types import Flag, Line, Slug
from storegen.schema.variant import AvailabilityWord
from storegen.schema.worded import Worded

OrderWord = Annotated[
    Literal["manual", "title", "price_ascending", "price_descending", "newest", "oldest"],
    OneOf("""
        manual: given list listed none
        title: name title_ascending alphabetical 标题
        price_ascending: price cheapest 价格
        price_descending: dearest expensive
        newest: date new created_descending 最新
        oldest: created_ascending old
    """),
]


class WhereModel(Authored):
    """A rule: products that fit all of its lines belong. Where a line has a list, one of its entries must fit."""

    noun: ClassVar[str] = "where"

    tag: Many[Line] = Field((), description="With one of these tags.")
    type: Many[Line] = Field((), description="Of one of these types.")
    brand: Many[Line] = Field((), description="Of one of these brands.")
    price_below: Amount | None = Field(None, description="Cheaper than this, in the store's currency.")
    price_above: Amount | None = Field(None, description="Dearer than this, in the store's currency.")
    availability: Many[AvailabilityWord] = Field((), description="That can be had in one of these ways.")
    on_sale: Flag | None = Field(None, description="`yes`: only with a sale that is on; `no`: only without.")

    @model_validator(mode="after")
    def _leaves_something(self) -> Self:
        if self.price_below is not None and self.price_above is not None and self.price_below <= self.price_above:
            raise complain(
                "empty-rule",
                "leaves no price that fits",
                "make `price_below` larger than `price_above`",
                ("price_below",),
            )
        if not self.model_fields_set:
            raise complain("empty-rule", "has no line", "add one such as `tag: gift`, or remove it")
        return self


class CollectionModel(Worded):
    """A named, ordered set of products: the listed ones, then those that fit the rule, then those that name it."""

    noun: ClassVar[str] = "collection"

    products: Many[Slug] = Field((), description="Slugs of its products, in order.")
    where: WhereModel | None = Field(None, description="A rule that brings more products: `{tag: gift}`.")
    order: OrderWord | None = Field(
        None,
        description="How its products are ordered: `manual` (as listed, the default), `title`, `price_ascending`, "
        "`price_descending`, `newest` or `oldest`.",
    )
    image: PictureModel | None = Field(None, description="Its picture.")
    parent: Slug | None = Field(None, description="Slug of the collection that it is part of.")
