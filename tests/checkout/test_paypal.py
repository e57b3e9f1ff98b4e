"""PayPal's payment links and PayPal.Me: languages, amounts, and whose price it is."""

from __future__ import annotations

import pytest

from storegen.checkout.actions import Link
from storegen.checkout.capabilities import PriceFixedBy
from storegen.checkout.contract import Passed
from tests.checkout.asking import ADAPTERS, action, setting_codes
from tests.checkout.offers import offer_of


@pytest.mark.parametrize(
    ("language", "query"),
    [
        ("en", "locale.x=en_US"),
        ("en-GB", "locale.x=en_GB&country.x=GB"),
        ("zh-CN", "locale.x=zh_CN&country.x=CN"),
        ("zh-Hant", "locale.x=zh_TW"),
        ("ja", "locale.x=ja_JP"),
        ("es-419", "locale.x=es_XC"),
        ("es-MX", "locale.x=es_XC&country.x=MX"),
        ("es-ES", "locale.x=es_ES&country.x=ES"),
        ("fr", "locale.x=fr_XC"),
        ("nb", "locale.x=no_NO"),
        ("zh-HK", "locale.x=zh_HK&country.x=HK"),
        ("yue-HK", "country.x=HK"),
    ],
)
def test_paypal_is_told_the_pages_language(language, query):
    expected = f"https://www.paypal.com/ncp/payment/ABCDEFGHJKLMN?{query}"

    assert Link(expected) == action("paypal", "ABCDEFGHJKLMN", language=language)


@pytest.mark.parametrize("language", ["eo", "ia", "la"])
def test_paypal_chooses_itself_where_it_does_not_speak_the_pages_language(language):
    assert Link("https://www.paypal.com/ncp/payment/ABCDEFGHJKLMN") == action(
        "paypal", "ABCDEFGHJKLMN", language=language
    )


@pytest.mark.parametrize(
    ("language", "price", "expected"),
    [
        ("en", ("12.8", "EUR"), "https://paypal.me/bambooshade/12.80EUR"),
        ("zh-CN", ("1280", "JPY"), "https://paypal.me/bambooshade/1280JPY"),
        ("en", ("1280", "HUF"), "https://paypal.me/bambooshade/1280HUF"),
    ],
)
def test_paypal_me_gets_the_price_that_the_page_shows(language, price, expected):
    way = ADAPTERS["paypal_me"].way(offer_of("Mug", *price, language), None, {"user": "bambooshade"})

    assert (Link(expected),) == way.actions
    assert PriceFixedBy.PAGE is ADAPTERS["paypal_me"].capabilities.price


@pytest.mark.parametrize(
    ("price", "why"),
    [
        (("12.805", "KWD"), "PayPal takes no KWD"),
        (("0", "EUR"), "PayPal takes no order of nothing"),
        (("12.80", "HUF"), "PayPal takes no decimals in HUF"),
    ],
)
def test_paypal_me_is_passed_over_where_paypal_would_refuse(price, why):
    assert Passed(why) == ADAPTERS["paypal_me"].way(offer_of("Mug", *price), None, {"user": "bambooshade"})


@pytest.mark.parametrize("user", ["bamboo", "https://paypal.me/bamboo", "https://www.paypal.com/paypalme/bamboo/"])
def test_a_name_at_paypal_me_may_be_an_address(user):
    assert [] == setting_codes("paypal_me", user=user, verify_by_hand="yes")
    assert Link("https://paypal.me/bamboo/128.00EUR") == action("paypal_me", None, "EUR", settings={"user": user})


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, ["missing-key", "price-from-page"]),
        ({"user": "bamboo"}, ["price-from-page"]),
        ({"user": "bamboo", "verify_by_hand": "perhaps"}, ["bad-flag", "price-from-page"]),
        ({"user": "a b", "verify_by_hand": "yes"}, ["bad-channel-id"]),
    ],
)
def test_paypal_me_wants_to_hear_that_payments_are_compared(settings, expected):
    assert expected == setting_codes("paypal_me", **settings)
