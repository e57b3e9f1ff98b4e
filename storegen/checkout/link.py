"""Any other shop or checkout: an https address in, a link there out."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy
from storegen.checkout.settings import is_https

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings


class AnyLink(ById):
    """The channel `link`."""

    name = "link"
    operator = "another shop"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(Grade.MARKETPLACE, PriceFixedBy.PROVIDER)
    words = labelled("Partner shop", "合作店铺")
    noun = "a complete https address"
    example = "copy it from the browser: https://…"

    def read(self, text: str, settings: Settings) -> str | None:
        """The address itself."""
        del settings
        return text if is_https(text) else None

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """The link as it is."""
        del offer, entry, settings
        return (Link(found),)


ADAPTER = AnyLink()
