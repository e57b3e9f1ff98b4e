"""Transfers in euros by scanning: the seller's account in, a code for banking apps and the same as text out.

European Payments Council, "Quick Response Code: Guidelines to Enable Data Capture for the Initiation of a SEPA Credit
Transfer" (EPC069-12, version 2.1; checked 2026-11-22 against the source of segno 1.6.6): a name of at most 70
characters, a text of at most 140, amounts from 0.01 to 999999999.99 euros, 331 bytes in all, error level M. The
shopper can change everything in the app.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from storegen.checkout.actions import Instructions, QrCode
from storegen.checkout.bank_account import account_lines, account_problems
from storegen.checkout.base import labelled
from storegen.checkout.by_transfer import ByTransfer
from storegen.checkout.contract import Passed, Way
from storegen.checkout.iban import read_bic, read_iban, spelled_iban
from storegen.checkout.words_typed import one_line
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Span

_NAME, _TEXT, _BYTES = 70, 140, 331
_LARGEST = Decimal("999999999.99")


class EpcQr(ByTransfer):
    """The channel `epc_qr`."""

    name = "epc_qr"
    operator = "bank"
    checked = datetime.date(2026, 11, 22)
    words = labelled("Banking app (SEPA)", "手机银行 (SEPA)")
    known = ("holder", "iban", "bic", "bank", "reference", "note")
    needs = ("holder", "iban")
    example = "holder: Corner Shop Ltd, iban: DE89 3704 0044 0532 0130 00"
    takes = ("EUR",)

    def wrong(self, settings: Settings, span: Span) -> Iterator[Problem]:
        """The account is right and the name is short enough."""
        yield from account_problems(settings, span)
        holder, reference = one_line(settings, "holder"), one_line(settings, "reference")
        if len(holder) > _NAME:
            message = f"the holder '{holder}' is too long for a code that banking apps read"
            yield Problem(
                "payload-too-long", message, span, f"at most {_NAME} characters; banks compare the first words"
            )
        elif len(reference) > _TEXT or len(_payload(settings, _LARGEST, reference).encode()) > _BYTES:
            message = "holder and reference are too long for a code that banking apps read"
            hint = f"the code holds {_BYTES} bytes; letters that are not Latin take two to four each"
            yield Problem("payload-too-long", message, span, hint)

    def ask(self, offer: Offer, reference: str, settings: Settings) -> Way | Passed:
        """The code, and the same to write by hand."""
        iban = read_iban(one_line(settings, "iban"))
        if iban is None:
            return Passed("it has no account in store.yaml")
        if offer.price.value > _LARGEST:
            return Passed(f"carries at most {_LARGEST} euros")
        payload = _payload(settings, offer.price.value, reference)
        if len(reference) > _TEXT or len(payload.encode()) > _BYTES or len(one_line(settings, "holder")) > _NAME:
            return Passed(f"its reference '{reference}' is too long for the code")
        code = QrCode(None, payload, spelled_iban(iban))
        return Way((code, Instructions(account_lines(offer, reference, settings))))


def _payload(settings: Settings, amount: Decimal, reference: str) -> str:
    """The eleven lines of version 002 in UTF-8; purpose and structured reference stay empty."""
    iban, bic = read_iban(one_line(settings, "iban")) or "", read_bic(one_line(settings, "bic")) or ""
    lines = ("BCD", "002", "1", "SCT", bic, one_line(settings, "holder"), iban, f"EUR{amount}", "", "", reference)
    return "\n".join(lines)


ADAPTER = EpcQr()
