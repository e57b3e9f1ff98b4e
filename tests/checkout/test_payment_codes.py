"""Codes of Alipay and WeChat Pay: scanned, followed or refused."""

from __future__ import annotations

import pytest

from storegen.checkout.actions import Instructions, Link, QrCode
from storegen.checkout.contract import Passed
from storegen.checkout.registry import channel_adapters
from tests.checkout.offers import HERE, offer_of

ADAPTERS = channel_adapters()


def test_alipays_code_is_scanned_or_followed_and_asks_for_a_remark():
    settings = {"code": "HTTPS://QR.ALIPAY.COM/FKX15283ABCDEFG?t=1600000000"}
    code, link, steps = ADAPTERS["alipay_qr"].way(offer_of("月霜", "8", "CNY"), None, settings).actions

    assert QrCode(None, "https://qr.alipay.com/FKX15283ABCDEFG", "") == code
    assert Link("https://qr.alipay.com/FKX15283ABCDEFG") == link
    assert (
        Instructions(
            ("金额：¥8.00（8.00 CNY）", "付款备注：A&B-01 50 ml 月霜", "付款后，请把收货人、电话和地址发给我们。")
        )
        == steps
    )


def test_wechats_payment_code_is_never_a_link():
    settings = {"code": "wxp://f2f0abcdEFGH1234"}
    way = ADAPTERS["wechat_pay_qr"].way(offer_of("Mug", "8", "CNY", "en"), None, settings)

    assert [QrCode, Instructions] == [type(action) for action in way.actions]
    assert "wxp://f2f0abcdEFGH1234" == way.actions[0].content


@pytest.mark.parametrize("channel", ["alipay_qr", "wechat_pay_qr"])
def test_a_payment_code_takes_yuan_only(channel):
    way = ADAPTERS[channel].way(offer_of("Mug", "8", "USD"), None, {"qr": "media/code.png"})

    assert Passed("sells in CNY, the page is in USD") == way


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"qr": "media/code.png"}, ["personal-code"]),
        ({"qr": "media/code.png", "merchant": "no"}, ["personal-code"]),
        ({"qr": "media/code.png", "merchant": "true"}, []),
        ({"qr": "media/gone.png", "merchant": "yes"}, ["missing-picture"]),
        ({"code": "https://qr.alipay.com.evil.example/fkx15283", "merchant": "yes"}, ["bad-channel-id"]),
        ({"code": "wxp://f2f0abcdEFGH1234", "merchant": "yes"}, ["bad-channel-id"]),
        ({"merchant": "yes"}, ["missing-key"]),
    ],
)
def test_a_payment_code_is_a_merchants_and_is_there(settings, expected):
    problems = ADAPTERS["alipay_qr"].check_settings(settings, HERE, frozenset({"content/media/code.png"}))

    assert expected == [problem.code for problem in problems]
