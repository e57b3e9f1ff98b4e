"""Mollie payment links: the link's id or address in, a link to Mollie's checkout out. Mollie fixes the price.

Facts checked 2026-11-23: `https://payment-links.mollie.com/payment/ID`, in older dashboards
`https://paymentlink.mollie.com/payment/ID/` (addresses in use; Mollie's own pages show none). A link lasts unless it
was given a last day or may be paid only once; what the Payments API makes is short-lived ("Payment Links API",
2026-01-05). No parameter is documented.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.unusual import at

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings

_ID = r"[A-Za-z0-9_-]{6,40}"
_LINK = re.compile(
    rf"(?:https://(?:(?P<old>paymentlink)|payment-links)\.mollie\.com/payment/)?(?P<id>{_ID})/?(?:[?#].*)?"
)


class Mollie(ById):
    """The channel `mollie`."""

    name = "mollie"
    operator = "mollie"
    checked = datetime.date(2026, 11, 23)
    capabilities = Capabilities(Grade.ONLINE, PriceFixedBy.PROVIDER, returns=ReturnBy.DASHBOARD)
    hosts = ("mollie.com",)
    words = labelled("Card or bank (Mollie)", "银行卡 (Mollie)")
    noun = "a payment link of Mollie"
    example = "copy it from the dashboard: https://payment-links.mollie.com/payment/…"
    unusual = at("mollie.com")

    def expiring(self, text: str) -> str | None:
        """A payment ends after minutes."""
        if not text.startswith(("https://www.mollie.com/checkout/", "https://www.mollie.com/payscreen/")):
            return None
        return "the address of one payment; make a payment link in Mollie's dashboard and copy its address"

    def read(self, text: str, settings: Settings) -> str | None:
        """The host's first word and the id: `payment-links/AiEHa5EpD6wkZN5r6Vs3c`."""
        del settings
        found = _LINK.fullmatch(text)
        return f"{found['old'] or 'payment-links'}/{found['id']}" if found else None

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """The link; Mollie takes no parameters."""
        del offer, entry, settings
        host, _, own = found.partition("/")
        return (Link(f"https://{host}.mollie.com/payment/{own}"),)


ADAPTER = Mollie()
