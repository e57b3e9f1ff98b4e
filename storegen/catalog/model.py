"""The catalog's types: what is true about products, after defaults, translations and references were settled.

Comes out of `resolve`, goes into planning. Every text is a `Phrase`, which knows the language it is really in; every
amount is `Money`; every reference is a slug that exists. Times are days: what they mean on the as-of day is asked
when a view is made.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from storegen.catalog.money import Money
    from storegen.problems import Span
    from storegen.schema.quantities import Quantity
    from storegen.schema.targets import Target


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and the language it is in, which is the default language's where a translation is missing."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class RichText:
    """A rendered Markdown text.

    Attributes:
        html: clean HTML; links in it are the seller's, addresses from `/` are the site's.
        language: the language it is really in.
        plain: its first characters without markup, for descriptions and feeds.
        links: site addresses it links to, with the place where each stands.
        pictures: store-relative paths of its pictures, likewise; they are the `src` of its images.
    """

    html: str
    language: str
    plain: str = ""
    links: tuple[tuple[str, Span], ...] = ()
    pictures: tuple[tuple[str, Span], ...] = ()


class Availability(enum.StrEnum):
    """Whether and how a variant can be had."""

    IN = "in"
    OUT = "out"
    PREORDER = "preorder"
    BACKORDER = "backorder"
    MADE_TO_ORDER = "made_to_order"

    @property
    def buyable(self) -> bool:
        """Whether shoppers may order it."""
        return self is not Availability.OUT


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


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of an option.

    Attributes:
        name: as authored, in the default language.
        key: its slug, used in addresses, ids and reports.
        names: by language.
    """

    name: str
    key: str
    names: Mapping[str, Phrase]


@dataclass(frozen=True, slots=True)
class Option:
    """An axis of choice: Size."""

    name: str
    names: Mapping[str, Phrase]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class BuyEntry:
    """What a seller typed below `buy` for one channel.

    Attributes:
        channel: a name from store.yaml.
        value: id, address or mapping, as text.
        span: where it stands.
    """

    channel: str
    value: str | dict[str, object]
    span: Span


@dataclass(frozen=True, slots=True)
class ProductPicture:
    """A picture of a product.

    Attributes:
        path: store-relative path of the file.
        span: where it is named.
        alts: what it shows, by language; empty where nothing was written.
        chosen: (axis, choice) pairs it belongs to; empty when it belongs to all variants.
    """

    path: str
    alts: Mapping[str, Phrase]
    span: Span
    chosen: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """One choice on each axis.

    Attributes:
        key: slug of its choices (`50-ml`), unique within its product; `default` where there are no options.
        choices: (axis, choice) in the order of the options.
        prices: by currency.
        stock: counted pieces; `None` when not tracked.
    """

    key: str
    choices: tuple[tuple[str, str], ...]
    sku: str | None
    prices: Mapping[str, PriceRule]
    stock: int | None
    availability: Availability
    available_from: datetime.date | None
    pictures: tuple[ProductPicture, ...]
    gtin: str | None
    mpn: str | None
    weight: Quantity | None
    buy: tuple[BuyEntry, ...]
    order: tuple[str, ...] | None
    span: Span


@dataclass(frozen=True, slots=True)
class ProductTexts:
    """The words of a product in one language, each falling back by itself."""

    slug: str
    title: Phrase
    summary: Phrase | None
    body: RichText | None
    seo_title: Phrase | None
    seo_description: Phrase | None
    details: tuple[tuple[Phrase, Phrase], ...]
    translated: bool


@dataclass(frozen=True, slots=True)
class Personalisation:
    """A field that the shopper fills in and that travels with the order."""

    name: str
    labels: Mapping[str, Phrase]
    max_length: int | None
    required: bool


@dataclass(frozen=True, slots=True)
class BundlePart:
    """A product inside a bundle and how often."""

    slug: str
    quantity: int


