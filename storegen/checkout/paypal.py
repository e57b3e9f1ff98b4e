"""PayPal payment links: the link's id or address in, a link to PayPal's checkout out. PayPal fixes the price.

Facts checked 2026-11-22 against PayPal's "Payment Links and Buttons" FAQ of 2026-06-17:
`https://www.paypal.com/ncp/payment/ID`, thirteen capitals and digits, `www.sandbox.` in test mode; `locale.x=ja_JP`
and `country.x=JP` set language and country. Quantity, variants and the page after paying are set in the dashboard.
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from babel import Locale
from babel.core import get_global

from storegen.checkout.actions import Link
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.settings import entry_text
from storegen.hosts import host_of, is_below

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings

_LINK = re.compile(
    r"(?:https://(?:www\.)?(?P<sandbox>sandbox\.)?paypal\.com/ncp/payment/)?(?P<id>[A-Z0-9]{13})/?(?:[?#].*)?"
)


class PayPal(ById):
    """The channel `paypal`."""

    name = "paypal"
    operator = "paypal"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(
        Grade.ONLINE, PriceFixedBy.PROVIDER, variant="none", locale=True, returns=ReturnBy.DASHBOARD, test_visible=True
    )
    hosts = ("paypal.com",)
    words = labelled("PayPal", "PayPal")
    noun = "a payment link of PayPal"
    example = "copy it from PayPal's Payment Links: https://www.paypal.com/ncp/payment/…"

    def read(self, text: str, settings: Settings) -> str | None:
        """The link's id, after `sandbox.` in test mode: `ABCDEFGHJKLMN`."""
        del settings
        found = _LINK.fullmatch(text)
        return f"{found['sandbox'] or ''}{found['id']}" if found else None

    def is_test(self, entry: BuyEntry | None, settings: Settings) -> bool:
        """Test links live on the sandbox."""
        del settings
        return entry is not None and is_below(host_of(entry_text(entry)), "sandbox.paypal.com")

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link that tells PayPal which language to speak."""
        del entry, settings
        sandbox, _, own = found.rpartition(".")
        host = f"www.{sandbox}.paypal.com" if sandbox else "www.paypal.com"
        return (Link(f"https://{host}/ncp/payment/{own}?{urlencode(_spoken(offer.language))}"),)


@cache
def _spoken(language: str) -> Mapping[str, str]:
    """PayPal's parameters for a language tag, remembered, because Babel takes long to read one.

    PayPal wants a country in every locale, so the likeliest one completes `en`; only a country that the seller wrote
    says where shoppers live.
    """
    locale = Locale.parse(language, sep="-")
    typed = locale.territory if locale.territory and locale.territory.isalpha() else None
    likely = get_global("likely_subtags").get(locale.language, "")
    country = typed or ("TW" if locale.script == "Hant" else likely.rpartition("_")[2])
    return {"locale.x": f"{locale.language}_{country}"} | ({"country.x": typed} if typed else {})


ADAPTER = PayPal()
