"""Snipcart: what its script is told and what it later compares that with are one and the same."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from storegen.checkout.actions import Call, Script
from storegen.checkout.contract import Passed
from storegen.checkout.hand_over import CartScript
from storegen.checkout.registry import channel_adapters
from tests.checkout.offers import HERE, offer_of
from tests.checkout.providers import any_offers, exact

SNIPCART = channel_adapters()["snipcart"]
KEY = "ZGVtby1wdWJsaWMta2V5LWZvci10ZXN0cw"
SETTINGS = {"public_key": KEY, "currency": "USD", "script": "allowed"}
MUG = replace(offer_of("Mug", "1.1", "USD", "en"), product="mug", choices=(("size", "50 ml"),), sku="M-50", grams=350)
ITEM = (
    '{"id": "mug#50-ml", "price": 1.10, "url": "https://s.example/snipcart.json", '
    '"name": "Mug (50 ml)", "weight": 350, "metadata": {"sku": "M-50"}}'
)
DIV = ("div", (("id", "snipcart"), ("hidden", ""), ("data-api-key", KEY)))
THEME = "https://cdn.snipcart.com/themes/v3.7.1/default/snipcart"


def problems(settings) -> list[str]:
    return [problem.code for problem in SNIPCART.check_settings(settings, HERE, frozenset())]


def test_a_click_puts_the_item_into_snipcarts_cart_and_opens_it():
    calls = (Call("Snipcart.api.cart.items.add", ITEM), Call("Snipcart.api.theme.cart.open", ""))
    script = Script(f"{THEME}.js", (), (DIV,), "Snipcart.ready", calls, f"{THEME}.css")

    assert (script,) == SNIPCART.way(MUG, None, SETTINGS).actions


def test_a_cart_tells_each_line_and_then_opens():
    script = Script(f"{THEME}.js", (), (DIV,), "Snipcart.ready", (), f"{THEME}.css")

    held = ("Snipcart.store.getState", "cart.items.items")
    add, change = "Snipcart.api.cart.items.add", "Snipcart.api.cart.items.update"
    expected = CartScript(script, add, "Snipcart.api.theme.cart.open", *held, change)
    assert expected == SNIPCART.hand_over(SETTINGS, "en")
    assert (("json", ITEM),) == SNIPCART.line(MUG, None, SETTINGS)


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [("1.1", "USD", "1.10"), ("0", "USD", "0.00"), ("1280", "JPY", "1280"), ("12.805", "KWD", "12.805")],
)
def test_a_price_is_the_number_that_the_page_shows(amount, currency, written):
    offer = replace(offer_of("Mug", amount, currency), product="mug")
    file = SNIPCART.data_file([(offer, None)], SETTINGS)

    assert f'[\n{{"id": "mug#50-ml", "price": {written}, "url": "https://s.example/snipcart.json"}}\n]\n' == file.text


def test_a_shop_that_sells_nothing_there_has_an_empty_file():
    file = SNIPCART.data_file((), SETTINGS)

    assert ("/snipcart.json", []) == (file.address, json.loads(file.text))


@pytest.mark.parametrize(
    ("settings", "offer", "reason"),
    [
        ({"public_key": ""}, MUG, "it has no public key in store.yaml"),
        ({"script": ""}, MUG, "it loads JavaScript, which store.yaml does not allow"),
        ({}, replace(MUG, shop=None), "the shop has no domain, where Snipcart would compare the price"),
    ],
)
def test_it_is_passed_over_where_an_order_would_fail(settings, offer, reason):
    assert Passed(reason) == SNIPCART.way(offer, None, SETTINGS | settings)


def test_a_seller_is_told_what_is_missing():
    assert ["missing-key", "missing-key", "provider-script"] == problems({})
    assert ["bad-channel-id"] == problems(SETTINGS | {"public_key": "short"})
    assert ["unknown-setting"] == problems(SETTINGS | {"key": KEY})
    assert ["secret"] == problems(SETTINGS | {"public_key": f"ST_{KEY}"})


def test_page_and_file_agree_for_ten_thousand_products():
    offers = list(any_offers(10_000))
    file = SNIPCART.data_file(((offer, None) for offer in offers), SETTINGS)
    facts = {item["id"]: item for item in exact(file.text)}
    items = [exact(SNIPCART.way(offer, None, SETTINGS).actions[0].calls[0].argument) for offer in offers]

    told = [{name: item[name] for name in ("id", "price", "url")} for item in items]

    assert 10_000 == len(facts)
    assert [facts[item["id"]] for item in items] == told
    assert [offer.price.amount for offer in offers] == [str(item["price"]) for item in items]
