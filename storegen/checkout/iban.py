"""IBAN and BIC: what a seller typed in, the number in one spelling out, or what is wrong with it.

Lengths by country: SWIFT's IBAN registry as of 2026-11-22. The check digits of ISO 13616 find every wrong digit and
every two digits that changed places. A library that also knows them is under the LGPL or brings one that is.
"""

from __future__ import annotations

import re

from storegen.problems import Problem, Span

_COUNTRIES = {
    15: "NO",
    16: "BE",
    18: "DK FI FK FO GL NL SD",
    19: "MK SI",
    20: "AT BA EE KZ LT LU MN XK",
    21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA",
    23: "AE GI IL IQ OM SO TL",
    24: "AD CZ ES MD PK RO SA SE SK TN VG",
    25: "LY PT ST",
    26: "IS TR",
    27: "BI DJ FR GR IT MC MR SM",
    28: "AL AZ BY CY DO GT HN HU LB NI PL SV",
    29: "BR EG PS QA UA",
    30: "JO KW MU YE",
    31: "MT SC",
    32: "LC",
    33: "RU",
}
_LENGTHS = {country: length for length, countries in _COUNTRIES.items() for country in countries.split()}
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
_BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")


def read_iban(typed: str) -> str | None:
    """An IBAN without spaces and in capitals; `None` where it is none."""
    iban = _compact(typed)
    return iban if _has_shape(iban) and _has_right_digits(iban) else None


def iban_problem(typed: str, span: Span) -> Problem | None:
    """What is wrong with an IBAN, if anything is."""
    iban = _compact(typed)
    length = _LENGTHS.get(iban[:2])
    if length is not None and len(iban) != length and iban.isalnum():
        hint = f"one of {iban[:2]} has {length} letters and digits, this has {len(iban)}"
        return Problem("bad-channel-id", f"'{typed}' is not an IBAN", span, hint)
    if not _has_shape(iban):
        hint = "write it as the bank does: DE89 3704 0044 0532 0130 00"
        return Problem("bad-channel-id", f"'{typed}' is not an IBAN", span, hint)
    if not _has_right_digits(iban):
        hint = "copy it from the bank again: a digit is wrong or two have changed places"
        return Problem("bad-checksum", f"the check digits of the IBAN '{typed}' do not fit", span, hint)
    return None


def is_like_iban(typed: str) -> bool:
    """Whether something has a country and a length as only IBANs have, whatever its check digits say."""
    return _has_shape(_compact(typed))


def spelled_iban(iban: str) -> str:
    """An IBAN in groups of four, to read."""
    return " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))


def read_bic(typed: str) -> str | None:
    """A BIC without spaces and in capitals; `None` where it is none."""
    bic = _compact(typed)
    return bic if _BIC.fullmatch(bic) else None


def bic_problem(typed: str, span: Span) -> Problem | None:
    """What is wrong with a BIC, if anything is."""
    if read_bic(typed) is not None:
        return None
    hint = "eight or eleven letters and digits: COBADEFFXXX"
    return Problem("bad-channel-id", f"'{typed}' is not a BIC", span, hint)


def _compact(typed: str) -> str:
    return "".join(typed.split()).upper()


def _has_shape(iban: str) -> bool:
    return _IBAN.fullmatch(iban) is not None and _LENGTHS.get(iban[:2]) == len(iban)


def _has_right_digits(iban: str) -> bool:
    """ISO 7064 MOD 97-10: letters count as 10 to 35, the first four signs go last, the remainder is 1."""
    return int("".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])) % 97 == 1
