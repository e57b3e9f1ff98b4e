"""The contract of channels, for every adapter that is installed: whatever is typed, a sound link or a problem."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from decimal import Decimal
from html import unescape
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storegen.catalog.model import Availability, BuyEntry
from storegen.catalog.money import display, money
from storegen.checkout.actions import CopyText, Form, Instructions, Link, QrCode, Script
from storegen.checkout.contract import Offer, Way
from storegen.checkout.registry import channel_adapters
from storegen.problems import Problem, Span

ADAPTERS = channel_adapters()
HERE = Span("content/store.yaml", 3, 1)
FILES = frozenset({"content/media/code.png"})

# Settings and an entry that each adapter takes without a problem; a new adapter adds its own here.
GOOD = {
    "email": ({"address": "orders@shop.example"}, None),
    "link": ({}, "https://partner.example/mug?a=1&b=2"),
    "stripe": ({}, "https://buy.stripe.com/test_8wM5kD0abcDEF"),
    "taobao": ({}, "563422855497"),
    "wechat": ({"id": "bamboo_shade", "qr": "media/code.png"}, None),
}

TITLES = ("月霜 & “茉莉”", 'A "quoted" <b>mug</b> & more', "x" * 41, "😀 Ünïcode\u3000杯", "100% + 1#2?3=4")
PRICES = (("128.1", "CNY"), ("1280", "JPY"), ("12.805", "KWD"), ("0", "USD"))


def offer_of(
    title: str, amount: str, currency: str, language: str = "zh-CN", page: str | None = "https://s.example/p/"
) -> Offer:
    price = money(Decimal(amount), currency)
    return Offer(
        product="月霜",
        variant="50-ml",
        title=title,
        choices=(("容量", "50 ml"), ("颜色", title)),
        sku="A&B-01",
        price=price,
        price_text=display(price, language),
        availability=Availability.IN,
        language=language,
        page=page,
        tagged="/products/月霜/#50-ml",
    )


OFFERS = [offer_of(title, *price, language) for title in TITLES for price in PRICES for language in ("zh-CN", "en")]

# What sellers paste: something nearly right, with a character too many.
ALMOST = (
    "https://partner.example/mug?a=1&b=2",
    "https://buy.stripe.com/test_8wM5kD0abcDEF",
    "https://item.taobao.com/item.htm?id=563422855497&skuId=12345678",
    "orders@shop.example",
    "bamboo_shade",
)
slips = st.text(max_size=3) | st.sampled_from([" ", '"', "<", "杯", "%", "?", "#", "@", "\x7f", "\u202e", "]", "\\"])
pasted = st.builds(
    lambda text, place, slip: text[:place] + slip + text[place:], st.sampled_from(ALMOST), st.integers(0, 40), slips
)
texts = (
    pasted
    | st.text(max_size=40)
    | st.sampled_from(["", "https://", "javascript:alert(1)", "//x", "1234567890", "a@b.c", "\n"])
)
nodes = st.recursive(
    texts | st.none(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3)
)
odd_settings = st.dictionaries(st.sampled_from(["address", "id", "qr", "url", "key", ""]) | texts, nodes, max_size=4)
odd_entries = texts | st.dictionaries(st.sampled_from(["id", "url", "link", "currency"]) | texts, nodes, max_size=4)


def pytest_generate_tests(metafunc):
    if "adapter" in metafunc.fixturenames:
        metafunc.parametrize("adapter", list(ADAPTERS.values()), ids=list(ADAPTERS))


def entry_of(value) -> BuyEntry | None:
    return None if value is None else BuyEntry("any", value, HERE)


def addresses(way: Way) -> list[str]:
    """Every address that a way sends a shopper or a browser to."""
    found = []
    for action in way.actions:
        match action:
            case Link(href):
                found.append(href)
            case Form(target, _):
                found.append(target)
            case Script(source, _):
                found.append(source)
    return found


def is_sound(address: str) -> bool:
    """Whether an address is complete and holds no character that has to be encoded."""
    parts = urlsplit(address)
    whole = (
        bool(parts.hostname)
        if parts.scheme == "https"
        else parts.scheme in ("mailto", "tel", "sms") and bool(parts.path)
    )
    odd = [
        char for char in address if char.isspace() or char in '"<>`{}|\\^' or unicodedata.category(char).startswith("C")
    ]
    return whole and not odd


def test_every_adapter_has_an_example_here():
    assert sorted(ADAPTERS) == sorted(GOOD)


def test_an_adapter_answers_to_the_name_it_is_registered_under():
    assert list(ADAPTERS) == [adapter.name for adapter in ADAPTERS.values()]


def test_an_adapter_has_a_name_for_english_readers(adapter):
    assert adapter.labels()["en"].strip()


def test_good_settings_have_no_problem(adapter):
    settings_, _entry = GOOD[adapter.name]

    assert () == tuple(adapter.check_settings(settings_, HERE, FILES))


def test_a_good_entry_has_no_problem(adapter):
    settings_, value = GOOD[adapter.name]
    entry = entry_of(value)

    assert () == (tuple(adapter.check_entry(entry, settings_)) if entry else ())


def test_an_adapter_needs_an_entry_or_sells_without_one(adapter):
    settings_, value = GOOD[adapter.name]

    assert adapter.needs_entry == (value is not None)
    assert adapter.needs_entry == (adapter.way(OFFERS[0], None, settings_) is None)


@pytest.mark.parametrize(
    "offer", OFFERS, ids=lambda offer: f"{offer.title[:6]}-{offer.price.currency}-{offer.language}"
)
def test_a_good_entry_gives_a_way_with_sound_addresses(adapter, offer):
    settings_, value = GOOD[adapter.name]
    way = adapter.way(offer, entry_of(value), settings_)

    assert way is not None
    assert way.actions
    assert [] == [address for address in addresses(way) if not is_sound(address)]


@pytest.mark.parametrize("offer", OFFERS[:8], ids=lambda offer: f"{offer.price.currency}-{offer.language}")
def test_the_same_offer_gives_the_same_way(adapter, offer):
    settings_, value = GOOD[adapter.name]

    assert adapter.way(offer, entry_of(value), settings_) == adapter.way(offer, entry_of(value), settings_)


def test_a_way_is_sold_in_the_offers_currency_or_says_its_price(adapter):
    settings_, value = GOOD[adapter.name]
    way = adapter.way(OFFERS[0], entry_of(value), settings_)

    assert way.price is None or way.price.currency != OFFERS[0].price.currency


def test_texts_of_a_way_hold_the_offers_own_words(adapter):
    settings_, value = GOOD[adapter.name]
    offer = offer_of(TITLES[1], "12.80", "CNY", "en")
    way = adapter.way(offer, entry_of(value), settings_)
    copied = [action.text for action in way.actions if isinstance(action, CopyText)]
    letters = [unquote(address) for address in addresses(way) if address.startswith("mailto:")]

    for text in (*copied, *letters):
        assert offer.title in text
        assert f"{offer.price.amount} {offer.price.currency}" in text
        assert unescape(text) == text or "&" in offer.title


def test_a_way_without_a_domain_speaks_of_no_page(adapter):
    settings_, value = GOOD[adapter.name]
    way = adapter.way(offer_of("Mug", "8", "CNY", page=None), entry_of(value), settings_)

    assert "None" not in repr([getattr(action, "text", "") for action in way.actions]) + " ".join(addresses(way))


@pytest.mark.parametrize("length", [30, 80, 300])
def test_a_long_order_stays_short_enough_for_mail_programs_and_keeps_what_was_ordered(length):
    settings_, _ = GOOD["email"]
    offer = replace(offer_of("很" * length, "8", "CNY"), choices=(("刻字", "字" * 72),))
    (letter,) = addresses(ADAPTERS["email"].way(offer, None, settings_))
    lines = unquote(letter.split("body=", 1)[1]).splitlines()

    assert len(letter.split("?", 1)[1]) <= 2000
    assert letter.isascii()
    assert "%EF%BF%BD" not in letter
    assert lines[0].startswith("订购: 很很")
    assert ["刻字: " + "字" * 72, "货号: A&B-01", f"价格: {offer.price_text} (8.00 CNY)"] == lines[1:4]


@settings(max_examples=settings.default.max_examples // 2)
@given(typed=odd_settings)
def test_odd_settings_are_problems_and_never_exceptions(adapter, typed):
    found = adapter.check_settings(typed, HERE, FILES)

    assert all(isinstance(one, Problem) and one.span == HERE for one in found)


@settings(max_examples=settings.default.max_examples // 2)
@given(value=odd_entries, typed=odd_settings)
def test_odd_entries_are_problems_and_never_exceptions(adapter, value, typed):
    found = adapter.check_entry(entry_of(value), typed)

    assert all(isinstance(one, Problem) and one.span == HERE for one in found)


@settings(max_examples=settings.default.max_examples // 2)
@given(value=odd_entries, typed=odd_settings, offer=st.sampled_from(OFFERS))
def test_what_has_no_problem_gives_sound_addresses_only(adapter, value, typed, offer):
    entry = entry_of(value) if adapter.needs_entry else None
    own = tuple(adapter.check_settings(typed, HERE, FILES))
    wrong = own + (tuple(adapter.check_entry(entry, typed)) if entry else ())
    way = adapter.way(offer, entry, typed)

    assert [] == [address for address in (addresses(way) if way else []) if not is_sound(address)]
    assert wrong or way or adapter.needs_entry, "no problem and yet nothing to show"


@settings(max_examples=settings.default.max_examples // 2)
@given(value=odd_entries)
def test_an_entry_without_a_problem_can_be_bought(adapter, value):
    settings_, good = GOOD[adapter.name]
    entry = entry_of(value)
    if good is None or adapter.check_entry(entry, settings_):
        return
    currency = value.get("currency") if isinstance(value, dict) else None

    assert currency or adapter.way(OFFERS[0], entry, settings_) is not None


def test_an_entry_in_another_currency_is_passed_over_or_says_its_price(adapter):
    settings_, value = GOOD[adapter.name]
    if value is None:
        return
    way = adapter.way(offer_of("Mug", "8", "CNY"), BuyEntry("any", {"id": value, "currency": "USD"}, HERE), settings_)

    assert way is None or way.price is not None or adapter.name == "taobao"


def test_every_kind_of_action_has_a_partial_in_the_plain_theme():
    from storegen.theming.lookup import built_in_folder

    kinds = {kind.kind for kind in (Link, Form, Script, QrCode, CopyText, Instructions)}
    partials = (built_in_folder() / "plain" / "partials").glob("action-*.html")

    assert kinds == {path.stem.removeprefix("action-") for path in partials}
