"""Shopify: the number of a variant in, a link to the shop's checkout out, for one or several. Shopify fixes the price.

Facts checked 2026-11-22 against shopify.dev, "Create cart permalinks": `https://SHOP/cart/VARIANT:QUANTITY,…`, on the
shop's own domain or NAME.myshopify.com. New features go to `/buy` (the channel `ucp`), these links stay supported. A
storefront with a password turns shoppers away.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.base import labelled
from storegen.checkout.capabilities import Capabilities, CartBy, Grade, PriceFixedBy
from storegen.checkout.link_cart import LinkCart
from storegen.checkout.listing import parsed
from storegen.checkout.setting_values import host_problems, shop_of
from storegen.hosts import host_of

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from storegen.checkout.contract import Settings
    from storegen.problems import Problem, Span

_NUMBER = re.compile(r"[1-9][0-9]{4,19}")
_GID = "gid://shopify/ProductVariant/"
_CART = re.compile(r"/cart/(?P<id>[1-9][0-9]{4,19})(?::[1-9][0-9]*)?")


class Shopify(LinkCart):
    """The channel `shopify`."""

    name = "shopify"
    operator = "shopify"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(
        Grade.ONLINE, PriceFixedBy.PROVIDER, CartBy.LINK, quantity=True, prefill_email=True, coupon=True
    )
    hosts = ("myshopify.com", "cdn.shopify.com")
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
        address = parsed(text)
        if address is None:
            own = text.removeprefix(_GID)
        else:
            in_cart = _CART.fullmatch(address.path)
            own = in_cart["id"] if in_cart else address.query.get("variant", "")
            if not _is_same_shop(address.host, settings):
                return None
        return own if _NUMBER.fullmatch(own) else None

    def start(self, settings: Settings) -> str:
        """`https://shade.myshopify.com/cart/`."""
        shop = shop_of(settings)
        return f"https://{host_of(shop)}/cart/" if shop else ""


def _is_same_shop(host: str, settings: Settings) -> bool:
    """Whether an address can be one of this shop's: its numbers are the same on its own domain and at Shopify's."""
    shop = host_of(shop_of(settings) or "")
    is_same = not shop or host.removeprefix("www.") == shop.removeprefix("www.")
    return is_same or host.endswith(".myshopify.com") or shop.endswith(".myshopify.com")


ADAPTER = Shopify()
