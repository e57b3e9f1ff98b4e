"""The contract of channels, for every adapter that is installed: whatever is typed, a sound link or a problem."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from fnmatch import fnmatch
from html import unescape
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storegen.checkout.actions import CopyText, Form, Instructions, Link, QrCode, Script
from storegen.checkout.contract import Passed, Way
from storegen.checkout.hand_over import CartForm, CartLink, CartScript
from storegen.checkout.operators import operator_of
from storegen.checkout.registry import channel_adapters
from storegen.problems import Problem
from tests.checkout.examples import GOOD
from tests.checkout.offers import HERE, entry_of, offer_of

ADAPTERS = channel_adapters()
FILES = frozenset({"content/media/code.png"})

TITLES = ("月霜 & “茉莉”", 'A "quoted" <b>mug</b> & more', "x" * 41, "😀 Ünïcode\u3000杯", "100% + 1#2?3=4")
PRICES = (("128.1", "CNY"), ("1280", "JPY"), ("12.805", "KWD"), ("0", "USD"))


OFFERS = [offer_of(title, *price, language) for title in TITLES for price in PRICES for language in ("zh-CN", "en")]


def offers_for(currency: str):
    """Offers that a channel which sells in one currency can sell."""
    mine = [offer for offer in OFFERS if offer.price.currency == currency]
    return mine or [replace(offer, price=offer_of("", "128.1", currency).price) for offer in OFFERS]


DIRECTIVES = ("script-src", "style-src", "frame-src", "connect-src", "img-src", "font-src", "form-action", "child-src")

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


def addresses(way: Way) -> list[str]:
    """Every address that a way sends a shopper or a browser to."""
    found = []
    for action in way.actions if isinstance(way, Way) else ():
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
        else parts.scheme in ("mailto", "tel", "sms", "upi", "bitcoin", "lightning")
        and bool(parts.path or parts.netloc)
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
    settings_, _entry, _currency = GOOD[adapter.name]

    found = adapter.check_settings(settings_, HERE, FILES)

    assert [] == [problem for problem in found if problem.code != "deprecated-channel"]


def test_a_good_entry_has_no_problem(adapter):
    settings_, value, _currency = GOOD[adapter.name]
    entry = entry_of(value)

    assert () == (tuple(adapter.check_entry(entry, settings_)) if entry else ())


def test_an_adapter_needs_an_entry_or_sells_without_one(adapter):
    settings_, value, currency = GOOD[adapter.name]

    assert adapter.needs_entry == (value is not None)
    assert adapter.needs_entry == isinstance(adapter.way(offers_for(currency)[0], None, settings_), Passed)


def test_a_good_entry_gives_a_way_with_sound_addresses(adapter):
    settings_, value, currency = GOOD[adapter.name]
    ways = [adapter.way(offer, entry_of(value), settings_) for offer in offers_for(currency)]

    assert all(isinstance(way, Way) and way.actions for way in ways), ways
    assert [] == [address for way in ways for address in addresses(way) if not is_sound(address)]


def test_every_offer_gets_a_way_or_a_reason(adapter):
    settings_, value, _currency = GOOD[adapter.name]
    for offer in OFFERS:
        way = adapter.way(offer, entry_of(value), settings_)

        assert way.reason.strip() if isinstance(way, Passed) else way.actions


@pytest.mark.parametrize("offer", OFFERS[:8], ids=lambda offer: f"{offer.price.currency}-{offer.language}")
def test_the_same_offer_gives_the_same_way(adapter, offer):
    settings_, value, _currency = GOOD[adapter.name]

    assert adapter.way(offer, entry_of(value), settings_) == adapter.way(offer, entry_of(value), settings_)


def test_texts_of_a_way_hold_the_offers_own_words(adapter):
    settings_, value, currency = GOOD[adapter.name]
    offer = offer_of(TITLES[1], "12.80", currency, "en")
    way = adapter.way(offer, entry_of(value), settings_)
    copied = [action.text for action in way.actions if isinstance(action, CopyText)]
    letters = [unquote(address) for address in addresses(way) if address.startswith("mailto:")]

    for text in (*copied, *letters):
        assert offer.title in text
        assert f"{offer.price.amount} {offer.price.currency}" in text
        assert unescape(text) == text or "&" in offer.title


def test_a_way_without_a_domain_speaks_of_no_page(adapter):
    settings_, value, currency = GOOD[adapter.name]
    way = adapter.way(offer_of("Mug", "8", currency, page=None), entry_of(value), settings_)
    actions = way.actions if isinstance(way, Way) else ()

    assert "None" not in repr([getattr(action, "text", "") for action in actions]) + " ".join(addresses(way))


@pytest.mark.parametrize("length", [30, 80, 300])
def test_a_long_order_stays_short_enough_for_mail_programs_and_keeps_what_was_ordered(length):
    settings_, _, _ = GOOD["email"]
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

    assert [] == [address for address in addresses(way) if not is_sound(address)]
    assert wrong or addresses(way) == addresses(adapter.way(offer, entry, typed))


@settings(max_examples=settings.default.max_examples // 2)
@given(value=odd_entries)
def test_an_entry_without_a_problem_can_be_bought(adapter, value):
    settings_, good, sold_in = GOOD[adapter.name]
    entry = entry_of(value)
    if good is None or adapter.check_entry(entry, settings_):
        return
    named = value.get("currency") if isinstance(value, dict) else None

    assert named or isinstance(adapter.way(offers_for(sold_in)[0], entry, settings_), Way)


def test_an_entry_in_another_currency_is_passed_over_or_says_its_price(adapter):
    settings_, value, _currency = GOOD[adapter.name]
    if value is None:
        return
    typed = {"currency": "CHF"} | (value if isinstance(value, dict) else {"id": value})
    dollars, francs = offer_of("Mug", "8", "CNY"), offer_of("Mug", "9", "CHF").price
    alone = adapter.way(dollars, entry_of(typed), settings_)
    both = adapter.way(replace(dollars, prices={"CHF": francs}), entry_of(typed), settings_)

    assert isinstance(alone, Passed)
    assert isinstance(both, Passed) or francs == both.price


def test_an_adapter_says_who_runs_it_and_when_its_facts_were_checked(adapter):
    settings_, value, _currency = GOOD[adapter.name]
    operators = adapter.operators(entry_of(value), settings_)

    assert adapter.operator.strip()
    assert operators
    assert all(name == name.strip().lower() and name for name in operators)
    assert adapter.checked.year >= 2026


def test_every_host_of_an_adapter_hangs_on_its_company(adapter):
    assert [] == [host for host in adapter.hosts if operator_of(host) != adapter.operator]


def test_a_cart_is_handed_over_exactly_where_the_capabilities_say_so(adapter):
    settings_, _value, _currency = GOOD[adapter.name]
    handed = [adapter.hand_over(settings_, language) for language in ("zh-CN", "en")]

    assert [adapter.capabilities.cart] * 2 == [one.kind if one else "none" for one in handed]


def test_a_line_holds_every_field_that_the_cart_asks_for(adapter):
    settings_, value, currency = GOOD[adapter.name]
    cart = adapter.hand_over(settings_, "en")
    names = dict(adapter.line(offers_for(currency)[0], entry_of(value), settings_))

    assert [] == [
        name
        for name in re.findall(r"\{([^}]+)\}", cart.each if isinstance(cart, CartLink) else "")
        if name not in (*names, "quantity")
    ]


def test_a_policy_names_whole_sources_of_known_directives(adapter):
    settings_, _value, _currency = GOOD[adapter.name]
    policy = adapter.csp(settings_)
    sources = [source for found in policy.values() for source in found]

    assert [] == [name for name in policy if name not in DIRECTIVES]
    assert [] == [one for one in sources if not re.fullmatch(r"https://[a-z0-9*.-]+|'unsafe-(inline|eval)'|data:", one)]


def test_a_policy_lets_every_form_and_script_of_a_way_through(adapter):
    settings_, value, currency = GOOD[adapter.name]
    way = adapter.way(offers_for(currency)[0], entry_of(value), settings_)
    policy, cart = adapter.csp(settings_), adapter.hand_over(settings_, "en")
    forms = [one.action for one in (*way.actions, cart) if isinstance(one, Form | CartForm)]
    scripts = [one.src for one in way.actions if isinstance(one, Script)]
    scripts += [cart.script.src] if isinstance(cart, CartScript) else []

    assert [] == [one for one in forms if not is_let(one, policy.get("form-action", ()))]
    assert [] == [one for one in scripts if not is_let(one, policy.get("script-src", ()))]
    assert bool(scripts) == adapter.capabilities.script


def is_let(address: str, sources) -> bool:
    """Whether a policy's sources let an address through, by host."""
    host = urlsplit(address).hostname
    return any(fnmatch(host, urlsplit(source).netloc) for source in sources)


def test_a_key_never_shows(adapter):
    settings_, value, currency = GOOD[adapter.name]
    if adapter.secret is None:
        return
    offer = offers_for(currency)[0]
    shown = (
        adapter.way(offer, entry_of(value), settings_),
        adapter.hand_over(settings_, "en"),
        adapter.line(offer, entry_of(value), settings_),
    )

    assert settings_["key"] not in repr(shown)


def test_every_kind_of_action_has_a_partial_in_the_plain_theme():
    from storegen.theming.lookup import built_in_folder

    kinds = {kind.kind for kind in (Link, Form, Script, QrCode, CopyText, Instructions)}
    partials = (built_in_folder() / "plain" / "partials").glob("action-*.html")

    assert kinds == {path.stem.removeprefix("action-") for path in partials}
