"""Measures: what a choice speaks of, and what a price is per measure."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.catalog.measures import measure_in, price_per
from storegen.catalog.money import Money, money
from storegen.schema.quantities import parse_quantity

UNITS = ("mg", "t", "g", "ml", "l", "fl oz", "mm", "m", "cm²", "m²", "piece")
quantities = st.builds(
    lambda amount, unit: parse_quantity(f"{amount} {unit}"),
    st.sampled_from(["0.000001", "1", "3", "250", "999999999999", "999999999999.999999"]),
    st.sampled_from(UNITS),
)
prices = st.builds(
    money, st.sampled_from([Decimal(0), Decimal(1), Decimal(128), Decimal(999999999)]), st.sampled_from(["CNY", "JPY"])
)


@pytest.mark.parametrize(("choice", "unit"), [("50 ml", "ml"), ("100 克", "g"), (" 2 pcs ", "piece")])
def test_a_choice_can_name_a_measure(choice, unit):
    assert unit == measure_in(choice).unit


def test_a_colour_is_no_measure():
    assert measure_in("red") is None


@pytest.mark.parametrize(
    ("price", "amount", "per", "expected"),
    [
        ("128.00", "50 ml", "100 ml", "256.00"),
        ("10.00", "1 kg", "100 g", "1.00"),
        ("10.00", "3 g", "1 g", "3.33"),
        ("0.01", "1 g", "1 g", "0.01"),
    ],
)
def test_a_price_per_measure_follows_the_amount(price, amount, per, expected):
    found = price_per(Money(price, "CNY"), parse_quantity(amount), parse_quantity(per))

    assert Money(expected, "CNY") == found


@pytest.mark.parametrize(
    ("price", "amount", "per"),
    [
        ("999999999.00", "0.000001 mg", "999999999999 t"),
        ("1.00", "999999999999 t", "1 mg"),
        ("0.00", "1 g", "1 g"),
        ("1.00", "1 g", "1 ml"),
    ],
)
def test_a_price_per_measure_that_tells_nothing_is_none(price, amount, per):
    assert price_per(Money(price, "CNY"), parse_quantity(amount), parse_quantity(per)) is None


@given(prices, quantities, quantities)
def test_a_price_per_measure_is_a_sensible_amount_or_none(price, amount, per):
    found = price_per(price, amount, per)

    assert found is None or (found.currency == price.currency and 0 < found.value <= 10**12)
