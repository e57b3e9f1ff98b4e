"""Orders that can be checked: the lines of a cart in, their plain text and code out, and the same read back.

The shop's script (`assets/order-text.js` of the theme plain) writes these lines below every order that a person
answers; the seller pastes what came into `storegen order`. CRC-32 finds what was lost or mistyped on the way; it is no
signature.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Crockford's base 32 has no I, L, O and U; https://www.crockford.com/base32.html, checked 2026-11-23.
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("ILO", "110")
_LENGTH = 7
_CODE = re.compile(r"(?<![0-9A-Za-z-])([0-9A-Za-z]{3})-([0-9A-Za-z]{4})(?![0-9A-Za-z-])")
_LINE = re.compile(
    r"^(?P<before>[\s>|]*)(?P<product>[^\s#]{1,200})#(?P<variant>[^\s#*]{1,400})"
    r"\*(?P<quantity>[1-9][0-9]{0,5})=(?P<amount>[0-9]{1,15}(?:\.[0-9]{1,4})?) (?P<currency>[A-Z]{3})"
    r"(?P<notes>(?: \[.{1,2000}\])?)\s*$"
)


@dataclass(frozen=True, slots=True)
class OrderLine:
    """A variant and how many of it.

    Attributes:
        amount: canonical text of the price of one piece.
        notes: what is to be written on it, as it stands behind the price: ` [Engraving: Ada]`; empty for most.
        line: number of the line it was read from, counted from 1; 0 where it was not read.
        column: in that line, counted from 1.
    """

    product: str
    variant: str
    quantity: int
    amount: str
    currency: str
    notes: str = ""
    line: int = 0
    column: int = 0

    @property
    def text(self) -> str:
        """As it stands in an order: `moon-cream#50-ml*2=128.00 CNY`."""
        return f"{self.product}#{self.variant}*{self.quantity}={self.amount} {self.currency}{self.notes}"


def order_code(lines: Iterable[OrderLine]) -> str:
    """The code of an order, whatever the order of its lines: `7ZQ-4M0K`."""
    # By UTF-16 units, because that is how a browser sorts.
    texts = sorted((line.text for line in lines), key=lambda text: text.encode("utf-16-be"))
    number = zlib.crc32("\n".join(texts).encode("utf-8"))
    digits = "".join(_DIGITS[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    return f"{digits[:3]}-{digits[3:]}"


def read_order(message: str) -> tuple[OrderLine, ...]:
    """The lines of an order in a message, whatever stands around them; mail programs may have quoted it with `>`."""
    return tuple(_lines(unicodedata.normalize("NFC", message)))


def codes_in(message: str) -> tuple[str, ...]:
    """Everything in a message that has the shape of an order's code, as the shop writes codes.

    An article number can have the shape too, so the order's code is among them, if it is there at all.
    """
    found = (f"{first}-{second}".upper().translate(_MISREAD) for first, second in _CODE.findall(message))
    return tuple(dict.fromkeys(found))


def _lines(message: str) -> Iterator[OrderLine]:
    for number, text in enumerate(message.splitlines(), 1):
        found = _LINE.match(text)
        if found:
            quantity, column = int(found["quantity"]), len(found["before"]) + 1
            price = (found["amount"], found["currency"])
            yield OrderLine(found["product"], found["variant"], quantity, *price, found["notes"], number, column)
