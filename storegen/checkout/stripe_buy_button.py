"""Stripe buy buttons: a button's id in, Stripe's script that draws the button out. Stripe fixes the price.

Facts checked 2026-11-22 against Stripe's documentation "Create an embeddable buy button": an element
`<stripe-buy-button buy-button-id="buy_btn_…" publishable-key="pk_live_…">` and the script
`https://js.stripe.com/v3/buy-button.js`; `client-reference-id` follows the rules of Payment Links. The language is set
in the dashboard. A publishable key is meant to be seen; `pk_test_` says that it is for tests.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Script
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.contract import Passed, Way
from storegen.checkout.provider_script import SCRIPT, script_warnings
from storegen.checkout.setting_values import text_of
from storegen.checkout.settings import missing_setting
from storegen.checkout.stripe import REFERENCE, client_reference
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Span

_ID = re.compile(r"buy_btn_[A-Za-z0-9]{8,64}")
_KEY = re.compile(r"pk_(?:live|test)_[A-Za-z0-9]{8,200}")
_SRC = "https://js.stripe.com/v3/buy-button.js"


class StripeBuyButton(ById):
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

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs the key that may be seen, and consent to the script."""
        found = super().check_settings(settings, span, files)
        return (
            *found,
            *_key_problems(settings, span),
            *script_warnings(self.name, "js.stripe.com", "the channel stripe, a plain link", settings, span),
        )

    def read(self, text: str, settings: Settings) -> str | None:
        """The button's id."""
        del settings
        return text if _ID.fullmatch(text) else None

    def is_test(self, entry: BuyEntry | None, settings: Settings) -> bool:
        """The key says so."""
        del entry
        return (_key(settings) or "").startswith("pk_test_")

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """The button, once there is a key."""
        if _key(settings) is None:
            return Passed("it has no publishable_key in store.yaml")
        return super().way(offer, entry, settings)

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """Stripe's element, which tells what is bought, and the script that draws it."""
        del entry
        reference = client_reference(offer)
        told = (("client-reference-id", reference),) if reference else ()
        attributes = (("buy-button-id", found), ("publishable-key", _key(settings) or ""), *told)
        return (Script(_SRC, elements=(("stripe-buy-button", attributes),)),)

    def csp(self, settings: Settings) -> Mapping[str, tuple[str, ...]]:
        """What Stripe's script loads."""
        del settings
        return {
            "script-src": ("https://js.stripe.com",),
            "frame-src": ("https://js.stripe.com", "https://hooks.stripe.com"),
            "connect-src": ("https://api.stripe.com",),
            "img-src": ("https://*.stripe.com",),
        }


def _key(settings: Settings) -> str | None:
    typed = text_of(settings, "publishable_key")
    return typed if _KEY.fullmatch(typed) else None


def _key_problems(settings: Settings, span: Span) -> tuple[Problem, ...]:
    """A key that is missing or none; what was typed is not repeated, because it may be a secret one."""
    hint = "copy the publishable key from Stripe's dashboard, Developers, API keys: pk_live_…"
    if _key(settings):
        return ()
    if not text_of(settings, "publishable_key"):
        return (missing_setting("stripe_buy_button", "publishable_key", span, hint),)
    return (Problem("bad-channel-id", "what stands at 'publishable_key' is not a publishable key", span, hint),)


ADAPTER = StripeBuyButton()
