"""What single channels do with what sellers type, by the providers' own rules."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest

from storegen.catalog.model import Availability, BuyEntry
from storegen.catalog.money import money
from storegen.checkout.actions import CopyText, QrCode
from storegen.checkout.contract import Offer, Passed, Way
from storegen.checkout.registry import channel_adapters
from storegen.problems import Span

ADAPTERS = channel_adapters()
HERE = Span("content/products/mug.md", 5, 7)


def offer(**changes) -> Offer:
    typed = {
        "product": "mug",
        "variant": "50-ml",
        "title": "Mug",
        "choices": (("size", "50 ml"),),
        "sku": "M-50",
        "price": money(Decimal("12.8"), "CNY"),
        "price_text": "¥12.80",
        "availability": Availability.IN,
        "language": "en",
        "page": "https://shade.example/products/mug/#50-ml",
    }
    return Offer(**(typed | changes))


def codes(channel: str, value) -> list[str]:
    return [problem.code for problem in ADAPTERS[channel].check_entry(BuyEntry(channel, value, HERE), {})]


def address(channel: str, value, one: Offer | None = None) -> str:
    (action,) = ADAPTERS[channel].way(one or offer(), BuyEntry(channel, value, HERE), {}).actions
    return action.href


@pytest.mark.parametrize(
    "typed",
    [
        "test_8wM5kD0abcDEF",
        "https://buy.stripe.com/test_8wM5kD0abcDEF",
        "https://buy.stripe.com/test_8wM5kD0abcDEF?x=1",
    ],
)
def test_a_payment_link_is_known_by_its_id_or_its_address(typed):
    assert [] == codes("stripe", typed)
    assert "https://buy.stripe.com/test_8wM5kD0abcDEF" == address("stripe", typed).split("?")[0]


@pytest.mark.parametrize(("tag", "locale"), [("en", "en"), ("zh-CN", "zh"), ("zh-TW", "zh-TW"), ("de-AT", "de")])
def test_stripe_is_told_the_pages_language(tag, locale):
    query = parse_qs(urlsplit(address("stripe", "test_8wM5kD0abcDEF", offer(language=tag))).query)

    assert [locale] == query["locale"]


def reference(**changes) -> str:
    query = parse_qs(urlsplit(address("stripe", "test_8wM5kD0abcDEF", offer(**changes))).query)
    return query["client_reference_id"][0]


@pytest.mark.parametrize(("sku", "expected"), [("M-50", "M-50"), (None, "mug_50-ml"), ("A&B", "mug_50-ml")])
def test_stripe_is_told_the_sku_or_else_product_and_variant(sku, expected):
    assert expected == reference(sku=sku)


def test_products_with_chinese_names_have_references_of_their_own():
    names = [("月霜", "_default"), ("茶杯", "_default"), ("茶 杯", "_default"), ("茶-杯", "大"), ("茶-杯", "小")]
    found = [reference(product=product, variant=variant, sku=None) for product, variant in names]

    assert len(names) == len(set(found))


@pytest.mark.parametrize("product", ["月霜", "a" * 300, "a b&c"])
def test_stripe_gets_only_references_it_does_not_drop(product):
    found = reference(product=product, sku=None)

    assert 0 < len(found) <= 200
    assert found.replace("-", "").replace("_", "").isalnum()
    assert found.isascii()


@pytest.mark.parametrize("typed", ["https://buy.stripe.com/", "price_1 2"])
def test_what_is_no_payment_link_is_refused(typed):
    assert ["bad-channel-id"] == codes("stripe", typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("563422855497", "id=563422855497"),
        ("https://item.taobao.com/item.htm?spm=a1&id=563422855497&ns=1", "id=563422855497"),
        ("https://item.taobao.com/item.htm?id=563422855497&skuId=5012345", "id=563422855497&skuId=5012345"),
    ],
)
def test_a_listing_is_freed_of_tracking(typed, kept):
    assert [] == codes("taobao", typed)
    assert f"https://item.taobao.com/item.htm?{kept}" == address("taobao", typed)


@pytest.mark.parametrize("typed", ["12", "https://item.taobao.com.evil.example/item.htm?id=563422855497"])
def test_what_is_no_listing_is_refused(typed):
    assert ["bad-channel-id"] == codes("taobao", typed)


@pytest.mark.parametrize(
    "typed", ["http://a.example/", "a.example", "https://user@a.example/", "javascript:alert(1)", ""]
)
def test_a_link_is_complete_and_secure_or_refused(typed):
    assert ["bad-channel-id"] == codes("link", typed)


def test_a_link_stays_as_it_was_typed():
    assert "https://a.example/mug?a=1&b=2#c" == address("link", "https://a.example/mug?a=1&b=2#c")


def test_an_entry_in_another_currency_is_passed_over():
    entry = BuyEntry("link", {"url": "https://a.example/", "currency": "usd"}, HERE)

    assert isinstance(ADAPTERS["link"].way(offer(), entry, {}), Passed)
    assert isinstance(ADAPTERS["link"].way(offer(price=money(Decimal(2), "USD")), entry, {}), Way)


def test_a_key_that_entries_do_not_have_is_named():
    assert ["unknown-key"] == codes("link", {"url": "https://a.example/", "curency": "USD"})


@pytest.mark.parametrize("channel", ["email", "wechat"])
def test_a_channel_that_serves_everything_needs_no_entry(channel):
    assert ["needless-entry"] == codes(channel, "x")


def test_wechat_shows_a_code_and_a_text_to_paste():
    way = ADAPTERS["wechat"].way(offer(), None, {"id": "bamboo_shade", "qr": "media/code.png"})

    assert [QrCode, CopyText] == [type(action) for action in way.actions]
    assert ("media/code.png", "bamboo_shade") == (way.actions[0].picture, way.actions[1].to)


def test_a_letter_has_one_line_for_each_thing_a_seller_has_to_know():
    (action,) = ADAPTERS["email"].way(offer(), None, {"address": "a@b.example"}).actions
    letter = parse_qs(urlsplit(action.href).query)

    assert ["Order: Mug"] == letter["subject"]
    expected = ["Order: Mug", "size: 50 ml", "SKU: M-50", "Price: ¥12.80 (12.80 CNY)"]
    assert expected == letter["body"][0].split("\r\n")[:4]


def test_a_letter_speaks_the_pages_language():
    (action,) = ADAPTERS["email"].way(offer(language="zh-CN", title="杯子"), None, {"address": "a@b.example"}).actions

    assert ["订购: 杯子"] == parse_qs(urlsplit(action.href).query)["subject"]


DOLLARS, YUAN = money(Decimal(2), "USD"), money(Decimal("12.8"), "CNY")


@pytest.mark.parametrize("typed", ["563422855497", {"id": "563422855497", "currency": "cny"}])
@pytest.mark.parametrize(
    ("shown", "prices", "expected"),
    [
        (DOLLARS, {"USD": DOLLARS, "CNY": YUAN}, YUAN),
        (YUAN, {"USD": DOLLARS, "CNY": YUAN}, None),
    ],
)
def test_taobao_says_its_own_price_on_a_page_in_another_currency(typed, shown, prices, expected):
    way = ADAPTERS["taobao"].way(offer(price=shown, prices=prices), BuyEntry("taobao", typed, HERE), {})

    assert expected == way.price


def test_taobao_is_passed_over_where_the_variant_has_no_price_in_its_currency():
    way = ADAPTERS["taobao"].way(
        offer(price=DOLLARS, prices={"USD": DOLLARS}), BuyEntry("taobao", "563422855497", HERE), {}
    )

    assert Passed("sells in CNY, the page is in USD") == way


@pytest.mark.parametrize(
    ("channel", "typed"),
    [("stripe", "https://checkout.stripe.com/c/pay/cs_test_a1"), ("taobao", "https://m.tb.cn/h.abc")],
)
def test_an_address_that_expires_is_refused(channel, typed):
    assert ["expiring-address"] == codes(channel, typed)


@pytest.mark.parametrize(("channel", "typed"), [("stripe", "test_8wM5kD0abcDEF"), ("link", "https://a.example/")])
def test_an_entry_without_a_currency_serves_every_page(channel, typed):
    ways = [ADAPTERS[channel].way(offer(price=one), BuyEntry(channel, typed, HERE), {}) for one in (DOLLARS, YUAN)]

    assert [None, None] == [way.price for way in ways]
