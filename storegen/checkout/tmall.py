"""Tmall listings: the number of a listing or its address in, a link to the listing out. Tmall fixes the price.

Facts checked 2026-11-22: `https://detail.tmall.com/item.htm?id=DIGITS[&skuId=DIGITS]`, on phones at
`detail.m.tmall.com`; the rest of the query tracks. Listings of Tmall Global stand at `detail.tmall.hk`. Short addresses
are Taobao's and expire. Sold in CNY, unless an entry names another currency.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import labelled
from storegen.checkout.listing import NUMBER, Listing
from storegen.checkout.taobao import numbered

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.listing import Address

_PLACE = re.compile(r"detail\.(?:m\.)?tmall\.(?P<end>com|hk)/(?:hk/)?item\.htm")


class Tmall(Listing):
    """The channel `tmall`."""

    name = "tmall"
    operator = "alibaba"
    checked = datetime.date(2026, 11, 22)
    hosts = ("tmall.com", "tmall.hk", "alicdn.com")
    short = ("m.tb.cn", "e.tb.cn", "s.click.taobao.com")
    elsewhere = (("taobao.com", "it is a listing on Taobao: write it below `taobao`"),)
    words = labelled("Tmall", "天猫")
    noun = "the number of a Tmall listing"
    example = 'copy the number behind id= and write it in quotes: tmall: "563422855497"'
    sells_in = "CNY"

    def from_id(self, text: str, settings: Settings) -> str | None:
        """`com/id=563422855497`."""
        del settings
        return f"com/id={text}" if NUMBER.fullmatch(text) else None

    def from_address(self, address: Address, settings: Settings) -> str | None:
        """The same, with the `skuId` where one was given; `hk/…` for Tmall Global."""
        del settings
        place, found = _PLACE.fullmatch(address.host + address.path), numbered(address)
        return f"{place['end']}/{found}" if place and found else None

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing."""
        del offer, entry, settings
        end, _, query = found.partition("/")
        return (Link(f"https://detail.tmall.{end}/item.htm?{query}"),)


ADAPTER = Tmall()
