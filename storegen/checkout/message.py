"""The words of an order that a shopper sends by hand: an offer in, lines of text out, as many as an address holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from storegen.checkout.spoken import is_chinese

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from storegen.checkout.contract import Offer

MOST = 1000
"""Octets of an address that chat programs and phones take; a Chinese character takes nine."""


@dataclass(frozen=True, slots=True)
class OrderWords:
    """Labels of an order, for one variant or a whole cart; each but the last two stands before `: `.

    Attributes:
        total: of all lines, with the word that it is an estimate.
        page: of the variant or the shop.
        code: of the order, by which the seller checks it.
        to_fill_in: a whole line, which the shopper ends.
        more: a whole line in place of those left out; `{count}` stands for how many.
    """

    order: str
    sku: str
    price: str
    quantity: str
    total: str
    page: str
    code: str
    to_fill_in: str
    more: str


_ENGLISH = OrderWords(
    order="Order",
    sku="SKU",
    price="Price",
    quantity="Quantity",
    total="Total (estimated)",
    page="Page",
    code="Order code",
    to_fill_in="Name, phone and address:",
    more="… and {count} more",
)
_CHINESE = OrderWords(
    order="订购",
    sku="货号",
    price="价格",
    quantity="数量",
    total="合计（估算）",
    page="链接",
    code="订单码",
    to_fill_in="收货人、电话和地址：",
    more="……另有 {count} 种商品",
)


def order_words(language: str) -> OrderWords:
    """The labels in a language; English where there are none.

    Args:
        language: tag of a page's language: `zh-CN`.
    """
    return _CHINESE if is_chinese(language) else _ENGLISH


def order_lines(offer: Offer) -> tuple[str, ...]:
    """The order of one piece: what, which, how much, where it stands; then what the shopper fills in."""
    return (*ordered_lines(offer), *page_lines(offer), *fill_in_lines(offer))


def ordered_lines(offer: Offer) -> tuple[str, ...]:
    """What an order cannot do without: what, which, how much.

    The price is the page's canonical one beside the readable one, so that both sides speak of the same amount.
    """
    words = order_words(offer.language)
    lines = [f"{words.order}: {offer.title}", *(f"{option}: {choice}" for option, choice in offer.choices)]
    if offer.sku:
        lines.append(f"{words.sku}: {offer.sku}")
    return (*lines, f"{words.price}: {offer.price_text} ({offer.price.amount} {offer.price.currency})")


def page_lines(offer: Offer) -> tuple[str, ...]:
    """Where it stands, if the shop has a domain."""
    return (f"{order_words(offer.language).page}: {offer.page}",) if offer.page else ()


def fill_in_lines(offer: Offer) -> tuple[str, ...]:
    """What the shopper fills in."""
    words = order_words(offer.language)
    return (f"{words.quantity}: 1", words.to_fill_in)


def fitting(offer: Offer, spell: Callable[[tuple[str, ...]], str], most: int = MOST) -> str:
    """The fullest order that fits, without what is worth least: the page, the lines to fill in, the title's end.

    Choices, SKU and price always stay, even where they are too long: without them nobody knows what was ordered.

    Args:
        spell: makes an address of the order's lines.
        most: octets that the address may have.
    """
    spelled = ""
    for lines in _shorter_and_shorter(offer):
        spelled = spell(lines)
        if len(spelled) <= most:
            break
    return spelled


def _shorter_and_shorter(offer: Offer) -> Iterator[tuple[str, ...]]:
    yield order_lines(offer)
    yield (*ordered_lines(offer), *fill_in_lines(offer))
    yield ordered_lines(offer)
    for length in range(len(offer.title) - 1, 0, -1):
        yield ordered_lines(replace(offer, title=offer.title[:length].rstrip() + "…"))
