"""The content of a Swiss QR-bill: account, address and amount in, the lines of the code out.

SIX, "Swiss Implementation Guidelines for the QR-bill", version 2.3 (checked 2026-11-23): only addresses with street,
number, postcode and town apart since 2025-11-21; Latin letters only; QR-IBANs (bank numbers 30000 to 31999) go with a
QR reference of 26 digits and a check digit, other IBANs without one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LONGEST, _MESSAGE = 997, 140
_LATIN = re.compile(r"[ -~\u00a0-\u017f\u0218-\u021b\u20ac]*")
_CARRY = (0, 9, 4, 6, 8, 2, 7, 1, 3, 5)


@dataclass(frozen=True, slots=True)
class Creditor:
    """Who gets the money.

    Attributes:
        iban: of Switzerland or Liechtenstein, without spaces.
        street: without the house's number.
        country: two capital letters.
        qr_reference: 27 digits from the bank, with a QR-IBAN only.
    """

    iban: str
    name: str
    street: str
    house: str
    postcode: str
    town: str
    country: str
    qr_reference: str


def payload(creditor: Creditor, amount: str, currency: str, message: str) -> str:
    """The 31 lines of the code; who pays stays open."""
    nobody = ("",) * 7
    owner = (creditor.name, creditor.street, creditor.house, creditor.postcode, creditor.town, creditor.country)
    kind = "QRR" if creditor.qr_reference else "NON"
    lines = (
        *("SPC", "0200", "1", creditor.iban, "S", *owner, *nobody),
        *(amount, currency, *nobody, kind, creditor.qr_reference, message, "EPD"),
    )
    return "\n".join(lines)


def cannot_carry(content: str, message: str) -> str | None:
    """Why a code with this content would be refused, for the seller; `None` where it would not."""
    if len(content) > _LONGEST or len(message) > _MESSAGE:
        return f"its reference '{message}' is too long for a QR-bill"
    if not all(is_latin(line) for line in content.split("\n")):
        return f"its reference '{message}' has signs that a QR-bill cannot hold"
    return None


def is_latin(text: str) -> bool:
    """Whether a Swiss code can hold the text."""
    return _LATIN.fullmatch(text) is not None


def is_qr_iban(iban: str) -> bool:
    """Whether an IBAN without spaces is one of those that need a QR reference."""
    return iban[4:9].isdigit() and 30000 <= int(iban[4:9]) <= 31999


def is_qr_reference(digits: str) -> bool:
    """Whether 27 digits end in the check digit of the others, by modulo 10 recursive."""
    if not re.fullmatch(r"[0-9]{27}", digits):
        return False
    carry = 0
    for digit in digits[:-1]:
        carry = _CARRY[(carry + int(digit)) % 10]
    return (10 - carry) % 10 == int(digits[-1])
