"""What pages say to the cart: the variants on a product's page, the channels in use on the cart's, and nothing more."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

from tests.shop import Shop

STORE = """\
name: 竹影 Shade
currency: CNY
languages: {zh-CN: CNY, en: USD}
channels:
  stripe: {}
  shopify: {shop: shade.myshopify.com}
  email: {address: a@b.example}
"""
CREAM = """\
---
title: Cream </script><b>
price: 128.1
prices: {USD: 18.5}
options: {size: [50 ml, 100 ml, 200 ml]}
low_stock: 3
variants:
  - {sku: C-50, size: 50 ml, stock: 3, buy: {shopify: "41234567890123"}}
  - {size: 100 ml, availability: made_to_order, buy: {stripe: https://buy.stripe.com/8wM5kD0abcDEF}}
  - {size: 200 ml, stock: 0}
---
"""
ASSETS = Path(__file__).parents[2] / "themes/plain/assets"


@pytest.fixture
def shop(tmp_path):
    return Shop.of(tmp_path / "shop", f"-- content/store.yaml --\n{STORE}-- content/products/cream.md --\n{CREAM}")


def data(page: str, name: str = "shop-cart-data") -> dict[str, object]:
    """The data that a page holds for the cart, as a browser reads it: up to the first `</`."""
    return json.loads(re.search(rf'<script type="application/json" id="{name}">(.*?)</', page)[1])


def test_a_page_says_of_each_variant_that_can_be_had_what_the_cart_needs(shop):
    found = data(shop.build().page("/en/products/cream/"))

    assert ("cream", "Cream </script><b>", "en") == (found["product"], found["title"], found["language"])
    assert {"zh-CN": "/products/cream/", "en": "/en/products/cream/"} == found["addresses"]
    assert ["50-ml", "100-ml"] == list(found["variants"])
    assert {
        "label": "50 ml",
        "choices": [["size", "50 ml"]],
        "sku": "C-50",
        "price": "18.50",
        "currency": "USD",
        "picture": None,
        "most": 3,
        "channels": {"shopify": {"id": "41234567890123"}, "email": {}},
    } == found["variants"]["50-ml"]


def test_a_page_that_does_not_tell_how_many_are_left_does_not_tell_the_cart_either(shop):
    shop.edit("content/products/cream.md", "low_stock: 3", "low_stock: 2")

    assert None is data(shop.build().page("/products/cream/"))["variants"]["50-ml"]["most"]


def test_what_is_made_to_order_has_no_end_and_a_channel_for_one_variant_no_fields(shop):
    variant = data(shop.build().page("/products/cream/"))["variants"]["100-ml"]

    assert None is variant["most"]
    assert {"stripe": None, "email": {}} == variant["channels"]


def test_the_cart_holds_the_channels_in_use_in_order_and_how_they_take_lines(shop):
    result = shop.build()
    found = data(result.page("/cart/"), "shop-cart")

    assert ["stripe", "shopify", "email"] == [channel["name"] for channel in found["channels"]]
    assert [None, "link", "text"] == [(channel["handOver"] or {}).get("kind") for channel in found["channels"]]
    assert "邮件订购" == found["channels"][2]["label"]
    assert '<meta name="robots" content="noindex">' in result.page("/en/cart/")


def test_a_channel_says_where_it_sells_to_in_the_cart_too(shop):
    shop.edit("content/store.yaml", "{shop: shade.myshopify.com}", "{shop: shade.myshopify.com, countries: [DE]}")
    found = data(shop.build().page("/en/cart/"), "shop-cart")

    assert [None, ["Germany"], None] == [channel.get("countries") for channel in found["channels"]]


def test_a_channel_for_another_currency_is_on_no_page_that_shows_neither(shop):
    shop.edit("content/store.yaml", "stripe: {}", "stripe: {currencies: [USD]}")
    result = shop.build()

    names = {
        page: [one["name"] for one in data(result.page(page), "shop-cart")["channels"]]
        for page in ("/cart/", "/en/cart/")
    }
    assert {"/cart/": ["shopify", "email"], "/en/cart/": ["stripe", "shopify", "email"]} == names


def test_an_order_form_for_one_currency_is_there_for_the_pages_that_show_it(shop):
    shop.edit(
        "content/store.yaml", "channels:", "channels:\n  print: {address: [Shade, 1 Hill Road], currencies: [USD]}"
    )
    result = shop.build()
    orders = {page: data(result.page(page), "shop-cart")["order"] for page in ("/cart/", "/en/cart/")}

    assert {"/cart/": "/order/", "/en/cart/": "/en/order/"} == orders
    assert "1 Hill Road" in result.page("/en/order/")


def test_a_closed_channel_is_on_no_page_of_the_cart(shop):
    result = shop.edit("content/store.yaml", "channels:", "closed: [shopify]\nchannels:").build()

    assert [] == [path for path, body in result.tree().items() if b"shopify" in body.lower()]


@pytest.mark.parametrize("channels", ["{}", "{stripe: {}}"])
def test_without_a_channel_that_takes_several_lines_there_is_no_cart(channels, shop):
    shop.write("content/store.yaml", f"name: Shade\ncurrency: CNY\nchannels: {channels}\n")
    shop.write("content/products/cream.md", CREAM.replace('{shopify: "41234567890123"}', "{}"))
    if channels == "{}":
        shop.edit("content/products/cream.md", "{stripe: https://buy.stripe.com/8wM5kD0abcDEF}", "{}")
    result = shop.build()

    assert [] == [path for path in result.tree() if path.startswith(("cart/", "order/"))]
    assert "shop-cart" not in result.page("/products/cream/")
    assert ".js" not in result.page("/products/cream/")


@pytest.mark.parametrize(
    "channel",
    [
        "foxy: {store: shade.foxycart.com, currency: CNY}",
        "snipcart: {public_key: ZGVtby1wdWJsaWMta2V5LWZvci10ZXN0, currency: CNY}",
    ],
)
def test_a_channel_that_lacks_its_key_or_consent_makes_no_cart(channel, shop, monkeypatch):
    monkeypatch.delenv("FOXY_STORE_KEY", raising=False)
    shop.write("content/store.yaml", f"name: Shade\ncurrency: CNY\nchannels:\n  stripe: {{}}\n  {channel}\n")
    shop.write("content/products/cream.md", CREAM.replace('{shopify: "41234567890123"}', "{}"))
    result = shop.build()

    assert result.published
    assert [] == [path for path in result.tree() if path.startswith(("cart/", "order/"))]


def test_an_order_form_is_there_where_orders_can_be_posted(shop):
    shop.edit("content/store.yaml", "  email:", "  print: {address: [竹影, 安吉县]}\n  email:")
    page = shop.build().page("/order/")

    assert "<p>竹影</p>\n<p>安吉县</p>" in page
    assert ["print"] == [channel["name"] for channel in data(page, "shop-cart")["channels"]]


def test_two_shops_from_one_stick_do_not_share_a_cart(shop):
    assert 'data-store="storegen:竹影-shade"' in shop.build().page("/")
    shop.edit("content/store.yaml", "currency: CNY\n", "currency: CNY\ndomain: https://shade.example\n")
    assert 'data-store="storegen:shade.example"' in shop.build().page("/en/")


def test_two_shops_in_folders_of_one_host_do_not_share_a_cart(shop):
    shop.edit("content/store.yaml", "currency: CNY\n", "currency: CNY\ndomain: https://shade.github.io/tea/\n")

    assert 'data-store="storegen:shade.github.io/tea"' in shop.build().page("/en/")


# Octets of each script as servers send it, packed. The first is on every page.
LARGEST = {
    "shop.js": 2048,
    "cart.js": 4096,
    "cart-page.js": 1536,
    "hand-over.js": 2560,
    "order-text.js": 2048,
    "order.js": 1024,
}


@pytest.mark.parametrize("name", LARGEST)
def test_the_scripts_stay_small(name):
    assert len(gzip.compress((ASSETS / name).read_bytes(), 9, mtime=0)) <= LARGEST[name]


SCRIPTED = """\
name: Shade
currency: CNY
domain: https://shade.example
channels:
  snipcart: {public_key: ZGVtby1wdWJsaWMta2V5LWZvci10ZXN0cw, currency: CNY, script: allowed}
"""


def test_all_that_a_products_page_loads_stays_small_together(shop):
    shop.write("content/store.yaml", SCRIPTED)
    shop.write("content/products/cream.md", "---\ntitle: Cream\nprice: 1.00\n---\n")
    result = shop.build()
    sources = re.findall(r'<script src="([^"]+)"', result.page("/products/cream/"))
    files = [(result.out / "products/cream" / source).resolve() for source in sources]

    assert {"provider", "shop"} == {file.name.partition(".")[0] for file in files}
    assert sum(len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in files) <= 4096


@pytest.mark.parametrize("name", LARGEST)
def test_the_scripts_are_classic_and_never_write_markup(name):
    text = (ASSETS / name).read_text("utf-8")

    assert [] == re.findall(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|^import |^export ", text, re.MULTILINE
    )
