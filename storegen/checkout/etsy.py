"""Etsy listings: the number of a listing or its address in, a link to the listing out. Etsy fixes the price.

Known, not looked up (2026-11-22): `https://www.etsy.com/[LANGUAGE/]listing/DIGITS[/words]`; the number alone is enough,
and Etsy shows it in the shopper's own language and currency. What has another shape, such as a short
address (`etsy.me`), is linked as typed.
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
_HOST = re.compile(r"(?:[a-z0-9]+\.)?etsy\.com")
_PATH = re.compile(r"/(?:[a-z]{2}(?:-[a-z]{2})?/)?listing/(?P<id>[0-9]{5,40})(?:/[^/]*)?/?")


class Etsy(Listing):
    """The channel `etsy`."""

    name = "etsy"
    operator = "etsy"
    checked = datetime.date(2026, 11, 22)
    hosts = ("etsy.com", "etsy.me", "etsystatic.com")
    words = labelled("Etsy", "Etsy")
    noun = "the number of an Etsy listing"
    example = 'copy the number behind /listing/ and write it in quotes: etsy: "1234567890"'
    unusual = re.compile(r"(?:[a-z0-9-]+\.)*(?:etsy\.me/|etsy\.com/(?!(?:[a-z-]+/)?shop/)).+")

    def from_id(self, text: str, settings: Settings) -> str | None:
        """The number."""
        del settings
        return text if _NUMBER.fullmatch(text) else None

    def from_address(self, address: Address, settings: Settings) -> str | None:
        """The same."""
        del settings
        found = _PATH.fullmatch(address.path) if _HOST.fullmatch(address.host) else None
        return found["id"] if found else None

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing."""
        del offer, entry, settings
        return (Link(f"https://www.etsy.com/listing/{found}"),)


ADAPTER = Etsy()