@dataclass(frozen=True, slots=True)
class ShippingRate:
    """What sending costs to a country.

    Attributes:
        to: ISO 3166 code, or `*` for everywhere else.
        price: in its own currency.
        days: fewest and most days, if told.
    """

    to: str
    price: Money
    days: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class PlacedSection:
    """A section that a page or a theme places, with settings as typed; the theme's schema makes sense of them."""

    name: str
    settings: Mapping[str, object]
    span: Span


@dataclass(frozen=True, slots=True)
class Product:
    """Everything true of one product.

    Attributes:
        path: its document.
        sources: the same with its translations.
    """

    slug: str
    path: str
    sources: tuple[str, ...]
    digest: str
    texts: Mapping[str, ProductTexts]
    sku: str | None
    brand: str | None
    type: str | None
    tags: tuple[str, ...]
    collections: tuple[str, ...]
    date: datetime.date | None
    updated: datetime.date | None
    draft: bool
    unlisted: bool
    unit: UnitPricing | None
    low_stock: int | None
    stock_as_of: datetime.date | None
    options: tuple[Option, ...]
    variants: tuple[Variant, ...]
    pictures: tuple[ProductPicture, ...]
    condition: str | None
    size: str | None
    country_of_origin: str | None
    related: tuple[str, ...]
    bundle: tuple[BundlePart, ...]
    personalise: tuple[Personalisation, ...]
    shipping: tuple[ShippingRate, ...] | None
    layout: str | None
    sections: tuple[PlacedSection, ...] | None
    span: Span


@dataclass(frozen=True, slots=True)
class PageTexts:
    """The words of an info page, post or collection in one language."""

    slug: str
    title: Phrase
    summary: Phrase | None
    body: RichText | None
    seo_title: Phrase | None
    seo_description: Phrase | None
    translated: bool


@dataclass(frozen=True, slots=True)
class Collection:
    """A named, ordered set of products; `members` are slugs of listed products, in order."""

    slug: str
    path: str
    sources: tuple[str, ...]
    digest: str
    texts: Mapping[str, PageTexts]
    members: tuple[str, ...]
    image: ProductPicture | None
    parent: str | None
    children: tuple[str, ...]
    draft: bool
    unlisted: bool
    layout: str | None
    sections: tuple[PlacedSection, ...] | None
    span: Span


@dataclass(frozen=True, slots=True)
class InfoPage:
    """A page of text: about, shipping, privacy."""

    slug: str
    path: str
    sources: tuple[str, ...]
    digest: str
    texts: Mapping[str, PageTexts]
    updated: datetime.date | None
    image: ProductPicture | None
    draft: bool
    unlisted: bool
    layout: str | None
    sections: tuple[PlacedSection, ...] | None
    span: Span


@dataclass(frozen=True, slots=True)
class Post:
    """A dated article."""

    slug: str
    path: str
    sources: tuple[str, ...]
    digest: str
    texts: Mapping[str, PageTexts]
    date: datetime.date
    updated: datetime.date | None
    author: str | None
    tags: tuple[str, ...]
    image: ProductPicture | None
    draft: bool
    unlisted: bool
    layout: str | None
    sections: tuple[PlacedSection, ...] | None
    span: Span


@dataclass(frozen=True, slots=True)
class Review:
    """What a buyer wrote, and where it comes from. Nothing in it identifies an order.

    Attributes:
        rating: out of five, canonical text: `4.5`.
        language: of the text where it was told.
    """

    product: str
    author: str
    rating: str | None
    title: str | None
    text: str
    date: datetime.date | None
    source: str | None
    source_url: str | None
    verified: bool
    reply: str | None
    digest: str


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One entry of a menu; without titles it takes its target's."""

    titles: Mapping[str, Phrase]
    target: Target | None
    span: Span
    items: tuple[MenuItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old site address and where it leads now."""

    old: str
    new: str
    span: Span
