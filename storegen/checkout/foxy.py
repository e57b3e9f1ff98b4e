"""Foxy: every product with a signed price in, a link to Foxy's cart out; a form for several. No price can be changed.

Facts checked 2026-11-23 against foxy.io/help, "Sign product links with HMAC": `https://STORE.foxycart.com/cart?name=…&
price=…&code=…`; what Foxy asks of the signatures stands in `foxy_signature.py`. The store's setting "cart validation"
must be on, or Foxy does not look at them.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from storegen.checkout.actions import Link
from storegen.checkout.base import labelled
from storegen.checkout.capabilities import Capabilities, CartBy, Grade, PriceFixedBy
from storegen.checkout.contract import Passed, Way
from storegen.checkout.foxy_signature import OPEN, signable, signed_name
from storegen.checkout.hand_over import CartForm
from storegen.checkout.item import item_id, item_name
from storegen.checkout.page_priced import PagePriced
from storegen.checkout.setting_values import host_problems, shop_of, text_of
from storegen.hosts import host_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.hand_over import HandOver
    from storegen.problems import Problem, Span

_MOST = 2048
_NAMES = (100, 50, 20)
"""How long a product's name may be; the next where the link would be too long."""


class Foxy(PagePriced):
    """The channel `foxy`."""

    name = "foxy"
    operator = "foxy"
    checked = datetime.date(2026, 11, 23)
    capabilities = Capabilities(
        Grade.ONLINE,
        PriceFixedBy.SIGNED,
        CartBy.FORM,
        quantity=True,
        variant="parameter",
        prefill_email=True,
        coupon=True,
    )
    hosts = ("foxycart.com",)
    words = labelled("Card (Foxy)", "银行卡 (Foxy)")
    known = ("store", "currency", "key")
    host_settings = ("store",)
    secret = "FOXY_STORE_KEY"  # noqa: S105  the name of the variable

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs the store's host name; the key is missed where the environment is looked at."""
        own = host_problems(self.name, settings, span, "your-name.foxycart.com", "store")
        return (*super().check_settings(settings, span, files), *own)

    def csp(self, settings: Settings) -> Mapping[str, tuple[str, ...]]:
        """The cart is handed over as a form."""
        return {"form-action": (f"https://{_host(settings)}",)}

    def sale(self, offer: Offer, settings: Settings) -> Way | Passed:
        """A link that puts one piece into Foxy's cart."""
        key = text_of(settings, "key")
        if not _host(settings):
            return Passed("it has no store in store.yaml")
        if not key:
            return Passed(f"its key is not set: {self.secret}")
        for most in _NAMES:
            query = urlencode(_signed(key, item_id(offer), _fields(offer, most)), quote_via=quote, safe="")
            link = f"https://{_host(settings)}/cart?{query}"
            if len(link) <= _MOST:
                return Way((Link(link),))
        return Passed(f"its link would be longer than {_MOST} octets")

    def hand_over(self, settings: Settings, language: str) -> HandOver | None:
        """One form with all lines; each line brings the signed name of its quantity. None without a host and a key."""
        del language
        if not _host(settings) or not text_of(settings, "key"):
            return None
        return CartForm(f"https://{_host(settings)}/cart", (), "{n}:{field}", "{n}:{quantity}")

    def line(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> tuple[tuple[str, str], ...]:
        """The signed fields of one product, and under `quantity` what its quantity is called."""
        del entry
        key, code = text_of(settings, "key"), item_id(offer)
        return (*_signed(key, code, _fields(offer, _NAMES[0])), ("quantity", signed_name(key, code, "quantity", OPEN)))


def _fields(offer: Offer, most: int) -> tuple[tuple[str, str], ...]:
    """What Foxy is told of an offer; an SKU is for the seller to read and no identity."""
    sku = (("sku", signable(offer.sku)),) if offer.sku else ()
    name = signable(item_name(offer, most))
    return (("name", name), ("code", item_id(offer)), ("price", offer.price.amount), *sku)


def _signed(key: str, code: str, fields: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((signed_name(key, code, name, value), value) for name, value in fields)


def _host(settings: Settings) -> str:
    return host_of(shop_of(settings, "store") or "")


ADAPTER = Foxy()
