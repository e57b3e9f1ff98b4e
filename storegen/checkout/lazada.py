"""Lazada listings: the number of a listing or its address in, a link to the listing out. Lazada fixes the price.

Seen in public code (2026-11-23): `https://www.lazada.TLD/products/[words-]iITEM[-sSKU].html`, the words being free;
`pdp-iITEM-sSKU` is what Lazada itself writes. Each country has a site of its own, so a number alone needs the setting
`site`, which decides the currency too. What has another shape, such as a short address (`s.lazada.TLD`), is linked as
typed.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import labelled
from storegen.checkout.country_sites import CountryListing, currency_by_site
from storegen.checkout.unusual import at

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.listing import Address

_ID = re.compile(r"i?(?P<item>[0-9]{5,40})(?P<sku>-s[0-9]{5,40})?")
_PATH = re.compile(r"/products/(?:[^/]*-)?(?P<id>i[0-9]{5,40}(?:-s[0-9]{5,40})?)\.html")
_CURRENCIES = currency_by_site(
    {"MYR": "com.my", "THB": "co.th", "PHP": "com.ph", "IDR": "co.id", "VND": "vn", "SGD": "sg"}
)


class Lazada(CountryListing):
    """The channel `lazada`."""

    name = "lazada"
    operator = "alibaba"
    checked = datetime.date(2026, 11, 23)
    brand = "lazada"
    currencies = _CURRENCIES
    worldwide = None
    hosts = ("lazada.com", *(f"lazada.{site}" for site in _CURRENCIES), "slatic.net")
    words = labelled("Lazada", "Lazada")
    noun = "the address of a Lazada listing"
    example = "copy it from the browser: https://www.lazada.sg/products/…-i….html"
    unusual = at("lazada.com", *(f"lazada.{site}" for site in _CURRENCIES))

    def id_of(self, text: str) -> str | None:
        """`i301118872-s527230478`."""
        found = _ID.fullmatch(text)
        return f"i{found['item']}{found['sku'] or ''}" if found else None

    def id_at(self, address: Address) -> str | None:
        """The same."""
        found = _PATH.fullmatch(address.path)
        return self.id_of(found["id"]) if found else None

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing."""
        del offer, entry, settings
        site, _, own = found.partition("/")
        return (Link(f"https://www.lazada.{site}/products/pdp-{own}.html"),)


ADAPTER = Lazada()
