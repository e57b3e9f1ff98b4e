"""The catalog's types: what is true about products, after defaults, translations and references were settled.

Comes out of `resolve`, goes into planning. Every text is a `Phrase`, which knows the language it is really in; every
amount is `Money`; every reference is a slug that exists. Times are days: what they mean on the as-of day is asked
when a view is made.
"""

from __future__ import annotations

from storegen.catalog.model.others import MenuItem, Redirect, Review
from storegen.catalog.model.pages import Collection, InfoPage, PageTexts, Post
from storegen.catalog.model.parts import PlacedSection, ProductPicture, ShippingRate
from storegen.catalog.model.price import Price, PriceRule, Sale, UnitPricing
from storegen.catalog.model.product import BundlePart, Personalisation, Product, ProductTexts
from storegen.catalog.model.text import Phrase, RichText
from storegen.catalog.model.variant import Availability, BuyEntry, Choice, Option, Variant

__all__ = [
    "Availability",
    "BundlePart",
    "BuyEntry",
    "Choice",
    "Collection",
    "InfoPage",
    "MenuItem",
    "Option",
    "PageTexts",
    "Personalisation",
    "Phrase",
    "PlacedSection",
    "Post",
    "Price",
    "PriceRule",
    "Product",
    "ProductPicture",
    "ProductTexts",
    "Redirect",
    "Review",
    "RichText",
    "Sale",
    "ShippingRate",
    "UnitPricing",
    "Variant",
]
