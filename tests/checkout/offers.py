"""Offers and entries for tests of channels."""

from __future__ import annotations

from decimal import Decimal

from storegen.catalog.model import Availability, BuyEntry
from storegen.catalog.money import display, money
from storegen.checkout.contract import Offer
from storegen.problems import Span

HERE = Span("content/store.yaml", 3, 1)


def offer_of(
    title: str, amount: str, currency: str, language: str = "zh-CN", page: str | None = "https://s.example/p/", **more
) -> Offer:
    """A variant of 50 ml at a price, worded in a language."""
    price = money(Decimal(amount), currency)
    typed = {"shop": None if page is None else "https://s.example"} | more
    return Offer(
        product="月霜",
        variant="50-ml",
        title=title,
        choices=(("容量", "50 ml"), ("颜色", title)),
        sku="A&B-01",
        price=price,
        price_text=display(price, language),
        availability=Availability.IN,
        language=language,
        page=page,
        **typed,
    )


def entry_of(value, channel: str = "any") -> BuyEntry | None:
    """What stands below `buy`."""
    return None if value is None else BuyEntry(channel, value, HERE)
