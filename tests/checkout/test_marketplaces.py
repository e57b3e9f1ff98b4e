"""Marketplaces: what sellers copy from a browser or an app in, one clean address, its site's currency or a cure out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.checkout.actions import CopyText, Link
from storegen.checkout.operators import operator_of
from storegen.checkout.registry import channel_adapters
from tests.checkout.offers import HERE, entry_of, offer_of

ADAPTERS = channel_adapters()

# Channel, what is copied, where the shop leads.
COPIED = [
    ("taobao", "563422855497", "https://item.taobao.com/item.htm?id=563422855497"),
    (
        "taobao",
        "https://item.taobao.com/item.htm?spm=a1z10.5-c.w4002&id=563422855497&skuId=12345678901&ns=1",
        "https://item.taobao.com/item.htm?id=563422855497&skuId=12345678901",
    ),
    (
        "taobao",
        "https://h5.m.taobao.com/awp/core/detail.htm?id=563422855497",
        "https://item.taobao.com/item.htm?id=563422855497",
    ),
    ("tmall", "563422855497", "https://detail.tmall.com/item.htm?id=563422855497"),
    (
        "tmall",
        "https://detail.tmall.com/item.htm?abbucket=2&id=563422855497&skuId=4611686018",
        "https://detail.tmall.com/item.htm?id=563422855497&skuId=4611686018",
    ),
    (
        "tmall",
        "https://detail.m.tmall.com/item.htm?id=563422855497",
        "https://detail.tmall.com/item.htm?id=563422855497",
    ),
    (
        "tmall",
        "https://detail.tmall.hk/hk/item.htm?id=563422855497",
        "https://detail.tmall.hk/item.htm?id=563422855497",
    ),
    ("jd", "100012043978", "https://item.jd.com/100012043978.html"),
    ("jd", "https://item.m.jd.com/product/100012043978.html?cu=1", "https://item.jd.com/100012043978.html"),
    ("jd", "https://npcitem.jd.hk/100012043978.html", "https://item.jd.hk/100012043978.html"),
    (
        "pinduoduo",
        "https://mobile.pinduoduo.com/goods2.html?refer_page_name=x&goods_id=612345678901",
        "https://mobile.yangkeduo.com/goods.html?goods_id=612345678901",
    ),
    (
        "xianyu",
        "https://www.goofish.com/item?spm=a21ybx&id=765432109876&categoryId=1",
        "https://www.goofish.com/item?id=765432109876",
    ),
    (
        "weidian",
        "https://shop123.v.weidian.com/item.html?itemID=4512345678&spider_token=1",
        "https://weidian.com/item.html?itemID=4512345678",
    ),
    ("youzan", "2g0jo1ifn7ftv", "https://h5.youzan.com/wscgoods/detail/2g0jo1ifn7ftv"),
    (
        "youzan",
        "https://shop90485387.m.youzan.com/wscgoods/detail/2g0jo1ifn7ftv?scan=1&activity=none&from=kdt&qr=directgoods",
        "https://shop90485387.m.youzan.com/wscgoods/detail/2g0jo1ifn7ftv",
    ),
    (
        "youzan",
        "https://detail.youzan.com/show/goods?alias=2g0jo1ifn7ftv",
        "https://h5.youzan.com/wscgoods/detail/2g0jo1ifn7ftv",
    ),
    ("etsy", "https://www.etsy.com/de/listing/1234567890/moon-mug?ref=x", "https://www.etsy.com/listing/1234567890"),
    ("ebay", "123456789012", "https://www.ebay.com/itm/123456789012"),
    ("ebay", "https://www.ebay.co.uk/itm/Moon-Mug/123456789012?hash=x", "https://www.ebay.co.uk/itm/123456789012"),
    ("ebay", "https://www.ebay.de/itm/123456789012?var=4321", "https://www.ebay.de/itm/123456789012?var=4321"),
    ("amazon", "b07xyz1234", "https://www.amazon.com/dp/B07XYZ1234"),
    (
        "amazon",
        "https://www.amazon.co.jp/月の杯/dp/B07XYZ1234/ref=sr_1_1?th=1",
        "https://www.amazon.co.jp/dp/B07XYZ1234",
    ),
    ("amazon", "https://m.amazon.de/gp/aw/d/B07XYZ1234?tag=a-21", "https://www.amazon.de/dp/B07XYZ1234"),
    ("amazon", "https://www.amazon.com.ng/gp/product/B07XYZ1234", "https://www.amazon.com.ng/dp/B07XYZ1234"),
    (
        "shopee",
        "https://shopee.co.th/Moon-Mug-i.123456.987654321?sp_atk=x",
        "https://shopee.co.th/product/123456/987654321",
    ),
    ("shopee", "https://shopee.tw/product/123456/987654321", "https://shopee.tw/product/123456/987654321"),
    (
        "lazada",
        "https://www.lazada.com.ph/products/moon-mug-i290392423-s470854510.html?spm=a2o4l",
        "https://www.lazada.com.ph/products/pdp-i290392423-s470854510.html",
    ),
    (
        "lazada",
        "https://www.lazada.sg/products/pdp-i301118872.html",
        "https://www.lazada.sg/products/pdp-i301118872.html",
    ),
]

SHORT = [
    ("taobao", "https://m.tb.cn/h.5xYzAbC?tk=abc"),
    ("taobao", "【淘宝】https://e.tb.cn/h.gAbCdEf?tk=x 「月光杯」点击链接直接打开"),
    ("tmall", "https://m.tb.cn/h.5xYzAbC"),
    ("xianyu", "https://m.tb.cn/h.5xYzAbC"),
    ("jd", "https://3.cn/1A-bcdef"),
    ("jd", "https://u.jd.com/abcdefg"),
    ("pinduoduo", "https://p.pinduoduo.com/AbCdEfGh"),
    ("weidian", "https://k.youshop10.com/AbCdEfGh"),
    ("youzan", "https://j.youzan.com/9sKkwA"),
    ("amazon", "https://amzn.to/3AbCdEf"),
    ("amazon", "https://a.co/d/AbCdEfG"),
]

LOOK_ALIKE = [
    ("taobao", "https://item.taobao.com.evil.example/item.htm?id=563422855497"),
    ("taobao", "https://item.taobao.com@evil.example/item.htm?id=563422855497"),
    ("taobao", "https://item.taobao.com:8443/item.htm?id=563422855497"),
    ("taobao", "https://evil.example/https://item.taobao.com/item.htm?id=563422855497"),
    ("tmall", "https://detail.tmall.com-sale.example/item.htm?id=563422855497"),
    ("jd", "https://item.jd.com.cn.example/100012043978.html"),
    ("pinduoduo", "https://mobile.yangkeduo.co/goods.html?goods_id=612345678901"),
    ("xianyu", "https://www.g00fish.com/item?id=765432109876"),
    ("weidian", "https://weidian.com.evil.example/item.html?itemID=4512345678"),
    ("youzan", "https://h5.youzan.com.evil.example/wscgoods/detail/2g0jo1ifn7ftv"),
    ("etsy", "https://etsy.com.evil.example/listing/1234567890"),
    ("ebay", "https://www.ebay.shop/itm/123456789012"),
    ("amazon", "https://www.am\u0430zon.com/dp/B07XYZ1234"),
    ("amazon", "https://www.xn--amzon-3ve.com/dp/B07XYZ1234"),
    ("amazon", "https://www.amazon.com.evil.example/dp/B07XYZ1234"),
    ("amazon", "https://www.amazon.shop/dp/B07XYZ1234"),
    ("shopee", "https://shopee.com.my.evil.example/product/123456/987654321"),
    ("lazada", "https://www.lazada.sg.evil.example/products/pdp-i301118872.html"),
]

NUMBERED = ("taobao", "tmall", "jd", "pinduoduo", "xianyu", "weidian", "etsy", "ebay")


def codes(channel: str, value, settings=None) -> list[str]:
    return [one.code for one in ADAPTERS[channel].check_entry(entry_of(value, channel), settings or {})]


def address(channel: str, value, settings=None) -> str:
    adapter, entry = ADAPTERS[channel], entry_of(value, channel)
    currency = adapter.currency(entry, settings or {}) or "CNY"
    return adapter.way(offer_of("Mug", "8", currency), entry, settings or {}).actions[0].href


@pytest.mark.parametrize(("channel", "copied", "expected"), COPIED)
def test_what_is_copied_from_a_browser_becomes_one_clean_address(channel, copied, expected):
    assert [] == codes(channel, copied)
    assert expected == address(channel, copied)


@pytest.mark.parametrize(("channel", "copied", "expected"), COPIED)
def test_a_clean_address_stays_as_it_is_and_has_the_same_id(channel, copied, expected):
    adapter = ADAPTERS[channel]

    assert expected == address(channel, expected)
    assert adapter.provider_id(entry_of(copied)) == adapter.provider_id(entry_of(expected)) != ""


@pytest.mark.parametrize(("channel", "short"), SHORT)
def test_a_short_address_expires(channel, short):
    assert ["expiring-address"] == codes(channel, short)


@pytest.mark.parametrize(("channel", "address_"), LOOK_ALIKE)
def test_an_address_that_only_looks_like_the_marketplaces_is_refused(channel, address_):
    assert ["bad-channel-id"] == codes(channel, address_)


@pytest.mark.parametrize(
    ("channel", "wrong"),
    [
        ("taobao", "http://item.taobao.com/item.htm?id=563422855497"),
        ("taobao", "https://shop123.taobao.com/"),
        ("jd", "https://mall.jd.com/index-1000.html"),
        ("youzan", "90485387"),
        ("etsy", "https://www.etsy.com/shop/BambooShade"),
        ("amazon", "MoonLights"),
        ("amazon", "https://www.amazon.com/stores/BambooShade"),
        ("weidian", "https://weidian.com/?userid=123456789"),
    ],
)
def test_a_shops_front_page_or_a_name_is_no_listing(channel, wrong):
    assert ["bad-channel-id"] == codes(channel, wrong)


@given(channel=st.sampled_from(NUMBERED), number=st.from_regex(r"[1-9][0-9]{4,29}", fullmatch=True))
def test_a_number_may_be_longer_than_any_today(channel, number):
    assert [] == codes(channel, number)
    assert number in address(channel, number)
    assert codes(channel, address(channel, number)) == []


@pytest.mark.parametrize(
    ("channel", "value", "hint"),
    [
        ("taobao", "https://detail.tmall.com/item.htm?id=563422855497", "below `tmall`"),
        ("tmall", "https://item.taobao.com/item.htm?id=563422855497", "below `taobao`"),
        ("link", "wxp://f2f0abcdEFGH1234", "wechat_pay_qr: {code: wxp://…}"),
        ("shopee", "123456/987654321", "shopee: {site: shopee.sg}"),
        ("lazada", "301118872", "lazada: {site: lazada.sg}"),
    ],
)
def test_what_belongs_elsewhere_is_told_where(channel, value, hint):
    (problem,) = ADAPTERS[channel].check_entry(entry_of(value, channel), {})

    assert "bad-channel-id" == problem.code
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("channel", "value", "settings", "currency"),
    [
        ("amazon", "B07XYZ1234", {}, "USD"),
        ("amazon", "B07XYZ1234", {"site": "amazon.co.jp"}, "JPY"),
        ("amazon", "https://www.amazon.de/dp/B07XYZ1234", {"site": "amazon.co.jp"}, "EUR"),
        ("amazon", "https://www.amazon.com.ng/dp/B07XYZ1234", {}, None),
        ("ebay", "123456789012", {"site": "www.ebay.co.uk"}, "GBP"),
        ("ebay", {"id": "123456789012", "currency": "CHF"}, {}, "CHF"),
        ("shopee", "123456/987654321", {"site": "shopee.vn"}, "VND"),
        ("lazada", "301118872", {"site": "lazada.co.id"}, "IDR"),
    ],
)
def test_the_site_decides_the_currency(channel, value, settings, currency):
    assert [] == codes(channel, value, settings)
    assert currency == ADAPTERS[channel].currency(entry_of(value), settings)


@pytest.mark.parametrize(
    ("channel", "site"), [("amazon", "ebay.com"), ("ebay", "ebay.shop"), ("shopee", "sg"), ("lazada", ["lazada.sg"])]
)
def test_a_site_is_one_of_the_marketplaces(channel, site):
    problems = ADAPTERS[channel].check_settings({"site": site}, HERE, frozenset())

    assert ["bad-channel-id"] == [problem.code for problem in problems]


def test_a_password_stands_beside_the_link():
    entry = entry_of({"id": "563422855497", "password": "￥abc123￥", "until": "2026-12-31"})
    way = ADAPTERS["taobao"].way(offer_of("月霜", "8", "CNY"), entry, {})

    assert () == ADAPTERS["taobao"].check_entry(entry, {})
    assert (Link("https://item.taobao.com/item.htm?id=563422855497"), CopyText("￥abc123￥", "淘宝 App")) == way.actions


def test_a_password_is_nothing_alone():
    assert ["bad-channel-id"] == codes("taobao", {"password": "￥abc123￥"})


@pytest.mark.parametrize(
    ("channel", "operator"),
    [
        *((name, "alibaba") for name in ("taobao", "tmall", "xianyu", "alipay_qr", "lazada")),
        ("wechat_pay_qr", "tencent"),
        ("pinduoduo", "pdd"),
        *((name, name) for name in ("jd", "weidian", "youzan", "etsy", "ebay", "amazon", "shopee")),
    ],
)
def test_every_host_of_a_marketplace_hangs_on_its_company(channel, operator):
    adapter = ADAPTERS[channel]

    assert frozenset({operator}) == adapter.operators(None, {})
    assert {operator} | {operator_of(host) for host in adapter.hosts} == {operator}


@pytest.mark.parametrize(
    ("address_", "operator"),
    [
        ("https://item.taobao.com/item.htm?id=1", "alibaba"),
        ("https://shop.partner.example/mug", "shop.partner.example"),
    ],
)
def test_a_plain_link_hangs_on_whoever_holds_its_host(address_, operator):
    assert frozenset({operator}) == ADAPTERS["link"].operators(entry_of(address_), {})
