"""Account numbers: however they are spaced, and with a slip in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.checkout.iban import iban_problem, read_bic, read_iban
from tests.checkout.offers import HERE

# One of each length and alphabet, from SWIFT's registry and banks' own examples.
IBANS = (
    "DE89370400440532013000",
    "GB29NWBK60161331926819",
    "FR1420041010050500013M02606",
    "NO9386011117947",
    "MT84MALT011000012345MTLCAST001S",
    "CH9300762011623852957",
    "AE070331234567890123456",
)


@pytest.mark.parametrize("iban", IBANS)
def test_an_iban_is_read_however_it_is_spaced(iban):
    assert iban == read_iban(f" {iban[:4].lower()} {iban[4:]} ")


@given(iban=st.sampled_from(IBANS), place=st.integers(0, 40), digit=st.sampled_from("0123456789"))
def test_any_wrong_digit_in_an_iban_is_found(iban, place, digit):
    place %= len(iban)
    wrong = iban[:place] + digit + iban[place + 1 :]

    assert wrong == iban or (read_iban(wrong) is None and iban_problem(wrong, HERE) is not None)


@given(iban=st.sampled_from(IBANS), place=st.integers(2, 40))
def test_any_two_digits_that_changed_places_are_found(iban, place):
    place = 2 + place % (len(iban) - 3)
    wrong = iban[:place] + iban[place + 1] + iban[place] + iban[place + 2 :]

    assert wrong == iban or read_iban(wrong) is None


@given(typed=st.text(max_size=40))
def test_a_text_is_an_iban_or_a_problem(typed):
    assert (read_iban(typed) is None) == (iban_problem(typed, HERE) is not None)


@pytest.mark.parametrize(("typed", "read"), [("cobadeff", "COBADEFF"), ("COBADEFF XXX", "COBADEFFXXX"), ("COBA", None)])
def test_a_bic_has_eight_or_eleven_signs(typed, read):
    assert read == read_bic(typed)
