"""Bitcoin: the seller's address in, a link for wallets, its code and the same as text out. A person looks for money.

BIP 21 (checked 2026-11-22): `bitcoin:ADDRESS?label=NAME&message=TEXT`. No amount stands in it: prices are in money,
and the rate is that of the day of paying. BIP 21 advises one address for every payment; a page that stays the same
has one for all, so the seller tells payments apart by amount and time.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

from storegen.checkout.base import labelled
from storegen.checkout.bitcoin_address import AddressKind, kind_of
from storegen.checkout.by_transfer import WORDS_IN_CODE, ByTransfer, coin_way
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy
from storegen.checkout.contract import Passed
from storegen.checkout.words_typed import one_line
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings, Way
    from storegen.problems import Span


class Bitcoin(ByTransfer):
    """The channel `bitcoin`."""

    name = "bitcoin"
    operator = "bitcoin"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(Grade.BY_HAND, PriceFixedBy.HUMAN, variant="parameter", test_visible=True)
    words = labelled("Bitcoin", "比特币")
    known = ("address", "holder", "reference", "note")
    needs = ("address",)
    longest = WORDS_IN_CODE
    example = "address: bc1…, holder: Corner Shop"

    def wrong(self, settings: Settings, span: Span) -> Iterator[Problem]:
        """The address is one, and no slip is in it."""
        address = _address(settings)
        kind = kind_of(address)
        if address and kind is AddressKind.SLIPPED:
            hint = "copy it from the wallet again; money sent to a wrong address is lost"
            yield Problem("bad-checksum", f"the check signs of the Bitcoin address '{address}' do not fit", span, hint)
        elif address and kind is AddressKind.OTHER:
            hint = "it begins with bc1, 1 or 3"
            yield Problem("bad-channel-id", f"'{address}' is not a Bitcoin address", span, hint)

    def is_test(self, entry: BuyEntry | None, settings: Settings) -> bool:
        """Addresses of test networks say so."""
        del entry
        return kind_of(_address(settings)) is AddressKind.TEST

    def ask(self, offer: Offer, reference: str, settings: Settings) -> Way | Passed:
        """The address as link, code and text; the amount in words."""
        address = _address(settings)
        if kind_of(address) not in (AddressKind.LIVE, AddressKind.TEST):
            return Passed("it has no address in store.yaml")
        fields = {"label": one_line(settings, "holder"), "message": reference}
        query = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items() if value)
        whole = f"bitcoin:{address}?{query}" if query else f"bitcoin:{address}"
        return coin_way(offer, reference, settings, "Bitcoin", address, whole)


def _address(settings: Settings) -> str:
    return one_line(settings, "address").removeprefix("bitcoin:")


ADAPTER = Bitcoin()
