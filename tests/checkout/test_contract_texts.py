"""The texts of every adapter: they say what is ordered in the offer's own words, and no address becomes too long."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote, unquote

import pytest

from storegen.checkout.actions import Link, QrCode
from storegen.checkout.capabilities import CartBy, Grade
from storegen.checkout.contract import Way
from storegen.checkout.hand_over import CartLink, CartText
from tests.checkout.every_adapter import (
    ADAPTERS,
    FORTY_ONE,
    TITLES,
    addresses,
    each_adapter,
    good_cart,
    good_way,
    texts,
)
from tests.checkout.examples import GOOD
from tests.checkout.examples.facts import LONGEST_ADDRESS, LONGEST_CODE, LONGEST_LINE
from tests.checkout.offers import offer_of

CHATS = ("mailto:", "https://wa.me/", "https://line.me/", "https://t.me/", "sms:")
MESSAGES = [name for name, one in ADAPTERS.items() if one.capabilities.cart in {CartBy.TEXT, CartBy.PRINT}]
TRANSFERS = [name for name, one in ADAPTERS.items() if one.capabilities.grade is Grade.BY_HAND and name not in MESSAGES]


def told(channel: str, offer) -> list[str]:
    """Every text that a way gives, whether to read or inside the address of a message."""
    way = good_way(ADAPTERS[channel], offer)
    sent = [unquote(address) for address in addresses(way) if address.startswith(CHATS)]
    return texts(way) + sent


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("channel", MESSAGES)
def test_a_message_says_what_is_ordered_in_the_offers_own_words(channel, title):
    offer = offer_of(title, "12.80", GOOD[channel][2], "en")
    found = told(channel, offer)

    assert found
    for text in found:
        assert offer.title in text
        assert "A&B-01" in text
        assert f"{offer.price.amount} {offer.price.currency}" in text


@pytest.mark.parametrize("channel", [name for name in TRANSFERS if name != "phone"])
def test_a_transfer_says_how_much_and_what_for(channel):
    offer = offer_of(TITLES[1], "12.80", GOOD[channel][2], "en")
    (text,) = told(channel, offer)

    assert f"{offer.price.amount} {offer.price.currency}" in text
    assert "A&B-01" in text


@each_adapter
def test_no_text_is_written_for_html(adapter):
    offer = offer_of(TITLES[1], "12.80", GOOD[adapter.name][2], "en")

    assert [] == [text for text in told(adapter.name, offer) if any(word in text for word in ("&amp;", "&lt;", "&#"))]


@each_adapter
def test_a_way_without_a_domain_speaks_of_no_page(adapter):
    way = good_way(adapter, offer_of("Mug", "8", GOOD[adapter.name][2], page=None))
    actions = way.actions if isinstance(way, Way) else ()

    assert "None" not in repr([getattr(action, "text", "") for action in actions]) + " ".join(addresses(way))


def test_forty_one_chinese_characters_take_nine_octets_each_in_an_address():
    assert (41, 369) == (len(FORTY_ONE), len(quote(FORTY_ONE)))


@pytest.mark.parametrize("title", [FORTY_ONE, "很" * 80, "很" * 300, "&" * 400])
@each_adapter
def test_no_address_is_longer_than_what_it_opens_in_takes(adapter, title):
    offer = replace(offer_of(title, "12.80", GOOD[adapter.name][2]), choices=(("颜色", "月白"),))
    most = LONGEST_ADDRESS.get(adapter.name, 2048)
    found = [action.href for action in good_way(adapter, offer).actions if isinstance(action, Link)]

    assert [] == [address for address in found if len(address.encode()) > most]


@each_adapter
def test_where_all_of_a_variants_words_are_long_a_link_fits_or_the_channel_is_passed_over(adapter):
    if adapter.capabilities.grade is Grade.BY_HAND:
        return
    words = "杯" * 80
    offer = replace(offer_of(words, "12.80", GOOD[adapter.name][2]), product=words, variant=words, sku=words)

    assert [] == [address for address in addresses(good_way(adapter, offer)) if len(address.encode()) > 2048]


@each_adapter
def test_a_cart_is_held_to_the_same_length(adapter):
    cart = good_cart(adapter)
    if isinstance(cart, CartLink) or (isinstance(cart, CartText) and cart.start):
        assert LONGEST_ADDRESS[adapter.name] == cart.most


@pytest.mark.parametrize(("channel", "most"), LONGEST_CODE.items())
@pytest.mark.parametrize("sku", ["A" * 120, "A" * 141, "A" * 300, "杯" * 90])
def test_a_payment_code_fits_or_the_channel_is_passed_over(channel, most, sku):
    way = good_way(ADAPTERS[channel], replace(offer_of("Mug", "12.80", GOOD[channel][2]), sku=sku))
    codes = [action.content for action in getattr(way, "actions", ()) if isinstance(action, QrCode)]

    assert [] == [code for code in codes if len(code.encode()) > most]
    assert [] == [line for code in codes for line in code.split("\n") if len(line) > LONGEST_LINE]


@pytest.mark.parametrize("length", [30, 80, 300])
def test_a_long_order_stays_short_enough_for_mail_programs_and_keeps_what_was_ordered(length):
    offer = replace(offer_of("很" * length, "8", "CNY"), choices=(("刻字", "字" * 72),))
    (letter,) = addresses(good_way(ADAPTERS["email"], offer))
    lines = unquote(letter.split("body=", 1)[1]).splitlines()

    assert letter.isascii()
    assert "%EF%BF%BD" not in letter
    assert lines[0].startswith("订购: 很很")
    assert ["刻字: " + "字" * 72, "货号: A&B-01", f"价格: {offer.price_text} (8.00 CNY)"] == lines[1:4]
