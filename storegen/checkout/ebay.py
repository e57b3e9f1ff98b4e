"""eBay listings: the number of a listing or its address in, a link to the listing out. eBay fixes the price.

Known, not looked up (2026-11-22): `https://www.ebay.TLD/itm/[words/]DIGITS`; `var=DIGITS` chooses a variant, the rest
tracks. A number is sold on every site; the setting `site` says on which one you list it (default ebay.com), and so in
which currency. What has another shape, such as a short address (`ebay.us`, `ebay.to`), is linked as typed.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import labelled
from storegen.checkout.country_sites import CountryListing, currency_by_site
from storegen.checkout.listing import NUMBER
from storegen.checkout.unusual import at

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.listing import Address

_PATH = re.compile(r"/itm/(?:[^/]+/)?(?P<id>[0-9]{5,40})/?")
_CURRENCIES = currency_by_site(
    {"USD": "com", "CAD": "ca", "AUD": "com.au", "HKD": "com.hk", "MYR": "com.my", "SGD": "com.sg", "PHP": "ph"}
    | {"EUR": "de fr it es at be ie nl", "CHF": "ch", "PLN": "pl", "GBP": "co.uk"}
)


class Ebay(CountryListing):
    """The channel `ebay`."""

    name = "ebay"
    operator = "ebay"
    checked = datetime.date(2026, 11, 22)
    brand = "ebay"
    currencies = _CURRENCIES
    worldwide = "com"
    hosts = (*(f"ebay.{site}" for site in _CURRENCIES), "ebay.us", "ebay.to", "ebayimg.com")
    words = labelled("eBay", "eBay")
    noun = "the number of an eBay listing"
    example = 'copy the number behind /itm/ and write it in quotes: ebay: "123456789012"'
    unusual = at(*(f"ebay.{site}" for site in _CURRENCIES), "ebay.us", "ebay.to")

    def id_of(self, text: str) -> str | None:
        """The number."""
        return text if NUMBER.fullmatch(text) else None

    def id_at(self, address: Address) -> str | None:
        """The number, with the variant where one was given: `123456789012?var=4321`."""
        found, variant = _PATH.fullmatch(address.path), address.query.get("var", "")
        if found is None:
            return None
        return f"{found['id']}?var={variant}" if re.fullmatch(r"[0-9]{1,40}", variant) else found["id"]

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing."""
        del offer, entry, settings
        site, _, number = found.partition("/")
        return (Link(f"https://www.ebay.{site}/itm/{number}"),)


ADAPTER = Ebay()
