"""Who can buy what: a variant that a channel refuses for its price is told, though its siblings are sold."""

from __future__ import annotations

import pytest

from tests.shop import Shop

PAYPAL = "paypal_me: {user: shade, verify_by_hand: yes}"
EMAIL = "email: {address: a@b.example}"
IBAN = "DE89370400440532013000"
SIZES = "options: {size: [S, L]}\nvariants: [{size: S, price: %s}, {size: L, price: %s}]"


def told(tmp_path, channels: str, prices: tuple[str, str], currency: str = "EUR", buy: str = "") -> list[str]:
    store = f"name: Shade\ncurrency: {currency}\nlanguages: {{en: {currency}}}\nchannels: {{{channels}}}\n"
    mug = f"---\ntitle: Mug\n{SIZES % prices}\n{buy}\n---\n"
    shop = Shop.of(tmp_path, f"-- content/store.yaml --\n{store}-- content/products/mug.md --\n{mug}")
    asked = {"unbuyable", "single-point-of-failure"}
    return [problem.message for problem in shop.check().problems if problem.code in asked]


@pytest.mark.parametrize(
    ("channel", "currency", "prices", "lost"),
    [
        (PAYPAL, "EUR", ("8", "0"), "l"),
        (PAYPAL, "EUR", ("0", "8"), "s"),
        (f"epc_qr: {{holder: Shade, iban: {IBAN}}}", "EUR", ("8", "1000000000"), "l"),
    ],
)
def test_a_price_that_a_channel_does_not_take_is_told(channel, currency, prices, lost, tmp_path):
    expected = f"nobody can buy {lost} of this product: no channel serves it"

    assert expected in told(tmp_path, channel, prices, currency)


def test_a_variant_that_hangs_on_one_company_because_of_its_price_is_told(tmp_path):
    stripe = "buy: {stripe: 8wM5kD0abcDEF}"
    expected = ["every way to buy some variants of this product hangs on stripe"]

    assert expected == told(tmp_path, f"{PAYPAL}, stripe: {{}}", ("8", "0"), buy=stripe)


def test_what_a_person_sells_is_sold_at_every_price(tmp_path):
    assert [] == told(tmp_path, f"{PAYPAL}, {EMAIL}", ("8", "0"))
