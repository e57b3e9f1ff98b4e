"""Foxy: every hash, computed once more here from what Foxy's help says, over links, forms and 10,000 products."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.checkout.contract import Passed, Way
from storegen.checkout.foxy_signature import OPEN, signable, signed_name
from storegen.checkout.registry import channel_adapters
from tests.checkout.offers import HERE, offer_of
from tests.checkout.providers import FOXY_KEY as KEY
from tests.checkout.providers import any_offers, is_signed

FOXY = channel_adapters()["foxy"]
SETTINGS = {"store": "shade.foxycart.com", "currency": "USD", "key": KEY}
MUG = replace(offer_of("Mug", "12.80", "USD", "en"), product="mug", choices=(("size", "50 ml"),), sku="M-50")


def fields_of(offer) -> list[tuple[str, str]]:
    """The signed fields of an offer's link."""
    (link,) = FOXY.way(offer, None, SETTINGS).actions
    return parse_qsl(urlsplit(link.href).query, keep_blank_values=True)


def plain(fields) -> dict[str, str]:
    """Fields by their names without hashes."""
    return {name.split("||")[0]: value for name, value in fields}


def test_a_link_says_what_is_bought_and_each_word_of_it_is_signed():
    fields = fields_of(MUG)

    assert {"name": "Mug (50 ml)", "code": "mug#50-ml", "price": "12.80", "sku": "M-50"} == plain(fields)
    assert all(is_signed("mug#50-ml", name, value) for name, value in fields)


def test_a_links_address_is_exactly_this():
    code = hmac.new(KEY.encode(), b"mug#50-mlcodemug#50-ml", hashlib.sha256).hexdigest()
    (link,) = FOXY.way(MUG, None, SETTINGS).actions

    assert link.href.startswith("https://shade.foxycart.com/cart?name%7C%7C")
    assert f"&code%7C%7C{code}=mug%2350-ml&" in link.href


@pytest.mark.parametrize(
    ("value", "signed"), [("Black & White", "Black &amp; White"), ("a'b\"<c>", "a&#039;b&quot;&lt;c&gt;")]
)
def test_a_value_is_signed_as_foxys_helper_does(value, signed):
    expected = hmac.new(KEY.encode(), f"abc123name{signed}".encode(), hashlib.sha256).hexdigest()

    assert f"name||{expected}" == signed_name(KEY, "abc123", "name", value)


def test_a_quantity_is_left_to_the_shopper():
    expected = hmac.new(KEY.encode(), b"abc123quantity--OPEN--", hashlib.sha256).hexdigest()

    assert f"quantity||{expected}||open" == signed_name(KEY, "abc123", "quantity", OPEN)


@given(st.text())
def test_what_is_sent_holds_nothing_that_foxys_signers_treat_differently(text):
    assert set() == set("&<>\"'{}|") & set(signable(text))


def test_a_cart_is_one_form_whose_products_are_numbered_and_their_quantities_open():
    cart = FOXY.hand_over(SETTINGS, "en")
    fields = FOXY.line(MUG, None, SETTINGS)
    quantity = dict(fields)["quantity"]

    assert ("https://shade.foxycart.com/cart", "{n}:{field}", "{n}:{quantity}") == (
        cart.action,
        cart.name,
        cart.quantity,
    )
    assert fields[:-1] == tuple(fields_of(MUG))
    assert quantity.endswith("||open")
    assert is_signed("mug#50-ml", quantity, "3")


def test_a_link_stays_within_what_browsers_and_servers_take():
    long = replace(MUG, title="很" * 300, product="茶" * 60, variant="杯" * 60)
    (link,) = FOXY.way(long, None, SETTINGS).actions

    assert len(link.href) <= 2048
    assert isinstance(FOXY.way(replace(long, product="茶" * 200), None, SETTINGS), Passed)


def test_without_its_key_foxy_sells_nothing():
    settings = {"store": "shade.foxycart.com", "currency": "USD"}

    assert Passed("its key is not set: FOXY_STORE_KEY") == FOXY.way(MUG, None, settings)


def test_a_path_behind_the_host_is_told_as_it_would_be_lost():
    settings = {"store": "shade.foxycart.com/mugs", "currency": "USD"}
    found = [(one.code, one.hint) for one in FOXY.check_settings(settings, HERE, frozenset())]

    assert [("bad-channel-id", "write store: shade.foxycart.com")] == found


def test_links_and_carts_of_ten_thousand_products_are_signed_and_agree_with_the_page():
    count = 0
    for offer in any_offers(10_000):
        code = f"{offer.product}#{offer.variant}"
        fields, line = fields_of(offer), FOXY.line(offer, None, SETTINGS)
        for name, value in (*fields, *line[:-1]):
            assert is_signed(code, name, value), offer
        assert is_signed(code, line[-1][1], "2"), offer
        assert (code, offer.price.amount) == (plain(fields)["code"], plain(fields)["price"])
        assert plain(fields) == plain(line[:-1])
        count += 1

    assert 10_000 == count


def test_a_changed_price_is_no_longer_signed():
    changed = [("0.01" if name.startswith("price||") else value, name) for name, value in fields_of(MUG)]

    assert [False] == [is_signed("mug#50-ml", name, value) for value, name in changed if name.startswith("price||")]


def test_the_key_never_leaves_the_adapter():
    way = FOXY.way(MUG, None, SETTINGS)

    assert isinstance(way, Way)
    assert KEY not in repr((way, FOXY.line(MUG, None, SETTINGS), FOXY.hand_over(SETTINGS, "en"), FOXY.csp(SETTINGS)))
