"""Shopee listings: SHOP/ITEM or a listing's address in, a link to the listing out. Shopee fixes the price.

Known, not looked up (2026-11-22): `https://shopee.TLD/product/SHOP/ITEM`, `…-i.SHOP.ITEM` and `/NAME/SHOP/ITEM`, all
numbers. Each country has a site of its own, so an id alone needs the setting `site`, which decides the currency too.
What has another shape, such as a short address (`shp.ee`, `s.shopee.TLD`), is linked as typed.
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

_ID = re.compile(r"(?P<shop>[0-9]{3,40})[./](?P<item>[0-9]{3,40})")
_PATH = re.compile(r"/(?:[^/]+/|[^/]*-i\.)(?P<id>[0-9]{3,40}[./][0-9]{3,40})/?")
_CURRENCIES = currency_by_site(
    {"MYR": "com.my", "THB": "co.th", "PHP": "ph", "IDR": "co.id", "VND": "vn", "TWD": "tw", "BRL": "com.br"}
    | {"MXN": "com.mx", "COP": "com.co", "CLP": "cl", "SGD": "sg"}
)


class Shopee(CountryListing):
    """The channel `shopee`."""

    name = "shopee"
    operator = "shopee"
    checked = datetime.date(2026, 11, 22)
    brand = "shopee"
    currencies = _CURRENCIES
    worldwide = None
    hosts = ("shopee.com", *(f"shopee.{site}" for site in _CURRENCIES), "shp.ee", "susercontent.com")
    words = labelled("Shopee", "虾皮")
    noun = "the address of a Shopee listing"
    example = "copy it from the browser: https://shopee.sg/product/…/…"
    unusual = at("shopee.com", *(f"shopee.{site}" for site in _CURRENCIES), "shp.ee")

    def id_of(self, text: str) -> str | None:
        """`123456/987654321`."""
        found = _ID.fullmatch(text)
        return f"{found['shop']}/{found['item']}" if found else None

    def id_at(self, address: Address) -> str | None:
        """The same."""
        found = _PATH.fullmatch(address.path)
        return self.id_of(found["id"]) if found else None

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing."""
        del offer, entry, settings
        site, _, own = found.partition("/")
        return (Link(f"https://shopee.{site}/product/{own}"),)


ADAPTER = Shopee()
