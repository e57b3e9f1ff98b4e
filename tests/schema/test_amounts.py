from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from storegen.schema.amounts import parse_amount


@pytest.mark.parametrize("text", ["0", "0.00", "10", "1.10", "128.00", "0.5", "999999999999", "1.2345"])
def test_an_amount_keeps_the_digits_that_were_typed(text):
    assert text == str(parse_amount(text))


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("¥128", "write 128"),
        ("￥128", "write 128"),
        ("128元", "write 128"),
        ("128.00 CNY", "write 128.00"),
        (
            "$12.00",
            "write 12.00 if that is in the store's currency; another has a key of its own: prices: {USD: 12.00}",
        ),
        ("12.8万", "write 128000"),
        ("3千元", "write 3000"),
        ("1.2k", "write 1200"),
        ("１２８", "write 128"),
        ("１２８．５０", "write 128.50"),
        ("12,50", "write 12.50"),
        ("0,5", "write 0.5"),
        ("1.234,56", "write 1234.56"),
        ("1,234.56", "write 1234.56"),
        ("1,299", "write 1299"),
        ("1 299", "write 1299"),
        ("1'299.50", "write 1299.50"),
        ("1.234.567", "write 1234567"),
        ("+5", "write 5"),
        ("0128", "write 128"),
        (".5", "write 0.5"),
        ("5.", "write 5"),
        ("free", "write 0"),
        ("免费", "write 0"),
        ("-3", "prices are 0 or more"),
        ("1e3", "write all digits out: 1000"),
        ("1.23456", "round it yourself"),
        ("9999999999999", "look for digits too many"),
        ("NaN", "write digits, and a point before decimals: 128.00"),
        ("Infinity", "write digits, and a point before decimals: 128.00"),
        ("一百", "write digits, and a point before decimals: 128.00"),
        ("1.2.3", "write digits, and a point before decimals: 128.00"),
        ("12-15", "write digits, and a point before decimals: 128.00"),
    ],
)
def test_another_way_to_write_an_amount_is_refused_with_its_cure(text, hint):
    with pytest.raises(PydanticCustomError) as caught:
        parse_amount(text)

    assert ("bad-price", hint) == (caught.value.type, caught.value.context["hint"])


@given(st.text())
def test_any_text_is_an_amount_or_a_complaint(text):
    assert text == str(parse_amount(text)) if complaint_of(text) is None else complaint_of(text).type == "bad-price"


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_every_amount_of_money_can_be_typed(amount):
    assert amount == parse_amount(f"{amount:f}")


@given(st.text(alphabet="0123456789.,' ¥元-+e"))
def test_the_suggested_amount_is_itself_an_amount(text):
    complaint = complaint_of(text)
    hint = complaint.context["hint"] if complaint else ""
    if hint.startswith("write ") and hint[6].isdigit():
        assert complaint_of(hint[6:]) is None


def complaint_of(text):
    try:
        parse_amount(text)
    except PydanticCustomError as error:
        return error
    return None
