"""Orders by message: the exact address that a shopper follows, for each program, and what happens to a long order."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.checkout.contract import Passed
from storegen.checkout.hand_over import CartText
from storegen.checkout.message import OrderWords, fitting, order_lines, order_words
from storegen.checkout.phone_numbers import read_phone
from storegen.checkout.registry import channel_adapters
from tests.checkout.offers import HERE, offer_of

ADAPTERS = channel_adapters()
MUG = replace(offer_of("月霜", "128", "CNY"), choices=(("容量", "50 ml"),), sku="MC-050")
ORDER = (
    "%E8%AE%A2%E8%B4%AD%3A%20%E6%9C%88%E9%9C%9C%0A"
    "%E5%AE%B9%E9%87%8F%3A%2050%20ml%0A"
    "%E8%B4%A7%E5%8F%B7%3A%20MC-050%0A"
    "%E4%BB%B7%E6%A0%BC%3A%20%C2%A5128.00%20%28128.00%20CNY%29%0A"
    "%E9%93%BE%E6%8E%A5%3A%20https%3A%2F%2Fs.example%2Fp%2F%0A"
    "%E6%95%B0%E9%87%8F%3A%201%0A"
    "%E6%94%B6%E8%B4%A7%E4%BA%BA%E3%80%81%E7%94%B5%E8%AF%9D%E5%92%8C%E5%9C%B0%E5%9D%80%EF%BC%9A"
)
STARTS = {
    "whatsapp": ({"number": "+86 138 0013 8000"}, "https://wa.me/8613800138000?text="),
    "telegram": ({"user": "@bamboo_shade"}, "https://t.me/bamboo_shade?text="),
    "line": ({"id": "@bamboo"}, "https://line.me/R/oaMessage/%40bamboo/?"),
    "sms": ({"number": "+86 138 0013 8000"}, "sms:+8613800138000?body="),
}


def href(channel: str, settings, offer=MUG) -> str:
    return ADAPTERS[channel].way(offer, None, settings).actions[0].href


def codes(channel: str, settings) -> list[str]:
    return [problem.code for problem in ADAPTERS[channel].check_settings(settings, HERE, frozenset())]


@pytest.mark.parametrize("channel", STARTS)
def test_the_whole_order_follows_the_address_of_the_chat(channel):
    settings, start = STARTS[channel]

    assert start + ORDER == href(channel, settings)


@pytest.mark.parametrize("channel", STARTS)
def test_a_cart_continues_the_address_where_one_order_would_stand(channel):
    settings, start = STARTS[channel]
    cart = ADAPTERS[channel].hand_over(settings, "zh-CN")

    assert start == cart.start + (f"{cart.body}=" if cart.body else "")
    assert ("", 1000, "\n") == (cart.subject, cart.most, cart.breaks)


@pytest.mark.parametrize("channel", STARTS)
@pytest.mark.parametrize("length", [30, 90, 400])
def test_a_long_title_is_shortened_and_what_was_ordered_stays(channel, length):
    settings, start = STARTS[channel]
    address = href(channel, settings, replace(MUG, title="很" * length))
    lines = unquote(address.removeprefix(start)).splitlines()

    assert len(address) <= 1000
    assert ["容量: 50 ml", "货号: MC-050", "价格: ¥128.00 (128.00 CNY)"] == lines[1:4]


def test_an_order_loses_the_page_first_then_the_lines_to_fill_in_then_the_titles_end():
    def spelled(most: int) -> list[str]:
        return fitting(replace(MUG, title="Moon Cream"), "\n".join, most).splitlines()

    whole = "\n".join(order_lines(replace(MUG, title="Moon Cream")))

    assert 7 == len(spelled(len(whole)))
    assert ["数量: 1", "收货人、电话和地址："] == spelled(len(whole) - 1)[4:]
    assert "订购: Moon Cream" == spelled(60)[0]
    assert "订购: Moon…" == spelled(55)[0]
    assert "订购: M…" == spelled(1)[0]


@given(title=st.text(min_size=1, max_size=200), most=st.integers(100, 3000))
def test_an_order_fits_or_has_nothing_left_to_leave_out(title, most):
    offer = replace(MUG, title=title)
    shortest = len("\n".join(order_lines(replace(offer, title="M…", page=None))[:-2]))
    order = fitting(offer, "\n".join, most)

    assert len(order) <= max(most, shortest)
    assert "MC-050" in order


def test_words_of_an_order_are_there_in_chinese_and_english_and_else_english():
    assert "订购" == order_words("zh-Hant-TW").order
    assert order_words("en") == order_words("de-AT")
    assert "Total (estimated)" == order_words("en").total
    assert "… and 3 more" == order_words("en").more.format(count=3)
    assert all(getattr(order_words("zh-CN"), field) for field in OrderWords.__slots__)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("+86 138 0013 8000", "+8613800138000"),
        ("+86-138-0013-8000", "+8613800138000"),
        ("＋８６ １３８００１３８０００", "+8613800138000"),
        ("+49 (0)30 1234567", "+49301234567"),
        ("138 0013 8000", None),
        ("+86 138", None),
        ("+999 123456789", None),
        ("+49 30 1234567 ext. 5", None),
        ("", None),
    ],
)
def test_a_phone_number_is_read_as_the_world_dials_it(typed, read):
    assert read == read_phone(typed)


@pytest.mark.parametrize("typed", ["https://wa.me/8613800138000", "https://wa.me/8613800138000?text=Hi"])
def test_the_address_of_a_chat_will_do_for_a_number(typed):
    assert [] == codes("whatsapp", {"number": typed})
    assert href("whatsapp", {"number": typed}).startswith("https://wa.me/8613800138000?text=")


@pytest.mark.parametrize("channel", ["whatsapp", "sms", "phone"])
def test_a_number_that_cannot_be_called_is_named(channel):
    assert ["bad-phone"] == codes(channel, {"number": "138 0013 8000"})
    assert ["missing-key"] == codes(channel, {})
    assert isinstance(ADAPTERS[channel].way(MUG, None, {"number": "138 0013 8000"}), Passed)


def test_a_number_that_is_not_given_out_is_only_a_warning():
    (problem,) = ADAPTERS["phone"].check_settings({"number": "+44 7700 900123"}, HERE, frozenset())

    assert ("bad-phone", "warning") == (problem.code, problem.severity.value)


def test_a_phone_is_dialled_and_hands_over_no_cart():
    assert "tel:+8613800138000" == href("phone", {"number": "+86 138 0013 8000"})
    assert ADAPTERS["phone"].hand_over({"number": "+86 138 0013 8000"}, "en") is None


@pytest.mark.parametrize("typed", ["bamboo_shade", "@bamboo_shade", "https://t.me/bamboo_shade"])
def test_a_name_on_telegram_is_read_with_or_without_its_sign_and_address(typed):
    assert [] == codes("telegram", {"user": typed})
    assert href("telegram", {"user": typed}).startswith("https://t.me/bamboo_shade?text=")


@pytest.mark.parametrize("settings", [{"user": "ab"}, {"user": "月霜月霜月霜"}, {"bot": "bamboo_shade"}])
def test_what_is_no_name_on_telegram_is_named(settings):
    assert ["bad-channel-id"] == codes("telegram", settings)


@pytest.mark.parametrize(
    ("sku", "product", "address"),
    [
        ("MC-050", "mug", "https://t.me/shade_bot?start=MC-050"),
        (None, "mug", "https://t.me/shade_bot?start=mug_50-ml"),
        ("A&B", "mug", "https://t.me/shade_bot?start=mug_50-ml"),
        ("x" * 65, "月霜", "https://t.me/shade_bot"),
    ],
)
def test_a_bot_is_told_one_word_that_telegram_takes(sku, product, address):
    assert address == href("telegram", {"bot": "shade_bot"}, replace(MUG, sku=sku, product=product))


def test_an_order_for_a_bot_is_there_to_paste_too():
    way = ADAPTERS["telegram"].way(MUG, None, {"bot": "shade_bot"})

    assert ("\n".join(order_lines(MUG)), "@shade_bot") == (way.actions[1].text, way.actions[1].to)
    assert CartText("", "", "", "@shade_bot", 4000) == ADAPTERS["telegram"].hand_over({"bot": "shade_bot"}, "en")


@pytest.mark.parametrize("typed", ["@bamboo", "https://line.me/R/ti/p/@bamboo", "https://line.me/R/ti/p/%40bamboo"])
def test_an_account_on_line_is_read_from_its_id_or_address(typed):
    assert [] == codes("line", {"id": typed})
    assert href("line", {"id": typed}).startswith("https://line.me/R/oaMessage/%40bamboo/?")


@pytest.mark.parametrize("typed", ["bamboo", "@B", "https://lin.ee/abc", "line://ti/p/@bamboo"])
def test_what_is_no_official_account_is_named(typed):
    assert ["bad-channel-id"] == codes("line", {"id": typed})


@pytest.mark.parametrize(
    ("channel", "settings", "operator"),
    [
        ("whatsapp", {"number": "+86 138 0013 8000"}, "meta"),
        ("telegram", {"user": "bamboo_shade"}, "telegram"),
        ("line", {"id": "@bamboo"}, "line"),
        ("sms", {"number": "+86 138 0013 8000"}, "telephone"),
        ("phone", {"number": "+86 138 0013 8000"}, "telephone"),
        ("email", {"address": "a@gmail.com"}, "google"),
        ("email", {"address": "a@bamboo.example"}, "bamboo.example"),
        ("wechat", {"id": "bamboo_shade"}, "tencent"),
    ],
)
def test_a_message_hangs_on_whoever_carries_it(channel, settings, operator):
    assert frozenset({operator}) == ADAPTERS[channel].operators(None, settings)
