"""UPI in India: the seller's UPI ID in, a link for payment apps, its code and the same as text out.

NPCI's "UPI Linking Specifications" 1.6 as quoted by libraries (checked 2026-11-22): `upi://pay` with `pa` (the ID) and
`pn` (the name), `am` and `cu=INR`, `tn` of at most 50 characters. Payment apps may refuse links to personal IDs, so
the text stands below. Nothing tells the shop that money came: a person looks.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from storegen.checkout.actions import Instructions, Link, QrCode
from storegen.checkout.base import labelled
from storegen.checkout.by_transfer import (
    CODE_OCTETS,
    WORDS_IN_CODE,
    ByTransfer,
    after_words,
    price_words,
    transfer_words,
)
from storegen.checkout.contract import Passed, Way
from storegen.checkout.words_typed import one_line
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Span

_ID = re.compile(r"[A-Za-z0-9._-]{2,256}@[A-Za-z]{2,64}")
_NOTE = 50


class Upi(ByTransfer):
    """The channel `upi`."""

    name = "upi"
    operator = "upi"
    checked = datetime.date(2026, 11, 22)
    words = labelled("UPI", "UPI")
    known = ("id", "holder", "reference", "note")
    needs = ("id", "holder")
    longest = WORDS_IN_CODE
    example = "id: cornershop@okbank, holder: Corner Shop"
    takes = ("INR",)

    def wrong(self, settings: Settings, span: Span) -> Iterator[Problem]:
        """The ID looks like one."""
        own = one_line(settings, "id")
        if own and not _ID.fullmatch(own):
            hint = "it has a name, @ and the bank's handle: cornershop@okbank"
            yield Problem("bad-channel-id", f"'{own}' is not a UPI ID", span, hint)

    def ask(self, offer: Offer, reference: str, settings: Settings) -> Way | Passed:
        """The link on a phone, its code beside a screen, and the same to type."""
        own, holder = one_line(settings, "id"), one_line(settings, "holder")
        if not _ID.fullmatch(own):
            return Passed("it has no UPI ID in store.yaml")
        fields = {"pn": holder, "am": offer.price.amount, "cu": "INR", "tn": reference[:_NOTE]}
        query = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items())
        address = f"upi://pay?pa={quote(own, safe='@')}&{query}"
        if len(address) > CODE_OCTETS:
            return Passed("holder and reference are too long for the code")
        words = transfer_words(offer.language)
        lines = (
            words.send.format(price=price_words(offer)),
            f"UPI ID: {own}",
            f"{words.holder}: {holder}",
            f"{words.reference}: {reference}",
            *after_words(offer, settings),
        )
        return Way((Link(address), QrCode(None, address, own), Instructions(lines)))


ADAPTER = Upi()
