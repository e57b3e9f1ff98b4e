"""Lemon Squeezy: a variant's checkout id or address in, a link to its checkout out. Lemon Squeezy fixes the price.

Facts checked 2026-11-22 against Lemon Squeezy's help ("Prefilled checkout fields", "Setting a quantity"):
`https://STORE.lemonsqueezy.com/checkout/buy/UUID` (older `/buy/UUID` or a number); `quantity`, `checkout[email]`,
`checkout[discount_code]` can be passed on. An address with `?cart=` works once. The company belongs to Stripe since
July 2024.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import labelled
from storegen.checkout.by_shop import ByShop
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings

_UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


class LemonSqueezy(ByShop):
    """The channel `lemonsqueezy`."""

    name = "lemonsqueezy"
    operator = "stripe"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(
        Grade.ONLINE,
        PriceFixedBy.PROVIDER,
        quantity=True,
        prefill_email=True,
        coupon=True,
        returns=ReturnBy.DASHBOARD,
    )
    hosts = ("lemonsqueezy.com",)
    words = labelled("Lemon Squeezy", "Lemon Squeezy")
    known = ("store",)
    setting = "store"
    shop = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
    link = re.compile(
        rf"(?:https://(?P<shop>{shop.pattern})\.lemonsqueezy\.com/(?:checkout/)?buy/)?(?P<id>{_UUID}|[0-9]{{1,12}})"
        r"/?(?:[?#].*)?"
    )
    noun = "a checkout of Lemon Squeezy"
    example = "share the product there and copy the address: https://yourstore.lemonsqueezy.com/checkout/buy/…"

    def expiring(self, text: str) -> str | None:
        """A cart is one shopper's."""
        if not re.search(r"lemonsqueezy\.com/checkout/?\?(?:.*&)?cart=", text):
            return None
        return "the address of one shopper's cart; share the product at Lemon Squeezy and copy that address"

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """The link in today's form."""
        del offer, entry, settings
        store, _, own = found.partition("/")
        return (Link(f"https://{store}.lemonsqueezy.com/checkout/buy/{own}"),)


ADAPTER = LemonSqueezy()
