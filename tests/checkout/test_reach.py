"""Who can buy what: a variant that a channel refuses for its price is told, though its siblings are sold."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storegen.checkout.lint.inspection import Inspection
from storegen.checkout.lint.reach import reach
from storegen.checkout.offers import plain_offer
from storegen.checkout.registry import channel_adapters
from storegen.checkout.serving import serving
from tests.shop import Shop

PAYPAL = "paypal_me: {user: shade, verify_by_hand: yes}"
EMAIL = "email: {address: a@b.example}"
IBAN = "DE89370400440532013000"
EPC = f"epc_qr: {{holder: Shade, iban: {IBAN}}}"
TODAY = dt.date(2026, 11, 23)
SIZES = "options: {size: [S, L]}\nvariants: [{size: S, price: %s}, {size: L, price: %s}]"


def shop_of(folder, channels: str, prices: tuple[str, str], currency: str = "EUR", buy: str = "") -> Shop:
    store = f"name: Shade\ncurrency: {currency}\nlanguages: {{en: {currency}}}\nchannels: {{{channels}}}\n"
    mug = f"---\ntitle: Mug\n{SIZES % prices}\n{buy}\n---\n"
    return Shop.of(folder, f"-- content/store.yaml --\n{store}-- content/products/mug.md --\n{mug}")


def told(folder, *shop: object, **more: str) -> list[str]:
    asked = {"unbuyable", "single-point-of-failure"}
    return [one.message for one in shop_of(folder, *shop, **more).check().problems if one.code in asked]


def sellers(inspection: Inspection, product, variant) -> list[str]:
    """The channels that sell a variant, each asked."""
    offer = plain_offer(product, variant, inspection.catalog.store.default_language, inspection.catalog, TODAY)
    channels = inspection.catalog.store.channels
    return [one.adapter.name for one in serving(offer, variant, channels, inspection.adapters, TODAY)]


@pytest.mark.parametrize(
    ("channel", "currency", "prices", "lost"),
    [
        (PAYPAL, "EUR", ("8", "0"), "l"),
        (PAYPAL, "EUR", ("0", "8"), "s"),
        (EPC, "EUR", ("8", "1000000000"), "l"),
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


@settings(max_examples=40)
@given(
    channels=st.lists(st.sampled_from([PAYPAL, EPC, EMAIL, "stripe: {}"]), min_size=1, unique=True),
    prices=st.tuples(*[st.sampled_from(["0", "0.01", "8", "1000000000"])] * 2),
)
def test_those_are_told_whom_no_channel_serves_and_no_others(channels, prices, tmp_path_factory):
    shop = shop_of(tmp_path_factory.mktemp("shop"), ", ".join(channels), prices)
    inspection = Inspection.of(shop.check().site.shop.catalog, channel_adapters(), TODAY)
    (product,) = inspection.catalog.products.values()
    lost = [variant.key for variant in product.variants if not sellers(inspection, product, variant)]
    words = "this product" if len(lost) == 2 else f"{', '.join(lost)} of this product"

    assert [f"nobody can buy {words}: no channel serves it"] * bool(lost) == [
        one.message for one in reach(product, inspection).problems
    ]
