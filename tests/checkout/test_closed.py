"""The hosts of closed channels, less those that an open one needs."""

from __future__ import annotations

import datetime

import pytest

from storegen.catalog.store import Channel
from storegen.checkout.closed import closed_hosts
from storegen.checkout.registry import channel_adapters
from tests.checkout.offers import HERE

DAY = datetime.date(2026, 11, 22)
ADAPTERS = channel_adapters()


def channel(name: str, *, closed: bool = False, **said) -> Channel:
    return Channel(name, {}, closed, HERE, **said)


@pytest.mark.parametrize(
    ("channels", "expected"),
    [
        ([channel("taobao")], set()),
        ([channel("taobao", closed=True)], {"taobao.com", "tb.cn"}),
        ([channel("etsy", closed=True), channel("taobao")], {"etsy.com", "etsy.me"}),
        ([channel("xianyu", until=DAY)], set()),
        ([channel("xianyu", until=DAY - datetime.timedelta(days=1))], {"goofish.com"}),
        ([channel("gone-adapter", closed=True)], set()),
    ],
)
def test_the_hosts_of_channels_that_are_not_open_are_closed(channels, expected):
    assert expected == closed_hosts(channels, ADAPTERS, DAY)


def test_a_front_page_is_closed_with_its_channel():
    own = channel("link", closed=True, home="https://Partner.example/shade")

    assert {"partner.example"} == closed_hosts([own], ADAPTERS, DAY)


@pytest.mark.parametrize("home", ["https://shade.taobao.com", "https://taobao.com"])
def test_a_host_that_an_open_channel_needs_stays_open(home):
    channels = [channel("taobao", closed=True), channel("link", home=home)]

    assert {"tb.cn"} == closed_hosts(channels, ADAPTERS, DAY)
