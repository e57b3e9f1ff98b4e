"""The keys of every adapter that has one: nothing it says, to shoppers or to the seller, repeats them."""

from __future__ import annotations

import pytest

from storegen.checkout.contract import Way
from tests.checkout.every_adapter import ADAPTERS, FILES, OFFERS, offers_for
from tests.checkout.examples import GOOD
from tests.checkout.offers import HERE, entry_of

WITH_A_KEY = [name for name, adapter in ADAPTERS.items() if adapter.secret]


def said_by(adapter, settings, value, offers) -> str:
    """All that an adapter answers about some settings, as one text."""
    entry = entry_of(value)
    ways = [adapter.way(offer, entry, settings) for offer in offers]
    sold = [offer for offer, way in zip(offers, ways, strict=True) if isinstance(way, Way)]
    return repr(
        (
            ways,
            [adapter.line(offer, entry, settings) for offer in sold],
            [adapter.hand_over(settings, language) for language in ("zh-CN", "en")],
            adapter.csp(settings),
            adapter.data_file([(offer, entry) for offer in sold], settings),
            adapter.check_settings(settings, HERE, FILES),
            adapter.check_entry(entry, settings) if entry else (),
            adapter.operators(entry, settings),
        )
    )


def test_the_keys_that_are_looked_for_are_there():
    assert ["foxy"] == WITH_A_KEY
    assert [] == [name for name in WITH_A_KEY if len(GOOD[name][0]["key"]) < 8]


@pytest.mark.parametrize("channel", WITH_A_KEY)
def test_a_key_never_shows(channel):
    settings, value, currency = GOOD[channel]
    wrong = [{**settings, name: f"a b {typed}"} for name, typed in settings.items() if name != "key"]
    wrong += [{name: typed for name, typed in settings.items() if name != lost} for lost in settings if lost != "key"]

    for typed in (settings, *wrong, {"key": settings["key"]}):
        assert settings["key"] not in said_by(ADAPTERS[channel], typed, value, [*offers_for(currency), *OFFERS])


@pytest.mark.parametrize("channel", WITH_A_KEY)
def test_a_key_changes_what_is_sent(channel):
    settings, value, currency = GOOD[channel]
    offer, entry = offers_for(currency)[0], entry_of(value)
    ways = [ADAPTERS[channel].way(offer, entry, settings | {"key": key}) for key in ("one-k3y", "an0ther-key")]

    assert ways[0] != ways[1]
