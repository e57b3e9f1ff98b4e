"""PayPal's old forms: the exact fields, in amounts that PayPal reads, for one piece and for several."""

from __future__ import annotations

import pytest

from storegen.checkout.actions import Form
from storegen.checkout.contract import Passed
from storegen.checkout.registry import channel_adapters
from tests.checkout.asking import setting_codes
from tests.checkout.offers import offer_of

ADAPTERS = channel_adapters()
PAYPAL = {"business": "orders@shop.example", "currency": "USD", "verify_by_hand": "yes"}


def mug(amount: str = "12.80", currency: str = "USD"):
    return offer_of("Mug", amount, currency, "en")


def bought(settings, offer=None) -> Form:
    """The form with which PayPal sells a mug."""
    (form,) = ADAPTERS["paypal_standard"].way(offer or mug(), None, settings).actions
    return form


def posted(settings, lines) -> list[tuple[str, str]]:
    """The fields of a cart form with (offer, how many) in it, put together as the cart does."""
    adapter = ADAPTERS["paypal_standard"]
    cart = adapter.hand_over(settings, "en")
    fields = list(cart.fields)
    for n, (offer, quantity) in enumerate(lines, 1):
        for field, value in adapter.line(offer, None, settings):
            fields.append((cart.name.replace("{n}", str(n)).replace("{field}", field), value))
        fields.append((cart.quantity.replace("{n}", str(n)), str(quantity)))
    return fields


def test_paypal_gets_one_piece_as_a_form():
    fields = (
        ("cmd", "_xclick"),
        ("business", "orders@shop.example"),
        ("currency_code", "USD"),
        ("charset", "utf-8"),
        ("item_name", "Mug (50 ml, Mug)"),
        ("item_number", "月霜#50-ml"),
        ("amount", "12.80"),
        ("quantity", "1"),
    )

    assert Form("https://www.paypal.com/cgi-bin/webscr", fields) == bought(PAYPAL)


def test_paypal_gets_all_lines_numbered_from_one_without_gaps():
    expected = [
        ("cmd", "_cart"),
        ("upload", "1"),
        ("business", "orders@shop.example"),
        ("currency_code", "USD"),
        ("charset", "utf-8"),
        ("item_name_1", "Mug (50 ml, Mug)"),
        ("item_number_1", "月霜#50-ml"),
        ("amount_1", "12.80"),
        ("quantity_1", "2"),
        ("item_name_2", "Mug (50 ml, Mug)"),
        ("item_number_2", "月霜#50-ml"),
        ("amount_2", "3.00"),
        ("quantity_2", "1"),
    ]

    assert expected == posted(PAYPAL, [(mug(), 2), (mug("3"), 1)])


@pytest.mark.parametrize(
    ("amount", "currency", "expected"), [("1280", "JPY", "1280"), ("1280", "HUF", "1280"), ("12.80", "EUR", "12.80")]
)
def test_paypal_reads_amounts_with_the_decimals_it_knows(amount, currency, expected):
    form = bought(PAYPAL | {"currency": currency}, mug(amount, currency))

    assert expected == dict(form.fields)["amount"]


@pytest.mark.parametrize(
    ("amount", "currency", "reason"),
    [
        ("12.50", "TWD", "PayPal takes no decimals in TWD"),
        ("0", "USD", "PayPal takes no order of nothing"),
        ("1", "KWD", "PayPal takes no KWD"),
    ],
)
def test_paypal_is_passed_over_where_it_would_round_or_refuse(amount, currency, reason):
    settings = PAYPAL | {"currency": currency}

    assert Passed(reason) == ADAPTERS["paypal_standard"].way(mug(amount, currency), None, settings)


def test_paypals_old_forms_ask_for_a_promise_and_warn_all_the_same():
    without = {name: value for name, value in PAYPAL.items() if name != "verify_by_hand"}

    assert ["deprecated-channel"] == setting_codes("paypal_standard", **PAYPAL)
    assert ["price-from-page", "deprecated-channel"] == setting_codes("paypal_standard", **without)


def test_paypals_sandbox_is_known_as_a_test():
    settings = PAYPAL | {"sandbox": "yes"}

    assert ADAPTERS["paypal_standard"].is_test(None, settings)
    assert "https://www.sandbox.paypal.com/cgi-bin/webscr" == bought(settings).action
