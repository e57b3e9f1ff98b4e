"""Stripe Payment Links: the link's id or address in, a link to Stripe's checkout out. Stripe fixes the price.

Facts checked 2026-11-22 against Stripe's documentation "Payment Links" and "URL parameters":
`https://buy.stripe.com/ID` (also book. and donate.), `test_` before the id in test mode; `client_reference_id` takes
letters, digits, `-` and `_`, at most 200, and others are dropped without a word; `locale` sets the language. A
session address (`checkout.stripe.com/c/pay/cs_…`) expires.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from storegen.checkout.actions import Link
from storegen.checkout.contract import Way
from storegen.checkout.settings import bad_entry, entry_currency, entry_keys, entry_text, unknown_settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer
    from storegen.problems import Problem, Span

_LINK = re.compile(r"(?:https://(?P<host>buy|book|donate)\.stripe\.com/)?(?P<id>(?:test_)?[A-Za-z0-9]{8,64})(?:\?.*)?")
_REFERENCE = 200
_LOCALES = {"zh-CN": "zh", "zh-TW": "zh-TW", "zh-HK": "zh-HK"}


class Stripe:
    """The channel `stripe`."""

    name = "stripe"
    needs_entry = True

    def labels(self) -> Mapping[str, str]:
        """What shoppers call it."""
        return {"en": "Card (Stripe)", "zh": "银行卡 (Stripe)"}

    def check_settings(
        self, settings: Mapping[str, object], span: Span, files: AbstractSet[str]
    ) -> tuple[Problem, ...]:
        """It has no settings."""
        del files
        return tuple(unknown_settings(self.name, settings, (), span))

    def check_entry(self, entry: BuyEntry, settings: Mapping[str, object]) -> tuple[Problem, ...]:
        """An entry is a Payment Link's address or id."""
        del settings
        text = entry_text(entry)
        if "checkout.stripe.com" in text:
            hint = "make a Payment Link in Stripe's dashboard and copy its address"
            return (bad_entry(entry, "is the address of one checkout session, which expires", hint),)
        if not _LINK.fullmatch(text):
            return (
                bad_entry(
                    entry, "is not a Payment Link of Stripe", "copy it from the dashboard: https://buy.stripe.com/…"
                ),
            )
        return tuple(entry_keys(entry))

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Mapping[str, object]) -> Way | None:
        """A link that tells Stripe what it is for and in which language to speak.

        Passed over where the entry names another currency than the page's; without one it serves every page.
        """
        del settings
        found = _LINK.fullmatch(entry_text(entry)) if entry else None
        if entry is None or found is None or entry_currency(entry) not in (None, offer.price.currency):
            return None
        reference = re.sub(r"[^A-Za-z0-9_-]+", "-", f"{offer.product}_{offer.variant}").strip("-")[:_REFERENCE]
        locale = _LOCALES.get(offer.language, offer.language.split("-", maxsplit=1)[0])
        query = (
            {"client_reference_id": reference, "locale": locale}
            if re.search(r"[A-Za-z0-9]", reference)
            else {"locale": locale}
        )
        return Way((Link(f"https://{found['host'] or 'buy'}.stripe.com/{found['id']}?{urlencode(query)}"),))


ADAPTER = Stripe()
