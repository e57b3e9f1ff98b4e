"""Every installed adapter and what its contract is tried on: sample offers, and what can be read out of an answer."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest

from storegen.checkout.actions import CopyText, Form, Instructions, Link, Script
from storegen.checkout.contract import Way
from storegen.checkout.hand_over import CartForm, CartLink, CartScript, CartText
from storegen.checkout.registry import channel_adapters
from tests.checkout.examples import GOOD
from tests.checkout.offers import entry_of, offer_of

ADAPTERS = channel_adapters()
FILES = frozenset({"content/media/code.png"})

FORTY_ONE = "手工竹编月光灯罩可折叠便携床头夜灯卧室氛围灯复古中式禅意茶室装饰创意礼物两件套装红"
TITLES = ("月霜 & “茉莉”", 'A "quoted" <b>mug</b> & more', FORTY_ONE, "😀 Ünïcode\u3000杯", "100% + 1#2?3=4")
PRICES = (("128.1", "CNY"), ("1280", "JPY"), ("12.805", "KWD"), ("0", "USD"))
OFFERS = [offer_of(title, *price, language) for title in TITLES for price in PRICES for language in ("zh-CN", "en")]

each_adapter = pytest.mark.parametrize("adapter", list(ADAPTERS.values()), ids=list(ADAPTERS))


def offers_for(currency: str):
    """Offers that a channel which sells in one currency can sell."""
    mine = [offer for offer in OFFERS if offer.price.currency == currency]
    return mine or [replace(offer, price=offer_of("", "128.1", currency).price) for offer in OFFERS]


def good_way(adapter, offer=None):
    """How to buy an offer, or the first that the channel can sell, with the channel's good example."""
    settings, value, currency = GOOD[adapter.name]
    return adapter.way(offer or offers_for(currency)[0], entry_of(value), settings)


def good_cart(adapter, language: str = "en"):
    """How the channel takes a cart, with its good settings."""
    return adapter.hand_over(GOOD[adapter.name][0], language)


def good_line(adapter, offer=None):
    """The fields of a line in a cart, of an offer or the first that the channel can sell."""
    settings, value, currency = GOOD[adapter.name]
    return adapter.line(offer or offers_for(currency)[0], entry_of(value), settings)


def addresses(way) -> list[str]:
    """Every address that a way sends a shopper or a browser to; none of a channel that is passed over."""
    found = []
    for action in way.actions if isinstance(way, Way) else ():
        match action:
            case Link(href):
                found.append(href)
            case Form(target, _):
                found.append(target)
            case Script():
                found += filter(None, (action.src, action.styles))
    return found


def cart_address(cart, line) -> str | None:
    """The address that a cart with one line leads to; `None` where there is none."""
    match cart:
        case CartLink(start, each, _, end, _):
            return start + each.format(**dict(line), quantity=2) + end
        case CartForm(target, _, _, _):
            return target
        case CartScript(script, _, _):
            return script.src
        case CartText(start, _, body, _, _) if start:
            return f"{start}{body}=text" if body else f"{start}text"
        case _:
            return None


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


def texts(way) -> list[str]:
    """What a way gives the shopper to read or to send, each text whole."""
    copied = [action.text for action in way.actions if isinstance(action, CopyText)]
    return copied + ["\n".join(action.lines) for action in way.actions if isinstance(action, Instructions)]


def values(way) -> dict[str, str]:
    """What a way tells a checkout, by name: parameters of addresses, fields of forms, attributes of elements."""
    told: dict[str, str] = {}
    for action in way.actions if isinstance(way, Way) else ():
        match action:
            case Link(href):
                told |= dict(parse_qsl(urlsplit(href).query))
            case Form(_, fields):
                told |= dict(fields)
            case Script():
                told |= {name: value for _element, named in action.elements for name, value in named}
    return told
