"""Amounts of money: text in, the exact decimal with its typed digits out, or the cure for a usual way of writing it."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Annotated

from storegen.schema.mistakes import complain
from storegen.schema.reading import NUMBER, FromText

_PLAIN = re.compile(r"(0|[1-9][0-9]*)(\.[0-9]+)?")
_FREE = ("free", "gratis", "免费", "包邮")
_TIMES = {"百": 100, "千": 1000, "k": 1000, "万": 10**4, "萬": 10**4, "w": 10**4, "m": 10**6, "亿": 10**8}
_MULTIPLE = re.compile(r"[^0-9]*([0-9]+(?:\.[0-9]+)?)\s*([百千万萬亿kmw])(?![a-z]).*", re.IGNORECASE)
# A sign or code that may be another currency than the store's; ¥ and 元 are left to their shop.
_OTHER_MONEY = re.compile(r"[$€£₩₽₹]|美元|美金|欧元|英镑|日元|港币|\b(?!CNY|RMB)[A-Z]{3}\b")
_MAX_DIGITS = 12
_MAX_DECIMALS = 4  # the most any currency of ISO 4217 has


def parse_amount(text: str) -> Decimal:
    """Read an amount: digits, and a point before decimals."""
    fault = _fault(text)
    if fault is None:
        return Decimal(text)
    complaint, hint = fault
    raise complain("bad-price", complaint, hint or _write(text))


Amount = Annotated[Decimal, FromText(parse_amount, "a price such as `128.00`", NUMBER)]


def _fault(text: str) -> tuple[str, str | None] | None:
    """What is wrong, and a hint where the nearest plain amount would be none."""
    if _PLAIN.fullmatch(text):
        return _size_fault(text)
    ascii_text = unicodedata.normalize("NFKC", text).casefold()
    if _PLAIN.fullmatch(ascii_text):
        return "is written in full-width characters", None
    return _number_fault(ascii_text) or _separator_fault(ascii_text)


def _number_fault(text: str) -> tuple[str, str | None] | None:
    """Faults of what is not just digits and separators."""
    checks = (
        (text in _FREE, "is a word", "write 0"),
        (re.fullmatch(r"[-+]?(nan|inf|infinity)", text), "is not a number", None),
        (re.fullmatch(r"[-+]?[0-9.,]+e[-+]?[0-9]+", text), "is written with an exponent", "write all digits out: 1000"),
        (text.startswith(("-", "−")), "is less than 0", "prices are 0 or more"),
        (text.startswith("+"), "has a plus sign in it", None),
        (not re.search(r"[0-9]", text), "is not a number", None),
        (re.search(r"[^0-9.,'’\s]", text), "has more in it than digits, and a price is digits only", None),
    )
    return next(((complaint, hint) for fails, complaint, hint in checks if fails), None)


def _size_fault(text: str) -> tuple[str, str | None] | None:
    whole, _, decimals = text.partition(".")
    if len(decimals) > _MAX_DECIMALS:
        return "has more decimals than any currency", "round it yourself"
    if len(whole) > _MAX_DIGITS:
        return "is too large for a price", "look for digits too many"
    return None


def _separator_fault(text: str) -> tuple[str, str | None]:
    if re.fullmatch(r"0[0-9]+(\.[0-9]+)?", text):
        return "begins with a 0 too many", None
    if re.fullmatch(r"[0-9.'’\s]+,[0-9]{0,2}", text):
        return "has a comma before its decimals", None
    if re.fullmatch(r"[0-9]{1,3}([,.'’\s][0-9]{3})+(\.[0-9]*)?", text):
        return "has a separator between thousands", None
    return "is not written as a price", None


def _write(text: str) -> str:
    """Hint with the nearest plain amount, if one can be guessed."""
    times = _MULTIPLE.fullmatch(text)
    if times:
        # The digits alone would be off by a power of ten.
        return f"write {Decimal(times[1]) * _TIMES[times[2].lower()]:f}".removesuffix(".0")
    nearest = _nearest(text)
    if nearest and _OTHER_MONEY.search(text):
        other = f"another has a key of its own: prices: {{USD: {nearest}}}"
        return f"write {nearest} if that is in the store's currency; {other}"
    return f"write {nearest}" if nearest else "write digits, and a point before decimals: 128.00"


def _nearest(text: str) -> str | None:
    """Guess the plain amount; rather none than one that is off by a thousand."""
    ascii_text = unicodedata.normalize("NFKC", text)
    runs = re.findall(r"[0-9.,'’\s]*[0-9][0-9.,'’\s]*", ascii_text)
    if len(runs) != 1:
        return None
    digits = re.sub(r"[\s'’]", "", runs[0]).rstrip(".,")
    if re.fullmatch(r"[.,][0-9]+", digits):
        digits = "0" + digits
    if re.fullmatch(r"[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?", digits):
        plain = digits.replace(",", "")
    elif re.fullmatch(r"[1-9][0-9]{0,2}(\.[0-9]{3})+,[0-9]+|[1-9][0-9]{0,2}(\.[0-9]{3}){2,}", digits):
        plain = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"[0-9]+([.,][0-9]+)?", digits):
        plain = digits.replace(",", ".")
    else:
        return None
    whole, point, decimals = plain.partition(".")
    plain = (whole.lstrip("0") or "0") + point + decimals
    return plain if _size_fault(plain) is None else None
