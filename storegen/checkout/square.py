"""Square payment links: the link's id or address in, a link to Square's checkout out. Square fixes the price.

Facts checked 2026-11-22 against Square's "Quick pay checkout": `https://square.link/u/ID`, `sandbox.` before it in
test mode. The long addresses `checkout.square.site/buy/ID` and `/merchant/ID/checkout/ID` are in wide use and last;
`/order/` is one shopper's order. No parameter is documented.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.settings import entry_text

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings

_ID = re.compile(r"[A-Za-z0-9]{6,12}")
_SHORT = re.compile(r"https://(?P<kept>(?:sandbox\.)?square\.link/u/[A-Za-z0-9]{6,12})/?(?:[?#].*)?")
_LONG = re.compile(
    r"https://(?P<kept>checkout\.square\.site/(?:buy/[A-Z0-9]{10,40}|merchant/[A-Z0-9]{6,20}/checkout/[A-Z0-9]{10,40}))"
    r"/?(?:[?#].*)?"
)


class Square(ById):
    """The channel `square`."""

    name = "square"
    operator = "square"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(Grade.ONLINE, PriceFixedBy.PROVIDER, returns=ReturnBy.DASHBOARD, test_visible=True)
    hosts = ("square.link", "square.site", "squareup.com")
    words = labelled("Card (Square)", "银行卡 (Square)")
    noun = "a payment link of Square"
    example = "copy it from the dashboard: https://square.link/u/…"

    def expiring(self, text: str) -> str | None:
        """An order is one shopper's, and a link of the old Checkout API ends with it."""
        if not re.match(r"https://(checkout\.square\.site/.*/order/|connect\.squareup\.com/|squareup\.com/pay-)", text):
            return None
        return "the address of one shopper's order; make a payment link in Square's dashboard and copy its address"

    def read(self, text: str, settings: Settings) -> str | None:
        """The address without `https://` and what follows it: `square.link/u/jUjglZiR`."""
        del settings
        if _ID.fullmatch(text):
            return f"square.link/u/{text}"
        found = _SHORT.fullmatch(text) or _LONG.fullmatch(text)
        return found["kept"] if found else None

    def is_test(self, entry: BuyEntry | None, settings: Settings) -> bool:
        """Test links live on the sandbox."""
        return entry is not None and (self.read(entry_text(entry), settings) or "").startswith("sandbox.")

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """The link; Square takes no parameters."""
        del offer, entry, settings
        return (Link(f"https://{found}"),)


ADAPTER = Square()
