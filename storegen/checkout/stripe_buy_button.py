"""Stripe buy buttons: a button's id in, Stripe's script that draws the button out. Stripe fixes the price.

Facts checked 2026-11-22 against Stripe's documentation "Create an embeddable buy button": an element
`<stripe-buy-button buy-button-id="buy_btn_…" publishable-key="pk_live_…">` and the script
`https://js.stripe.com/v3/buy-button.js`; `client-reference-id` follows the rules of Payment Links. The language is set
in the dashboard. A publishable key is meant to be seen; `pk_test_` says that it is for tests.
"""

from __future__ import annotations

import datetime
import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.checkout.actions import Script
from storegen.checkout.base import labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.keyed_script import KeyedScript
from storegen.checkout.provider_script import SCRIPT
from storegen.checkout.stripe import REFERENCE, client_reference

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings

_SRC = "https://js.stripe.com/v3/buy-button.js"


class StripeBuyButton(KeyedScript):
    """The channel `stripe_buy_button`."""

    name = "stripe_buy_button"
    operator = "stripe"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(
        Grade.ONLINE,
        PriceFixedBy.PROVIDER,
        prefill_email=True,
        reference=REFERENCE,
        returns=ReturnBy.DASHBOARD,
        test_visible=True,
        script=True,
    )
    hosts = ("stripe.com",)
    words = labelled("Card (Stripe)", "银行卡 (Stripe)")
    known = ("publishable_key", SCRIPT)
    noun = "the id of a buy button of Stripe"
    example = "it stands in the code that Stripe gives for the button: buy_btn_…"
    id = re.compile(r"buy_btn_[A-Za-z0-9]{8,64}")
    setting = "publishable_key"
    key = re.compile(r"pk_(?:live|test)_[A-Za-z0-9]{8,200}")
    key_noun = "a publishable key"
    key_cure = "copy the publishable key from Stripe's dashboard, Developers, API keys: pk_live_…"
    test_key = "pk_test_"
    host = "js.stripe.com"
    instead = "the channel stripe, a plain link"
    sources = MappingProxyType(
        {
            "script-src": ("https://js.stripe.com",),
            "frame-src": ("https://js.stripe.com", "https://hooks.stripe.com"),
            "connect-src": ("https://api.stripe.com",),
            "img-src": ("https://*.stripe.com",),
        }
    )

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """Stripe's element, which tells what is bought, and the script that draws it."""
        del entry
        told = (("publishable-key", self.key_in(settings)), ("client-reference-id", client_reference(offer)))
        return (Script(_SRC, elements=(("stripe-buy-button", (("buy-button-id", found), *told)),)),)


ADAPTER = StripeBuyButton()
