"""Which channels sell an offer: the shop's channels and a variant's entries in, ways to buy out, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from storegen.catalog.model import Variant
    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.contract import Channel, Offer, Way


def serving(
    offer: Offer, variant: Variant, channels: Sequence[StoreChannel], adapters: Mapping[str, Channel]
) -> Iterator[tuple[Channel, Way]]:
    """The open channels that sell an offer, each with its way, in the variant's order; made as they are asked for."""
    entries = {entry.channel: entry for entry in variant.buy}
    for channel in _in_order(channels, variant):
        adapter = adapters.get(channel.name)
        if adapter is None or channel.closed or (adapter.needs_entry and channel.name not in entries):
            continue
        way = adapter.way(offer, entries.get(channel.name), channel.settings)
        if way is not None:
            yield adapter, way


def _in_order(channels: Sequence[StoreChannel], variant: Variant) -> list[StoreChannel]:
    if variant.order is None:
        return list(channels)
    places = {name: place for place, name in enumerate(variant.order)}
    return sorted(channels, key=lambda channel: places.get(channel.name, len(places)))
