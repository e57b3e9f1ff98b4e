"""Addresses whose shape nobody has looked up: linked as typed, with a warning, and never at another company."""

from __future__ import annotations

import pytest

from storegen.checkout.actions import Link
from storegen.problems import Severity
from tests.checkout.asking import ADAPTERS, action, codes, setting_codes
from tests.checkout.examples import GOOD
from tests.checkout.offers import HERE, entry_of, offer_of

UNUSUAL = [
    ("stripe", "https://pay.shade.example/b/8wM5kD0abcDEF"),
    ("gumroad", "https://shade.example/l/moon?variant=Large"),
    ("gumroad", "https://gum.co/moon"),
    ("kofi", "https://ko-fi.com/s/ABCDEFXYZ1"),
    ("buymeacoffee", "https://buymeacoffee.com/bamboo/e/abc"),
    ("mollie", "https://payment-links.mollie.com/p/AiEHa5EpD6"),
    ("polar", "https://buy.polar.sh/bamboo/moon"),
    ("razorpay", "https://rzp.io/new/3XQXcZv"),
    ("mercadopago", "https://mpago.la/2HyERkS/pay"),
    ("etsy", "https://www.etsy.com/market/mug"),
    ("etsy", "https://etsy.me/3AbCdEf"),
    ("ebay", "https://www.ebay.com/p/1234567890"),
    ("ebay", "https://ebay.us/AbCdEf"),
    ("shopee", "https://s.shopee.sg/AbCdEfGh"),
    ("shopee", "https://shp.ee/abcdefg"),
    ("lazada", "https://s.lazada.sg/s.AbCdE"),
]
REFUSED = [
    ("stripe", "https://buy.stripe.com/"),
    ("stripe", "https://dashboard.stripe.com/payment-links/plink_1NqXyz"),
    ("stripe", "https://item.taobao.com/item.htm?id=563422855497"),
    ("stripe", "https://shade.lemonsqueezy.com/buy/moon"),
    ("stripe", "https://pay.shade.example"),
    ("stripe", "http://pay.shade.example/b/8wM5kD0abcDEF"),
    ("stripe", "https://pay@shade.example/b/8wM5kD0abcDEF"),
    ("gumroad", "https://shade.example:444/l/moon"),
    ("gumroad", "https://www.paypal.com/l/moon"),
    ("gumroad", "https://sh\u0430de.example/l/moon"),
    ("kofi", "https://ko-fi.com.evil.example/s/ABCDEFXYZ1"),
    ("kofi", "ABCDEFXYZ1"),
    ("polar", "https://polar.sh"),
    ("ebay", "https://www.ebay.com.evil.example/p/1234567890"),
    ("taobao", "https://item.taobao.com/p/563422855497"),
]


@pytest.mark.parametrize(("channel", "typed"), UNUSUAL)
def test_an_address_of_an_unknown_shape_is_linked_as_typed_with_a_warning(channel, typed):
    settings, _good, currency = GOOD[channel]
    sold_in = ADAPTERS[channel].currency(entry_of(typed), settings) or currency
    (warning,) = ADAPTERS[channel].check_entry(entry_of(typed), settings)

    assert ("unusual-address", Severity.WARNING) == (warning.code, warning.severity)
    assert "check that it opens" in warning.hint
    assert Link(typed) == action(channel, typed, sold_in)
    assert typed == ADAPTERS[channel].provider_id(entry_of(typed))


@pytest.mark.parametrize(("channel", "typed"), REFUSED)
def test_another_companys_address_or_no_address_at_all_is_refused(channel, typed):
    assert ["bad-channel-id"] == codes(channel, typed)
    assert "" == ADAPTERS[channel].provider_id(entry_of(typed))


def test_a_session_stays_an_address_that_expires_whatever_its_shape():
    assert ["expiring-address"] == codes("polar", "https://polar.sh/checkout/polar_c_8dJmBpvBh4Xz")
    assert "" == ADAPTERS["polar"].provider_id(entry_of("https://polar.sh/checkout/polar_c_8dJmBpvBh4Xz"))


@pytest.mark.parametrize(
    ("channel", "typed", "expected"),
    [
        ("polar", "https://sandbox.polar.sh/bamboo/moon", True),
        ("polar", "https://buy.polar.sh/bamboo/moon", False),
        ("stripe", "https://pay.shade.example/b/test_8wM5kD0abcDEF", True),
        ("stripe", "https://pay.shade.example/b/8wM5kD0abcDEF?from=/test_", False),
    ],
)
def test_a_test_link_is_told_from_a_live_one_whatever_its_shape(channel, typed, expected):
    assert expected == ADAPTERS[channel].is_test(entry_of(typed), {})


@pytest.mark.parametrize(
    ("channel", "typed", "currency"),
    [
        ("ebay", "https://www.ebay.de/p/1234567890", "EUR"),
        ("shopee", "https://s.shopee.com.my/AbCdEfGh", "MYR"),
        ("lazada", "https://www.lazada.co.th/p/1", "THB"),
    ],
)
def test_an_address_of_an_unknown_shape_still_says_its_country(channel, typed, currency):
    assert currency == ADAPTERS[channel].currency(entry_of(typed), {"site": GOOD[channel][0].get("site")})


@pytest.mark.parametrize(
    ("channel", "setting", "key", "found"),
    [
        ("paddle", "token", "ctok_7d279f61a3499fed520f7cd8c08", [("bad-channel-id", Severity.WARNING)]),
        ("paddle", "token", "pdl_live_apikey_01gm81eqze", [("bad-channel-id", Severity.ERROR)]),
        ("snipcart", "public_key", "pk.live.12345678", [("bad-channel-id", Severity.WARNING)]),
        ("snipcart", "public_key", "two words", [("bad-channel-id", Severity.ERROR)]),
    ],
)
def test_a_key_of_an_unknown_shape_is_used_with_a_warning(channel, setting, key, found):
    settings, value, currency = GOOD[channel]
    problems = ADAPTERS[channel].check_settings(settings | {setting: key}, HERE, frozenset())
    way = ADAPTERS[channel].way(offer_of("Mug", "8", currency), entry_of(value), settings | {setting: key})

    assert found == [(problem.code, problem.severity) for problem in problems]
    assert (found[0][1] is Severity.WARNING) == (key in repr(way))


def test_a_key_in_place_of_stripes_is_never_let_through():
    assert ["bad-channel-id"] == setting_codes("stripe_buy_button", publishable_key="sk_live_51Nq", script="allowed")


@pytest.mark.parametrize("channel", [name for name, adapter in ADAPTERS.items() if adapter.needs_entry])
def test_a_book_in_place_of_an_id_is_refused_unread(channel):
    typed = "https://shade.example/products/mug?" + "&variant=12345" * 10_000

    assert ["bad-channel-id"] == codes(channel, typed)
    (problem,) = ADAPTERS[channel].check_entry(entry_of(typed), GOOD[channel][0])
    assert len(problem.message) < 200
