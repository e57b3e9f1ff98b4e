"""Amazon listings: the ASIN of a listing or its address in, a link to the listing out. Amazon fixes the price.

Facts checked 2026-11-22: `https://www.amazon.TLD/[words/]dp/ASIN` or `/gp/product/ASIN`, an ASIN being ten capital
letters and digits, one for each variant; the rest of the address tracks. The setting `site` says where an ASIN is sold
(default amazon.com), and so in which currency. Short addresses (`amzn.to`, `a.co`) can end.

`/gp/aws/cart/add.html`, which puts several ASINs into Amazon's cart, is not used: a project reported in 2026 that it
asks to sign in and then adds nothing.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import labelled
from storegen.checkout.country_sites import CountryListing, currency_by_site

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.listing import Address

_ASIN = re.compile(r"[A-Za-z0-9]{10}")
_PATH = re.compile(r"/(?:.*/)?(?:dp|gp/product|gp/aw/d)/(?P<id>[A-Za-z0-9]{10})(?:/.*)?")
_CURRENCIES = currency_by_site(
    {"USD": "com", "CAD": "ca", "MXN": "com.mx", "BRL": "com.br", "AUD": "com.au", "SGD": "sg", "INR": "in"}
    | {"EUR": "de fr it es nl com.be ie", "PLN": "pl", "SEK": "se", "TRY": "com.tr", "GBP": "co.uk"}
    | {"AED": "ae", "SAR": "sa", "EGP": "eg", "ZAR": "co.za", "JPY": "co.jp"}
)


class Amazon(CountryListing):
    """The channel `amazon`."""

    name = "amazon"
    operator = "amazon"
    checked = datetime.date(2026, 11, 22)
    brand = "amazon"
    currencies = _CURRENCIES
    worldwide = "com"
    short = ("amzn.to", "amzn.eu", "amzn.asia", "a.co")
    hosts = (*(f"amazon.{site}" for site in _CURRENCIES), *short, "media-amazon.com", "ssl-images-amazon.com")
    words = labelled("Amazon", "亚马逊")
    noun = "the ASIN of an Amazon listing"
    example = "copy the ten letters and digits behind /dp/: amazon: B07XYZ1234"

    def id_of(self, text: str) -> str | None:
        """The ASIN in capitals; a word of ten letters without a digit is none."""
        return text.upper() if _ASIN.fullmatch(text) and re.search("[0-9]", text) else None

    def id_at(self, address: Address) -> str | None:
        """The same."""
        found = _PATH.fullmatch(address.path)
        return self.id_of(found["id"]) if found else None

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing."""
        del offer, entry, settings
        site, _, asin = found.partition("/")
        return (Link(f"https://www.amazon.{site}/dp/{asin}"),)


ADAPTER = Amazon()
