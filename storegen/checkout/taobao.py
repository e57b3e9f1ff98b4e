"""Taobao listings: the number of a listing or its address in, a link to the listing out. Taobao fixes the price.

Facts checked 2026-11-22: `https://item.taobao.com/item.htm?id=DIGITS`; only `id` and `skuId` matter, `spm` and the
rest track. Short addresses (`m.tb.cn`) expire. WeChat often keeps its users from following links to Taobao, so an
entry may give the listing's password beside the id (`password: ￥…￥`), a text that the Taobao app understands when it
is copied. Passwords end after some weeks; `until` says when the entry does.

Listings are sold in CNY, unless an entry names another currency. On a page in another currency the way says its own
price, where the variant has one in that currency.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from storegen.checkout.actions import CopyText, Link
from storegen.checkout.base import labelled
from storegen.checkout.listing import NUMBER, Listing
from storegen.checkout.spoken import is_chinese

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.listing import Address

_PLACES = {("item.taobao.com", "/item.htm"), ("h5.m.taobao.com", "/awp/core/detail.htm")}


def numbered(address: Address) -> str | None:
    """What matters of a listing's address at Taobao or Tmall: `id=563422855497`, with `skuId` where there is one."""
    number, sku = address.query.get("id", ""), address.query.get("skuId", "")
    if not NUMBER.fullmatch(number):
        return None
    return f"id={number}&skuId={sku}" if NUMBER.fullmatch(sku) else f"id={number}"


class Taobao(Listing):
    """The channel `taobao`."""

    name = "taobao"
    operator = "alibaba"
    checked = datetime.date(2026, 11, 22)
    hosts = ("taobao.com", "tb.cn", "alicdn.com")
    short = ("m.tb.cn", "e.tb.cn", "s.click.taobao.com")
    elsewhere = (("tmall.com", "it is a listing on Tmall: write it below `tmall`"),)
    words = labelled("Taobao", "淘宝")
    noun = "the number of a Taobao listing"
    example = 'copy the number behind id= and write it in quotes: taobao: "563422855497"'
    sells_in = "CNY"
    entry_knows = ("password",)

    def from_id(self, text: str, settings: Settings) -> str | None:
        """`id=563422855497`."""
        del settings
        return f"id={text}" if NUMBER.fullmatch(text) else None

    def from_address(self, address: Address, settings: Settings) -> str | None:
        """The same, with the `skuId` where one was given."""
        del settings
        return numbered(address) if (address.host, address.path) in _PLACES else None

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing, and the password for the app."""
        del settings
        link = Link(f"https://item.taobao.com/item.htm?{found}")
        password = entry.value.get("password") if isinstance(entry.value, dict) else None
        if not isinstance(password, str) or not password.strip():
            return (link,)
        app = "淘宝 App" if is_chinese(offer.language) else "Taobao app"
        return (link, CopyText(password.strip(), app))


ADAPTER = Taobao()
