"""What adapters say they can do: it is what the provider's facts say, and what their answers really carry."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storegen.checkout.capabilities import Grade, ReturnBy
from storegen.checkout.hand_over import CartForm, CartLink, CartPrint, CartScript, CartText
from tests.checkout.every_adapter import ADAPTERS, each_adapter, good_cart, good_line, good_way, offers_for, values
from tests.checkout.examples import GOOD
from tests.checkout.examples.facts import FACTS, REFERENCES
from tests.checkout.offers import entry_of


def in_words(facts) -> str:
    """Capabilities in the words of the table of facts."""
    words = [
        facts.price.replace(" ", "-"),
        facts.cart,
        "quantity" if facts.quantity else "",
        "variant" if facts.variant == "parameter" else "",
        "email" if facts.prefill_email else "",
        "coupon" if facts.coupon else "",
        "locale" if facts.locale else "",
        f"reference={facts.reference}" if facts.reference else "",
        f"after={facts.returns}" if facts.returns is not ReturnBy.NONE else "",
        "test" if facts.test_visible else "",
        "script" if facts.script else "",
    ]
    return " ".join(filter(None, words))


def first_offer(adapter):
    return offers_for(GOOD[adapter.name][2])[0]


@each_adapter
def test_capabilities_are_what_the_provider_documents(adapter):
    assert FACTS[adapter.name] == in_words(adapter.capabilities)


@each_adapter
def test_a_cart_is_handed_over_exactly_where_the_capabilities_say_so(adapter):
    handed = [good_cart(adapter, language) for language in ("zh-CN", "en")]

    assert [adapter.capabilities.cart] * 2 == [cart.kind if cart else "none" for cart in handed]


@each_adapter
def test_a_cart_says_how_many_of_each(adapter):
    cart, fields = good_cart(adapter), dict(good_line(adapter))
    match cart:
        case CartLink():
            says = cart.each.format(**fields, quantity=2) != cart.each.format(**fields, quantity=3)
        case CartForm():
            says = cart.quantity.format(**fields, n=1) != cart.quantity.format(**fields, n=2)
        case CartScript():
            says = bool(cart.each)
        case CartText() | CartPrint():
            says = True
        case None:
            return

    assert adapter.capabilities.quantity
    assert says


@each_adapter
def test_a_line_holds_every_field_that_the_cart_asks_for(adapter):
    cart, fields = good_cart(adapter), dict(good_line(adapter))
    match cart:
        case CartLink():
            cart.each.format(**fields, quantity=1)
        case CartForm():
            cart.quantity.format(**fields, n=1)
            assert [] == [name for name in fields if "{" in name]
            assert len(fields) == len(good_line(adapter)) > 1
        case CartScript():
            assert fields
        case _:
            assert not fields


@each_adapter
def test_a_checkout_is_told_the_pages_language_exactly_where_the_capabilities_say_so(adapter):
    offer = first_offer(adapter)
    in_german, in_french = (
        (good_way(adapter, replace(offer, language=tag)), good_cart(adapter, tag)) for tag in ("de", "fr")
    )

    if adapter.capabilities.grade is Grade.BY_HAND:
        assert not adapter.capabilities.locale
    else:
        assert adapter.capabilities.locale == (in_german != in_french)


@each_adapter
def test_a_checkout_with_an_id_is_told_what_was_bought_exactly_where_the_capabilities_say_so(adapter):
    if not adapter.needs_entry:
        return
    offer = first_offer(adapter)
    another = replace(offer, product="tea-cup", variant="blue", sku="C-02", choices=(("Colour", "blue"),))

    assert (adapter.capabilities.reference is not None) == (good_way(adapter, offer) != good_way(adapter, another))


@pytest.mark.parametrize(("channel", "field"), REFERENCES.items())
@pytest.mark.parametrize("length", [1, 50, 300])
@pytest.mark.parametrize("sku", [None, "A" * 300])
def test_a_reference_is_never_longer_than_the_provider_keeps(channel, field, length, sku):
    adapter = ADAPTERS[channel]
    offer = replace(first_offer(adapter), product="p" * length, variant="v" * length, sku=sku)
    reference = values(good_way(adapter, offer))[field]

    assert 0 < len(reference) <= adapter.capabilities.reference


def test_references_are_told_where_the_capabilities_give_their_length():
    assert sorted(REFERENCES) == sorted(name for name, one in ADAPTERS.items() if one.capabilities.reference)


@each_adapter
def test_a_test_link_shows_only_where_the_capabilities_say_so(adapter):
    settings, value, _currency = GOOD[adapter.name]
    assert adapter.capabilities.test_visible or not adapter.is_test(entry_of(value), settings)


@each_adapter
def test_what_serves_every_variant_needs_no_id_for_each(adapter):
    assert adapter.needs_entry or adapter.capabilities.variant in {"parameter", "none"}
