"""Prices, stock and ways to buy: variants on the as-of day in, their views out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.assets.qr import qr_svg
from storegen.catalog.lowest import lowest
from storegen.catalog.lowest import priced as priced_in
from storegen.catalog.measures import measure_in, price_per
from storegen.catalog.model import Availability
from storegen.checkout.actions import QrCode
from storegen.checkout.capabilities import CartBy
from storegen.checkout.contract import Offer
from storegen.checkout.offers import grams
from storegen.checkout.qr_pictures import qr_path
from storegen.checkout.serving import serving
from storegen.pages import addresses
from storegen.pages.formats import country_name, day_view, money_view
from storegen.pages.pictures import file_view
from storegen.pages.views import PriceView, QrView, StockView, UnitPriceView, WayView

if TYPE_CHECKING:
    from storegen.catalog.lowest import Priced
    from storegen.catalog.model import Product, Variant
    from storegen.catalog.store import Channel as StoreChannel
    from storegen.catalog.store import Language
    from storegen.checkout.contract import Channel
    from storegen.checkout.serving import Served
    from storegen.pages.inputs import Inputs


def priced(inputs: Inputs, variant: Variant, language: Language) -> Priced | None:
    """A variant's price in the language's currency, else in the store's."""
    return priced_in(variant, language.currency, inputs.catalog.store.currency, inputs.as_of)


def price_view(product: Product, one: Priced, language: Language, *, starting: bool) -> PriceView:
    """A price with its strike-out, its last day and its price per measure."""
    tag = language.tag
    return PriceView(
        now=money_view(one.price.now, tag),
        was=money_view(one.price.was, tag) if one.price.was else None,
        until=day_view(one.price.until, tag) if one.price.until else None,
        starting=starting,
        foreign=one.foreign,
        unit=_unit_price(product, one, tag),
    )


def lowest_price(inputs: Inputs, product: Product, language: Language) -> PriceView | None:
    """The price that stands for a product on the pages of a language."""
    asked = (language.currency, inputs.catalog.store.currency, inputs.as_of)
    one = lowest(product.variants, *asked)
    if one is None:
        return None
    found = [other for other in (priced(inputs, variant, language) for variant in product.variants) if other]
    buyable = [other for other in found if other.variant.availability.buyable] or found
    starting = any(other.price.now != one.price.now for other in buyable)
    return price_view(product, one, language, starting=starting)


def stock_view(product: Product, variant: Variant, language: Language) -> StockView:
    """Whether a variant can be had; pieces left are told only at or below `low_stock`."""
    few = variant.stock is not None and product.low_stock is not None and 0 < variant.stock <= product.low_stock
    return StockView(
        state=variant.availability.value,
        buyable=variant.availability.buyable,
        left=variant.stock if few and variant.availability is Availability.IN else None,
        available_from=day_view(variant.available_from, language.tag) if variant.available_from else None,
        as_of=day_view(product.stock_as_of, language.tag) if product.stock_as_of else None,
    )


def product_stock(product: Product, language: Language) -> StockView:
    """Whether a product can be had: the best that any of its variants offers."""
    best = min(product.variants, key=lambda variant: _ORDER[variant.availability])
    return stock_view(product, best, language)


def ways(inputs: Inputs, product: Product, variant: Variant, language: Language) -> tuple[WayView, ...]:
    """How a variant can be bought, best first; empty when it is sold out or no channel serves it."""
    one = priced(inputs, variant, language)
    if one is None or not variant.availability.buyable:
        return ()
    offer = offer_of(inputs, product, one, language)
    found: list[WayView] = []
    for served in serving(offer, variant, inputs.catalog.store.channels, inputs.channels, inputs.as_of):
        adapter, way = served.adapter, served.way
        label = channel_label(served.adapter, served.channel, language.tag)
        qr = tuple(
            _qr_view(inputs, action, label, language) if isinstance(action, QrCode) else None for action in way.actions
        )
        price = money_view(way.price, language.tag) if way.price else None
        countries = tuple(country_name(code, language.tag) for code in served.channel.countries)
        found.append(WayView(adapter.name, label, way.actions, qr, price, countries, _line(served, offer)))
    return tuple(found)


_ORDER = {
    Availability.IN: 0,
    Availability.PREORDER: 1,
    Availability.MADE_TO_ORDER: 2,
    Availability.BACKORDER: 3,
    Availability.OUT: 4,
}


def channel_label(adapter: Channel, channel: StoreChannel, tag: str) -> str:
    """What shoppers of a language call a channel: the seller's word for it, else the adapter's."""
    if tag in channel.labels:
        return channel.labels[tag].text
    labels = adapter.labels()
    return labels.get(tag) or labels.get(tag.split("-", maxsplit=1)[0]) or labels["en"]


def _line(served: Served, offer: Offer) -> tuple[tuple[str, str], ...] | None:
    if served.adapter.capabilities.cart is CartBy.NONE:
        return None
    return served.adapter.line(offer, served.entry, served.channel.settings)


def offer_of(inputs: Inputs, product: Product, one: Priced, language: Language) -> Offer:
    """What channels need to know of a variant at a price, in the words of a language."""
    variant, tag = one.variant, language.tag
    address = f"{addresses.product(inputs.catalog, product.slug, language)}#{variant.key}"
    return Offer(
        product=product.slug,
        variant=variant.key,
        title=product.texts[tag].title.text,
        choices=choice_words(product, variant, tag),
        sku=variant.sku,
        price=one.price.now,
        price_text=money_view(one.price.now, tag).text,
        availability=variant.availability,
        language=tag,
        page=inputs.absolute(address),
        prices={currency: rule.on(inputs.as_of).now for currency, rule in sorted(variant.prices.items())},
        shop=inputs.base_url,
        grams=grams(variant),
    )


def choice_words(product: Product, variant: Variant, language: str) -> tuple[tuple[str, str], ...]:
    """A variant's (option, choice) in the words of a language."""
    named = []
    for axis, chosen in variant.choices:
        option = next(option for option in product.options if option.name == axis)
        choice = next(choice for choice in option.choices if choice.name == chosen)
        named.append((option.names[language].text, choice.names[language].text))
    return tuple(named)


def _qr_view(inputs: Inputs, action: QrCode, label: str, language: Language) -> QrView | None:
    path = qr_path(action.picture, inputs.catalog.files) if action.picture else None
    if path and path in inputs.pictures:
        return QrView(file_view(inputs, inputs.pictures[path], label, language.tag), "")
    return QrView(None, qr_svg(action.content, action.text, action.mark)) if action.content else None


def _unit_price(product: Product, one: Priced, language: str) -> UnitPriceView | None:
    if product.unit is None:
        return None
    amount = product.unit.amount
    for _axis, chosen in one.variant.choices:
        measure = measure_in(chosen)
        if measure and measure.dimension == amount.dimension:
            amount = measure
    per = product.unit.per
    value = price_per(one.price.now, amount, per)
    return UnitPriceView(money_view(value, language), f"{per.amount} {per.unit}") if value else None
