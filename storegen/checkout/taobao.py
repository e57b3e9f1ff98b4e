"""Taobao listings: the number of a listing or its address in, a link to the listing out. Taobao fixes the price.

Facts checked 2026-11-22: `https://item.taobao.com/item.htm?id=DIGITS`; only `id` and `skuId` matter, `spm` and the
rest track. Short addresses (`m.tb.cn`) expire.

Listings are sold in CNY, unless an entry names another currency. On a page in another currency the way says its own
price, where the variant has one in that currency.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.contract import Way
from storegen.checkout.settings import bad_entry, entry_currency, entry_keys, entry_text, unknown_settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer
    from storegen.problems import Problem, Span

_CURRENCY = "CNY"
_NUMBER = re.compile(r"[0-9]{8,15}")
_ADDRESS = re.compile(r"https://item\.taobao\.com/item\.htm\?(?:[^#]*&)?id=(?P<id>[0-9]{8,15})(?:&[^#]*)?(?:#.*)?")
_SKU = re.compile(r"[?&]skuId=(?P<id>[0-9]{5,20})(?:&|#|$)")


class Taobao:
    """The channel `taobao`."""

    name = "taobao"
    needs_entry = True

    def labels(self) -> Mapping[str, str]:
        """What shoppers call it."""
        return {"en": "Taobao", "zh": "淘宝"}

    def check_settings(
        self, settings: Mapping[str, object], span: Span, files: AbstractSet[str]
    ) -> tuple[Problem, ...]:
        """It has no settings."""
        del files
        return tuple(unknown_settings(self.name, settings, (), span))

    def check_entry(self, entry: BuyEntry, settings: Mapping[str, object]) -> tuple[Problem, ...]:
        """An entry is a listing's number or address."""
        del settings
        text = entry_text(entry)
        if "m.tb.cn" in text:
            return (bad_entry(entry, "is a short address, which expires", "open it and copy the number behind id="),)
        if _listing(text) is None:
            return (
                bad_entry(entry, "is not the number of a Taobao listing", 'write it in quotes: taobao: "563422855497"'),
            )
        return tuple(entry_keys(entry))

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Mapping[str, object]) -> Way | None:
        """A link to the listing, freed of tracking, with its own price where the page shows another currency."""
        del settings
        listing = _listing(entry_text(entry)) if entry else None
        if entry is None or listing is None:
            return None
        currency = entry_currency(entry) or _CURRENCY
        price = None if currency == offer.price.currency else offer.prices.get(currency)
        return Way((Link(f"https://item.taobao.com/item.htm?{listing}"),), price)


def _listing(text: str) -> str | None:
    """The part of the address that matters: `id=563422855497`, with the `skuId` where one was given."""
    if _NUMBER.fullmatch(text):
        return f"id={text}"
    found = _ADDRESS.fullmatch(text)
    if found is None:
        return None
    sku = _SKU.search(text)
    return f"id={found['id']}&skuId={sku['id']}" if sku else f"id={found['id']}"


ADAPTER = Taobao()
