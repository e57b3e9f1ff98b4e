"""Asking one transfer about one offer: settings in, what there is to pay, the reason or the problems out."""

from __future__ import annotations

from dataclasses import replace

from storegen.checkout.contract import Passed, Way
from storegen.checkout.registry import channel_adapters
from tests.checkout.offers import HERE, offer_of

ADAPTERS = channel_adapters()
# Of Bitcoin, one of each kind.
ADDRESSES = (
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
    "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
)


def mug(currency: str, language: str = "en", **changes):
    return replace(offer_of("Mug", "12.8", currency, language), **({"sku": "M-50"} | changes))


def way(channel: str, settings, offer) -> Way:
    found = ADAPTERS[channel].way(offer, None, settings)

    assert isinstance(found, Way), found

    return found


def part(kind, channel: str, settings, offer):
    return next(action for action in way(channel, settings, offer).actions if isinstance(action, kind))


def codes(channel: str, settings) -> list[str]:
    return [problem.code for problem in ADAPTERS[channel].check_settings(settings, HERE, frozenset())]


def passed(channel: str, settings, offer) -> str:
    found = ADAPTERS[channel].way(offer, None, settings)

    assert isinstance(found, Passed), found

    return found.reason
