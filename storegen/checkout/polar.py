"""Polar Checkout Links: the link's id or address in, a link to Polar's checkout out. Polar fixes the price.

Facts checked 2026-11-23 against Polar's documentation "Checkout Links" and addresses in use:
`https://buy.polar.sh/polar_cl_…`, the same as `https://api.polar.sh/v1/checkout-links/polar_cl_…/redirect`, with
`sandbox-api.` in test mode. Each visit is led on to a session (`polar_c_…`) that soon ends; its address must not be
copied. `customer_email` and `discount_code` can be passed on; `amount` counts only for pay-what-you-want prices.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.settings import entry_text
from storegen.checkout.unusual import at, place_of

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings

_ID = r"(?P<id>polar_cl_[A-Za-z0-9]{8,80})"
_LINK = re.compile(rf"(?:https://(?:buy\.)?polar\.sh/)?{_ID}/?(?:[?#].*)?")
_LONG = re.compile(rf"https://(?P<sandbox>sandbox-)?api\.polar\.sh/v1/checkout-links/{_ID}(?:/redirect)?/?(?:[?#].*)?")
_SANDBOX = "sandbox "


class Polar(ById):
    """The channel `polar`."""

    name = "polar"
    operator = "polar"
    checked = datetime.date(2026, 11, 23)
    capabilities = Capabilities(
        Grade.ONLINE,
        PriceFixedBy.PROVIDER,
        prefill_email=True,
        coupon=True,
        returns=ReturnBy.DASHBOARD,
        test_visible=True,
    )
    hosts = ("polar.sh",)
    words = labelled("Card (Polar)", "银行卡 (Polar)")
    noun = "a Checkout Link of Polar"
    example = "copy it from the dashboard: https://buy.polar.sh/polar_cl_…"
    unusual = at("polar.sh")

    def expiring(self, text: str) -> str | None:
        """A checkout session ends after a while."""
        if "polar_c_" not in text and "/checkout-sessions" not in text:
            return None
        return "the address of one checkout session; make a Checkout Link in Polar's dashboard and copy its address"

    def read(self, text: str, settings: Settings) -> str | None:
        """The link's id, after `sandbox ` in test mode: `polar_cl_Ys08mrzNse`."""
        del settings
        if found := _LINK.fullmatch(text):
            return found["id"]
        found = _LONG.fullmatch(text)
        return f"{_SANDBOX if found['sandbox'] else ''}{found['id']}" if found else None

    def is_test(self, entry: BuyEntry | None, settings: Settings) -> bool:
        """Test links live on the sandbox."""
        text = entry_text(entry) if entry else ""
        return (self.read(text, settings) or "").startswith(_SANDBOX) or place_of(text).startswith("sandbox")

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """The link, which tells Polar all it needs."""
        del offer, entry, settings
        own = found.removeprefix(_SANDBOX)
        if own == found:
            return (Link(f"https://buy.polar.sh/{own}"),)
        return (Link(f"https://sandbox-api.polar.sh/v1/checkout-links/{own}/redirect"),)


ADAPTER = Polar()
