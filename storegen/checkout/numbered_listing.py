"""Listings that are known by one number: typed or copied with an address in, a link to the listing out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from storegen.checkout.actions import Link
from storegen.checkout.listing import NUMBER, Listing

if TYPE_CHECKING:
    import re

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.listing import Address


class NumberedListing(Listing):
    """A listing of that kind.

    Attributes:
        place: pattern of host and path of a listing's address; the group `id` is the number, where it stands there.
        number_in: names in the query that hold the number otherwise.
        address: of a listing; `{}` stands for the number.
    """

    place: ClassVar[re.Pattern[str]]
    number_in: ClassVar[tuple[str, ...]] = ()
    address: ClassVar[str]

    def from_id(self, text: str, settings: Settings) -> str | None:
        """The number."""
        del settings
        return text if NUMBER.fullmatch(text) else None

    def from_address(self, address: Address, settings: Settings) -> str | None:
        """The same."""
        found = self.place.fullmatch(address.host + address.path)
        if found is None:
            return None
        named = next((address.query[name] for name in self.number_in if name in address.query), "")
        return self.from_id(found.groupdict().get("id", named), settings)

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the listing."""
        del offer, entry, settings
        return (Link(self.address.format(found)),)
