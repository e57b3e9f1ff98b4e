"""Stripe Payment Links: the link's id or address in, a link to Stripe's checkout out. Stripe fixes the price.

Facts checked 2026-11-22 against Stripe's documentation "Payment Links" and "URL parameters":
`https://buy.stripe.com/ID` (also book. and donate.), `test_` before the id in test mode; `client_reference_id` takes
letters, digits, `-` and `_`, at most 200, and others are dropped without a word; `locale` sets the language, one of
those that "Supported locales" lists for Checkout, or `auto`. A session expires: `checkout.stripe.com/c/pay/…`,
in the browser also `buy.stripe.com/c/pay/…`.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from storegen.checkout.actions import Link
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.item import item_id
from storegen.checkout.settings import entry_text
from storegen.checkout.spoken import spoken
from storegen.checkout.unusual import is_at_a_sellers_domain, place_of

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings

_LINK = re.compile(r"(?:https://(?P<host>buy|book|donate)\.stripe\.com/)?(?P<id>(?:test_)?[A-Za-z0-9]{8,64})(?:\?.*)?")
REFERENCE = 200
"""Longest reference that Stripe keeps, in characters."""
_REFERENCE = re.compile(rf"[A-Za-z0-9_-]{{1,{REFERENCE}}}")
_DIGEST = 8
_TAGS = (
    "bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl "
    "sv th tr vi zh zh-HK zh-TW"
)
_LANGUAGES = frozenset(_TAGS.split())


class Stripe(ById):
    """The channel `stripe`."""

    name = "stripe"
    operator = "stripe"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(
        Grade.ONLINE,
        PriceFixedBy.PROVIDER,
        prefill_email=True,
        reference=REFERENCE,
        coupon=True,
        locale=True,
        returns=ReturnBy.DASHBOARD,
        test_visible=True,
    )
    hosts = ("stripe.com",)
    words = labelled("Card (Stripe)", "银行卡 (Stripe)")
    noun = "a Payment Link of Stripe"
    example = "copy it from the dashboard: https://buy.stripe.com/…"

    def expiring(self, text: str) -> str | None:
        """A checkout session ends after a day."""
        if "checkout.stripe.com" not in text and "stripe.com/c/pay/" not in text:
            return None
        return "the address of one checkout session; make a Payment Link in Stripe's dashboard and copy its address"

    def read(self, text: str, settings: Settings) -> str | None:
        """The link's host and id: `buy/test_8wM5kD0abcDEF`."""
        del settings
        found = _LINK.fullmatch(text)
        return f"{found['host'] or 'buy'}/{found['id']}" if found else None

    def is_test(self, entry: BuyEntry | None, settings: Settings) -> bool:
        """Test links say so in their id, on every domain."""
        text = entry_text(entry) if entry else ""
        return "/test_" in (self.read(text, settings) or place_of(text))

    def is_unusual(self, text: str) -> bool:
        """Payment Links can stand at the seller's own domain."""
        return is_at_a_sellers_domain(text)

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link that tells Stripe what it is for and in which language to speak."""
        del entry, settings
        locale = spoken(offer.language, _LANGUAGES) or "auto"
        query = {"client_reference_id": client_reference(offer), "locale": locale}
        host, _, own = found.partition("/")
        return (Link(f"https://{host}.stripe.com/{own}?{urlencode(query)}"),)


def client_reference(offer: Offer) -> str:
    """What was bought, in the only characters that Stripe keeps: the SKU, else product and variant.

    Where characters are lost, a digest of the whole keeps two products apart whose other letters are the same.
    """
    own = f"{offer.product}_{offer.variant}"
    whole = next((text for text in (offer.sku or "", own) if _REFERENCE.fullmatch(text)), None)
    if whole is not None:
        return whole
    digest = hashlib.sha256(item_id(offer).encode()).hexdigest()[:_DIGEST]
    kept = re.sub(r"[^A-Za-z0-9_-]+", "-", own).strip("-_")[: REFERENCE - _DIGEST - 1]
    return f"{kept}-{digest}" if kept else digest


ADAPTER = Stripe()
