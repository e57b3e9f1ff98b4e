"""Bitcoin over Lightning: a lasting offer or address in, a link for wallets, its code and the same as text out.

BOLT 12 offers (`lno1…`) and Lightning addresses (`you@wallet.example`, LUD-16) can be paid again and again; a BOLT 11
invoice (`lnbc…`) is one payment and expires, mostly within the hour. Checked 2026-11-23.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from storegen.checkout.base import labelled
from storegen.checkout.by_transfer import ByTransfer, coin_way
from storegen.checkout.contract import Passed
from storegen.checkout.operators import operator_of
from storegen.checkout.words_typed import one_line
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings, Way
    from storegen.problems import Span

_OFFER = re.compile(r"lno1[02-9ac-hj-np-z]{16,2000}")
_INVOICE = re.compile(r"ln(?:bc|tb|bcrt)[0-9a-z]+")
_ADDRESS = re.compile(r"[a-z0-9._-]+@(?P<domain>[a-z0-9-]+(?:\.[a-z0-9-]+)+)")


class Lightning(ByTransfer):
    """The channel `lightning`."""

    name = "lightning"
    operator = "lightning"
    checked = datetime.date(2026, 11, 23)
    words = labelled("Bitcoin (Lightning)", "比特币 (闪电网络)")
    known = ("address", "reference", "note")
    needs = ("address",)
    example = "address: you@wallet.example"

    def wrong(self, settings: Settings, span: Span) -> Iterator[Problem]:
        """The address is one that lasts."""
        address = _address(settings)
        if _INVOICE.fullmatch(address):
            hint = "write an offer (lno1…) or a Lightning address (you@wallet.example)"
            yield Problem("expiring-address", f"'{address[:16]}…' is an invoice, which expires", span, hint)
        elif address and not _is_lasting(address):
            hint = "write an offer (lno1…) or a Lightning address (you@wallet.example)"
            yield Problem("bad-channel-id", f"'{address}' is not a Lightning address", span, hint)

    def operators(self, entry: BuyEntry | None, settings: Settings) -> frozenset[str]:
        """The company behind the address's domain; an offer hangs on nobody that can be named."""
        del entry
        found = _ADDRESS.fullmatch(_address(settings))
        return frozenset({operator_of(found["domain"]) if found else self.operator})

    def ask(self, offer: Offer, reference: str, settings: Settings) -> Way | Passed:
        """The address as link, code and text; the amount in words."""
        address = _address(settings)
        if not _is_lasting(address):
            return Passed("it has no address in store.yaml")
        whole = f"lightning:{quote(address, safe='@')}"
        return coin_way(offer, reference, settings, "Lightning", address, whole)


def _is_lasting(address: str) -> bool:
    return bool(_OFFER.fullmatch(address) or _ADDRESS.fullmatch(address))


def _address(settings: Settings) -> str:
    return one_line(settings, "address").lower().removeprefix("lightning:")


ADAPTER = Lightning()
