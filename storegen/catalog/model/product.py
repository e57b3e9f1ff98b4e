"""A product with everything true of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from storegen.catalog.model.parts import PlacedSection, ProductPicture, ShippingRate
    from storegen.catalog.model.price import UnitPricing
    from storegen.catalog.model.text import Phrase, RichText
    from storegen.catalog.model.variant import Option, Variant
    from storegen.problems import Span


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
