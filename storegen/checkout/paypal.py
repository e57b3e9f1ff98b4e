"""PayPal payment links: the link's id or address in, a link to PayPal's checkout out. PayPal fixes the price.

Facts checked 2026-11-22 against PayPal's "Payment Links and Buttons" FAQ of 2026-06-17:
`https://www.paypal.com/ncp/payment/ID`, thirteen capitals and digits, `www.sandbox.` in test mode; `locale.x=ja_JP`
and `country.x=JP` set language and country. Quantity, variants and the page after paying are set in the dashboard.
The locales are those that PayPal's "Locale codes" and Stripe's list of PayPal's locales name (checked 2026-11-23);
international ones, such as `es_XC`, stand for countries without one of their own.
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from babel import Locale

from storegen.checkout.actions import Link
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.settings import entry_text
from storegen.checkout.spoken import spoken
from storegen.hosts import host_of, is_below

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings

_LINK = re.compile(
    r"(?:https://(?:www\.)?(?P<sandbox>sandbox\.)?paypal\.com/ncp/payment/)?(?P<id>[A-Z0-9]{13})/?(?:[?#].*)?"
)

_ALONE = (
    "ar_EG cs_CZ da_DK de_DE el_GR en_US es_XC fi_FI fr_XC he_IL hu_HU id_ID it_IT ja_JP ko_KR nl_NL no_NO pl_PL pt_BR "
    "ru_RU sk_SK sv_SE th_TH tr_TR zh_CN"
)
_IN_A_COUNTRY = "en_AU en_GB es_ES fr_CA fr_FR pt_PT zh_HK zh_TW"
_LOCALES = MappingProxyType(
    {locale.partition("_")[0]: locale for locale in _ALONE.split()}
    | {locale.replace("_", "-"): locale for locale in _IN_A_COUNTRY.split()}
)
"""PayPal's locales, by the tag of the pages that they are for."""


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
        query = urlencode(_told(offer.language))
        return (Link(f"https://{host}/ncp/payment/{own}{'?' if query else ''}{query}"),)


@cache
def _told(language: str) -> Mapping[str, str]:
    """PayPal's parameters for a language tag, remembered, because Babel takes long to read one.

    A language that PayPal does not speak is left out, so that it chooses itself. Only a country that the seller wrote
    says where shoppers live.
    """
    tag = spoken(language, _LOCALES)
    country = Locale.parse(language, sep="-").territory or ""
    told = {"locale.x": _LOCALES[tag] if tag else "", "country.x": country if country.isalpha() else ""}
    return {name: value for name, value in told.items() if value}


ADAPTER = PayPal()
