"""Money: an exact decimal and its ISO 4217 currency in, canonical and localised text out.

An amount is one value everywhere (page, JSON-LD, feeds, links): `Money.amount` is its canonical text and the only
text of it that machines read.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale

if TYPE_CHECKING:
    from babel.numbers import NumberPattern

# Minor units that differ from 2: ISO 4217:2015 list one as amended to 2026 (SIX Group, checked 2026-11-22). CLDR's
# own digits are for display habits (IQD 0, HUF 0) and would change amounts, so they are not used.
_MINOR_UNITS = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW"), 0),
    **dict.fromkeys(("PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("CLF", "UYW"), 4),
}


class TooPreciseError(ValueError):
    """The amount has more decimals than its currency has minor units."""


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount in one currency.

    Attributes:
        amount: canonical text with the currency's digits: `1.10` in CNY, `110` in JPY, `1.100` in KWD.
        currency: ISO 4217 code in capitals.
    """

    amount: str
    currency: str

    @property
    def value(self) -> Decimal:
        """The amount to reckon with."""
        return Decimal(self.amount)


def minor_digits(currency: str) -> int:
    """How many decimals a currency has by ISO 4217."""
    return _MINOR_UNITS.get(currency, 2)


def money(value: Decimal, currency: str) -> Money:
    """Make money of a decimal.

    Args:
        value: exact; at most as many decimals as the currency has, trailing zeros aside.
        currency: ISO 4217 code in capitals.

    Raises:
        TooPreciseError: when rounding would be needed; storegen never rounds a seller's price.
    """
    unit = Decimal(1).scaleb(-minor_digits(currency))
    exact = value.quantize(unit)
    if exact != value:
        raise TooPreciseError(currency)
    return Money(f"{exact:f}", currency)


def rounded(value: Decimal, currency: str) -> Money:
    """Make money of a reckoned decimal (a price per 100 g), rounded half even to the currency's digits."""
    return money(value.quantize(Decimal(1).scaleb(-minor_digits(currency))), currency)


@cache
def display(amount: Money, language: str) -> str:
    """Write money as readers of a language do: `¥128.00`, `CN¥128.00`, `12,50 €`.

    Babel takes some 30 µs for it and shops repeat their prices, hence the cache.
    """
    locale = Locale.parse(language, sep="-")
    pattern = _pattern(language, minor_digits(amount.currency))
    return str(pattern.apply(amount.value, locale, currency=amount.currency, currency_digits=False))


@cache
def _pattern(language: str, digits: int) -> NumberPattern:
    """The locale's currency pattern, with ISO's digits in the place of CLDR's."""
    pattern: NumberPattern = copy.copy(Locale.parse(language, sep="-").currency_formats["standard"])
    pattern.frac_prec = (digits, digits)
    return pattern
