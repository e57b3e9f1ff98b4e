"""Weidian listings: the number of a listing or its address in, a link to the listing out. Weidian fixes the price.

Facts checked 2026-11-22: `https://weidian.com/item.html?itemID=DIGITS`, with a capital `ID`; the rest of the query
tracks. It opens inside WeChat. Short addresses (`k.youshop10.com`) end. Sold in CNY, unless an entry names another
currency.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import labelled
from storegen.checkout.listing import Listing

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.listing import Address

_NUMBER = re.compile(r"[0-9]{5,40}")
_PLACE = re.compile(r"(?:(?:www|h5|shop[0-9]+\.v)\.)?weidian\.com/item\.html")


class Weidian(Listing):
    """The channel `weidian`."""

    name = "weidian"
    operator = "weidian"
    checked = datetime.date(2026, 11, 22)
    hosts = ("weidian.com", "youshop10.com", "geilicdn.com")
    short = ("k.youshop10.com",)
    words = labelled("Weidian", "微店")
    noun = "the number of a Weidian listing"
    example = 'copy the number behind itemID= and write it in quotes: weidian: "4512345678"'
    sells_in = "CNY"

    def from_id(self, text: str, settings: Settings) -> str | None:
        """The number."""
        del settings
        return text if _NUMBER.fullmatch(text) else None

    def from_address(self, address: Address, settings: Settings) -> str | None:
        """The same."""
        number = address.query.get("itemID") or address.query.get("itemId", "")
        return self.from_id(number, settings) if _PLACE.fullmatch(address.host + address.path) else None

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing."""
        del offer, entry, settings
        return (Link(f"https://weidian.com/item.html?itemID={found}"),)


ADAPTER = Weidian()
