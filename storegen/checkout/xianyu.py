"""Xianyu listings (Goofish): the number of a listing or its address in, a link to the listing out.

Facts checked 2026-11-22: `https://www.goofish.com/item?id=DIGITS`, on phones at `h5.m.goofish.com`. A listing is one
piece: once it is sold the link is dead, so it suits single pieces, and a variant with more needs another channel beside
it. Short addresses are Taobao's and expire. Sold in CNY, unless an entry names another currency.
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
_PLACE = re.compile(r"(?:(?:www|h5\.m)\.)?goofish\.com/item")


class Xianyu(Listing):
    """The channel `xianyu`."""

    name = "xianyu"
    operator = "alibaba"
    checked = datetime.date(2026, 11, 22)
    hosts = ("goofish.com", "alicdn.com")
    short = ("m.tb.cn", "e.tb.cn")
    words = labelled("Xianyu", "闲鱼")
    noun = "the number of a Xianyu listing"
    example = 'copy the number behind id= and write it in quotes: xianyu: "765432109876"'
    sells_in = "CNY"

    def from_id(self, text: str, settings: Settings) -> str | None:
        """The number."""
        del settings
        return text if _NUMBER.fullmatch(text) else None

    def from_address(self, address: Address, settings: Settings) -> str | None:
        """The same."""
        number = address.query.get("id", "")
        return self.from_id(number, settings) if _PLACE.fullmatch(address.host + address.path) else None

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing."""
        del offer, entry, settings
        return (Link(f"https://www.goofish.com/item?id={found}"),)


ADAPTER = Xianyu()
