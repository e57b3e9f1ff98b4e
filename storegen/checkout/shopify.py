"""Shopify: the number of a variant in, a link to the shop's checkout out, for one or several. Shopify fixes the price.

Facts checked 2026-11-22 against shopify.dev, "Create cart permalinks": `https://SHOP/cart/VARIANT:QUANTITY,…`, on the
shop's own domain or NAME.myshopify.com. New features go to `/buy` (the channel `ucp`), these links stay supported. A
storefront with a password turns shoppers away.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, CartBy, Grade, PriceFixedBy
from storegen.checkout.contract import Passed
from storegen.checkout.hand_over import CartLink
from storegen.checkout.setting_values import host_of, host_problems, shop_of
from storegen.checkout.settings import entry_text

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings, Way
    from storegen.checkout.hand_over import HandOver
    from storegen.problems import Problem, Span

_NUMBER = r"(?P<{}>[1-9][0-9]{{4,19}})"
_ENTRY = re.compile(
    rf"(?:gid://shopify/ProductVariant/)?{_NUMBER.format('id')}"
    rf"|https://(?P<cart_host>[a-z0-9.-]+)/cart/{_NUMBER.format('cart')}(?::[1-9][0-9]*)?(?:\?[^#]*)?"
    rf"|https://(?P<page_host>[a-z0-9.-]+)/[^?#]*\?(?:[^#]*&)?variant={_NUMBER.format('page')}(?:&[^#]*)?(?:#.*)?"
)
_MOST = 2048


class Shopify(ById):
    """The channel `shopify`."""

    name = "shopify"
    operator = "shopify"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(
        Grade.ONLINE, PriceFixedBy.PROVIDER, CartBy.LINK, quantity=True, prefill_email=True, coupon=True
    )
    hosts = ("myshopify.com",)
    words = labelled("Card (Shopify)", "银行卡 (Shopify)")
    known = ("shop",)
    host_settings = ("shop",)
    noun = "the number of a variant at Shopify"
    example = 'write it in quotes: shopify: "41234567890123"; it stands behind variant= in the address of its page'

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs the shop's host name."""
        own = host_problems(self.name, settings, span, "your-name.myshopify.com")
        return (*super().check_settings(settings, span, files), *own)

    def read(self, text: str, settings: Settings) -> str | None:
        """The variant's number, if an address is one of this shop's."""
        found = _ENTRY.fullmatch(text)
        if found is None:
            return None
        host = found["cart_host"] or found["page_host"]
        shop = shop_of(settings)
        if host and shop and host.removeprefix("www.") != host_of(shop).removeprefix("www."):
            # The number is the same on the shop's own domain and at Shopify's.
            is_own = host.endswith(".myshopify.com") or host_of(shop).endswith(".myshopify.com")
            return (found["cart"] or found["page"]) if is_own else None
        return found["id"] or found["cart"] or found["page"]

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """A link, once the shop is known."""
        return super().way(offer, entry, settings) if shop_of(settings) else Passed("it has no shop in store.yaml")

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the checkout with one piece."""
        del offer, entry
        return (Link(f"{_start(settings)}{found}:1"),)

    def hand_over(self, settings: Settings, language: str) -> HandOver | None:
        """One link with all lines."""
        del language
        return CartLink(_start(settings), "{id}:{quantity}", ",", "", _MOST)

    def line(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> tuple[tuple[str, str], ...]:
        """The variant's number."""
        del offer
        return (("id", self.read(entry_text(entry), settings) or ""),) if entry else ()


def _start(settings: Settings) -> str:
    return f"https://{host_of(shop_of(settings) or '')}/cart/"


ADAPTER = Shopify()
