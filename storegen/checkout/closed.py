"""Where closed channels lead: the store's channels and the adapters in, the hosts that no page may link to out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.setting_values import host_in
from storegen.hosts import host_of, is_below

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.contract import Channel


def closed_hosts(
    channels: Iterable[StoreChannel], adapters: Mapping[str, Channel], as_of: datetime.date, domain: str | None
) -> frozenset[str]:
    """Domains of the channels that are not open, with those of the seller's shops and front pages there.

    A domain that an open channel uses too is none of them: Taobao's short addresses stay while Tmall is closed. Nor is
    the one that this site stands at.

    Args:
        domain: address of the site: `https://shade.example`.
    """
    mine: dict[bool, set[str]] = {True: set(), False: set()}
    for channel in channels:
        mine[channel.is_open(as_of)].update(_hosts(channel, adapters.get(channel.name)))
    shared = {one for one in mine[False] for other in mine[True] if is_below(one, other) or is_below(other, one)}
    here = host_in(domain or "")
    return frozenset(host for host in mine[False] - shared if not is_below(here, host))


def is_closed(address: str, hosts: AbstractSet[str]) -> bool:
    """Whether an address leads to one of the hosts or below; addresses of the site itself never do."""
    if not hosts:
        return False
    found = host_of(address)
    return bool(found) and any(is_below(found, host) for host in hosts)


def _hosts(channel: StoreChannel, adapter: Channel | None) -> Iterator[str]:
    yield from adapter.own_hosts(channel.settings) if adapter else ()
    home = host_of(channel.home or "")
    if home:
        yield home
