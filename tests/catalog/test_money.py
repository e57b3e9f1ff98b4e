"""Money: exact, in the digits of its currency, and one canonical text everywhere."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.catalog.money import Money, TooPreciseError, display, minor_digits, money, rounded

CURRENCIES = ("CNY", "USD", "EUR", "JPY", "KRW", "KWD", "CLF")
amounts = st.integers(0, 10**12)
currencies = st.sampled_from(CURRENCIES)


@pytest.mark.parametrize(
    ("currency", "digits"), [("CNY", 2), ("USD", 2), ("JPY", 0), ("KRW", 0), ("VND", 0), ("KWD", 3), ("CLF", 4)]
)
def test_digits_are_those_of_iso_4217(currency, digits):
    assert digits == minor_digits(currency)


@pytest.mark.parametrize(
    ("typed", "currency", "canonical"),
    [("1.1", "CNY", "1.10"), ("110", "JPY", "110"), ("1.1", "KWD", "1.100"), ("1.10000", "USD", "1.10")],
)
def test_the_canonical_text_has_the_currencys_digits(typed, currency, canonical):
    assert Money(canonical, currency) == money(Decimal(typed), currency)


@pytest.mark.parametrize(("typed", "currency"), [("1.101", "CNY"), ("110.5", "JPY"), ("1.0001", "KWD")])
def test_a_price_is_never_rounded(typed, currency):
    with pytest.raises(TooPreciseError):
        money(Decimal(typed), currency)


@given(amounts, currencies)
def test_the_canonical_text_is_the_whole_value(minor, currency):
    value = Decimal(minor).scaleb(-minor_digits(currency))

    assert value == money(value, currency).value
    assert money(value, currency) == money(money(value, currency).value, currency)


@given(amounts, currencies)
def test_the_canonical_text_is_plain_ascii_digits(minor, currency):
    text = money(Decimal(minor).scaleb(-minor_digits(currency)), currency).amount

    assert set() == set(text) - set("0123456789.")


@given(amounts, currencies, st.sampled_from(("zh-CN", "en", "de", "ja", "fr", "pt-BR")))
def test_readers_see_the_digits_that_machines_read(minor, currency, language):
    amount = money(Decimal(minor).scaleb(-minor_digits(currency)), currency)
    digits = "".join(char for char in display(amount, language) if char.isdecimal())

    assert amount.amount.replace(".", "") == digits


@pytest.mark.parametrize(
    ("amount", "currency", "language", "shown"),
    [
        ("128.00", "CNY", "zh-CN", "¥128.00"),
        ("128.00", "CNY", "en", "CN¥128.00"),
        ("12.50", "EUR", "de", "12,50\xa0€"),
        ("1280", "JPY", "en", "¥1,280"),
        ("1.100", "KWD", "en", "KWD1.100"),
    ],
)
def test_amounts_are_written_as_readers_write_them(amount, currency, language, shown):
    assert shown == display(Money(amount, currency), language)


@pytest.mark.parametrize(("reckoned", "kept"), [("0.125", "0.12"), ("0.135", "0.14"), ("1.994", "1.99")])
def test_a_reckoned_price_is_rounded_half_even(reckoned, kept):
    assert Money(kept, "CNY") == rounded(Decimal(reckoned), "CNY")
