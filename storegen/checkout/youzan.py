"""Youzan listings: the short name of a listing or its address in, a link to the listing out. Youzan fixes the price.

Facts checked 2026-11-22: `https://shopNUMBER.m.youzan.com/wscgoods/detail/ALIAS`, the same at `h5.youzan.com`; older
forms are `h5.youzan.com/v2/goods/ALIAS` and `detail.youzan.com/show/goods?alias=ALIAS`; the rest of the query tracks.
It opens inside WeChat. Short addresses (`j.youzan.com`) end. Sold in CNY, unless an entry names another currency.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import labelled
from storegen.checkout.listing import Listing
from storegen.checkout.settings import entry_text

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.listing import Address

_ALIAS = re.compile(r"[a-z0-9]{8,40}")
_SHOP = re.compile(r"(?P<shop>shop[0-9]+(?:-[0-9]+)?)\.(?:m\.)?youzan\.com")
_HOST = re.compile(r"(?:shop[0-9]+(?:-[0-9]+)?\.(?:m\.)?|h5\.|detail\.)youzan\.com")
_PATH = re.compile(r"/(?:wscgoods/detail|v2/goods)/(?P<alias>[a-z0-9]{8,40})/?")


class Youzan(Listing):
    """The channel `youzan`."""

    name = "youzan"
    operator = "youzan"
    checked = datetime.date(2026, 11, 22)
    hosts = ("youzan.com", "yzcdn.cn")
    short = ("j.youzan.com",)
    words = labelled("Youzan", "有赞")
    noun = "the address of a Youzan listing"
    example = "copy it from the browser: https://shop….m.youzan.com/wscgoods/detail/…"
    sells_in = "CNY"

    def from_id(self, text: str, settings: Settings) -> str | None:
        """`h5.youzan.com/2g0jo1ifn7ftv`; digits alone are the number of a shop or of another marketplace's listing."""
        del settings
        return f"h5.youzan.com/{text}" if _ALIAS.fullmatch(text) and not text.isdigit() else None

    def from_address(self, address: Address, settings: Settings) -> str | None:
        """The same, at the shop's own host where the address names it."""
        if not _HOST.fullmatch(address.host):
            return None
        found = _PATH.fullmatch(address.path)
        alias = found["alias"] if found else address.query.get("alias", "") if address.path == "/show/goods" else ""
        shop = _SHOP.fullmatch(address.host)
        if shop is None:
            return self.from_id(alias, settings)
        return f"{shop['shop']}.m.youzan.com/{alias}" if _ALIAS.fullmatch(alias) else None

    def provider_id(self, entry: BuyEntry) -> str:
        """The short name alone."""
        return (self.read(entry_text(entry), {}) or "").partition("/")[2]

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing."""
        del offer, entry, settings
        host, _, alias = found.partition("/")
        return (Link(f"https://{host}/wscgoods/detail/{alias}"),)


ADAPTER = Youzan()
