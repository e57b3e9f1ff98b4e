"""WooCommerce: the number of a product or variation in, a link to the shop's checkout out, for one or several.

Facts checked 2026-11-22 against developer.woocommerce.com, "Shareable checkout URLs": since WooCommerce 10.0 of July
2025 `https://SHOP/checkout-link/?products=ID:QUANTITY,…` fills the cart and opens the checkout; the path is fixed, and
a product with options needs the number of a variation. The shop fixes the price.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.base import labelled
from storegen.checkout.capabilities import Capabilities, CartBy, Grade, PriceFixedBy
from storegen.checkout.link_cart import LinkCart
from storegen.checkout.listing import parsed
from storegen.checkout.operators import operator_of
from storegen.checkout.setting_values import shop_of, shop_problems
from storegen.hosts import host_of

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Settings
    from storegen.problems import Problem, Span

_NUMBER = re.compile(r"[1-9][0-9]{0,11}")
_PRODUCT = re.compile(r"(?P<id>[1-9][0-9]{0,11})(?::[1-9][0-9]*)?")
_PATH = "/checkout-link/"


class WooCommerce(LinkCart):
    """The channel `woocommerce`."""

    name = "woocommerce"
    operator = "another shop"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(Grade.ONLINE, PriceFixedBy.PROVIDER, CartBy.LINK, quantity=True, coupon=True)
    words = labelled("Online checkout (WooCommerce)", "在线结账 (WooCommerce)")
    known = ("shop",)
    host_settings = ("shop",)
    noun = "the number of a product or variation of this shop"
    example = 'write it in quotes: woocommerce: "123"; it stands in the list of products, behind ID'

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs the shop's address."""
        own = shop_problems(self.name, settings, span, "https://shop.example")
        return (*super().check_settings(settings, span, files), *own)

    def operators(self, entry: BuyEntry | None, settings: Settings) -> frozenset[str]:
        """Whoever the shop's address hangs on."""
        del entry
        shop = shop_of(settings)
        return frozenset({operator_of(host_of(shop)) if shop else self.operator})

    def read(self, text: str, settings: Settings) -> str | None:
        """The number, typed or out of an address of this shop."""
        address = parsed(text)
        if address is None:
            return text if _NUMBER.fullmatch(text) else None
        is_link = address.path.endswith(_PATH)
        found = _PRODUCT.fullmatch(address.query.get("products" if is_link else "add-to-cart", ""))
        shop = shop_of(settings)
        typed = f"https://{address.host}{address.path.removesuffix(_PATH if is_link else '/')}"
        is_same_shop = not shop or typed == shop or typed.startswith(f"{shop}/")
        return found["id"] if found and is_same_shop else None

    def start(self, settings: Settings) -> str:
        """`https://shade.example/store/checkout-link/?products=`."""
        shop = shop_of(settings)
        return f"{shop}{_PATH}?products=" if shop else ""


ADAPTER = WooCommerce()
