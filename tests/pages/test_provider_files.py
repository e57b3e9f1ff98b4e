"""The files that providers read: which there are, what stands in them, and that no key does."""

from __future__ import annotations

import json

import pytest

from tests.shop import Shop

STORE = """\
name: Shade
currency: CNY
languages: {zh-CN: CNY, en: USD}
domain: https://shade.example/shop
channels:
  snipcart: {public_key: ZGVtby1wdWJsaWMta2V5LWZvci10ZXN0cw, currency: USD, script: allowed}
  email: {address: a@b.example}
"""
MUG = """\
---
title: 杯子
price: 8.00
prices: {USD: 1.10}
options: {size: [small, large]}
variants: [{size: small}, {size: large, availability: out}]
---
"""
FAN = "---\ntitle: 扇子\nprice: 9.00\n---\n"


@pytest.fixture
def shop(tmp_path) -> Shop:
    files = {"store.yaml": STORE, "products/mug.md": MUG, "products/fan.md": FAN}
    return Shop.of(tmp_path, "".join(f"-- content/{path} --\n{text}" for path, text in files.items()))


def test_a_file_holds_every_variant_that_the_channel_sells_on_any_page(shop):
    expected = (
        "[\n"
        '{"id": "mug#small", "price": 1.10, "url": "https://shade.example/shop/snipcart.json"}\n'
        "]\n"
    )  # fmt: skip

    result = shop.build()

    assert expected == result.file("snipcart.json").decode()


def test_a_price_that_changes_changes_the_file_and_nothing_asks_for_it_otherwise(shop):
    shop.build()
    changed = shop.edit("content/products/mug.md", "1.10", "1.20").build()
    again = shop.edit("content/products/mug.md", "杯子", "茶杯").build()

    assert "/snipcart.json" in changed.rendered
    assert 1.2 == json.loads(changed.file("snipcart.json"))[0]["price"]
    assert "/snipcart.json" not in again.rendered


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("domain: https://shade.example/shop\n", ""),
        ("name: Shade\n", "name: Shade\nclosed: [snipcart]\n"),
        ("script: allowed", "script: allowed, until: 2026-11-21"),
    ],
)
def test_a_channel_that_is_gone_or_a_shop_without_a_domain_has_no_file(shop, old, new):
    result = shop.edit("content/store.yaml", old, new).build()

    assert result.published, result.places
    assert "snipcart.json" not in result.tree()
