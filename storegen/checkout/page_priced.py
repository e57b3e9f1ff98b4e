"""What channels have in common that are told the price by the page: they need no id, and sell in one currency."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from storegen.checkout.base import ForAll
from storegen.checkout.contract import Passed
from storegen.checkout.setting_values import currency_of, currency_problems

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings, Way
    from storegen.problems import Problem, Span


class PagePriced(ForAll):
    """A channel that sells everything in the currency of the seller's account, which store.yaml has to name.

    Such a provider reads the number that the page sends as an amount of its own currency: 128 yuan would become 128
    dollars.
    """

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs a currency; adapters with settings of their own add to this."""
        return (*super().check_settings(settings, span, files), *currency_problems(self.name, settings, span))

    def currency(self, entry: BuyEntry | None, settings: Settings) -> str | None:
        """The account's."""
        del entry
        return currency_of(settings)

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """How to buy on pages in the account's currency."""
        sells_in = self.currency(entry, settings)
        if sells_in is None:
            return Passed("it has no currency in store.yaml")
        if sells_in != offer.price.currency:
            return Passed(f"sells in {sells_in}, the page is in {offer.price.currency}")
        return self.sale(offer, settings)

    @abstractmethod
    def sale(self, offer: Offer, settings: Settings) -> Way | Passed:
        """How to buy an offer that is in the account's currency, or what else is in the way."""
