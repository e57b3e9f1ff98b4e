"""Bitcoin addresses: each kind, and with a slip in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.checkout.bitcoin_address import AddressKind, kind_of
from tests.checkout.paying import ADDRESSES, codes


@pytest.mark.parametrize("address", [*ADDRESSES, ADDRESSES[0].upper()])
def test_an_address_of_each_kind_is_known(address):
    assert AddressKind.LIVE is kind_of(address)


# The invalid addresses of BIP 173 and BIP 350: other networks, wrong versions, lengths, cases and sums.
@pytest.mark.parametrize(
    "address",
    [
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
        "bc1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq54well",
        "tb1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq24jc47",
        "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R",
        "bc1pw5dgrnzv",
        "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",
        "tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq",
        "bc1gmk9yu",
        "tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty",
        "2N-not-an-address",
        "",
    ],
)
def test_what_is_no_address_is_not_taken_for_one(address):
    assert kind_of(address) in (AddressKind.SLIPPED, AddressKind.OTHER)
    assert address == "" or codes("bitcoin", {"address": address})[0] in ("bad-checksum", "bad-channel-id")


@given(
    address=st.sampled_from(ADDRESSES), place=st.integers(4, 33), sign=st.sampled_from("23456789acdefghjkmnpqrstuvwxyz")
)
def test_any_wrong_sign_in_a_bitcoin_address_is_found(address, place, sign):
    wrong = address[:place] + sign + address[place + 1 :]

    assert wrong == address or kind_of(wrong) in (AddressKind.SLIPPED, AddressKind.OTHER)
