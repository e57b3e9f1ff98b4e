"""Shops whose address fills a cart, with one line or several: a start in the shop, an id, `:` and a quantity each.

An item's id stands below `buy`, typed or copied with an address. The shop fixes the price.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import ById
from storegen.checkout.contract import Passed
from storegen.checkout.hand_over import CartLink
from storegen.checkout.settings import entry_text

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings, Way
    from storegen.checkout.hand_over import HandOver

_MOST = 2048


class LinkCart(ById):
    """A channel of that kind."""

    @abstractmethod
    def start(self, settings: Settings) -> str:
        """The address up to the first line; empty where the shop is not known."""

    def end(self, settings: Settings, language: str) -> str:
        """What follows the last line, on pages in a language."""
        del settings, language
        return ""

    def spelled(self, found: str) -> str:
        """An id that `read` found, as it stands in the address."""
        return found

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """A link, once the shop is known."""
        return super().way(offer, entry, settings) if self.start(settings) else Passed("it has no shop in store.yaml")

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the checkout with one piece."""
        del entry
        return (Link(f"{self.start(settings)}{self.spelled(found)}:1{self.end(settings, offer.language)}"),)

    def hand_over(self, settings: Settings, language: str) -> HandOver | None:
        """One link with all lines, once the shop is known."""
        start = self.start(settings)
        return CartLink(start, "{id}:{quantity}", ",", self.end(settings, language), _MOST) if start else None

    def line(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> tuple[tuple[str, str], ...]:
        """The item's id."""
        del offer
        found = self.read(entry_text(entry), settings) if entry else None
        return (("id", self.spelled(found)),) if found else ()
