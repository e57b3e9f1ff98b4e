"""Razorpay payment pages and buttons: an address or a button's id in, a link or Razorpay's script out, in INR.

Facts checked 2026-11-23 against Razorpay's documentation "Payment Button" and addresses in use: a page is
`https://rzp.io/l/NAME`, `https://rzp.io/rzp/NAME` or `https://pages.razorpay.com/NAME` and needs no script; a button is
`<form><script src="https://checkout.razorpay.com/v1/payment-button.js" data-payment_button_id="pl_…"></form>`.
`rzp.io/i/` leads to a payment link that is paid once. Razorpay fixes the price; other currencies than INR have to be
unlocked there, and the entry then names them.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link, Script
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.provider_script import SCRIPT, button_warnings, is_allowed, not_allowed
from storegen.checkout.settings import entry_text
from storegen.checkout.unusual import at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Passed, Settings, Way
    from storegen.problems import Problem

_BUTTON = re.compile(r"pl_[A-Za-z0-9]{10,20}")
_PAGE = re.compile(
    r"https://(?P<kept>rzp\.io/(?:l|rzp)/[A-Za-z0-9_-]{1,60}"
    r"|pages\.razorpay\.com/(?:pl_[A-Za-z0-9]{10,20}/view|[A-Za-z0-9_-]{1,100}))/?(?:[?#].*)?"
)
_SRC = "https://checkout.razorpay.com/v1/payment-button.js"


class Razorpay(ById):
    """The channel `razorpay`. A button counts only once store.yaml allows its script; a page always does."""

    name = "razorpay"
    operator = "razorpay"
    checked = datetime.date(2026, 11, 23)
    capabilities = Capabilities(
        Grade.ONLINE, PriceFixedBy.PROVIDER, quantity=True, prefill_email=True, returns=ReturnBy.DASHBOARD, script=True
    )
    hosts = ("razorpay.com", "rzp.io")
    words = labelled("Razorpay", "Razorpay")
    known = (SCRIPT,)
    noun = "a payment page or the id of a payment button of Razorpay"
    example = "copy the page's address, https://rzp.io/rzp/…, or the id in the button's code, pl_…"
    unusual = at("rzp.io", "pages.razorpay.com")
    sells_in = "INR"

    def expiring(self, text: str) -> str | None:
        """A payment link is paid once."""
        if not text.startswith(("https://rzp.io/i/", "plink_")):
            return None
        return "a payment link that is paid once; make a payment page at Razorpay and copy its address"

    def read(self, text: str, settings: Settings) -> str | None:
        """A button's id, or a page's address without `https://`."""
        del settings
        if _BUTTON.fullmatch(text):
            return text
        found = _PAGE.fullmatch(text)
        return found["kept"] if found else None

    def check_entry(self, entry: BuyEntry, settings: Settings) -> tuple[Problem, ...]:
        """A button needs consent to its script."""
        found = super().check_entry(entry, settings)
        if not _BUTTON.fullmatch(entry_text(entry)):
            return found
        instead = "the address of a payment page, a plain link"
        return (*found, *button_warnings(entry, self.name, "checkout.razorpay.com", instead, settings))

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """A page as a link, a button once its script is allowed."""
        is_button = entry is not None and _BUTTON.fullmatch(entry_text(entry))
        return (not_allowed(settings) if is_button else None) or super().way(offer, entry, settings)

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the page, or a form in which the script draws the button."""
        del offer, entry, settings
        if not _BUTTON.fullmatch(found):
            return (Link(f"https://{found}"),)
        return (Script(_SRC, (("data-payment_button_id", found),), elements=(("form", ()),)),)

    def csp(self, settings: Settings) -> Mapping[str, tuple[str, ...]]:
        """What Razorpay's script loads, where it may."""
        if not is_allowed(settings):
            return {}
        return {
            "script-src": ("https://checkout.razorpay.com",),
            "frame-src": ("https://api.razorpay.com", "https://checkout.razorpay.com"),
            "connect-src": ("https://*.razorpay.com",),
        }


ADAPTER = Razorpay()
