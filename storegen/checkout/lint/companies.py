"""Whom a way to buy hangs on: an adapter and an entry in, the companies that can end it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.capabilities import Grade

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.contract import Channel


def companies(adapter: Channel, channel: StoreChannel, entry: BuyEntry | None) -> frozenset[str]:
    """The companies behind a way; an address at a domain that is no known company's is the seller's own."""
    names = adapter.operators(entry, channel.settings)
    if adapter.capabilities.grade is not Grade.BY_HAND:
        return names
    return frozenset(name for name in names if name and "." not in name)
