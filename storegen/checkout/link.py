"""Any other shop or checkout: an https address in, a link there out."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy
from storegen.checkout.operators import operator_of
from storegen.checkout.settings import bad_entry, entry_text, is_https
from storegen.hosts import host_of

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Problem


class AnyLink(ById):
    """The channel `link`."""

    name = "link"
    operator = "another shop"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(Grade.MARKETPLACE, PriceFixedBy.PROVIDER)
    words = labelled("Partner shop", "合作店铺")
    noun = "a complete https address"
    example = "copy it from the browser: https://…"

    def operators(self, entry: BuyEntry | None, settings: Settings) -> frozenset[str]:
        """Whoever is behind the address's host."""
        found = self.read(entry_text(entry), settings) if entry else None
        return frozenset({operator_of(host_of(found)) if found else self.operator})

    def read(self, text: str, settings: Settings) -> str | None:
        """The address itself."""
        del settings
        return text if is_https(text) else None

    def check_entry(self, entry: BuyEntry, settings: Settings) -> tuple[Problem, ...]:
        """A payment code is no address, however much it looks like one."""
        if entry_text(entry).lower().startswith("wxp:"):
            cure = "write it in store.yaml: wechat_pay_qr: {code: wxp://…}"
            return (bad_entry(entry, "is a code for WeChat's scanner, which no browser opens", cure),)
        return super().check_entry(entry, settings)

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """The link as it is."""
        del offer, entry, settings
        return (Link(found),)


ADAPTER = AnyLink()
