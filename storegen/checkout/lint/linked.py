"""What a plain link leads to: an entry of the channel `link` in, the rules of the provider whose host it names out.

An address that ends, or with which nobody can pay, is no better below `link` than below the provider's own name.
Adapters know only themselves, so the provider is found here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.lint.test_links import test_link
from storegen.checkout.settings import entry_text
from storegen.hosts import host_of, tails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.catalog.model import BuyEntry
    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.contract import Channel
    from storegen.checkout.lint.inspection import Inspection
    from storegen.problems import Problem

_LINK = "link"


def expiring_link(entry: BuyEntry, inspection: Inspection) -> Iterator[Problem]:
    """A link to what its provider lets expire: a checkout session, a cart, a short address."""
    for adapter in _providers(entry, inspection):
        found = [one for one in adapter.check_entry(entry, {}) if one.code == "expiring-address"]
        if found:
            yield found[0]
            return


def test_link_elsewhere(inspection: Inspection, channel: StoreChannel, entry: BuyEntry) -> Iterator[Problem]:
    """A link to a provider's place for trying out."""
    for adapter in _providers(entry, inspection):
        found = tuple(test_link(inspection, adapter, channel, entry))
        if found:
            yield from found
            return


def _providers(entry: BuyEntry, inspection: Inspection) -> Iterator[Channel]:
    """The adapters that sell by addresses at the host of a plain link."""
    if entry.channel != _LINK:
        return
    places = frozenset(tails(host_of(entry_text(entry))))
    for adapter in inspection.adapters.values():
        if adapter.needs_entry and not places.isdisjoint(adapter.hosts):
            yield adapter
