"""WooCommerce: the number of a product or variation in, a link to the shop's checkout out, for one or several.

Facts checked 2026-11-22 against developer.woocommerce.com, "Shareable checkout URLs": since WooCommerce 10.0 of July
2025 `https://SHOP/checkout-link/?products=ID:QUANTITY,…` fills the cart and opens the checkout; the path is fixed, and
a product with options needs the number of a variation. The shop fixes the price.
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
from storegen.checkout.operators import operator_of
from storegen.checkout.setting_values import host_of, shop_of, shop_problems
from storegen.checkout.settings import entry_text

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings, Way
    from storegen.checkout.hand_over import HandOver
    from storegen.problems import Problem, Span

_ENTRY = re.compile(
    r"(?P<id>[1-9][0-9]{0,11})"
    r"|(?P<shop>https://[^?#]+?)/checkout-link/\?(?:[^#]*&)?products=(?P<link>[1-9][0-9]{0,11})(?::[1-9][0-9]*)?(?:&[^#,]*)?"
    r"|(?P<old_shop>https://[^?#]+?)/?\?(?:[^#]*&)?add-to-cart=(?P<old>[1-9][0-9]{0,11})(?:&[^#]*)?"
)
_MOST = 2048


class WooCommerce(ById):
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
        found = _ENTRY.fullmatch(text)
        if found is None:
            return None
        typed, shop = found["shop"] or found["old_shop"], shop_of(settings)
        if typed and shop and not (typed == shop or typed.startswith(f"{shop}/")):
            return None
        return found["id"] or found["link"] or found["old"]

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
        """The number."""
        del offer
        return (("id", self.read(entry_text(entry), settings) or ""),) if entry else ()


def _start(settings: Settings) -> str:
    return f"{shop_of(settings)}/checkout-link/?products="


ADAPTER = WooCommerce()
