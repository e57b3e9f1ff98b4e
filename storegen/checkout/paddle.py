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
from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.checkout.actions import Call, Script
from storegen.checkout.base import labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.keyed_script import KeyedScript
from storegen.checkout.provider_script import SCRIPT
from storegen.checkout.spoken import spoken

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings

_SRC = "https://cdn.paddle.com/paddle/v2/paddle.js"
_LANGUAGES = frozenset(
    {"da", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "no", "pl", "pt", "ru", "sv", "zh-Hans", "zh-TW"}
)


class Paddle(KeyedScript):
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
    id = re.compile(r"pri_[a-z0-9]{8,40}")
    setting = "token"
    key = re.compile(r"(?:live|test)_[A-Za-z0-9]{8,80}")
    unusual_key = re.compile(r"(?!pdl_|.*apikey)[A-Za-z0-9_-]{10,200}")
    key_noun = "a client-side token of Paddle"
    key_cure = "copy a client-side token from Paddle's dashboard, Developer tools, Authentication: live_…"
    test_key = "test_"
    host = "cdn.paddle.com"
    instead = "a channel with a plain link"
    sources = MappingProxyType(
        {
            "script-src": ("https://cdn.paddle.com",),
            "style-src": ("https://cdn.paddle.com",),
            "frame-src": ("https://buy.paddle.com", "https://sandbox-buy.paddle.com"),
            "connect-src": ("https://*.paddle.com",),
        }
    )

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """Paddle's script, told who sells, what is bought and which language to speak."""
        locale = spoken(offer.language, _LANGUAGES)
        told = {"settings": {"locale": locale}} if locale else {}
        checkout = {"items": [{"priceId": found, "quantity": 1}]} | told
        sandbox = (Call("Paddle.Environment.set", '"sandbox"', once=True),) if self.is_test(entry, settings) else ()
        start = Call("Paddle.Initialize", json.dumps({"token": self.key_in(settings)}), once=True)
        return (Script(_SRC, calls=(*sandbox, start, Call("Paddle.Checkout.open", json.dumps(checkout)))),)


ADAPTER = Paddle()
