"""Paddle: a price's id in, Paddle's script that opens its checkout over the page out. Paddle fixes the price.

Facts checked 2026-11-23 against Paddle's documentation of Paddle.js: `https://cdn.paddle.com/paddle/v2/paddle.js`, then
`Paddle.Initialize({token})` once on a page and `Paddle.Checkout.open({items: [{priceId, quantity}], settings})`; a
sandbox token begins with `test_` and wants `Paddle.Environment.set("sandbox")` first. Tokens of this kind are meant to
be seen. `locale` knows `zh-Hans` and `zh-TW` (the rest of its languages from memory); without it the browser's counts.
Paddle's hosted checkout links are for approved makers of mobile apps, so a web shop has no way around the script;
Paddle also wants to approve the domain.
"""

from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Call, Script
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.contract import Passed, Way
from storegen.checkout.provider_script import SCRIPT, script_warnings
from storegen.checkout.setting_values import text_of
from storegen.checkout.settings import missing_setting
from storegen.checkout.spoken import spoken
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Span

_ID = re.compile(r"pri_[a-z0-9]{8,40}")
_TOKEN = re.compile(r"(?:live|test)_[A-Za-z0-9]{8,80}")
_SRC = "https://cdn.paddle.com/paddle/v2/paddle.js"
_LANGUAGES = frozenset(
    {"da", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "no", "pl", "pt", "ru", "sv", "zh-Hans", "zh-TW"}
)


class Paddle(ById):
    """The channel `paddle`."""

    name = "paddle"
    operator = "paddle"
    checked = datetime.date(2026, 11, 23)
    capabilities = Capabilities(
        Grade.ONLINE,
        PriceFixedBy.PROVIDER,
        quantity=True,
        prefill_email=True,
        coupon=True,
        locale=True,
        returns=ReturnBy.PARAMETER,
        test_visible=True,
        script=True,
    )
    hosts = ("paddle.com",)
    words = labelled("Card (Paddle)", "银行卡 (Paddle)")
    known = ("token", SCRIPT)
    noun = "the id of a price at Paddle"
    example = "copy it from the catalogue at Paddle: pri_…"

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs the token that may be seen, and consent to the script."""
        found = super().check_settings(settings, span, files)
        return (
            *found,
            *_token_problems(settings, span),
            *script_warnings(self.name, "cdn.paddle.com", "a channel with a plain link", settings, span),
        )

    def read(self, text: str, settings: Settings) -> str | None:
        """The price's id."""
        del settings
        return text if _ID.fullmatch(text) else None

    def is_test(self, entry: BuyEntry | None, settings: Settings) -> bool:
        """The token says so."""
        del entry
        return (_token(settings) or "").startswith("test_")

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """The checkout, once there is a token."""
        if _token(settings) is None:
            return Passed("it has no token in store.yaml")
        return super().way(offer, entry, settings)

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """Paddle's script, told who sells, what is bought and which language to speak."""
        token = _token(settings) or ""
        locale = spoken(offer.language, _LANGUAGES)
        told = {"settings": {"locale": locale}} if locale else {}
        checkout = {"items": [{"priceId": found, "quantity": 1}]} | told
        sandbox = (Call("Paddle.Environment.set", '"sandbox"', once=True),) if self.is_test(entry, settings) else ()
        start = Call("Paddle.Initialize", json.dumps({"token": token}), once=True)
        return (Script(_SRC, calls=(*sandbox, start, Call("Paddle.Checkout.open", json.dumps(checkout)))),)

    def csp(self, settings: Settings) -> Mapping[str, tuple[str, ...]]:
        """What Paddle's script loads."""
        del settings
        return {
            "script-src": ("https://cdn.paddle.com",),
            "style-src": ("https://cdn.paddle.com",),
            "frame-src": ("https://buy.paddle.com", "https://sandbox-buy.paddle.com"),
            "connect-src": ("https://*.paddle.com",),
        }


def _token(settings: Settings) -> str | None:
    typed = text_of(settings, "token")
    return typed if _TOKEN.fullmatch(typed) else None


def _token_problems(settings: Settings, span: Span) -> tuple[Problem, ...]:
    """A token that is missing or none; what was typed is not repeated, because it may be a secret key."""
    hint = "copy a client-side token from Paddle's dashboard, Developer tools, Authentication: live_…"
    if _token(settings):
        return ()
    if not text_of(settings, "token"):
        return (missing_setting("paddle", "token", span, hint),)
    return (Problem("bad-channel-id", "what stands at 'token' is not a client-side token of Paddle", span, hint),)


ADAPTER = Paddle()
