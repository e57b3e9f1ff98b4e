"""Checkouts that take several lines in one step: the exact addresses and forms, by the providers' own rules."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.checkout.actions import Link
from storegen.checkout.contract import Passed
from storegen.checkout.item import item_name
from storegen.checkout.registry import channel_adapters
from storegen.checkout.ucp_token import is_item, item_of, token_of
from tests.checkout.offers import HERE, entry_of, offer_of

ADAPTERS = channel_adapters()
SHOPIFY = {"shop": "shade.myshopify.com"}
UCP = {"shop": "shade.example"}
WOO = {"shop": "https://shade.example/store/"}


def mug(amount: str = "12.80", currency: str = "USD", language: str = "en"):
    return offer_of("Mug", amount, currency, language)


def bought(name: str, value, settings, offer=None):
    """The one action with which a channel sells a mug."""
    (action,) = ADAPTERS[name].way(offer or mug(), entry_of(value), settings).actions
    return action


def codes(name: str, value, settings) -> list[str]:
    return [problem.code for problem in ADAPTERS[name].check_entry(entry_of(value), settings)]


def setting_codes(name: str, settings) -> list[str]:
    return [problem.code for problem in ADAPTERS[name].check_settings(settings, HERE, frozenset())]


def handed_over(name: str, settings, lines, language: str = "en") -> str:
    """The address of a cart link with (entry, how many) in it, put together as the cart does."""
    adapter = ADAPTERS[name]
    cart = adapter.hand_over(settings, language)
    parts = []
    for value, quantity in lines:
        text = cart.each.replace("{quantity}", str(quantity))
        for field, typed in adapter.line(mug(), entry_of(value), settings):
            text = text.replace(f"{{{field}}}", typed)
        parts.append(text)
    return cart.start + cart.between.join(parts) + cart.end


@pytest.mark.parametrize(
    "typed",
    [
        "41234567890123",
        "gid://shopify/ProductVariant/41234567890123",
        "https://shade.myshopify.com/cart/41234567890123:1",
        "https://shade.myshopify.com/products/mug?variant=41234567890123",
        "https://www.shade.example/products/mug?a=1&variant=41234567890123#reviews",
    ],
)
def test_shopify_sells_a_variant_by_its_number_wherever_it_was_copied_from(typed):
    assert [] == codes("shopify", typed, SHOPIFY)
    assert Link("https://shade.myshopify.com/cart/41234567890123:1") == bought("shopify", typed, SHOPIFY)


@pytest.mark.parametrize(
    "typed", ["mug", "https://shade.example/products/mug", "https://shade.example/cart/", "041234"]
)
def test_shopify_refuses_what_is_no_number_of_a_variant(typed):
    assert ["bad-channel-id"] == codes("shopify", typed, SHOPIFY)


def test_shopify_refuses_the_address_of_another_shop():
    assert ["bad-channel-id"] == codes(
        "shopify", "https://other.example/cart/41234567890123:1", {"shop": "shade.example"}
    )


def test_shopify_takes_all_lines_in_one_address():
    lines = [("41234567890123", 2), ("41234567890456", 1)]

    expected = "https://shade.myshopify.com/cart/41234567890123:2,41234567890456:1"
    assert expected == handed_over("shopify", SHOPIFY, lines)


@pytest.mark.parametrize("shop", ["", "shade", "https://shade.example/de", "http://shade.example", "a@shade.example"])
def test_shopify_needs_the_name_of_a_host(shop):
    assert setting_codes("shopify", {"shop": shop}) in (["missing-key"], ["bad-channel-id"])


@pytest.mark.parametrize(
    ("item", "token"),
    [
        ("gid://shopify/ProductVariant/70881412", "~Z2lkOi8vc2hvcGlmeS9Qcm9kdWN0VmFyaWFudC83MDg4MTQxMg"),
        ("sku_123", "sku_123"),
        ("~a", "~fmE"),
        ("杯", "~5p2v"),
    ],
)
def test_an_id_stands_in_a_permalink_as_the_specification_says(item, token):
    assert (token, item) == (token_of(item), item_of(token))


@given(st.text(min_size=1).filter(is_item))
def test_a_token_gives_its_id_back(item):
    assert item == item_of(token_of(item))


@pytest.mark.parametrize("token", ["~", "~a", "~fmF", "~fmE=", "~YQo", "a b", "a/b", ""])
def test_what_no_shop_would_read_is_no_token(token):
    assert None is item_of(token)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (UCP, "https://shade.example/buy/mug:1?context/language=en"),
        ({"endpoint": "https://go.shade.example/p"}, "https://go.shade.example/p/mug:1?context/language=en"),
        (UCP | {"country": "DE"}, "https://shade.example/buy/mug:1?context/language=en&context/address_country=DE"),
    ],
)
def test_ucp_says_what_is_bought_and_to_whom_it_should_speak(settings, expected):
    assert [] == setting_codes("ucp", settings)
    assert Link(expected) == bought("ucp", "mug", settings)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("https://shade.example/buy/mug:3?buyer/email=a", []),
        ("https://shade.example/buy/~5p2v:1", []),
        ("https://other.example/buy/mug:1", ["bad-channel-id"]),
        ("http://shade.example/buy/mug:1", ["bad-channel-id"]),
        ("https://shade.example/buy/mug:0", ["bad-channel-id"]),
        ("x" * 201, ["bad-channel-id"]),
    ],
)
def test_ucp_takes_a_whole_permalink_of_its_own_shop(typed, expected):
    assert expected == codes("ucp", typed, UCP)


def test_ucp_takes_all_lines_in_one_address_and_says_nothing_twice():
    address = handed_over("ucp", UCP | {"country": "DE"}, [("mug", 2), ("杯", 1)], "zh-CN")
    names = [pair.split("=")[0].lstrip("/") for pair in urlsplit(address).query.split("&")]

    assert "https://shade.example/buy/mug:2,~5p2v:1?context/language=zh-CN&context/address_country=DE" == address
    assert sorted(set(names)) == sorted(names)


def test_ucp_is_told_where_the_shop_is_once():
    assert ["bad-channel-id"] == setting_codes("ucp", {"shop": "a.example", "endpoint": "https://a.example/buy"})
    assert ["missing-key"] == setting_codes("ucp", {})
    assert ["bad-country"] == setting_codes("ucp", UCP | {"country": "Germany"})


@pytest.mark.parametrize(
    "typed",
    [
        "456",
        "https://shade.example/store/checkout-link/?products=456",
        "https://shade.example/store/checkout-link/?products=456:2&coupon=TEN",
        "https://shade.example/store/?add-to-cart=456&quantity=2",
    ],
)
def test_woocommerce_sells_a_product_by_its_number(typed):
    assert [] == codes("woocommerce", typed, WOO)
    assert Link("https://shade.example/store/checkout-link/?products=456:1") == bought("woocommerce", typed, WOO)


@pytest.mark.parametrize(
    "typed",
    ["mug", "0", "https://shade.example/checkout-link/?products=456", "https://shade.example/store/product/mug/"],
)
def test_woocommerce_refuses_what_is_no_number_of_this_shop(typed):
    assert ["bad-channel-id"] == codes("woocommerce", typed, WOO)


def test_woocommerce_takes_all_lines_in_one_address():
    expected = "https://shade.example/store/checkout-link/?products=123:2,456:1"
    assert expected == handed_over("woocommerce", WOO, [("123", 2), ("456", 1)])


@pytest.mark.parametrize(
    ("name", "settings", "expected"),
    [
        ("shopify", SHOPIFY, {"shopify"}),
        ("ucp", UCP, {"shade.example"}),
        ("ucp", SHOPIFY, {"shopify"}),
        ("woocommerce", WOO, {"shade.example"}),
        ("foxy", {"store": "shade.foxycart.com"}, {"foxy"}),
        ("paypal_standard", {"business": "orders@shop.example"}, {"paypal"}),
    ],
)
def test_a_checkout_hangs_on_whoever_runs_it(name, settings, expected):
    assert expected == ADAPTERS[name].operators(entry_of("1"), settings)


@pytest.mark.parametrize("name", ["shopify", "ucp", "woocommerce"])
def test_a_shop_that_is_not_known_sells_nothing(name):
    assert Passed("it has no shop in store.yaml") == ADAPTERS[name].way(mug(), entry_of("41234567890123"), {})


@pytest.mark.parametrize("name", ["foxy", "snipcart", "paypal_standard"])
def test_an_account_in_one_currency_sells_on_pages_in_that_currency_alone(name):
    adapter = ADAPTERS[name]

    assert "missing-key" in setting_codes(name, {})
    assert "bad-currency" in setting_codes(name, {"currency": "dollars"})
    assert Passed("sells in USD, the page is in CNY") == adapter.way(mug("8", "CNY"), None, {"currency": "USD"})
    assert Passed("it has no currency in store.yaml") == adapter.way(mug("8", "CNY"), None, {})


@given(st.text(min_size=1, max_size=300), st.text(min_size=1, max_size=200), st.integers(20, 127))
def test_a_name_is_never_too_long_and_keeps_short_choices(title, choice, most):
    name = item_name(replace(mug(), title=title, choices=(("size", choice),)), most)

    assert len(name) <= most
    assert len(choice) > most // 2 - 4 or name.endswith(f" ({choice})")
