"""Asking one channel about one entry: what a seller typed in, the action, the reason or the problems out."""

from __future__ import annotations

from storegen.checkout.contract import Passed
from storegen.checkout.registry import channel_adapters
from tests.checkout.examples import GOOD
from tests.checkout.offers import HERE, entry_of, offer_of

ADAPTERS = channel_adapters()


def action(channel: str, value, currency: str = "CNY", language: str = "en", settings=None):
    """The only action that an entry gives."""
    offer = offer_of("Moon Cream", "128", currency, language)
    way = ADAPTERS[channel].way(offer, entry_of(value), GOOD[channel][0] if settings is None else settings)
    assert not isinstance(way, Passed), way.reason
    (one,) = way.actions
    return one


def reason(channel: str, value, settings, currency: str = "CNY") -> str:
    """Why the channel is passed over."""
    way = ADAPTERS[channel].way(offer_of("Moon Cream", "128", currency), entry_of(value), settings)
    assert isinstance(way, Passed)
    return way.reason


def codes(channel: str, value, settings=None) -> list[str]:
    """Codes of the problems of an entry."""
    typed = GOOD[channel][0] if settings is None else settings
    return [problem.code for problem in ADAPTERS[channel].check_entry(entry_of(value), typed)]


def setting_codes(channel: str, **settings) -> list[str]:
    """Codes of the problems of settings."""
    return [problem.code for problem in ADAPTERS[channel].check_settings(settings, HERE, frozenset())]
