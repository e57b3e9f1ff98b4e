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
    """The order of one piece: what, which, how much, where it stands; then what the shopper fills in.

    The price is the page's canonical one beside the readable one, so that both sides speak of the same amount.
    """
    order, sku, price, page, quantity, ask = _WORDS["zh" if offer.language.lower().startswith("zh") else "en"]
    lines = [f"{order}: {offer.title}"]
    lines += [f"{option}: {choice}" for option, choice in offer.choices]
    if offer.sku:
        lines.append(f"{sku}: {offer.sku}")
    lines.append(f"{price}: {offer.price_text} ({offer.price.amount} {offer.price.currency})")
    if offer.page:
        lines.append(f"{page}: {offer.page}")
    return (*lines, quantity, ask)
