"""`storegen explain`: what a page is made from, and who sells what is on it."""

from __future__ import annotations

import json

import pytest

from storegen.commands import main
from tests.shop import STORE, Shop

CHANNELS = "{taobao: {until: 2026-01-01}, stripe: {}, paypal: {currencies: USD}, email"
MUG = """\
title: Mug
price: 8
options: {size: [S, L]}
variants:
  - {size: S, buy: {stripe: 8wM5kD0abcDEF, paypal: ABCDEFGHJKLMN}}
  - {size: L, stock: 0}
"""


@pytest.fixture
def shop(tmp_path) -> Shop:
    shop = Shop.of(tmp_path, f"-- content/store.yaml --\n{STORE.replace('{email', CHANNELS)}")
    return shop.write("content/products/mug.yaml", MUG).write("content/pages/about.md", "---\ntitle: About\n---\n")


def explained(shop: Shop, address: str, *options: str) -> int:
    return main(["explain", address, "-C", str(shop.root), "--as-of", "2026-11-22", *options])


def test_a_products_page_tells_who_sells_each_variant_and_who_does_not(shop, capsys):
    assert 0 == explained(shop, "/products/mug/")

    expected = [
        "s: in this order",
        "  taobao: passed over: ended on 2026-01-01",
        "  stripe: link",
        "  paypal: passed over: serves USD, the page is in CNY",
        "  email: link",
        "l: sold out",
    ]
    assert expected == capsys.readouterr().out.splitlines()[2:]


def test_programs_get_the_same(shop, capsys):
    explained(shop, "/products/mug/", "--format", "json")
    small, large = json.loads(capsys.readouterr().out)["variants"]

    assert {"channel": "stripe", "action": "link", "reason": ""} == small["channels"][1]
    assert ("l", "sold out") == (large["variant"], large["nothing"])


def test_other_pages_sell_nothing(shop, capsys):
    explained(shop, "/about/")

    assert 2 == len(capsys.readouterr().out.splitlines())
