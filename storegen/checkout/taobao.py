"""Taobao listings: the number of a listing or its address in, a link to the listing out. Taobao fixes the price.

Facts checked 2026-11-22: `https://item.taobao.com/item.htm?id=DIGITS`; only `id` and `skuId` matter, `spm` and the
rest track. Short addresses (`m.tb.cn`) expire.

Listings are sold in CNY, unless an entry names another currency. On a page in another currency the way says its own
price, where the variant has one in that currency.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import LISTING

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings

_NUMBER = re.compile(r"[0-9]{8,15}")
_ADDRESS = re.compile(r"https://item\.taobao\.com/item\.htm\?(?:[^#]*&)?id=(?P<id>[0-9]{8,15})(?:&[^#]*)?(?:#.*)?")
_SKU = re.compile(r"[?&]skuId=(?P<id>[0-9]{5,20})(?:&|#|$)")


class Taobao(ById):
    """The channel `taobao`."""

    name = "taobao"
    operator = "alibaba"
    checked = datetime.date(2026, 11, 22)
    capabilities = LISTING
    hosts = ("taobao.com", "tb.cn")
    words = labelled("Taobao", "淘宝")
    noun = "the number of a Taobao listing"
    example = 'write it in quotes: taobao: "563422855497"'
    sells_in = "CNY"

    def expiring(self, text: str) -> str | None:
        """Short addresses end."""
        return "a short address; open it and copy the number behind id=" if "m.tb.cn" in text else None

    def read(self, text: str, settings: Settings) -> str | None:
        """The part of the address that matters: `id=563422855497`, with the `skuId` where one was given."""
        del settings
        if _NUMBER.fullmatch(text):
            return f"id={text}"
        found = _ADDRESS.fullmatch(text)
        if found is None:
            return None
        sku = _SKU.search(text)
        return f"id={found['id']}&skuId={sku['id']}" if sku else f"id={found['id']}"

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing, freed of tracking."""
        del offer, entry, settings
        return (Link(f"https://item.taobao.com/item.htm?{found}"),)


ADAPTER = Taobao()
