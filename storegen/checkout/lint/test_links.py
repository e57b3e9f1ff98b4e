"""Links with which nobody can pay: a channel and an entry in, a problem out where the link is one for trying out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.hosts import host_of
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.catalog.model import BuyEntry
    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.contract import Channel
    from storegen.checkout.lint.inspection import Inspection

# RFC 2606 and RFC 6761 (checked 2026-11-23): names that never lead to a shop.
_RESERVED = ("example", "test", "invalid", "localhost", "example.com", "example.net", "example.org")


def test_link(
    inspection: Inspection, adapter: Channel, channel: StoreChannel, entry: BuyEntry | None
) -> Iterator[Problem]:
    """A test link: an error in a shop that is on the net, else a warning unless the seller says `test: yes`."""
    if not adapter.is_test(entry, channel.settings):
        return
    span = entry.span if entry else channel.span
    domain = inspection.catalog.store.domain
    if is_real(domain):
        message = f"this is a test of {adapter.name}: at {domain} nobody can pay with it"
        yield Problem("test-link", message, span, f"put the live one of {adapter.name} in its place")
    elif not channel.test:
        message = f"this is a test of {adapter.name}, with which nobody can pay"
        hint = f"put the live one in its place before the shop opens; write test: yes below {channel.name} until then"
        yield Problem("test-link", message, span, hint, Severity.WARNING)


def is_real(domain: str | None) -> bool:
    """Whether an address can be one of a shop on the net."""
    host = host_of(domain or "")
    return bool(host) and not any(host == name or host.endswith(f".{name}") for name in _RESERVED)
