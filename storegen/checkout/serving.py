"""Which channels sell an offer: channels and a variant's entries in, ways to buy or reasons why not out."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.checkout.contract import Passed, Way

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from storegen.catalog.model import BuyEntry, Variant
    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.contract import Channel, Offer


@dataclass(frozen=True, slots=True)
class Served:
    """A channel that sells the offer."""

    adapter: Channel
    channel: StoreChannel
    entry: BuyEntry | None
    way: Way


@dataclass(frozen=True, slots=True)
class Skipped:
    """A channel that was passed over, and why."""

    name: str
    reason: str


def survey(
    offer: Offer,
    variant: Variant,
    channels: Sequence[StoreChannel],
    adapters: Mapping[str, Channel],
    as_of: datetime.date,
) -> Iterator[Served | Skipped]:
    """Every channel of the store in the variant's order, made as they are asked for."""
    entries = {entry.channel: entry for entry in variant.buy}
    for channel in in_order(channels, variant):
        adapter = adapters.get(channel.name)
        if adapter is None:
            continue
        entry = entries.get(channel.name)
        why = _closed(channel, as_of) or _not_here(adapter, channel, entry, offer, as_of)
        if why:
            yield Skipped(channel.name, why)
            continue
        way = adapter.way(offer, entry, channel.settings)
        if isinstance(way, Passed):
            yield Skipped(channel.name, way.reason)
        else:
            yield Served(adapter, channel, entry, way)


def serving(
    offer: Offer,
    variant: Variant,
    channels: Sequence[StoreChannel],
    adapters: Mapping[str, Channel],
    as_of: datetime.date,
) -> Iterator[Served]:
    """The open channels that sell an offer, best first."""
    return (one for one in survey(offer, variant, channels, adapters, as_of) if isinstance(one, Served))


def in_order(channels: Sequence[StoreChannel], variant: Variant) -> list[StoreChannel]:
    """The channels as the variant prefers them; those it does not name follow in the store's order."""
    if variant.order is None:
        return list(channels)
    places = {name: place for place, name in enumerate(variant.order)}
    return sorted(channels, key=lambda channel: places.get(channel.name, len(places)))


def has_ended(entry: BuyEntry, as_of: datetime.date) -> bool:
    """Whether an entry's own last day is over."""
    last = _last_day(entry)
    return last is not None and last < as_of


def _closed(channel: StoreChannel, as_of: datetime.date) -> str | None:
    if channel.closed:
        return "closed in store.yaml"
    return None if channel.is_open(as_of) else f"ended on {channel.until}"


def _not_here(
    adapter: Channel, channel: StoreChannel, entry: BuyEntry | None, offer: Offer, as_of: datetime.date
) -> str | None:
    """Why an open channel does not sell this variant on this page, from what every entry and channel may say."""
    if adapter.needs_entry and entry is None:
        return "there is no id for it below `buy`"
    if channel.currencies and offer.price.currency not in channel.currencies:
        return f"serves {', '.join(channel.currencies)}, the page is in {offer.price.currency}"
    if entry is None or not isinstance(entry.value, dict):
        return None
    if str(entry.value.get("availability")).strip() == "out":
        return "sold out there"
    return f"its listing ended on {_last_day(entry)}" if has_ended(entry, as_of) else None


def _last_day(entry: BuyEntry) -> datetime.date | None:
    typed = entry.value.get("until") if isinstance(entry.value, dict) else None
    try:
        return datetime.date.fromisoformat(typed.strip()) if isinstance(typed, str) else None
    except ValueError:
        return None
