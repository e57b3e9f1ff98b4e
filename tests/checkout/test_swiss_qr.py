"""Swiss QR-bills: the exact code, and what it cannot hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.checkout.actions import QrCode
from storegen.checkout.contract import Way
from storegen.checkout.swiss_bill import is_qr_iban, is_qr_reference
from tests.checkout.examples.by_hand import SWISS
from tests.checkout.paying import ADAPTERS, codes, mug, part, passed


def test_a_swiss_code_has_thirty_one_lines_and_a_cross():
    code = part(QrCode, "swiss_qr", SWISS, mug("CHF"))
    expected = (
        "SPC|0200|1|CH9300762011623852957|S|Corner Shop|Marktgasse|1|8400|Winterthur|CH|||||||"
        "|12.80|CHF||||||||NON||M-50|EPD"
    )

    assert expected.split("|") == code.content.split("\n")
    assert 31 == len(code.content.split("\n"))
    assert "swiss-cross" == code.mark


def test_a_qr_iban_goes_with_the_reference_that_the_bank_gave():
    settings = SWISS | {"iban": "CH44 3199 9123 0008 8901 2", "qr_reference": "21 00000 00003 13947 14300 09017"}
    lines = part(QrCode, "swiss_qr", settings, mug("CHF")).content.split("\n")

    assert [] == codes("swiss_qr", settings)
    assert ["QRR", "210000000003139471430009017", "M-50", "EPD"] == lines[-4:]
    assert ["missing-key"] == codes("swiss_qr", SWISS | {"iban": "CH44 3199 9123 0008 8901 2"})
    assert ["bad-channel-id"] == codes("swiss_qr", settings | {"iban": SWISS["iban"]})
    assert ["bad-checksum"] == codes("swiss_qr", settings | {"qr_reference": "21 00000 00003 13947 14300 09018"})


@given(place=st.integers(0, 26), digit=st.integers(1, 9))
def test_any_wrong_digit_in_a_qr_reference_is_found(place, digit):
    right = "210000000003139471430009017"
    wrong = right[:place] + str((int(right[place]) + digit) % 10) + right[place + 1 :]

    assert is_qr_reference(right)
    assert not is_qr_reference(wrong)


@pytest.mark.parametrize(("iban", "is_one"), [("CH4431999123000889012", True), ("CH9300762011623852957", False)])
def test_a_qr_iban_is_known_by_its_banks_number(iban, is_one):
    assert is_one == is_qr_iban(iban)


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        (SWISS | {"iban": "DE89 3704 0044 0532 0130 00"}, ["bad-channel-id"]),
        (SWISS | {"holder": "竹影"}, ["bad-channel-id"]),
        (SWISS | {"town": "x" * 36}, ["payload-too-long"]),
        (SWISS | {"reference": "订单 {sku}"}, ["bad-channel-id"]),
        (SWISS | {"country": "Switzerland"}, ["bad-country"]),
    ],
)
def test_an_address_that_a_swiss_code_cannot_hold_is_named(settings, found):
    assert found == codes("swiss_qr", settings)


def test_a_swiss_code_takes_francs_and_euros_and_latin_references():
    assert isinstance(ADAPTERS["swiss_qr"].way(mug("EUR"), None, SWISS), Way)
    assert "takes CHF and EUR, the page is in CNY" == passed("swiss_qr", SWISS, mug("CNY"))
    assert "signs that a QR-bill cannot hold" in passed("swiss_qr", SWISS, mug("CHF", sku="月霜"))
