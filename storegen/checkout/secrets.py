"""Keys that must not stand in any file: channels and the environment in, channels that have their keys out.

A key lives in the settings of its channel under `key`, from here on to the adapter and no further.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping

    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.contract import Channel

KEY = "key"


def with_secrets(
    channels: Iterable[StoreChannel], adapters: Mapping[str, Channel], environment: Mapping[str, str]
) -> tuple[StoreChannel, ...]:
    """The channels, those that need a key with the environment's and never with one that was typed."""
    return tuple(_with_secret(channel, adapters.get(channel.name), environment) for channel in channels)


def check_secrets(
    channels: Iterable[StoreChannel],
    adapters: Mapping[str, Channel],
    environment: Mapping[str, str],
    as_of: datetime.date,
) -> Iterator[Problem]:
    """Keys that stand in store.yaml, and those that an open channel misses; none is ever shown."""
    for channel in channels:
        adapter = adapters.get(channel.name)
        if adapter is None or adapter.secret is None:
            continue
        if KEY in channel.settings:
            hint = f"take it out, change it at {channel.name}, and set {adapter.secret} in the environment instead"
            message = f"the key of {channel.name} stands here, where everybody may read it who sees this file"
            yield Problem("secret", message, channel.span, hint)
        elif channel.is_open(as_of) and not environment.get(adapter.secret, "").strip():
            hint = f"set {adapter.secret} in the environment of storegen; for a host, among the variables of its builds"
            message = f"{channel.name} sells nothing: its key is not set"
            yield Problem("missing-secret", message, channel.span, hint, Severity.WARNING)


def _with_secret(channel: StoreChannel, adapter: Channel | None, environment: Mapping[str, str]) -> StoreChannel:
    if adapter is None or adapter.secret is None:
        return channel
    settings = {name: value for name, value in channel.settings.items() if name != KEY}
    key = environment.get(adapter.secret, "").strip()
    return replace(channel, settings=settings | ({KEY: key} if key else {}))
