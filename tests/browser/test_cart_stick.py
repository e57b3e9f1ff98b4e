"""The cart without a host, without JavaScript and after a channel was closed, in a real browser."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

import pytest

from tests.browser.cart_shopper import FOXY_KEY, LINKS, shopper_in

# Every variant of the shop and its number at Shopify.
ROWS = {
    "/products/cream/": {"50-ml": "41234567890123", "100-ml": "41234567890124"},
    "/products/mug/": {"default": "41234567890125"},
    "/products/ring/": {"default": "41234567890126"},
    "/products/tea/": {"default": "41234567890127"},
}


def test_without_javascript_nothing_useless_is_shown_and_every_variant_has_its_link(browser, shop):
    for shopper in shopper_in(browser, shop.root / "public", java_script_enabled=False):
        shopper.go("/products/cream/")
        page = shopper.page

        assert [False, False, False] == [
            page.locator(name).first.is_visible() for name in ("form.add", "#shop-cart-link", ".counted")
        ]
        for address, ids in ROWS.items():
            shopper.go(address)
            for key, number in ids.items():
                row = page.locator(f"[id='{key}']")
                link = row.locator(".ways a[href^='https://shade.myshopify.com/cart/']")
                assert f"https://shade.myshopify.com/cart/{number}:1" == link.get_attribute("href")
        shopper.go("/cart/")
        assert "The cart needs JavaScript" in page.locator(".cart-off").inner_text()
        shopper.go("/order/")
        assert 8 == page.locator(".order-lines tbody tr").count()
        assert not page.locator(".order-filled").is_visible()


@pytest.fixture
def on_stick(browser, shop):
    """A shopper with three variants in the cart, in the folder itself."""
    for shopper in shopper_in(browser, shop.root / "portable"):
        shopper.home = (shop.root / "portable").as_uri()
        shopper.add("/products/cream/index.html", "50-ml", "100-ml")
        shopper.add("/products/mug/index.html", "default")
        shopper.open_cart("/cart/index.html")
        yield shopper
        assert [] == shopper.faults


def test_from_a_usb_stick_the_cart_works_and_asks_nobody(on_stick):
    on_stick.page.locator("[data-key='cream#100-ml'] input").fill("2")

    assert {channel: on_stick.link(channel) for channel in ("shopify", "woocommerce")} == {
        channel: LINKS[channel] for channel in ("shopify", "woocommerce")
    }
    assert f"{on_stick.home}/products/mug/index.html#default" == on_stick.page.locator(
        "[data-key='mug#default'] .label a"
    ).evaluate("link => link.href")
    assert [] == on_stick.asked


def test_from_a_usb_stick_a_form_is_posted(on_stick):
    on_stick.way("paypal_standard").locator("button").first.click()
    on_stick.page.wait_for_url("https://www.paypal.com/**")
    posted = dict(parse_qsl(on_stick.asked[0].post_data))

    assert ["18.50", "30.00", "8.00"] == [posted[f"amount_{place}"] for place in (1, 2, 3)]


def test_from_a_usb_stick_a_script_is_loaded_on_the_click(on_stick):
    on_stick.way("snipcart").locator("button").first.click()
    on_stick.page.wait_for_function("window.heard?.includes('open')")

    assert ["cream#50-ml", "cream#100-ml", "mug#default"] == on_stick.page.evaluate("window.held.map(one => one.id)")


def test_from_a_usb_stick_the_form_is_printed(on_stick):
    on_stick.way("print").locator("a.button").click()
    on_stick.page.locator(".order-code b").wait_for()

    assert 3 == on_stick.page.locator(".order-lines tbody tr").count()


def test_a_channel_that_was_closed_takes_nothing_more(browser, shop, tmp_path, monkeypatch):
    monkeypatch.setenv("FOXY_STORE_KEY", FOXY_KEY)
    for shopper in shopper_in(browser, shop.root / "portable"):
        shopper.home = (shop.root / "portable").as_uri()
        shopper.add("/products/mug/index.html", "default")
        copy = shop.copy(tmp_path / "shop").edit("content/store.yaml", "channels:", "closed: [shopify]\nchannels:")
        closed = copy.build("portable", portable=True)
        shopper.home = closed.out.as_uri()
        shopper.open_cart("/cart/index.html")

        assert ["茶杯"] == shopper.names
        assert 0 == shopper.way("shopify").count()
        assert b"shopify" not in closed.file("cart/index.html").lower()
        shopper.page.locator(".cart-lines input").fill("2")
        shopper.page.locator(".cart-lines input").press("Tab")
        kept = json.loads(shopper.page.evaluate("localStorage['storegen:shade.example']"))
        assert "shopify" not in kept["lines"][0]["channels"]
