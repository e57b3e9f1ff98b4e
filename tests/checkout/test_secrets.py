"""Keys of channels: from the environment alone, and never shown."""

from __future__ import annotations

import datetime

import pytest

from storegen.catalog.store import Channel as StoreChannel
from storegen.checkout.registry import channel_adapters
from storegen.checkout.secrets import check_secrets, with_secrets
from tests.checkout.offers import HERE

ADAPTERS = channel_adapters()


DAY = datetime.date(2026, 11, 23)


FOXY = {"store": "shade.foxycart.com", "currency": "USD"}


KEY = "k3y-of-a-st0re"


def channel(settings, *, closed: bool = False) -> StoreChannel:
    return StoreChannel("foxy", settings, closed, HERE)


def test_a_key_comes_from_the_environment_and_never_from_a_file():
    typed, open_, stranger = channel(FOXY | {"key": "typed"}), channel(FOXY), StoreChannel("email", {}, False, HERE)
    environment = {"FOXY_STORE_KEY": f" {KEY}\n"}

    expected = (FOXY | {"key": KEY}, FOXY | {"key": KEY}, {})
    assert expected == tuple(one.settings for one in with_secrets((typed, open_, stranger), ADAPTERS, environment))
    assert (FOXY,) == tuple(one.settings for one in with_secrets((typed,), ADAPTERS, {}))


@pytest.mark.parametrize(
    ("one", "environment", "expected"),
    [
        (channel(FOXY), {"FOXY_STORE_KEY": KEY}, []),
        (channel(FOXY), {}, ["missing-secret"]),
        (channel(FOXY), {"FOXY_STORE_KEY": " "}, ["missing-secret"]),
        (channel(FOXY, closed=True), {}, []),
        (channel(FOXY | {"key": KEY}), {"FOXY_STORE_KEY": KEY}, ["secret"]),
    ],
)
def test_a_key_that_is_typed_or_missing_is_a_problem_that_does_not_show_it(one, environment, expected):
    found = list(check_secrets((one,), ADAPTERS, environment, DAY))

    assert expected == [problem.code for problem in found]
    assert KEY not in repr(found)
