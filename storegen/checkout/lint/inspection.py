"""What every look at the ways to buy is given: the shop, its adapters and the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.checkout.lint.look_alikes import Known
from storegen.suggest import nearest

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
        known: the hosts of all adapters, to find imitations of.
    """

    catalog: Catalog
    adapters: Mapping[str, Channel]
    channels: Mapping[str, StoreChannel]
    as_of: datetime.date
    known: Known

    @classmethod
    def of(cls, catalog: Catalog, adapters: Mapping[str, Channel], as_of: datetime.date) -> Inspection:
        """A look at a catalog on a day."""
        channels = {channel.name: channel for channel in catalog.store.channels}
        known = Known.of(host for adapter in adapters.values() for host in adapter.hosts)
        return cls(catalog, adapters, channels, as_of, known)

    @property
    def shown(self) -> frozenset[str]:
        """The currencies in which pages show prices."""
        store = self.catalog.store
        return frozenset({store.currency, *(language.currency for language in store.languages)})

    def meant(self, typed: str) -> str | None:
        """The adapter that was probably meant, by its own name or by what shoppers call it."""
        called = {label: name for name, adapter in self.adapters.items() for label in adapter.labels().values()}
        called |= {name: name for name in self.adapters}
        near = nearest(typed, called)
        return called[near] if near else None
