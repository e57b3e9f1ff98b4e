"""Buy Me a Coffee extras: the extra's number or address in, a link to it out. Buy Me a Coffee fixes the price.

Facts checked 2026-11-23 against addresses in use (the provider documents none):
`https://buymeacoffee.com/USER/e/NUMBER`, with or without `www.`. A page without `/e/` takes gifts and sells nothing in
particular, so it is not accepted.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import labelled
from storegen.checkout.by_shop import ByShop
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings


class BuyMeACoffee(ByShop):
    """The channel `buymeacoffee`."""

    name = "buymeacoffee"
    operator = "buymeacoffee"
    checked = datetime.date(2026, 11, 23)
    capabilities = Capabilities(Grade.ONLINE, PriceFixedBy.PROVIDER)
    hosts = ("buymeacoffee.com", "coff.ee")
    words = labelled("Buy Me a Coffee", "Buy Me a Coffee")
    known = ("user",)
    setting = "user"
    shop = re.compile(r"[A-Za-z0-9._-]{1,60}")
    link = re.compile(
        rf"(?:https://(?:www\.)?buymeacoffee\.com/(?P<shop>{shop.pattern})/e/)?(?P<id>[0-9]{{1,12}})/?(?:[?#].*)?"
    )
    noun = "an extra at Buy Me a Coffee"
    example = "open the extra and copy its address: https://buymeacoffee.com/you/e/…"
    unusual = re.compile(r"(?:www\.)?(?:buymeacoffee\.com/[^/]+|coff\.ee)/.+")

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the extra."""
        del offer, entry, settings
        user, _, own = found.partition("/")
        return (Link(f"https://buymeacoffee.com/{user}/e/{own}"),)


ADAPTER = BuyMeACoffee()
