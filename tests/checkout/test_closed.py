"""The hosts of closed channels, less those that an open one needs."""

from __future__ import annotations

import datetime

import pytest

from storegen.catalog.store import Channel
from storegen.checkout.actions import Link
from storegen.checkout.closed import closed_hosts, is_closed
from storegen.checkout.contract import Way
from storegen.checkout.registry import channel_adapters
from storegen.hosts import host_of
from tests.checkout.examples import GOOD
from tests.checkout.offers import HERE, entry_of, offer_of

DAY = datetime.date(2026, 11, 22)
ADAPTERS = channel_adapters()


def channel(name: str, *, closed: bool = False, settings=None, **said) -> Channel:
    return Channel(name, settings or {}, closed, HERE, **said)


@pytest.mark.parametrize(
    ("channels", "expected"),
    [
        ([channel("taobao")], set()),
        ([channel("taobao", closed=True)], {"taobao.com", "tb.cn", "alicdn.com"}),
        ([channel("etsy", closed=True), channel("taobao")], {"etsy.com", "etsy.me", "etsystatic.com"}),
        ([channel("xianyu", until=DAY)], set()),
        ([channel("xianyu", until=DAY - datetime.timedelta(days=1))], {"goofish.com", "alicdn.com"}),
        ([channel("tmall", closed=True), channel("taobao")], {"tmall.com", "tmall.hk"}),
        ([channel("gone-adapter", closed=True)], set()),
    ],
)
def test_the_hosts_of_channels_that_are_not_open_are_closed(channels, expected):
    assert expected == closed_hosts(channels, ADAPTERS, DAY, None)


def test_a_front_page_is_closed_with_its_channel():
    own = channel("link", closed=True, home="https://Partner.example/shade")

    assert {"partner.example"} == closed_hosts([own], ADAPTERS, DAY, None)


@pytest.mark.parametrize("home", ["https://shade.taobao.com", "https://taobao.com"])
def test_a_host_that_an_open_channel_needs_stays_open(home):
    channels = [channel("taobao", closed=True), channel("link", home=home)]

    assert {"tb.cn", "alicdn.com"} == closed_hosts(channels, ADAPTERS, DAY, None)


@pytest.mark.parametrize(
    ("name", "settings", "expected"),
    [
        ("ecwid", {"page": "https://Old.example/shop"}, {"old.example", "ecwid.com", "company.site"}),
        ("foxy", {"store": "cart.old.example"}, {"cart.old.example", "foxycart.com"}),
        ("shopify", {"shop": "www.old.example"}, {"old.example", "myshopify.com", "cdn.shopify.com"}),
        ("ucp", {"shop": "old.example"}, {"old.example"}),
        ("ucp", {"endpoint": "https://old.example/buy"}, {"old.example"}),
        ("woocommerce", {"shop": "https://old.example/store"}, {"old.example"}),
        ("woocommerce", {"shop": "https://["}, set()),
    ],
)
def test_a_shop_that_settings_name_is_closed_with_its_channel(name, settings, expected):
    assert expected == closed_hosts([channel(name, closed=True, settings=settings)], ADAPTERS, DAY, None)


@pytest.mark.parametrize(
    ("shop", "expected"),
    [
        ("shade.example/store", set()),
        ("example", set()),
        ("old.shade.example", {"old.shade.example"}),
    ],
)
def test_the_host_that_the_site_stands_at_stays_open(shop, expected):
    own = channel("woocommerce", closed=True, settings={"shop": shop})

    assert expected == closed_hosts([own], ADAPTERS, DAY, "https://www.shade.example")


@pytest.mark.parametrize("name", sorted(set(GOOD) - {"link"}))
def test_wherever_a_channel_leads_is_closed_with_it(name):
    settings, value, currency = GOOD[name]
    way = ADAPTERS[name].way(offer_of("Mug", "128", currency), entry_of(value), settings)
    hosts = closed_hosts([channel(name, closed=True, settings=settings)], ADAPTERS, DAY, None)

    assert isinstance(way, Way)
    links = [one.href for one in way.actions if isinstance(one, Link) and host_of(one.href)]
    assert [] == [link for link in links if not is_closed(link, hosts)]
