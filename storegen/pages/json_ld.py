"""Structured data (schema.org JSON-LD): views in, text out that is safe inside `<script type="application/ld+json">`.

Prices, currencies, SKUs and availability are copied from the same views that the page shows, so they cannot differ
from it. Fields as asked for merchant listings by Google's documentation "Merchant listing structured data" (checked
2026-11-22).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.pages.json_text import json_text

if TYPE_CHECKING:
    from storegen.pages.inputs import Inputs
    from storegen.pages.views import (
        LinkView,
        PostView,
        ProductView,
        ReturnsView,
        ReviewView,
        ShippingView,
        ShopView,
        VariantView,
    )

_AVAILABILITY = {
    "in": "https://schema.org/InStock",
    "out": "https://schema.org/OutOfStock",
    "preorder": "https://schema.org/PreOrder",
    "backorder": "https://schema.org/BackOrder",
    "made_to_order": "https://schema.org/MadeToOrder",
}
_FEES = {
    "customer": "https://schema.org/ReturnFeesCustomerResponsibility",
    "store": "https://schema.org/FreeReturn",
}
_CONDITIONS = {"new": "NewCondition", "used": "UsedCondition", "refurbished": "RefurbishedCondition"}
_VARIES_BY = {
    name: known
    for known, names in {
        "color": ("color", "colour", "颜色"),
        "size": ("size", "尺寸", "尺码", "规格"),
        "material": ("material", "材质", "材料"),
    }.items()
    for name in names
}

Node = dict[str, object]


def product_data(inputs: Inputs, shop: ShopView, view: ProductView) -> str:
    """A Product, or a ProductGroup with its variants where there are options."""
    common: Node = {
        "name": view.title.text,
        "description": (view.summary.text if view.summary else view.body.plain if view.body else None) or None,
        "brand": {"@type": "Brand", "name": view.brand or shop.name.text},
        "image": [inputs.absolute(picture.src) for picture in view.pictures if inputs.base_url] or None,
        "url": inputs.absolute(view.address),
        "countryOfOrigin": view.origin,
        "aggregateRating": _rating(view),
        "review": [_review(review) for review in view.reviews[:5]] or None,
    }
    offers = [_offer(inputs, shop, view, variant) for variant in view.variants]
    if not view.options:
        one = view.variants[0]
        node = {"@type": "Product", **common, "sku": one.sku or view.sku, "gtin": one.gtin}
        node |= {"mpn": one.mpn, "weight": _weight(one), "offers": offers[0]}
    else:
        rows = [
            {
                "@type": "Product",
                "name": f"{view.title.text} {variant.label}",
                "sku": variant.sku,
                "gtin": variant.gtin,
                "mpn": variant.mpn,
                "weight": _weight(variant),
                "image": inputs.absolute((variant.picture or view.pictures[0]).src) if view.pictures else None,
                "additionalProperty": [
                    {"@type": "PropertyValue", "name": choice.option.text, "value": choice.name.text}
                    for choice in variant.choices
                ],
                "offers": offer,
            }
            for variant, offer in zip(view.variants, offers, strict=True)
        ]
        group = {"productGroupID": view.sku or view.slug, "variesBy": _varies_by(view), "hasVariant": rows}
        node = {"@type": "ProductGroup", **common, **group}
    return _text(node)


def breadcrumb_data(inputs: Inputs, crumbs: tuple[LinkView, ...]) -> str:
    """The way from the home page to a page; empty without a domain, because its addresses have to be absolute."""
    if inputs.base_url is None or len(crumbs) < 2:
        return ""
    items = [
        {"@type": "ListItem", "position": number, "name": crumb.title.text, "item": inputs.absolute(crumb.address)}
        for number, crumb in enumerate(crumbs, 1)
    ]
    return _text({"@type": "BreadcrumbList", "itemListElement": items})


def shop_data(inputs: Inputs, shop: ShopView) -> str:
    """The shop as an OnlineStore."""
    node: Node = {
        "@type": "OnlineStore",
        "name": shop.name.text,
        "description": shop.tagline.text if shop.tagline else None,
        "url": inputs.absolute(shop.home),
        "logo": inputs.absolute(shop.logo.src) if shop.logo else None,
        "legalName": shop.legal.company,
        "vatID": shop.legal.vat_id,
        "email": shop.contact.email,
        "telephone": shop.contact.phone,
        "address": shop.contact.address,
        "sameAs": [channel.home for channel in shop.channels if channel.home] or None,
    }
    return _text(node)


def post_data(inputs: Inputs, shop: ShopView, view: PostView) -> str:
    """A post as an Article."""
    return _text(
        {
            "@type": "Article",
            "headline": view.title.text,
            "description": view.summary.text if view.summary else None,
            "datePublished": view.day.iso,
            "dateModified": (view.updated or view.day).iso,
            "author": {"@type": "Person", "name": view.author}
            if view.author
            else {"@type": "Organization", "name": shop.name.text},
            "image": inputs.absolute(view.picture.src) if view.picture else None,
            "url": inputs.absolute(view.address),
        }
    )


def _offer(inputs: Inputs, shop: ShopView, view: ProductView, variant: VariantView) -> Node:
    price = variant.price
    address = f"{view.address}#{variant.key}" if view.options else view.address
    return {
        "@type": "Offer",
        "price": price.now.amount if price else None,
        "priceCurrency": price.now.currency if price else None,
        "priceValidUntil": price.until.iso if price and price.until else None,
        "availability": _AVAILABILITY[variant.stock.state],
        "availabilityStarts": variant.stock.available_from.iso if variant.stock.available_from else None,
        "itemCondition": f"https://schema.org/{_CONDITIONS.get(view.condition or 'new', 'NewCondition')}",
        "url": inputs.absolute(address),
        "seller": {"@type": "Organization", "name": shop.name.text},
        "shippingDetails": [_shipping(rate) for rate in view.shipping if rate.code != "*"] or None,
        "hasMerchantReturnPolicy": _returns(shop.returns) if shop.returns else None,
    }


def _varies_by(view: ProductView) -> list[str] | None:
    """What the variants differ in, where schema.org has a word for it."""
    names = (_VARIES_BY.get(option.name.text.strip().lower()) for option in view.options)
    return [f"https://schema.org/{name}" for name in names if name] or None


def _weight(variant: VariantView) -> Node | None:
    if variant.weight is None:
        return None
    value, unit = variant.weight.split(" ")
    return {"@type": "QuantitativeValue", "value": value, "unitText": unit}


def _shipping(rate: ShippingView) -> Node:
    return {
        "@type": "OfferShippingDetails",
        "shippingRate": {"@type": "MonetaryAmount", "value": rate.price.amount, "currency": rate.price.currency},
        "shippingDestination": {"@type": "DefinedRegion", "addressCountry": rate.code},
        "deliveryTime": _delivery(rate.days) if rate.days else None,
    }


def _delivery(days: tuple[int, int]) -> Node:
    transit = {"@type": "QuantitativeValue", "minValue": days[0], "maxValue": days[1], "unitCode": "DAY"}
    return {"@type": "ShippingDeliveryTime", "transitTime": transit}


def _returns(returns: ReturnsView) -> Node:
    if returns.days == 0:
        return {
            "@type": "MerchantReturnPolicy",
            "returnPolicyCategory": "https://schema.org/MerchantReturnNotPermitted",
        }
    return {
        "@type": "MerchantReturnPolicy",
        "returnPolicyCategory": "https://schema.org/MerchantReturnFiniteReturnWindow",
        "merchantReturnDays": returns.days,
        "returnFees": _FEES.get(returns.fees or "customer"),
    }


def _rating(view: ProductView) -> Node | None:
    if view.rating is None:
        return None
    return {
        "@type": "AggregateRating",
        "ratingValue": view.rating.value,
        "reviewCount": view.rating.count,
        "bestRating": "5",
        "worstRating": _worst(view),
    }


def _worst(view: ProductView) -> str:
    """The end of the scale: 1 unless somebody gave less."""
    return "0" if any(review.rating and float(review.rating) < 1 for review in view.reviews) else "1"


def _review(review: ReviewView) -> Node:
    rating = {"@type": "Rating", "ratingValue": review.rating, "bestRating": "5"} if review.rating else None
    return {
        "@type": "Review",
        "author": {"@type": "Person", "name": review.author},
        "datePublished": review.day.iso if review.day else None,
        "reviewBody": review.text,
        "reviewRating": rating,
    }


def _text(node: Node) -> str:
    return json_text({"@context": "https://schema.org", **_pruned(node)})


def _pruned(node: Node) -> Node:
    return {key: _pruned_value(value) for key, value in node.items() if value is not None}


def _pruned_value(value: object) -> object:
    if isinstance(value, dict):
        return _pruned(value)
    if isinstance(value, list):
        return [_pruned_value(entry) for entry in value]
    return value
