"""Ko-fi shop items: the item's id or address in, a link to the item out. Ko-fi fixes the price.

Facts checked 2026-11-23 against addresses in use (Ko-fi documents none): `https://ko-fi.com/s/ID`, ten hexadecimal
digits. A page `ko-fi.com/NAME` takes gifts and sells nothing in particular, so it is not accepted.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings

_ITEM = re.compile(r"(?:https://(?:www\.)?ko-fi\.com/s/)?(?P<id>[0-9a-f]{8,16})/?(?:[?#].*)?")


class KoFi(ById):
    """The channel `kofi`."""

    name = "kofi"
    operator = "kofi"
    checked = datetime.date(2026, 11, 23)
    capabilities = Capabilities(Grade.ONLINE, PriceFixedBy.PROVIDER)
    hosts = ("ko-fi.com",)
    words = labelled("Ko-fi", "Ko-fi")
    noun = "an item of a Ko-fi shop"
    example = "open the item and copy its address: https://ko-fi.com/s/…"
    unusual = re.compile(r"(?:www\.)?ko-fi\.com/[^/]+/.+")

    def read(self, text: str, settings: Settings) -> str | None:
        """The item's id: `f180a946a8`."""
        del settings
        found = _ITEM.fullmatch(text)
        return found["id"] if found else None

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the item."""
        del offer, entry, settings
        return (Link(f"https://ko-fi.com/s/{found}"),)


ADAPTER = KoFi()
