"""A payment link charges one price, so it stands at one price."""

from __future__ import annotations

import pytest

from tests.shop import Shop

STRIPE = "8wM5kD0abcDEF"
SIZES = "options: {size: [S, L]}\nvariants: [{size: S, price: 8%s}, {size: L, price: %s%s}]"


def told(tmp_path, *products: str, currency: str = "CNY", closed: str = "") -> list[tuple[str, int]]:
    channels = "channels: {stripe: {}, paypal: {}, taobao: {}, gumroad: {}, email: {address: a@b.example}}"
    store = f"name: Shade\ncurrency: {currency}\nlanguages: {{zh-CN: CNY, en: USD}}\n{channels}\nclosed: [{closed}]\n"
    shop = Shop.of(tmp_path, f"-- content/store.yaml --\n{store}")
    for number, lines in enumerate(products):
        shop.write(f"content/products/mug-{number}.md", f"---\ntitle: Mug\n{lines}\n---\n")
    found = [one for one in shop.check().problems if one.code == "one-link-two-prices"]
    return [(one.message, one.span.line) for one in found]


def sizes(other: str, buy: str) -> str:
    return f"{SIZES % ('', other, '')}\nbuy: {buy}"


def test_a_link_that_two_variants_share_at_different_prices_is_told_once(tmp_path):
    expected = "one link of stripe is at 8.00 CNY (mug-0, s) and at 20.00 CNY (mug-0, l), and it charges one price"

    assert [(expected, 5)] == told(tmp_path, sizes("20", f"{{stripe: {STRIPE}}}"))


def test_a_link_that_two_products_share_at_different_prices_is_told_at_the_second(tmp_path):
    expected = "one link of stripe is at 8.00 CNY (mug-0) and at 9.00 CNY (mug-1), and it charges one price"
    lines = [f"price: {price}\nbuy: {{stripe: {STRIPE}}}" for price in (8, 9)]

    assert [(expected, 4)] == told(tmp_path, *lines)


def test_prices_are_compared_in_the_currency_that_the_link_names(tmp_path):
    prices = SIZES % (", prices: {USD: 2}", "20", ", prices: {USD: 2}")

    assert [] == told(tmp_path, f"{prices}\nbuy: {{stripe: {{id: {STRIPE}, currency: USD}}}}")
    assert 1 == len(told(tmp_path, f"{prices}\nbuy: {{stripe: {{id: {STRIPE}, currency: CNY}}}}"))


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(sizes("8", f"{{stripe: {STRIPE}}}"), id="one price"),
        pytest.param(sizes("20", "{taobao: '563422855497'}"), id="a listing has several prices"),
        pytest.param(sizes("20", "{paypal: ABCDEFGHJKLMN}"), id="shoppers choose at PayPal"),
        pytest.param(sizes("20", "{gumroad: shade/mug}"), id="shoppers choose at Gumroad"),
        pytest.param(
            SIZES % (f", buy: {{stripe: {STRIPE}}}", "20", f", buy: {{stripe: {STRIPE}2}}"), id="a link for each"
        ),
        pytest.param(f"price: 20\nprices: {{USD: 3}}\nbuy: {{stripe: {STRIPE}}}", id="in two currencies"),
    ],
)
def test_what_charges_what_its_page_says_is_fine(lines, tmp_path):
    assert [] == told(tmp_path, lines)


def test_a_closed_channel_charges_nothing(tmp_path):
    assert [] == told(tmp_path, sizes("20", f"{{stripe: {STRIPE}}}"), closed="stripe")
