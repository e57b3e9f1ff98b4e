"""Pinduoduo listings: the number of a listing or its address in, a link to the listing out. Pinduoduo fixes the price.

Facts checked 2026-11-22: `https://mobile.yangkeduo.com/goods.html?goods_id=DIGITS` is what public code uses (also at
`mobile.pinduoduo.com`, and `goods1.html`, `goods2.html`); Pinduoduo publishes no rule for it. The page often asks to
log in or to open the app. Short addresses (`p.pinduoduo.com`) end. Sold in CNY, unless an entry names another currency.
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
_PLACE = re.compile(r"mobile\.(?:yangkeduo|pinduoduo)\.com/goods[0-9]?\.html")


class Pinduoduo(Listing):
    """The channel `pinduoduo`."""

    name = "pinduoduo"
    operator = "pdd"
    checked = datetime.date(2026, 11, 22)
    hosts = ("pinduoduo.com", "yangkeduo.com", "pddpic.com")
    short = ("p.pinduoduo.com",)
    words = labelled("Pinduoduo", "拼多多")
    noun = "the number of a Pinduoduo listing"
    example = 'copy the number behind goods_id= and write it in quotes: pinduoduo: "612345678901"'
    sells_in = "CNY"

    def from_id(self, text: str, settings: Settings) -> str | None:
        """The number."""
        del settings
        return text if _NUMBER.fullmatch(text) else None

    def from_address(self, address: Address, settings: Settings) -> str | None:
        """The same."""
        number = address.query.get("goods_id", "")
        return self.from_id(number, settings) if _PLACE.fullmatch(address.host + address.path) else None

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing."""
        del offer, entry, settings
        return (Link(f"https://mobile.yangkeduo.com/goods.html?goods_id={found}"),)


ADAPTER = Pinduoduo()
