"""Offers without their words: a variant on a day in, what channels decide by out; pages add what shoppers read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.contract import Offer

if TYPE_CHECKING:
    import datetime

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import Product, Variant
    from storegen.catalog.store import Language


def plain_offer(
    product: Product, variant: Variant, language: Language, catalog: Catalog, as_of: datetime.date
) -> Offer | None:
    """The offer of a variant on the pages of a language; `None` where it has no price there.

    Titles and choices are those of the default language's document: enough to decide who sells it, not to show it.
    """
    rule = variant.prices.get(language.currency) or variant.prices.get(catalog.store.currency)
    if rule is None:
        return None
    price = rule.on(as_of).now
    domain = catalog.store.domain
    return Offer(
        product=product.slug,
        variant=variant.key,
        title=product.texts[language.tag].title.text,
        choices=variant.choices,
        sku=variant.sku,
        price=price,
        price_text=price.amount,
        availability=variant.availability,
        language=language.tag,
        page=None,
        prices={currency: one.on(as_of).now for currency, one in sorted(variant.prices.items())},
        shop=domain,
        grams=grams(variant),
    )


def grams(variant: Variant) -> int | None:
    """What one piece weighs, rounded to whole grams as checkouts count."""
    return round(variant.weight.in_base) if variant.weight else None
