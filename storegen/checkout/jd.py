"""JD listings: the number of a listing or its address in, a link to the listing out. JD fixes the price.

Facts checked 2026-11-22: `https://item.jd.com/DIGITS.html`, on phones `https://item.m.jd.com/product/DIGITS.html`; each
variant has a number of its own. JD Worldwide uses `jd.hk`. Short addresses (`u.jd.com`, `3.cn`) end. Sold in CNY,
unless an entry names another currency.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import labelled
from storegen.checkout.listing import NUMBER, Listing

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.listing import Address

_PLACE = re.compile(r"(?:npc)?item\.(?:m\.)?jd\.(?P<end>com|hk)/(?:product/)?(?P<id>[0-9]{5,40})\.html")


class Jd(Listing):
    """The channel `jd`."""

    name = "jd"
    operator = "jd"
    checked = datetime.date(2026, 11, 22)
    hosts = ("jd.com", "jd.hk", "3.cn", "360buyimg.com")
    short = ("u.jd.com", "3.cn")
    words = labelled("JD.com", "京东")
    noun = "the number of a JD listing"
    example = 'copy the number before .html and write it in quotes: jd: "100012043978"'
    sells_in = "CNY"

    def from_id(self, text: str, settings: Settings) -> str | None:
        """`com/100012043978`."""
        del settings
        return f"com/{text}" if NUMBER.fullmatch(text) else None

    def from_address(self, address: Address, settings: Settings) -> str | None:
        """The same; `hk/…` for JD Worldwide."""
        del settings
        found = _PLACE.fullmatch(address.host + address.path)
        return f"{found['end']}/{found['id']}" if found else None

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing."""
        del offer, entry, settings
        end, _, number = found.partition("/")
        return (Link(f"https://item.jd.{end}/{number}.html"),)


ADAPTER = Jd()
