"""Hosted checkouts that take one variant at a time: what sellers paste, and the exact address or script it becomes."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.checkout.actions import Link, Script
from storegen.checkout.capabilities import PriceFixedBy
from storegen.checkout.contract import Passed
from storegen.checkout.registry import channel_adapters
from storegen.problems import Severity
from tests.checkout.examples.hosted import HOSTED
from tests.checkout.offers import HERE, entry_of, offer_of

ADAPTERS = channel_adapters()
UUID = "6f2ab1c0-9d3e-4b7a-8c55-0123456789ab"
PREFERENCE = f"304819906-{UUID}"
LINK, NO_FILES = "polar_cl_Ys08mrzNseYOtG2ldptcfE25ll", frozenset()


def action(channel: str, value, currency: str = "CNY", language: str = "en", settings=None):
    """The only action that an entry gives."""
    offer = offer_of("Moon Cream", "128", currency, language)
    way = ADAPTERS[channel].way(offer, entry_of(value), HOSTED[channel][0] if settings is None else settings)
    assert not isinstance(way, Passed), way.reason
    (one,) = way.actions
    return one


def reason(channel: str, value, settings, currency: str = "CNY") -> str:
    """Why the channel is passed over."""
    way = ADAPTERS[channel].way(offer_of("Moon Cream", "128", currency), entry_of(value), settings)
    assert isinstance(way, Passed)
    return way.reason


def codes(channel: str, value, settings=None) -> list[str]:
    """Codes of the problems of an entry."""
    typed = HOSTED[channel][0] if settings is None else settings
    return [problem.code for problem in ADAPTERS[channel].check_entry(entry_of(value), typed)]


def setting_codes(channel: str, **settings) -> list[str]:
    """Codes of the problems of settings."""
    return [problem.code for problem in ADAPTERS[channel].check_settings(settings, HERE, NO_FILES)]


SPELLINGS = [
    ("paypal", "ABCDEFGHJKLMN", "ABCDEFGHJKLMN"),
    ("paypal", "https://www.paypal.com/ncp/payment/ABCDEFGHJKLMN", "ABCDEFGHJKLMN"),
    ("paypal", "https://paypal.com/ncp/payment/ABCDEFGHJKLMN?locale.x=de_DE", "ABCDEFGHJKLMN"),
    ("lemonsqueezy", UUID, UUID),
    ("lemonsqueezy", f"https://other.lemonsqueezy.com/checkout/buy/{UUID}?embed=1", UUID),
    ("lemonsqueezy", f"https://other.lemonsqueezy.com/buy/{UUID}", UUID),
    ("gumroad", "moon-cream", "moon-cream"),
    ("gumroad", "https://bamboo.gumroad.com/l/moon-cream?price=1&wanted=true", "moon-cream"),
    ("gumroad", "https://gumroad.com/l/moon-cream", "moon-cream"),
    ("square", "jUjglZiR", "square.link/u/jUjglZiR"),
    ("square", "https://square.link/u/jUjglZiR?src=embed", "square.link/u/jUjglZiR"),
    ("square", "https://checkout.square.site/buy/SMTLM436Z4QUS5", "checkout.square.site/buy/SMTLM436Z4QUS5"),
    ("polar", LINK, LINK),
    ("polar", f"https://buy.polar.sh/{LINK}?discount_code=A", LINK),
    ("polar", f"https://api.polar.sh/v1/checkout-links/{LINK}/redirect", LINK),
    ("mollie", "AiEHa5EpD6wkZN5r6Vs3c", "payment-links/AiEHa5EpD6wkZN5r6Vs3c"),
    ("mollie", "https://paymentlink.mollie.com/payment/fh0PDA6ul9P7/", "paymentlink/fh0PDA6ul9P7"),
    ("razorpay", "pl_GRwJZregiYXBhq", "pl_GRwJZregiYXBhq"),
    ("razorpay", "https://rzp.io/l/3XQXcZv", "rzp.io/l/3XQXcZv"),
    ("razorpay", "https://pages.razorpay.com/pl_GzAoDzEyf5kXcP/view", "pages.razorpay.com/pl_GzAoDzEyf5kXcP/view"),
    ("mercadopago", PREFERENCE, PREFERENCE),
    ("mercadopago", "https://mpago.la/2HyERkS", "mpago.la/2HyERkS"),
    ("paddle", "pri_01gm81eqze2vmmvhpjg13bfeqg", "pri_01gm81eqze2vmmvhpjg13bfeqg"),
    ("stripe_buy_button", "buy_btn_1NqXyzABCDEF", "buy_btn_1NqXyzABCDEF"),
    ("ecwid", "66821181", "66821181"),
    ("ecwid", "https://bamboo.company.site/Moon-Cream-p66821181?from=x", "66821181"),
    ("kofi", "f180a946a8", "f180a946a8"),
    ("kofi", "https://ko-fi.com/s/f180a946a8", "f180a946a8"),
    ("buymeacoffee", "123456", "123456"),
    ("buymeacoffee", "https://www.buymeacoffee.com/bamboo/e/123456", "123456"),
]


@pytest.mark.parametrize(("channel", "typed", "own"), SPELLINGS)
def test_an_id_and_its_address_are_one(channel, typed, own):
    assert [] == codes(channel, typed)
    assert own == ADAPTERS[channel].provider_id(entry_of(typed))
    assert own == ADAPTERS[channel].provider_id(entry_of({"id": f" {typed} "}))


@pytest.mark.parametrize(
    ("channel", "typed", "expected"),
    [
        ("lemonsqueezy", UUID, f"https://bamboo.lemonsqueezy.com/checkout/buy/{UUID}"),
        (
            "lemonsqueezy",
            f"https://other.lemonsqueezy.com/buy/{UUID}",
            f"https://other.lemonsqueezy.com/checkout/buy/{UUID}",
        ),
        ("gumroad", "moon", "https://bamboo.gumroad.com/l/moon?wanted=true"),
        ("gumroad", "moon/SPRING", "https://bamboo.gumroad.com/l/moon/SPRING?wanted=true"),
        (
            "gumroad",
            {"id": "moon", "variant": "50 ml & jar"},
            "https://bamboo.gumroad.com/l/moon?variant=50%20ml%20%26%20jar&wanted=true",
        ),
        (
            "gumroad",
            "https://shade.gumroad.com/l/moon?price=1&variant=Large",
            "https://shade.gumroad.com/l/moon?variant=Large&wanted=true",
        ),
        ("square", "jUjglZiR", "https://square.link/u/jUjglZiR"),
        ("polar", LINK, f"https://buy.polar.sh/{LINK}"),
        ("mollie", "AiEHa5EpD6wkZN5r6Vs3c", "https://payment-links.mollie.com/payment/AiEHa5EpD6wkZN5r6Vs3c"),
        ("kofi", "f180a946a8", "https://ko-fi.com/s/f180a946a8"),
        ("buymeacoffee", "123456", "https://buymeacoffee.com/bamboo/e/123456"),
    ],
)
def test_an_entry_becomes_exactly_this_address(channel, typed, expected):
    assert Link(expected) == action(channel, typed)


@pytest.mark.parametrize(
    ("language", "query"),
    [
        ("en", "locale.x=en_US"),
        ("en-GB", "locale.x=en_GB&country.x=GB"),
        ("zh-CN", "locale.x=zh_CN&country.x=CN"),
        ("zh-Hant", "locale.x=zh_TW"),
        ("ja", "locale.x=ja_JP"),
        ("es-419", "locale.x=es_ES"),
    ],
)
def test_paypal_is_told_the_pages_language(language, query):
    expected = f"https://www.paypal.com/ncp/payment/ABCDEFGHJKLMN?{query}"

    assert Link(expected) == action("paypal", "ABCDEFGHJKLMN", language=language)


LOOK_ALIKES = [
    ("paypal", "https://www.paypal.com.pay.example/ncp/payment/ABCDEFGHJKLMN"),
    ("paypal", "https://www.paypaI.com/ncp/payment/ABCDEFGHJKLMN"),
    ("paypal", "https://www.pаypal.com/ncp/payment/ABCDEFGHJKLMN"),
    ("lemonsqueezy", f"https://bamboo.lemonsqueezy.com.pay.example/checkout/buy/{UUID}"),
    ("lemonsqueezy", f"https://a.b.lemonsqueezy.com/checkout/buy/{UUID}"),
    ("gumroad", "https://xn--gumrad-4ya.com/l/moon"),
    ("gumroad", "https://bamboo@gumroad.com/l/moon"),
    ("square", "https://square.link.pay.example/u/jUjglZiR"),
    ("polar", f"https://buy.polar.sh@pay.example/{LINK}"),
    ("mollie", "http://payment-links.mollie.com/payment/AiEHa5EpD6wkZN5r6Vs3c"),
    ("razorpay", "https://rzp.io.pay.example/l/3XQXcZv"),
    ("mercadopago", "https://mpago.lа/2HyERkS"),
    ("ecwid", "https://shop@bamboo.company.site/Moon-p66821181"),
    ("kofi", "https://ko-fi.co/s/f180a946a8"),
    ("buymeacoffee", "https://buymeacofee.com/bamboo/e/123456"),
]


@pytest.mark.parametrize(("channel", "typed"), LOOK_ALIKES)
def test_a_host_that_only_looks_like_the_providers_is_refused(channel, typed):
    assert ["bad-channel-id"] == codes(channel, typed)
    assert "" == ADAPTERS[channel].provider_id(entry_of(typed))


@pytest.mark.parametrize(
    ("channel", "typed"),
    [
        ("kofi", "https://ko-fi.com/bamboo"),
        ("buymeacoffee", "https://buymeacoffee.com/bamboo"),
        ("paypal", "https://www.paypal.com/paypalme/bamboo"),
        ("razorpay", "https://razorpay.me/@bamboo"),
        ("mercadopago", "https://link.mercadopago.com.ar/bamboo"),
        ("paddle", "https://pay.paddle.com/hsc_01gm81eqze2vmmvhpjg13bfeqg"),
    ],
)
def test_a_page_that_cannot_sell_this_product_is_refused(channel, typed):
    assert ["bad-channel-id"] == codes(channel, typed)


@pytest.mark.parametrize(
    ("channel", "typed"),
    [
        ("stripe", "https://checkout.stripe.com/c/pay/cs_test_a1"),
        ("stripe", "https://buy.stripe.com/c/pay/cs_live_b1qybg#fid"),
        ("lemonsqueezy", f"https://bamboo.lemonsqueezy.com/checkout/?cart={UUID}"),
        ("lemonsqueezy", f"https://bamboo.lemonsqueezy.com/checkout?signature=1&cart={UUID}"),
        ("polar", "https://polar.sh/checkout/polar_c_8dJmBpvBh4Xz"),
        ("square", "https://checkout.square.site/merchant/MLETJ9R4Z5KQ1/order/HywRLQ4aYHQ0"),
        ("square", "https://squareup.com/pay-invoice/inv:0-abc"),
        ("mollie", "https://www.mollie.com/checkout/select-method/7UhSN1zuXS"),
        ("razorpay", "https://rzp.io/i/AiGGmnh"),
    ],
)
def test_an_address_of_one_visit_or_one_payment_is_refused(channel, typed):
    assert ["expiring-address"] == codes(channel, typed)


@pytest.mark.parametrize(
    ("channel", "typed", "settings", "expected"),
    [
        ("paypal", "ABCDEFGHJKLMN", {}, False),
        ("paypal", "https://www.sandbox.paypal.com/ncp/payment/ABCDEFGHJKLMN", {}, True),
        ("square", "https://square.link/u/jUjglZiR", {}, False),
        ("square", "https://sandbox.square.link/u/jUjglZiR", {}, True),
        ("polar", LINK, {}, False),
        ("polar", f"https://sandbox-api.polar.sh/v1/checkout-links/{LINK}/redirect", {}, True),
        ("stripe_buy_button", "buy_btn_1NqXyzABCDEF", {"publishable_key": "pk_live_51NqXyzAB"}, False),
        ("stripe_buy_button", "buy_btn_1NqXyzABCDEF", {"publishable_key": "pk_test_51NqXyzAB"}, True),
        ("paddle", "pri_01gm81eqze", {"token": "live_7d279f61a3"}, False),
        ("paddle", "pri_01gm81eqze", {"token": "test_7d279f61a3"}, True),
        (
            "mercadopago",
            f"https://www.mercadopago.com.br/checkout/v1/redirect?pref_id={PREFERENCE}",
            {},
            False,
        ),
        (
            "mercadopago",
            f"https://sandbox.mercadopago.com.br/checkout/v1/redirect?source=x&pref_id={PREFERENCE}",
            {},
            True,
        ),
    ],
)
def test_a_test_link_is_told_from_a_live_one(channel, typed, settings, expected):
    assert expected == ADAPTERS[channel].is_test(entry_of(typed), settings)
    assert ADAPTERS[channel].capabilities.test_visible


@pytest.mark.parametrize(
    ("channel", "typed", "host"),
    [
        ("paypal", "https://www.sandbox.paypal.com/ncp/payment/ABCDEFGHJKLMN", "www.sandbox.paypal.com"),
        ("square", "https://sandbox.square.link/u/jUjglZiR", "sandbox.square.link"),
        ("polar", f"https://sandbox-api.polar.sh/v1/checkout-links/{LINK}/redirect", "sandbox-api.polar.sh"),
    ],
)
def test_a_test_link_stays_a_test_link(channel, typed, host):
    assert host == urlsplit(action(channel, typed).href).hostname


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


@pytest.mark.parametrize("channel", ["lemonsqueezy", "buymeacoffee"])
def test_an_id_alone_needs_the_shops_name(channel):
    value = HOSTED[channel][1]

    assert ["bad-channel-id"] == codes(channel, value, {})
    assert "there is no id for it below `buy`" == reason(channel, value, {})


def test_gumroad_knows_a_permalink_without_its_seller():
    assert Link("https://gumroad.com/l/moon?wanted=true") == action("gumroad", "moon", settings={})


@pytest.mark.parametrize("typed", ["a b", "-a", "x.example", ["a"], {"a": "b"}, None])
@pytest.mark.parametrize(("channel", "setting"), [("lemonsqueezy", "store"), ("gumroad", "seller")])
def test_a_shops_name_is_one_word(channel, setting, typed):
    assert ["bad-channel-id"] == setting_codes(channel, **{setting: typed})


def test_a_version_at_gumroad_is_a_name():
    assert ["wrong-type"] == codes("gumroad", {"id": "moon", "variant": ["Large"]})


def test_stripe_draws_its_button_from_the_id_the_key_and_what_is_bought():
    script = action("stripe_buy_button", "buy_btn_1NqXyzABCDEF")

    assert "https://js.stripe.com/v3/buy-button.js" == script.src
    assert (
        (
            "stripe-buy-button",
            (
                ("buy-button-id", "buy_btn_1NqXyzABCDEF"),
                ("publishable-key", "pk_live_51NqXyzABCDEFabcdef"),
                ("client-reference-id", "_50-ml"),
            ),
        ),
    ) == script.elements


def test_paddle_is_started_once_and_then_opens_its_checkout():
    script = action("paddle", "pri_01gm81eqze2vmmvhpjg13bfeqg", language="zh-CN")
    start, checkout = script.calls

    assert "https://cdn.paddle.com/paddle/v2/paddle.js" == script.src
    assert ("Paddle.Initialize", True) == (start.function, start.once)
    assert {"token": "live_7d279f61a3499fed520f7cd8c08"} == json.loads(start.argument)
    assert ("Paddle.Checkout.open", False) == (checkout.function, checkout.once)
    assert {
        "items": [{"priceId": "pri_01gm81eqze2vmmvhpjg13bfeqg", "quantity": 1}],
        "settings": {"locale": "zh-Hans"},
    } == json.loads(checkout.argument)


def test_paddles_sandbox_is_chosen_before_it_is_started():
    script = action("paddle", "pri_01gm81eqze", settings={"token": "test_7d279f61a3"})

    assert [
        ("Paddle.Environment.set", '"sandbox"', True),
        ("Paddle.Initialize", '{"token": "test_7d279f61a3"}', True),
    ] == [(call.function, call.argument, call.once) for call in script.calls[:2]]


def test_razorpays_button_wants_a_form_around_its_script():
    script = action("razorpay", "pl_GRwJZregiYXBhq", "INR")

    assert "https://checkout.razorpay.com/v1/payment-button.js" == script.src
    assert (("data-payment_button_id", "pl_GRwJZregiYXBhq"),) == script.attributes
    assert (("form", ()),) == script.elements


def test_razorpays_pages_are_plain_links():
    assert Link("https://rzp.io/l/3XQXcZv") == action("razorpay", "https://rzp.io/l/3XQXcZv", "INR", settings={})


@pytest.mark.parametrize(
    ("country", "currency", "src"),
    [
        ("AR", "ARS", "https://www.mercadopago.com.ar/integrations/v1/web-payment-checkout.js"),
        ("br", "BRL", "https://www.mercadopago.com.br/integrations/v1/web-payment-checkout.js"),
        ("CL", "CLP", "https://www.mercadopago.cl/integrations/v1/web-payment-checkout.js"),
    ],
)
def test_mercado_pago_follows_the_country(country, currency, src):
    settings = {"country": country, "script": "allowed"}
    script = action("mercadopago", PREFERENCE, currency, settings=settings)

    assert src == script.src
    assert (("data-preference-id", PREFERENCE), ("data-source", "button")) == script.attributes
    assert f"sells in {currency}, the page is in CNY" == reason("mercadopago", PREFERENCE, settings)
    assert [f"https://{urlsplit(src).hostname}"] == list(ADAPTERS["mercadopago"].csp(settings)["frame-src"])


def test_mercado_pagos_links_are_plain_links():
    typed = f"https://www.mercadopago.cl/checkout/v1/redirect?utm_source=x&pref_id={PREFERENCE}&source=link"

    assert Link("https://mpago.la/2HyERkS") == action("mercadopago", "https://mpago.la/2HyERkS", settings={})
    assert Link(f"https://www.mercadopago.cl/checkout/v1/redirect?pref_id={PREFERENCE}") == action(
        "mercadopago", typed, settings={}
    )


def test_a_preference_of_mercado_pago_does_not_say_its_country():
    assert ["bad-channel-id"] == codes("mercadopago", PREFERENCE, {"script": "allowed"})
    assert "it has no country in store.yaml" == reason("mercadopago", PREFERENCE, {"script": "allowed"})
    assert ["bad-country"] == setting_codes("mercadopago", country="DE")


def test_ecwid_gets_a_cart_that_leads_to_the_checkout():
    link = action("ecwid", {"id": "66821181", "options": {"尺码": "L & XL"}})
    start, _, cart = link.href.partition("#!/~/cart/create=")

    assert "https://bamboo.company.site/" == start
    assert {
        "gotoCheckout": True,
        "products": [{"id": 66821181, "quantity": 1, "options": {"尺码": "L & XL"}}],
    } == json.loads(unquote(cart))


def test_ecwid_takes_all_lines_in_one_address():
    adapter, settings = ADAPTERS["ecwid"], HOSTED["ecwid"][0]
    entries = [{"id": "66821181", "options": {"尺码": 'L "&" {id} XL'}}, "66722581"]
    cart = adapter.hand_over(settings, "en")
    lines = [
        re.sub(r"\{(\w+)\}", lambda found, told=told: told[found[1]], cart.each)
        for told in (
            dict(adapter.line(offer_of("Mug", "8", "CNY"), entry_of(entry), settings)) | {"quantity": "3"}
            for entry in entries
        )
    ]
    address = f"{cart.start}{cart.between.join(lines)}{cart.end}"

    assert {
        "gotoCheckout": True,
        "products": [
            {"id": 66821181, "quantity": 3, "options": {"尺码": 'L "&" {id} XL'}},
            {"id": 66722581, "quantity": 3},
        ],
    } == json.loads(unquote(address.removeprefix("https://bamboo.company.site/#!/~/cart/create=")))


@pytest.mark.parametrize("options", ["L", ["L"], {}, {"Size": ["L"]}, {"": "L"}])
def test_options_at_ecwid_are_choices_by_name(options):
    assert ["wrong-type"] == codes("ecwid", {"id": "66821181", "options": options})


@pytest.mark.parametrize(
    ("settings", "code"),
    [({}, "missing-key"), ({"page": "bamboo.company.site"}, "bad-channel-id"), ({"page": ["x"]}, "missing-key")],
)
def test_ecwid_needs_the_page_of_its_shop(settings, code):
    assert [code] == setting_codes("ecwid", **settings)
    assert "it has no page in store.yaml" == reason("ecwid", "66821181", settings)


@pytest.mark.parametrize(
    ("channel", "settings", "host"),
    [
        ("stripe_buy_button", {"publishable_key": "pk_live_51NqXyzAB"}, "js.stripe.com"),
        ("paddle", {"token": "live_7d279f61a3"}, "cdn.paddle.com"),
    ],
)
def test_a_providers_script_is_warned_of_until_it_is_allowed(channel, settings, host):
    (warning,) = ADAPTERS[channel].check_settings(settings, HERE, NO_FILES)

    assert ("provider-script", Severity.WARNING) == (warning.code, warning.severity)
    assert f"{channel} loads JavaScript from {host} when a shopper clicks" == warning.message
    assert f"write `script: allowed` below {channel} in store.yaml" in warning.hint
    assert [] == setting_codes(channel, **settings, script="allowed")


@pytest.mark.parametrize("typed", ["yes", "true", ["allowed"], None, ""])
def test_only_the_word_allows_a_script(typed):
    assert ["provider-script"] == setting_codes("paddle", token="live_7d279f61a3", script=typed)


@pytest.mark.parametrize(
    ("channel", "value", "settings", "currency"),
    [
        ("razorpay", "pl_GRwJZregiYXBhq", {}, "INR"),
        ("mercadopago", PREFERENCE, {"country": "AR"}, "ARS"),
    ],
)
def test_where_a_plain_link_would_do_a_script_has_to_be_allowed_first(channel, value, settings, currency):
    assert ["provider-script"] == codes(channel, value, settings)
    assert "it is a button that loads JavaScript, which store.yaml does not allow" == reason(
        channel, value, settings, currency
    )
    assert {} == ADAPTERS[channel].csp(settings)
    assert isinstance(action(channel, value, currency), Script)


@pytest.mark.parametrize(
    ("channel", "setting", "secret"),
    [("stripe_buy_button", "publishable_key", "sk_live_51NqXyzAB"), ("paddle", "token", "pdl_live_apikey_01gm81eqze")],
)
def test_a_secret_key_in_the_wrong_place_is_refused_and_not_repeated(channel, setting, secret):
    (problem,) = ADAPTERS[channel].check_settings({setting: secret, "script": "allowed"}, HERE, NO_FILES)

    assert "bad-channel-id" == problem.code
    assert secret not in repr(problem)


@pytest.mark.parametrize(
    ("channel", "settings", "why"),
    [
        ("stripe_buy_button", {}, "it has no publishable_key in store.yaml"),
        ("paddle", {"token": "x"}, "it has no token in store.yaml"),
    ],
)
def test_a_script_without_its_key_is_passed_over(channel, settings, why):
    assert why == reason(channel, HOSTED[channel][1], settings)


@pytest.mark.parametrize(
    ("channel", "operator"),
    [
        ("lemonsqueezy", "stripe"),
        ("stripe_buy_button", "stripe"),
        ("ecwid", "lightspeed"),
        ("mercadopago", "mercadolibre"),
        ("paypal_me", "paypal"),
        ("kofi", "kofi"),
    ],
)
def test_a_channel_hangs_on_the_company_behind_it(channel, operator):
    assert frozenset({operator}) == ADAPTERS[channel].operators(None, {})


tails = st.text(st.characters(exclude_categories=("C", "Z")), max_size=20)


@given(typed=st.sampled_from([spelling[:2] for spelling in SPELLINGS]), tail=tails)
def test_nothing_behind_an_address_gets_into_the_link(typed, tail):
    channel, address = typed
    if not address.startswith("https://") or "?" in address or "gumroad" in address:
        return
    settings, _value, currency = HOSTED[channel]

    assert action(channel, address, currency, settings=settings) == action(
        channel, f"{address}?{tail}", currency, settings=settings
    )


@given(name=st.text(min_size=1, max_size=20))
def test_gumroad_gets_the_whole_name_of_a_version(name):
    href = action("gumroad", {"id": "moon", "variant": name}).href

    assert [name.strip() or None] == parse_qs(urlsplit(href).query).get("variant", [None])
