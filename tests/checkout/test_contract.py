"""The contract of channels, for every adapter that is installed: a good example sells, soundly or for a reason not."""

from __future__ import annotations

from dataclasses import replace

from storegen.checkout.actions import CopyText, Form, Instructions, Link, QrCode, Script
from storegen.checkout.contract import Passed, Way
from storegen.checkout.operators import operator_of
from tests.checkout.every_adapter import (
    ADAPTERS,
    FILES,
    OFFERS,
    addresses,
    cart_address,
    each_adapter,
    good_cart,
    good_line,
    good_way,
    is_sound,
    offers_for,
)
from tests.checkout.examples import GOOD
from tests.checkout.examples.facts import FACTS
from tests.checkout.offers import HERE, entry_of, offer_of


def test_every_adapter_has_an_example_and_its_facts_here():
    assert sorted(ADAPTERS) == sorted(GOOD)
    assert sorted(ADAPTERS) == sorted(FACTS)


def test_an_adapter_answers_to_the_name_it_is_registered_under():
    assert list(ADAPTERS) == [adapter.name for adapter in ADAPTERS.values()]


@each_adapter
def test_an_adapter_has_a_name_for_english_readers(adapter):
    assert adapter.labels()["en"].strip()


@each_adapter
def test_good_settings_have_no_problem(adapter):
    settings, _entry, _currency = GOOD[adapter.name]

    found = adapter.check_settings(settings, HERE, FILES)

    assert [] == [problem for problem in found if problem.code != "deprecated-channel"]


@each_adapter
def test_a_good_entry_has_no_problem(adapter):
    settings, value, _currency = GOOD[adapter.name]
    entry = entry_of(value)

    assert () == (tuple(adapter.check_entry(entry, settings)) if entry else ())


@each_adapter
def test_an_adapter_needs_an_entry_or_sells_without_one(adapter):
    settings, value, currency = GOOD[adapter.name]

    assert adapter.needs_entry == (value is not None)
    assert adapter.needs_entry == isinstance(adapter.way(offers_for(currency)[0], None, settings), Passed)


@each_adapter
def test_a_good_entry_gives_a_way_with_sound_addresses(adapter):
    ways = [good_way(adapter, offer) for offer in offers_for(GOOD[adapter.name][2])]

    assert all(isinstance(way, Way) and way.actions for way in ways), ways
    assert [] == [address for way in ways for address in addresses(way) if not is_sound(address)]


@each_adapter
def test_a_cart_leads_to_a_sound_address(adapter):
    for offer in offers_for(GOOD[adapter.name][2]):
        address = cart_address(good_cart(adapter, offer.language), good_line(adapter, offer))

        assert address is None or is_sound(address)


@each_adapter
def test_every_offer_gets_a_way_or_a_reason(adapter):
    for offer in OFFERS:
        way = good_way(adapter, offer)

        assert way.reason.strip() if isinstance(way, Passed) else way.actions


@each_adapter
def test_an_entry_in_another_currency_is_passed_over_or_says_its_price(adapter):
    settings, value, _currency = GOOD[adapter.name]
    if value is None:
        return
    typed = {"currency": "CHF"} | (value if isinstance(value, dict) else {"id": value})
    yuan, francs = offer_of("Mug", "8", "CNY"), offer_of("Mug", "9", "CHF").price
    alone = adapter.way(yuan, entry_of(typed), settings)
    both = adapter.way(replace(yuan, prices={"CHF": francs}), entry_of(typed), settings)

    assert isinstance(alone, Passed)
    assert isinstance(both, Passed) or francs == both.price


@each_adapter
def test_an_adapter_says_who_runs_it_and_when_its_facts_were_checked(adapter):
    settings, value, _currency = GOOD[adapter.name]
    operators = adapter.operators(entry_of(value), settings)

    assert adapter.operator.strip()
    assert operators
    assert all(name == name.strip().lower() and name for name in operators)
    assert adapter.checked.year >= 2026


@each_adapter
def test_every_host_of_an_adapter_hangs_on_its_company(adapter):
    assert [] == [host for host in adapter.hosts if operator_of(host) != adapter.operator]


def test_every_kind_of_action_has_a_partial_in_the_plain_theme():
    from storegen.theming.lookup import built_in_folder

    kinds = {kind.kind for kind in (Link, Form, Script, QrCode, CopyText, Instructions)}
    partials = (built_in_folder() / "plain" / "partials").glob("action-*.html")

    assert kinds == {path.stem.removeprefix("action-") for path in partials}
