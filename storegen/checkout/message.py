"""The words of an order that a shopper sends by hand: an offer in, lines of text out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storegen.checkout.contract import Offer

_WORDS = {
    "zh": ("订购", "货号", "价格", "链接", "数量：1", "收货人、电话和地址："),
    "en": ("Order", "SKU", "Price", "Page", "Quantity: 1", "Name, phone and address:"),
}


def order_lines(offer: Offer) -> tuple[str, ...]:
    """The order of one piece: what, which, how much, where it stands; then what the shopper fills in."""
    return (*ordered_lines(offer), *page_lines(offer), *fill_in_lines(offer))


def ordered_lines(offer: Offer) -> tuple[str, ...]:
    """What an order cannot do without: what, which, how much.

    The price is the page's canonical one beside the readable one, so that both sides speak of the same amount.
    """
    order, sku, price, *_ = _words(offer)
    lines = [f"{order}: {offer.title}", *(f"{option}: {choice}" for option, choice in offer.choices)]
    if offer.sku:
        lines.append(f"{sku}: {offer.sku}")
    return (*lines, f"{price}: {offer.price_text} ({offer.price.amount} {offer.price.currency})")


def page_lines(offer: Offer) -> tuple[str, ...]:
    """Where it stands, if the shop has a domain."""
    return (f"{_words(offer)[3]}: {offer.page}",) if offer.page else ()


def fill_in_lines(offer: Offer) -> tuple[str, ...]:
    """What the shopper fills in."""
    return _words(offer)[4:]


def _words(offer: Offer) -> tuple[str, ...]:
    return _WORDS["zh" if offer.language.lower().startswith("zh") else "en"]
