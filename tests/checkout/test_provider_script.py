"""Checkouts that load their provider's JavaScript: the exact script, and the seller's consent to it."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

import pytest

from storegen.checkout.actions import Link, Script
from storegen.problems import Severity
from tests.checkout.asking import ADAPTERS, action, codes, reason, setting_codes
from tests.checkout.examples import GOOD
from tests.checkout.examples.hosted import HOSTED
from tests.checkout.offers import HERE, entry_of

PREFERENCE = "304819906-6f2ab1c0-9d3e-4b7a-8c55-0123456789ab"


def test_stripe_draws_its_button_from_the_id_the_key_and_what_is_bought():
    script = action("stripe_buy_button", "buy_btn_1NqXyzABCDEF")

    assert "https://js.stripe.com/v3/buy-button.js" == script.src
    assert (
        (
            "stripe-buy-button",
            (
                ("buy-button-id", "buy_btn_1NqXyzABCDEF"),
                ("publishable-key", "pk_live_51NqXyzABCDEFabcdef"),
                ("client-reference-id", "50-ml-081e46ad"),
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
    script = action("paddle", "pri_01gm81eqze", settings={"token": "test_7d279f61a3", "script": "allowed"})

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
        "mercadopago", typed, "CLP", settings={}
    )


@pytest.mark.parametrize(("host", "currency"), [("www.mercadopago.com.br", "BRL"), ("sandbox.mercadopago.cl", "CLP")])
def test_the_country_in_an_address_of_mercado_pago_goes_before_the_settings(host, currency):
    address = f"https://{host}/checkout/v1/redirect?pref_id={PREFERENCE}"

    assert Link(address) == action("mercadopago", address, currency, settings={"country": "AR"})
    assert f"sells in {currency}, the page is in ARS" == reason("mercadopago", address, {"country": "AR"}, "ARS")
    assert "USD" == ADAPTERS["mercadopago"].currency(entry_of({"id": address, "currency": "USD"}), {"country": "AR"})


def test_a_preference_of_mercado_pago_does_not_say_its_country():
    assert ["bad-channel-id"] == codes("mercadopago", PREFERENCE, {"script": "allowed"})
    assert "it has no country in store.yaml" == reason("mercadopago", PREFERENCE, {"script": "allowed"})
    assert ["bad-country"] == setting_codes("mercadopago", country="DE")


@pytest.mark.parametrize(
    ("channel", "settings", "host"),
    [
        ("stripe_buy_button", {"publishable_key": "pk_live_51NqXyzAB"}, "js.stripe.com"),
        ("paddle", {"token": "live_7d279f61a3"}, "cdn.paddle.com"),
    ],
)
def test_a_providers_script_is_warned_of_until_it_is_allowed(channel, settings, host):
    (warning,) = ADAPTERS[channel].check_settings(settings, HERE, frozenset())

    assert ("provider-script", Severity.WARNING) == (warning.code, warning.severity)
    assert f"{channel} is left out: it loads JavaScript from {host}, which store.yaml does not allow" == warning.message
    assert f"write `script: allowed` below {channel} in store.yaml" in warning.hint
    assert [] == setting_codes(channel, **settings, script="allowed")


@pytest.mark.parametrize("typed", ["yes", "true", ["allowed"], None, ""])
def test_only_the_word_allows_a_script(typed):
    assert ["provider-script"] == setting_codes("paddle", token="live_7d279f61a3", script=typed)


@pytest.mark.parametrize("channel", [name for name, adapter in ADAPTERS.items() if adapter.capabilities.script])
@pytest.mark.parametrize("typed", [None, "yes", "no", ["allowed"]])
def test_without_consent_no_page_has_the_script_and_no_policy_opens_for_it(channel, typed):
    settings, value, currency = GOOD[channel]
    closed = {name: setting for name, setting in settings.items() if name != "script"}
    closed |= {} if typed is None else {"script": typed}

    assert "it loads JavaScript, which store.yaml does not allow" == reason(channel, value, closed, currency)
    assert {} == ADAPTERS[channel].csp(closed)
    assert ADAPTERS[channel].hand_over(closed, "en") is None
    assert ADAPTERS[channel].data_file((), closed) is None
    assert isinstance(action(channel, value, currency), Script)


@pytest.mark.parametrize(
    ("channel", "value", "settings"),
    [("razorpay", "pl_GRwJZregiYXBhq", {}), ("mercadopago", PREFERENCE, {"country": "AR"})],
)
def test_where_a_plain_link_would_do_the_entry_is_warned_of(channel, value, settings):
    assert ["provider-script"] == codes(channel, value, settings)


@pytest.mark.parametrize(
    ("channel", "setting", "secret"),
    [("stripe_buy_button", "publishable_key", "sk_live_51NqXyzAB"), ("paddle", "token", "pdl_live_apikey_01gm81eqze")],
)
def test_a_secret_key_in_the_wrong_place_is_refused_and_not_repeated(channel, setting, secret):
    (problem,) = ADAPTERS[channel].check_settings({setting: secret, "script": "allowed"}, HERE, frozenset())

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
