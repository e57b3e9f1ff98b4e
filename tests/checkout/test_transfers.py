"""Transfers, codes and coins: the exact text and the exact code, and numbers with a slip in them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from segno import helpers

from storegen.assets.qr import qr_svg
from storegen.checkout.actions import Instructions, Link, QrCode
from storegen.checkout.contract import Passed, Way
from storegen.checkout.hand_over import CartPrint
from tests.checkout.examples.by_hand import SWISS
from tests.checkout.paying import ADAPTERS, ADDRESSES, codes, mug, part, passed

GERMAN = {"holder": "Corner Shop", "iban": "DE89 3704 0044 0532 0130 00"}


def test_a_transfer_is_told_line_by_line():
    settings = GERMAN | {"bic": "COBADEFFXXX", "bank": "Commerzbank"}
    expected = (
        "Send €12.80 (12.80 EUR) to:",
        "Recipient: Corner Shop",
        "IBAN: DE89 3704 0044 0532 0130 00",
        "BIC: COBADEFFXXX",
        "Bank: Commerzbank",
        "Reference: M-50",
        "Then write to the shop with your name and address. It sends the goods when the money has arrived.",
    )

    assert expected == part(Instructions, "bank", settings, mug("EUR")).lines


def test_a_transfer_in_china_is_told_in_chinese():
    settings = {"holder": "竹影", "account": "6222 0210 0111 2345 678", "bank": "中国工商银行"}
    expected = (
        "请付款 ¥12.80 (12.80 CNY) 至：",
        "户名: 竹影",
        "账号: 6222 0210 0111 2345 678",
        "开户银行: 中国工商银行",
        "附言: M-50",
        "付款后请把姓名和地址告诉店家，款到发货。",
    )

    assert expected == part(Instructions, "bank", settings, mug("CNY", "zh-CN")).lines


@pytest.mark.parametrize(
    ("pattern", "sku", "reference"),
    [
        (None, "M-50", "M-50"),
        (None, None, "mug 50-ml"),
        ("Shop {sku}", "M-50", "Shop M-50"),
        ("{product}/{variant}", "M-50", "mug/50-ml"),
    ],
)
def test_a_reference_follows_from_the_variant(pattern, sku, reference):
    settings = GERMAN | ({"reference": pattern} if pattern else {})

    assert [] == codes("bank", settings)
    assert f"Reference: {reference}" in part(Instructions, "bank", settings, mug("EUR", sku=sku, product="mug")).lines


@pytest.mark.parametrize("pattern", ["Order {date}", "{}", "Order", ["{sku}"]])
def test_a_reference_that_finds_no_order_is_named(pattern):
    assert ["bad-reference"] == codes("bank", GERMAN | {"reference": pattern})


def test_what_follows_a_transfer_is_told_in_the_sellers_words():
    settings = GERMAN | {"note": {"en": "We post on Fridays.", "zh-CN": "每周五发货。"}}

    assert "We post on Fridays." == part(Instructions, "bank", settings, mug("EUR")).lines[-1]
    assert "每周五发货。" == part(Instructions, "bank", settings, mug("EUR", "zh-CN")).lines[-1]


def test_an_account_in_one_currency_takes_no_other():
    settings = GERMAN | {"currency": "eur"}

    assert "EUR" == ADAPTERS["bank"].currency(None, settings)
    assert isinstance(ADAPTERS["bank"].way(mug("EUR"), None, settings), Way)
    assert "takes EUR, the page is in CNY" == passed("bank", settings, mug("CNY"))


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        ({}, ["missing-key", "missing-key"]),
        ({"holder": "Corner Shop"}, ["missing-key"]),
        (GERMAN | {"iban": "DE89 3704 0044 0532 0130 01"}, ["bad-checksum"]),
        (GERMAN | {"iban": "DE89 3704"}, ["bad-channel-id"]),
        (GERMAN | {"bic": "COBADE"}, ["bad-channel-id"]),
        (GERMAN | {"currency": "Euro"}, ["bad-currency"]),
        (GERMAN | {"note": []}, ["wrong-type"]),
        (GERMAN | {"ibam": "x"}, ["unknown-setting"]),
    ],
)
def test_an_account_is_checked(settings, found):
    assert found == codes("bank", settings)


def test_the_code_of_a_transfer_holds_what_stands_below_it():
    settings = GERMAN | {"bic": "COBADEFFXXX"}
    code = part(QrCode, "epc_qr", settings, mug("EUR"))
    expected = "BCD\n002\n1\nSCT\nCOBADEFFXXX\nCorner Shop\nDE89370400440532013000\nEUR12.80\n\n\nM-50"

    assert (expected, "DE89 3704 0044 0532 0130 00", "") == (code.content, code.text, code.mark)
    assert part(Instructions, "bank", settings, mug("EUR")) == part(Instructions, "epc_qr", settings, mug("EUR"))


@given(
    holder=st.text(st.characters(categories=("L", "N")), min_size=1, max_size=70),
    sku=st.text(st.characters(categories=("L", "N")), min_size=1, max_size=140),
    cents=st.integers(1, 99999999999),
)
def test_a_code_is_the_one_that_segno_would_make_or_is_not_made(holder, sku, cents):
    price = replace(mug("EUR").price, amount=str(Decimal(cents).scaleb(-2)))
    found = ADAPTERS["epc_qr"].way(mug("EUR", sku=sku, price=price), None, GERMAN | {"holder": holder})
    if isinstance(found, Passed):
        return
    content = found.actions[0].content
    theirs = helpers.make_epc_qr(holder, "DE89370400440532013000", price.value, text=sku, encoding="utf-8")
    # Segno leaves zeros at the end of an amount out, which the standard lets stand.
    shorter = content.replace(f"EUR{price.amount}", f"EUR{price.amount}".rstrip("0").rstrip("."))

    assert segno.make_qr(shorter, error="m", encoding="utf-8", boost_error=False) == theirs
    assert segno.make_qr(content, error="m", encoding="utf-8", boost_error=False).version <= 13
    assert len(content.encode()) <= 331


def test_a_code_is_made_for_euros_only():
    assert "takes EUR, the page is in CNY" == passed("epc_qr", GERMAN, mug("CNY"))
    assert "EUR" == ADAPTERS["epc_qr"].currency(None, GERMAN)


def test_a_code_never_holds_more_than_apps_read():
    assert "its reference" in passed("epc_qr", GERMAN, mug("EUR", sku="月" * 120))
    assert ["payload-too-long"] == codes("epc_qr", GERMAN | {"holder": "x" * 71})
    assert ["payload-too-long"] == codes("epc_qr", GERMAN | {"reference": "x" * 140 + "{sku}"})
    assert isinstance(ADAPTERS["epc_qr"].way(mug("EUR", sku="x" * 140), None, GERMAN), Way)


def test_nothing_to_pay_needs_no_transfer():
    free = replace(mug("EUR").price, amount="0.00")

    assert "there is nothing to pay" == passed("epc_qr", GERMAN, mug("EUR", price=free))


def test_upi_gives_a_link_its_code_and_the_same_as_text():
    settings = {"id": "cornershop@okbank", "holder": "Corner Shop"}
    address = "upi://pay?pa=cornershop@okbank&pn=Corner%20Shop&am=12.80&cu=INR&tn=M-50"

    assert Link(address) == part(Link, "upi", settings, mug("INR"))
    assert QrCode(None, address, "cornershop@okbank") == part(QrCode, "upi", settings, mug("INR"))
    assert ("UPI ID: cornershop@okbank", "Recipient: Corner Shop", "Reference: M-50") == part(
        Instructions, "upi", settings, mug("INR")
    ).lines[1:4]
    assert "takes INR, the page is in EUR" == passed("upi", settings, mug("EUR"))


@pytest.mark.parametrize("typed", ["cornershop", "a@bank", "corner shop@okbank", "shop@ok.bank", "@okbank"])
def test_what_is_no_upi_id_is_named(typed):
    assert ["bad-channel-id"] == codes("upi", {"id": typed, "holder": "Corner Shop"})


def test_bitcoin_is_asked_for_without_an_amount():
    settings = {"address": ADDRESSES[0], "holder": "竹影"}
    address = f"bitcoin:{ADDRESSES[0]}?label=%E7%AB%B9%E5%BD%B1&message=M-50"

    assert Link(address) == part(Link, "bitcoin", settings, mug("EUR"))
    assert address == part(QrCode, "bitcoin", settings, mug("EUR")).content
    assert (
        "Send bitcoin for €12.80 (12.80 EUR) at today's rate to:"
        == part(Instructions, "bitcoin", settings, mug("EUR")).lines[0]
    )


@pytest.mark.parametrize(
    "address", ["tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx", "mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn"]
)
def test_an_address_of_a_test_network_is_a_test(address):
    assert ADAPTERS["bitcoin"].is_test(None, {"address": address})
    assert not ADAPTERS["bitcoin"].is_test(None, {"address": ADDRESSES[0]})


def test_lightning_takes_addresses_and_offers_that_last():
    offer = "lno1" + "qcp4256ypqpq86q2pucnq42ngssx2an9wfujqerp0y"

    assert Link("lightning:shade@wallet.example") == part(
        Link, "lightning", {"address": "shade@wallet.example"}, mug("EUR")
    )
    assert Link(f"lightning:{offer}") == part(Link, "lightning", {"address": offer.upper()}, mug("EUR"))
    assert ["expiring-address"] == codes("lightning", {"address": "lnbc2500u1pvjluezpp5qqqsyqcyq5rqwzqf"})
    assert ["bad-channel-id"] == codes("lightning", {"address": "lno1b"})


@pytest.mark.parametrize(
    ("channel", "settings", "operator"),
    [
        ("bank", GERMAN, "bank"),
        ("epc_qr", GERMAN, "bank"),
        ("swiss_qr", SWISS, "bank"),
        ("upi", {"id": "cornershop@okbank", "holder": "Corner Shop"}, "upi"),
        ("bitcoin", {"address": ADDRESSES[0]}, "bitcoin"),
        ("lightning", {"address": "shade@wallet.example"}, "wallet.example"),
        ("lightning", {"address": "lno1" + "q" * 40}, "lightning"),
        ("print", {"address": "1 Market Street"}, "post"),
    ],
)
def test_money_hangs_on_whoever_carries_it(channel, settings, operator):
    assert frozenset({operator}) == ADAPTERS[channel].operators(None, settings)


def test_an_order_form_says_where_to_post_it():
    settings = {"address": {"en": ["Corner Shop", "1 Market Street"], "zh-CN": "竹影\n福州路 1 号"}}
    english = part(Instructions, "print", settings, mug("EUR")).lines
    chinese = part(Instructions, "print", settings, mug("EUR", "zh-CN")).lines

    assert ("Print or copy this order and post it to:", "Corner Shop", "1 Market Street", "Order: Mug") == english[:4]
    assert ("请打印或抄写以下订单，寄至：", "竹影", "福州路 1 号", "订购: Mug") == chinese[:4]
    assert CartPrint(("竹影", "福州路 1 号")) == ADAPTERS["print"].hand_over(settings, "zh-CN")
    assert ["missing-key"] == codes("print", {})
    assert ["wrong-type"] == codes("print", {"address": {"en": {}}})


nodes = (
    st.text(max_size=12)
    | st.none()
    | st.lists(st.text(max_size=5), max_size=2)
    | st.dictionaries(st.sampled_from(["en", "zh-CN"]), st.text(max_size=5) | st.lists(st.text(max_size=3)), max_size=2)
)


@pytest.mark.parametrize("channel", ["bank", "epc_qr", "swiss_qr", "upi", "bitcoin", "lightning", "print"])
@given(data=st.data())
def test_settings_without_a_problem_sell_and_odd_ones_never_crash(channel, data):
    from tests.checkout.examples.by_hand import BY_HAND

    good, _, currency = BY_HAND[channel]
    changed = data.draw(st.dictionaries(st.sampled_from(ADAPTERS[channel].known), nodes, max_size=3))
    problems = codes(channel, good | changed)
    found = ADAPTERS[channel].way(mug(currency), None, good | changed)

    assert isinstance(found, Way | Passed)
    assert problems or isinstance(found, Way)


@pytest.mark.parametrize(
    ("channel", "own"),
    [("bitcoin", {"address": ADDRESSES[0]}), ("upi", {"id": "cornershop@okbank", "holder": "Corner Shop"})],
)
def test_words_that_no_code_holds_are_told_and_never_break_a_page(channel, own):
    assert ["payload-too-long"] == codes(channel, own | {"holder": "x" * 3000})
    assert ["payload-too-long"] == codes(channel, own | {"reference": "杯" * 3000 + "{sku}"})
    assert [] == codes(channel, own | {"holder": "杯" * 70})
    assert "too long for the code" in passed(channel, own | {"holder": "x" * 3000}, mug("INR"))


def test_the_longest_words_that_are_allowed_can_be_drawn():
    settings = {"address": ADDRESSES[1], "holder": "杯" * 70, "reference": "杯" * 130 + "{sku}"}

    assert "<svg" in qr_svg(part(QrCode, "bitcoin", settings, mug("CNY")).content)
