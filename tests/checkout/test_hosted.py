"""Hosted checkouts that take one variant at a time: what sellers paste, and the exact address it becomes."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.checkout.actions import Link
from tests.checkout.asking import ADAPTERS, action, codes, reason, setting_codes
from tests.checkout.examples.hosted import HOSTED
from tests.checkout.offers import entry_of, offer_of

UUID = "6f2ab1c0-9d3e-4b7a-8c55-0123456789ab"
PREFERENCE = f"304819906-{UUID}"
LINK = "polar_cl_Ys08mrzNseYOtG2ldptcfE25ll"

SPELLINGS = [
    ("paypal", "ABCDEFGHJKLMN", "ABCDEFGHJKLMN"),
    ("paypal", "https://www.paypal.com/ncp/payment/ABCDEFGHJKLMN", "ABCDEFGHJKLMN"),
    ("paypal", "https://paypal.com/ncp/payment/ABCDEFGHJKLMN?locale.x=de_DE", "ABCDEFGHJKLMN"),
    ("lemonsqueezy", UUID, UUID),
    ("lemonsqueezy", f"https://other.lemonsqueezy.com/checkout/buy/{UUID}?embed=1", UUID),
    ("lemonsqueezy", f"https://other.lemonsqueezy.com/buy/{UUID}", UUID),
    ("gumroad", "moon-cream", "moon-cream"),
    ("gumroad", "https://bamboo.gumroad.com/l/moon-cream?price=1&wanted=true", "moon-cream"),
    ("gumroad", "https://gumroad.com/l/moon-cream", "moon-cream"),
    ("square", "jUjglZiR", "square.link/u/jUjglZiR"),
    ("square", "https://square.link/u/jUjglZiR?src=embed", "square.link/u/jUjglZiR"),
    ("square", "https://checkout.square.site/buy/SMTLM436Z4QUS5", "checkout.square.site/buy/SMTLM436Z4QUS5"),
    ("polar", LINK, LINK),
    ("polar", f"https://buy.polar.sh/{LINK}?discount_code=A", LINK),
    ("polar", f"https://api.polar.sh/v1/checkout-links/{LINK}/redirect", LINK),
    ("mollie", "AiEHa5EpD6wkZN5r6Vs3c", "payment-links/AiEHa5EpD6wkZN5r6Vs3c"),
    ("mollie", "https://paymentlink.mollie.com/payment/fh0PDA6ul9P7/", "paymentlink/fh0PDA6ul9P7"),
    ("razorpay", "pl_GRwJZregiYXBhq", "pl_GRwJZregiYXBhq"),
    ("razorpay", "https://rzp.io/l/3XQXcZv", "rzp.io/l/3XQXcZv"),
    ("razorpay", "https://pages.razorpay.com/pl_GzAoDzEyf5kXcP/view", "pages.razorpay.com/pl_GzAoDzEyf5kXcP/view"),
    ("mercadopago", PREFERENCE, PREFERENCE),
    ("mercadopago", "https://mpago.la/2HyERkS", "mpago.la/2HyERkS"),
    ("paddle", "pri_01gm81eqze2vmmvhpjg13bfeqg", "pri_01gm81eqze2vmmvhpjg13bfeqg"),
    ("stripe_buy_button", "buy_btn_1NqXyzABCDEF", "buy_btn_1NqXyzABCDEF"),
    ("ecwid", "66821181", "66821181"),
    ("ecwid", "https://bamboo.company.site/Moon-Cream-p66821181?from=x", "66821181"),
    ("kofi", "f180a946a8", "f180a946a8"),
    ("kofi", "https://ko-fi.com/s/f180a946a8", "f180a946a8"),
    ("buymeacoffee", "123456", "123456"),
    ("buymeacoffee", "https://www.buymeacoffee.com/bamboo/e/123456", "123456"),
]


@pytest.mark.parametrize(("channel", "typed", "own"), SPELLINGS)
def test_an_id_and_its_address_are_one(channel, typed, own):
    assert [] == codes(channel, typed)
    assert own == ADAPTERS[channel].provider_id(entry_of(typed))
    assert own == ADAPTERS[channel].provider_id(entry_of({"id": f" {typed} "}))


@pytest.mark.parametrize(
    ("channel", "typed", "expected"),
    [
        ("lemonsqueezy", UUID, f"https://bamboo.lemonsqueezy.com/checkout/buy/{UUID}"),
        (
            "lemonsqueezy",
            f"https://other.lemonsqueezy.com/buy/{UUID}",
            f"https://other.lemonsqueezy.com/checkout/buy/{UUID}",
        ),
        ("gumroad", "moon", "https://bamboo.gumroad.com/l/moon?wanted=true"),
        ("gumroad", "moon/SPRING", "https://bamboo.gumroad.com/l/moon/SPRING?wanted=true"),
        (
            "gumroad",
            {"id": "moon", "variant": "50 ml & jar"},
            "https://bamboo.gumroad.com/l/moon?variant=50%20ml%20%26%20jar&wanted=true",
        ),
        (
            "gumroad",
            "https://shade.gumroad.com/l/moon?price=1&variant=Large",
            "https://shade.gumroad.com/l/moon?variant=Large&wanted=true",
        ),
        ("square", "jUjglZiR", "https://square.link/u/jUjglZiR"),
        ("polar", LINK, f"https://buy.polar.sh/{LINK}"),
        ("mollie", "AiEHa5EpD6wkZN5r6Vs3c", "https://payment-links.mollie.com/payment/AiEHa5EpD6wkZN5r6Vs3c"),
        ("kofi", "f180a946a8", "https://ko-fi.com/s/f180a946a8"),
        ("buymeacoffee", "123456", "https://buymeacoffee.com/bamboo/e/123456"),
    ],
)
def test_an_entry_becomes_exactly_this_address(channel, typed, expected):
    assert Link(expected) == action(channel, typed)


LOOK_ALIKES = [
    ("paypal", "https://www.paypal.com.pay.example/ncp/payment/ABCDEFGHJKLMN"),
    ("paypal", "https://www.paypaI.com/ncp/payment/ABCDEFGHJKLMN"),
    ("paypal", "https://www.pаypal.com/ncp/payment/ABCDEFGHJKLMN"),
    ("lemonsqueezy", f"https://bamboo.lemonsqueezy.com.pay.example/checkout/buy/{UUID}"),
    ("lemonsqueezy", f"https://a.b.lemonsqueezy.com/checkout/buy/{UUID}"),
    ("gumroad", "https://gumroad.com.pay.example:444/l/moon"),
    ("gumroad", "https://bamboo@gumroad.com/l/moon"),
    ("square", "https://square.link.pay.example/u/jUjglZiR"),
    ("polar", f"https://buy.polar.sh@pay.example/{LINK}"),
    ("mollie", "http://payment-links.mollie.com/payment/AiEHa5EpD6wkZN5r6Vs3c"),
    ("razorpay", "https://rzp.io.pay.example/l/3XQXcZv"),
    ("mercadopago", "https://mpago.lа/2HyERkS"),
    ("ecwid", "https://shop@bamboo.company.site/Moon-p66821181"),
    ("kofi", "https://ko-fi.co/s/f180a946a8"),
    ("buymeacoffee", "https://buymeacofee.com/bamboo/e/123456"),
]


@pytest.mark.parametrize(("channel", "typed"), LOOK_ALIKES)
def test_a_host_that_only_looks_like_the_providers_is_refused(channel, typed):
    assert ["bad-channel-id"] == codes(channel, typed)
    assert "" == ADAPTERS[channel].provider_id(entry_of(typed))


@pytest.mark.parametrize(
    ("channel", "typed"),
    [
        ("kofi", "https://ko-fi.com/bamboo"),
        ("buymeacoffee", "https://buymeacoffee.com/bamboo"),
        ("paypal", "https://www.paypal.com/paypalme/bamboo"),
        ("razorpay", "https://razorpay.me/@bamboo"),
        ("mercadopago", "https://link.mercadopago.com.ar/bamboo"),
        ("paddle", "https://pay.paddle.com/hsc_01gm81eqze2vmmvhpjg13bfeqg"),
    ],
)
def test_a_page_that_cannot_sell_this_product_is_refused(channel, typed):
    assert ["bad-channel-id"] == codes(channel, typed)


@pytest.mark.parametrize(
    ("channel", "typed"),
    [
        ("stripe", "https://checkout.stripe.com/c/pay/cs_test_a1"),
        ("stripe", "https://buy.stripe.com/c/pay/cs_live_b1qybg#fid"),
        ("lemonsqueezy", f"https://bamboo.lemonsqueezy.com/checkout/?cart={UUID}"),
        ("lemonsqueezy", f"https://bamboo.lemonsqueezy.com/checkout?signature=1&cart={UUID}"),
        ("polar", "https://polar.sh/checkout/polar_c_8dJmBpvBh4Xz"),
        ("square", "https://checkout.square.site/merchant/MLETJ9R4Z5KQ1/order/HywRLQ4aYHQ0"),
        ("square", "https://squareup.com/pay-invoice/inv:0-abc"),
        ("mollie", "https://www.mollie.com/checkout/select-method/7UhSN1zuXS"),
        ("razorpay", "https://rzp.io/i/AiGGmnh"),
    ],
)
def test_an_address_of_one_visit_or_one_payment_is_refused(channel, typed):
    assert ["expiring-address"] == codes(channel, typed)


@pytest.mark.parametrize(
    ("channel", "typed", "settings", "expected"),
    [
        ("paypal", "ABCDEFGHJKLMN", {}, False),
        ("paypal", "https://www.sandbox.paypal.com/ncp/payment/ABCDEFGHJKLMN", {}, True),
        ("square", "https://square.link/u/jUjglZiR", {}, False),
        ("square", "https://sandbox.square.link/u/jUjglZiR", {}, True),
        ("polar", LINK, {}, False),
        ("polar", f"https://sandbox-api.polar.sh/v1/checkout-links/{LINK}/redirect", {}, True),
        ("stripe_buy_button", "buy_btn_1NqXyzABCDEF", {"publishable_key": "pk_live_51NqXyzAB"}, False),
        ("stripe_buy_button", "buy_btn_1NqXyzABCDEF", {"publishable_key": "pk_test_51NqXyzAB"}, True),
        ("paddle", "pri_01gm81eqze", {"token": "live_7d279f61a3"}, False),
        ("paddle", "pri_01gm81eqze", {"token": "test_7d279f61a3"}, True),
        (
            "mercadopago",
            f"https://www.mercadopago.com.br/checkout/v1/redirect?pref_id={PREFERENCE}",
            {},
            False,
        ),
        (
            "mercadopago",
            f"https://sandbox.mercadopago.com.br/checkout/v1/redirect?source=x&pref_id={PREFERENCE}",
            {},
            True,
        ),
    ],
)
def test_a_test_link_is_told_from_a_live_one(channel, typed, settings, expected):
    assert expected == ADAPTERS[channel].is_test(entry_of(typed), settings)
    assert ADAPTERS[channel].capabilities.test_visible


@pytest.mark.parametrize(
    ("channel", "typed", "host"),
    [
        ("paypal", "https://www.sandbox.paypal.com/ncp/payment/ABCDEFGHJKLMN", "www.sandbox.paypal.com"),
        ("square", "https://sandbox.square.link/u/jUjglZiR", "sandbox.square.link"),
        ("polar", f"https://sandbox-api.polar.sh/v1/checkout-links/{LINK}/redirect", "sandbox-api.polar.sh"),
    ],
)
def test_a_test_link_stays_a_test_link(channel, typed, host):
    assert host == urlsplit(action(channel, typed).href).hostname


@pytest.mark.parametrize("channel", ["lemonsqueezy", "buymeacoffee"])
def test_an_id_alone_needs_the_shops_name(channel):
    value = HOSTED[channel][1]

    assert ["bad-channel-id"] == codes(channel, value, {})
    assert "there is no id for it below `buy`" == reason(channel, value, {})


def test_gumroad_knows_a_permalink_without_its_seller():
    assert Link("https://gumroad.com/l/moon?wanted=true") == action("gumroad", "moon", settings={})


@pytest.mark.parametrize("typed", ["a b", "-a", "x.example", ["a"], {"a": "b"}, None])
@pytest.mark.parametrize(("channel", "setting"), [("lemonsqueezy", "store"), ("gumroad", "seller")])
def test_a_shops_name_is_one_word(channel, setting, typed):
    assert ["bad-channel-id"] == setting_codes(channel, **{setting: typed})


def test_a_version_at_gumroad_is_a_name():
    assert ["wrong-type"] == codes("gumroad", {"id": "moon", "variant": ["Large"]})


def test_ecwid_gets_a_cart_that_leads_to_the_checkout():
    link = action("ecwid", {"id": "66821181", "options": {"尺码": "L & XL"}})
    start, _, cart = link.href.partition("#!/~/cart/create=")

    assert "https://bamboo.company.site/" == start
    assert {
        "gotoCheckout": True,
        "products": [{"id": 66821181, "quantity": 1, "options": {"尺码": "L & XL"}}],
    } == json.loads(unquote(cart))


def test_ecwid_takes_all_lines_in_one_address():
    adapter, settings = ADAPTERS["ecwid"], HOSTED["ecwid"][0]
    entries = [{"id": "66821181", "options": {"尺码": 'L "&" {id} XL'}}, "66722581"]
    cart = adapter.hand_over(settings, "en")
    lines = [
        re.sub(r"\{(\w+)\}", lambda found, told=told: told[found[1]], cart.each)
        for told in (
            dict(adapter.line(offer_of("Mug", "8", "CNY"), entry_of(entry), settings)) | {"quantity": "3"}
            for entry in entries
        )
    ]
    address = f"{cart.start}{cart.between.join(lines)}{cart.end}"

    assert {
        "gotoCheckout": True,
        "products": [
            {"id": 66821181, "quantity": 3, "options": {"尺码": 'L "&" {id} XL'}},
            {"id": 66722581, "quantity": 3},
        ],
    } == json.loads(unquote(address.removeprefix("https://bamboo.company.site/#!/~/cart/create=")))


@pytest.mark.parametrize("options", ["L", ["L"], {}, {"Size": ["L"]}, {"": "L"}])
def test_options_at_ecwid_are_choices_by_name(options):
    assert ["wrong-type"] == codes("ecwid", {"id": "66821181", "options": options})


@pytest.mark.parametrize(
    ("settings", "code"),
    [({}, "missing-key"), ({"page": "bamboo.company.site"}, "bad-channel-id"), ({"page": ["x"]}, "missing-key")],
)
def test_ecwid_needs_the_page_of_its_shop(settings, code):
    assert [code] == setting_codes("ecwid", **settings)
    assert "it has no page in store.yaml" == reason("ecwid", "66821181", settings)


@pytest.mark.parametrize(
    ("channel", "operator"),
    [
        ("lemonsqueezy", "stripe"),
        ("stripe_buy_button", "stripe"),
        ("ecwid", "lightspeed"),
        ("mercadopago", "mercadolibre"),
        ("paypal_me", "paypal"),
        ("kofi", "kofi"),
    ],
)
def test_a_channel_hangs_on_the_company_behind_it(channel, operator):
    assert frozenset({operator}) == ADAPTERS[channel].operators(None, {})


# What can stand in an address; anything else may be refused.
tails = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters='"<>\\^`{|}'), max_size=20)


@given(typed=st.sampled_from([spelling[:2] for spelling in SPELLINGS]), tail=tails)
def test_nothing_behind_an_address_gets_into_the_link(typed, tail):
    channel, address = typed
    if not address.startswith("https://") or "?" in address or "gumroad" in address:
        return
    settings, _value, currency = HOSTED[channel]

    assert action(channel, address, currency, settings=settings) == action(
        channel, f"{address}?{tail}", currency, settings=settings
    )


@given(name=st.text(min_size=1, max_size=20))
def test_gumroad_gets_the_whole_name_of_a_version(name):
    href = action("gumroad", {"id": "moon", "variant": name}).href

    assert [name.strip() or None] == parse_qs(urlsplit(href).query).get("variant", [None])
