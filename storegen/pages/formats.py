"""Days and names as readers of a language write them; Babel's data, whose version is part of the engine digest."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_date

from storegen.catalog.money import display
from storegen.pages.views import DayView, MoneyView

if TYPE_CHECKING:
    import datetime

    from storegen.catalog.money import Money


@cache
def day_view(day: datetime.date, language: str) -> DayView:
    """A day in long form: `2026年11月22日`, `November 22, 2026`."""
    return DayView(day.isoformat(), format_date(day, "long", locale=Locale.parse(language, sep="-")))


def money_view(amount: Money, language: str) -> MoneyView:
    """An amount with its canonical and its localised text."""
    return MoneyView(amount.amount, amount.currency, display(amount, language))


def language_label(tag: str) -> str:
    """A language's name for itself, without its country: `中文`, `English`."""
    locale = Locale.parse(tag, sep="-")
    name = locale.languages.get(locale.language) or tag
    return name[:1].upper() + name[1:]


def country_name(code: str, language: str) -> str:
    """A country's name in a language; empty for `*`."""
    return "" if code == "*" else Locale.parse(language, sep="-").territories.get(code, code)


def direction(tag: str) -> str:
    """`rtl` or `ltr`."""
    return Locale.parse(tag, sep="-").text_direction
