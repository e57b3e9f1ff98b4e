"""Which channels sell a variant: in whose order, until when, and why others are passed over."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.catalog.model import Availability, BuyEntry, Variant
from storegen.catalog.store import Channel
from storegen.checkout.registry import channel_adapters
from storegen.checkout.serving import Served, Skipped, serving, survey
from tests.checkout.examples import GOOD
from tests.checkout.offers import HERE, offer_of
from tests.reading import Page
from tests.shop import Shop

ADAPTERS = channel_adapters()
TODAY = datetime.date(2026, 11, 22)
IN_YUAN = sorted(name for name, (_settings, _entry, currency) in GOOD.items() if currency == "CNY")
VARIANT = Variant(
    key="50-ml",
    choices=(),
    sku=None,
    prices={},
    stock=None,
    availability=Availability.IN,
    available_from=None,
    pictures=(),
    gtin=None,
    mpn=None,
    weight=None,
    buy=tuple(BuyEntry(name, GOOD[name][1], HERE) for name in IN_YUAN if GOOD[name][1] is not None),
    order=None,
    span=HERE,
)


def channel_of(name: str, **terms) -> Channel:
    return Channel(name, GOOD[name][0], closed=False, span=HERE, **terms)


def sellers(channels, variant=VARIANT, offer=None) -> list[str]:
    return [
        one.adapter.name for one in serving(offer or offer_of("Mug", "8", "CNY"), variant, channels, ADAPTERS, TODAY)
    ]


def answer(channel: Channel, variant=VARIANT):
    (only,) = survey(offer_of("Mug", "8", "CNY"), variant, [channel], ADAPTERS, TODAY)
    return only


def taobao_entry(**typed) -> Variant:
    return replace(VARIANT, buy=(BuyEntry("taobao", {"id": "563422855497"} | typed, HERE),))


@given(names=st.permutations(IN_YUAN))
def test_channels_serve_in_the_stores_order(names):
    assert names == sellers([channel_of(name) for name in names])


@given(names=st.permutations(IN_YUAN), preferred=st.lists(st.sampled_from(IN_YUAN), unique=True))
def test_a_variants_own_order_comes_first_and_the_stores_order_after_it(names, preferred):
    rest = [name for name in names if name not in preferred]

    assert [*preferred, *rest] == sellers(
        [channel_of(name) for name in names], replace(VARIANT, order=tuple(preferred))
    )


@given(names=st.permutations(IN_YUAN), closed=st.sets(st.sampled_from(IN_YUAN)))
def test_closing_channels_takes_them_out_and_moves_no_other(names, closed):
    channels = [replace(channel_of(name), closed=name in closed) for name in names]

    assert [name for name in names if name not in closed] == sellers(channels)


@pytest.mark.parametrize(("until", "sells"), [("2026-11-21", False), ("2026-11-22", True), ("2026-11-23", True)])
def test_a_channel_sells_on_its_last_day(until, sells):
    assert sells == isinstance(answer(channel_of("email", until=datetime.date.fromisoformat(until))), Served)


@pytest.mark.parametrize(
    ("channel", "variant", "reason"),
    [
        (replace(channel_of("email"), closed=True), VARIANT, "closed in store.yaml"),
        (channel_of("email", until=datetime.date(2026, 11, 1)), VARIANT, "ended on 2026-11-01"),
        (channel_of("email", currencies=("USD", "EUR")), VARIANT, "serves USD, EUR, the page is in CNY"),
        (channel_of("taobao"), replace(VARIANT, buy=()), "there is no id for it below `buy`"),
        (channel_of("taobao"), taobao_entry(availability="out"), "sold out there"),
        (channel_of("taobao"), taobao_entry(until="2026-11-21"), "its listing ended on 2026-11-21"),
        (channel_of("taobao"), taobao_entry(currency="USD"), "sells in USD, the page is in CNY"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_channel_that_is_passed_over_says_why(channel, variant, reason):
    assert Skipped(channel.name, reason) == answer(channel, variant)


def test_the_page_shows_the_ways_in_the_variants_own_order(tmp_path):
    files = """\
-- content/store.yaml --
name: Shade
currency: CNY
domain: https://shade.example
channels: {email: {address: a@b.example}, taobao: {}, link: {}}
-- content/products/mug.md --
---
title: Mug
price: 8
buy: {taobao: "563422855497", link: https://partner.example/mug}
order: [link, taobao]
---
"""
    page = Page(Shop.of(tmp_path, files).build().page("/products/mug/"))
    shown = [one.attributes["href"] for one in page.all("a", "button")]

    assert ["https://partner.example/mug", "https://item.taobao.com/item.htm?id=563422855497"] == shown[:2]
    assert shown[2].startswith("mailto:")
