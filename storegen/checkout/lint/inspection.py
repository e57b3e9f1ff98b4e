"""What every look at the ways to buy is given: the shop, its adapters and the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.contract import Channel


@dataclass(frozen=True, slots=True)
class Inspection:
    """A shop whose ways to buy are looked at.

    Attributes:
        adapters: all that are installed, by name.
        channels: of the store, by name, in their order.
    """

    catalog: Catalog
    adapters: Mapping[str, Channel]
    channels: Mapping[str, StoreChannel]
    as_of: datetime.date

    @classmethod
    def of(cls, catalog: Catalog, adapters: Mapping[str, Channel], as_of: datetime.date) -> Inspection:
        """A look at a catalog on a day."""
        return cls(catalog, adapters, {channel.name: channel for channel in catalog.store.channels}, as_of)

    @property
    def shown(self) -> frozenset[str]:
        """The currencies in which pages show prices."""
        store = self.catalog.store
        return frozenset({store.currency, *(language.currency for language in store.languages)})
