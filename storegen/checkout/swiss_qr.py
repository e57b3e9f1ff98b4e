"""Transfers in Switzerland by scanning: the seller's account and address in, a QR-bill's code and the same as text out.

What the code holds and where its rules come from stands in `swiss_bill.py`. The shopper can change everything in the
app.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from storegen.checkout.actions import Instructions, QrCode
from storegen.checkout.bank_account import account_lines, account_problems
from storegen.checkout.base import labelled
from storegen.checkout.by_transfer import ByTransfer
from storegen.checkout.contract import Passed, Way
from storegen.checkout.iban import read_iban, spelled_iban
from storegen.checkout.swiss_bill import Creditor, cannot_carry, is_latin, is_qr_iban, is_qr_reference, payload
from storegen.checkout.words_typed import one_line
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Span

_LENGTHS = {"holder": 70, "street": 70, "house": 16, "postcode": 16, "town": 35, "reference": 140}
_COUNTRY = re.compile(r"[A-Z]{2}")
_LARGEST = Decimal("999999999.99")


class SwissQr(ByTransfer):
    """The channel `swiss_qr`."""

    name = "swiss_qr"
    operator = "bank"
    checked = datetime.date(2026, 11, 23)
    words = labelled("Swiss QR-bill", "瑞士二维码账单")
    known = (
        *("holder", "iban", "street", "house", "postcode", "town", "country"),
        *("qr_reference", "bank", "reference", "note"),
    )
    needs = ("holder", "iban", "postcode", "town")
    example = "holder: Corner Shop, iban: CH93 0076 2011 6238 5295 7, street: Marktgasse, house: 1, postcode: 8400, …"
    takes = ("CHF", "EUR")

    def wrong(self, settings: Settings, span: Span) -> Iterator[Problem]:
        """The account is one that a QR-bill takes, and the address fits."""
        yield from account_problems(settings, span)
        iban = read_iban(one_line(settings, "iban"))
        if iban and not iban.startswith(("CH", "LI")):
            message = f"the IBAN '{spelled_iban(iban)}' is not of Switzerland or Liechtenstein"
            yield Problem("bad-channel-id", message, span, "use epc_qr for accounts in other countries")
        elif iban:
            yield from _wrong_qr_reference(iban, settings, span)
        for key, most in _LENGTHS.items():
            text = one_line(settings, key)
            if len(text) > most:
                hint = f"at most {most} characters"
                yield Problem("payload-too-long", f"the {key} '{text}' is too long for a QR-bill", span, hint)
            if not is_latin(text):
                message = f"the {key} '{text}' has signs that a QR-bill cannot hold"
                yield Problem("bad-channel-id", message, span, "write it in Latin letters")
        if not _COUNTRY.fullmatch(_country(settings)):
            hint = "two letters: CH"
            yield Problem("bad-country", "the country of the channel swiss_qr is none", span, hint)

    def ask(self, offer: Offer, reference: str, settings: Settings) -> Way | Passed:
        """The code, and the same to write by hand."""
        iban, code = read_iban(one_line(settings, "iban")), _qr_reference(settings)
        if iban is None or not iban.startswith(("CH", "LI")):
            return Passed("it has no account in store.yaml")
        if is_qr_iban(iban) != bool(code) or (code and not is_qr_reference(code)):
            return Passed("its account and its qr_reference do not belong together")
        if offer.price.value > _LARGEST:
            return Passed(f"carries at most {_LARGEST}")
        owner = {key: one_line(settings, key) for key in ("street", "house", "postcode", "town")}
        creditor = Creditor(iban, one_line(settings, "holder"), **owner, country=_country(settings), qr_reference=code)
        content = payload(creditor, offer.price.amount, offer.price.currency, reference)
        why = cannot_carry(content, reference)
        if why:
            return Passed(why)
        lines = account_lines(offer, reference, settings)
        return Way((QrCode(None, content, spelled_iban(iban), "swiss-cross"), Instructions(lines)))


def _wrong_qr_reference(iban: str, settings: Settings, span: Span) -> Iterator[Problem]:
    typed, digits = one_line(settings, "qr_reference"), _qr_reference(settings)
    if is_qr_iban(iban) and not digits:
        hint = "write the account's ordinary IBAN instead, or the qr_reference that the bank gave you"
        yield Problem("missing-key", f"the QR-IBAN '{spelled_iban(iban)}' needs 'qr_reference'", span, hint)
    elif digits and not is_qr_iban(iban):
        hint = "take it out, or write the QR-IBAN that the bank gave you with it"
        yield Problem("bad-channel-id", f"the IBAN '{spelled_iban(iban)}' takes no qr_reference", span, hint)
    elif digits and not re.fullmatch(r"[0-9]{27}", digits):
        yield Problem("bad-channel-id", f"'{typed}' is not a qr_reference", span, "it has 27 digits")
    elif digits and not is_qr_reference(digits):
        hint = "copy it from the bank again"
        yield Problem("bad-checksum", f"the check digit of the qr_reference '{typed}' does not fit", span, hint)


def _qr_reference(settings: Settings) -> str:
    return one_line(settings, "qr_reference").replace(" ", "")


def _country(settings: Settings) -> str:
    return one_line(settings, "country").upper() or "CH"


ADAPTER = SwissQr()
