"""What providers do with what a shop sends them, reckoned from their documentation; and offers to try it on."""

from __future__ import annotations

import hashlib
import hmac
import json
import random
from dataclasses import replace
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING

from tests.checkout.offers import offer_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.checkout.contract import Offer

FOXY_KEY = "k3y-of-a-st0re"


def is_signed(code: str, name: str, value: str) -> bool:
    """Whether Foxy would take a field `name||hash` of a product for its value."""
    field, hash_, *rest = name.split("||")
    assert rest in ([], ["open"])
    text = escape(code + field + ("--OPEN--" if rest else value), quote=True).replace("&#x27;", "&#039;")
    return hash_ == hmac.new(FOXY_KEY.encode(), text.encode(), hashlib.sha256).hexdigest()


def exact(text: str):
    """JSON with its numbers as they were written."""
    return json.loads(text, parse_float=Decimal)


def any_offers(count: int) -> Iterator[Offer]:
    """Many offers of all sorts, the same ones each time."""
    chance = random.Random(42)
    letters = "aZ 09é杯😀&<>\"'{}|+%#?=/\\~\u3000"
    for number in range(count):
        title = "".join(chance.choices(letters, k=chance.randint(1, 60)))
        choice = "".join(chance.choices(letters, k=chance.randint(1, 12)))
        offer = offer_of(title, str(chance.randint(0, 10**7) / 100), "USD", "en")
        sku = chance.choice((None, choice))
        yield replace(offer, product=f"p-{number}", variant="杯-1", choices=(("c", choice),), sku=sku)
