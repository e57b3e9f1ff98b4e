"""What `check` says of settings, names and ids of channels as typed: wrong shapes, other names, other currencies."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checkout.linting import EMAIL, checked, told
from tests.shop import STORE, Shop


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("{id: [1, 2]}", "a list stands in place of one id for the channel taobao"),
        ("[563422855497]", "a list stands in place of one id for the channel taobao"),
        ("{id: {a: b}}", "`key: value` lines stand in place of an id for the channel taobao"),
        ("{currency: CNY}", "there is no id for the channel taobao"),
        ("x" * 4000, f"'{'x' * 119}…' is not the number of a Taobao listing"),
    ],
)
def test_what_stands_in_place_of_an_id_is_told_in_short(value, expected, tmp_path):
    result = checked(tmp_path, f"taobao: {{}}, {EMAIL}", f"buy: {{taobao: {value}}}")

    assert [expected] == [one.message for one in result.problems if one.code == "bad-channel-id"]


@pytest.mark.parametrize(
    ("name", "meant"), [("淘宝", "taobao"), ("Taobao", "taobao"), ("stirpe", "stripe"), ("支付宝", "alipay_qr")]
)
def test_a_channel_by_the_name_that_shoppers_know_is_recognised(name, meant, tmp_path):
    result = checked(tmp_path, f"{name}: {{}}, {EMAIL}")

    assert [f"did you mean '{meant}'?"] == [one.hint for one in result.problems if one.code == "unknown-channel"]


def test_a_way_to_buy_by_the_name_that_shoppers_know_is_recognised(tmp_path):
    result = checked(tmp_path, f"taobao: {{}}, {EMAIL}", 'buy: {淘宝: "563422855497"}')

    assert ["did you mean 'taobao'?"] == [one.hint for one in result.problems if one.code == "unknown-channel"]


def test_who_lists_channels_is_told_how_to_write_one(tmp_path):
    store = STORE.replace(f"{{{EMAIL}}}", "[stripe, taobao]")
    problems = Shop.of(tmp_path, f"-- content/store.yaml --\n{store}").check().problems

    assert ["write each on its own line without a dash: `stripe: {}`"] == [
        one.hint for one in problems if one.code == "wrong-type"
    ]


@pytest.mark.parametrize(
    ("channels", "expected"),
    [
        ("wechat: {id: abcdefg, qr: [media/code.png]}", "'qr' of the channel wechat cannot be a list"),
        ("amazon: {site: [a, b]}", "'site' of the channel amazon cannot be a list"),
        ("upi: {id: [a], holder: Mug}", "'id' of the channel upi cannot be a list"),
        ("ebay: {site: {de: ebay.de}}", "'site' of the channel ebay cannot be `key: value` lines"),
        ("print: {address: {}}", "'address' of the channel print holds no words"),
    ],
)
def test_a_setting_of_the_wrong_shape_is_told_once(channels, expected, tmp_path):
    result = checked(tmp_path, f"{channels}, {EMAIL}")

    assert [expected] == [one.message for one in result.problems if one.severity.value == "error"]


def test_words_for_each_language_may_be_lines(tmp_path):
    result = checked(tmp_path, f"print: {{address: {{en: [Mug Shop, Old Street 1], zh: 旧街一号}}}}, {EMAIL}")

    assert [] == told(result, "wrong-type")


@pytest.mark.parametrize(
    ("channels", "product", "expected"),
    [
        ("amazon: {site: amazon.co.uk}", "buy: {amazon: B00EXAMPLE}", [("warning", "mug-0.md:4")]),
        ("amazon: {site: amazon.co.uk}", "prices: {GBP: 9}\nbuy: {amazon: B00EXAMPLE}", []),
        ("amazon: {site: amazon.com}", "buy: {amazon: B00EXAMPLE}", []),
        ("upi: {id: shop@okbank, holder: Mug}", "", [("warning", "store.yaml:5")]),
        ("upi: {id: shop@okbank, holder: Mug}", "prices: {INR: 9}", [("warning", "store.yaml:5")]),
        ("bitcoin: {address: bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4}", "", []),
    ],
)
def test_a_channel_that_no_page_can_offer_is_told(channels, product, expected, tmp_path):
    result = checked(tmp_path, f"{channels}, {EMAIL}", product)

    assert expected == told(result, "currency-not-served")


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("{address: {a: b}}", "'address' of the channel print has words in 'a', and the shop is not in it"),
        ("{address: {zh-CN: b, de: c}}", "'address' of the channel print has words in 'de', and the shop is not in it"),
    ],
)
def test_words_are_in_a_language_of_the_shop(settings, expected, tmp_path):
    result = checked(tmp_path, f"print: {settings}, {EMAIL}")

    assert [expected] == [one.message for one in result.problems if one.code == "unknown-language"]


def test_where_the_seller_is_it_may_be_tomorrow_already(tmp_path):
    assert [] == told(checked(tmp_path, f"taobao: {{checked: 2026-11-23}}, {EMAIL}"), "bad-date")


def test_nobody_has_checked_anything_next_year(tmp_path):
    result = checked(tmp_path, f"taobao: {{checked: 2099-01-01}}, {EMAIL}")
    late = checked(tmp_path, f"taobao: {{checked: 2099-01-01}}, {EMAIL}", as_of=dt.date(2028, 11, 22))

    assert [("warning", "store.yaml:5")] == told(result, "bad-date")
    assert [] == told(result, "stale-facts")
    assert ("warning", "store.yaml:5") in told(late, "stale-facts")


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        ("DE89 3704 0044 0532 0130 01", ["write it as iban: DE89 3704 0044 0532 0130 01"]),
        ("6222 0210 0111 2345 678", []),
    ],
)
def test_an_iban_is_written_where_its_check_digits_are_looked_at(account, expected, tmp_path):
    result = checked(tmp_path, f"bank: {{holder: Mug, account: {account}}}, {EMAIL}")

    assert expected == [one.hint for one in result.problems if one.code == "bad-channel-id"]


@pytest.mark.parametrize(
    ("channels", "buy"),
    [
        ("paypal_standard: {business: 'https://user@x.example/', currency: CNY, verify_by_hand: yes}", "{}"),
        ("ucp: {shop: x.example}", "{ucp: 'javascript:alert(1)'}"),
        ("ucp: {shop: x.example}", '{ucp: "mug\\u202e"}'),
    ],
)
def test_an_account_or_an_item_is_no_address_and_has_no_hidden_signs(channels, buy, tmp_path):
    result = checked(tmp_path, f"{channels}, {EMAIL}", f"buy: {buy}")

    assert 1 == len(told(result, "bad-channel-id"))
