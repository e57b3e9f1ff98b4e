"""Who stands behind a name or an address: adapters in, the name of the platform for what sellers and links say out.

A platform is known by its operator (`alibaba`), by a channel of the store (`taobao`), as a host (`github`) or by a
domain (`gmail.com`, which stands for its operator). The shop's own domain is no platform: nobody but the seller can
close it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.checkout.operators import operator_of
from storegen.drill.host_domains import HOSTS, host_company
from storegen.hosts import host_of, is_below, tails

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from storegen.checkout.contract import Channel


@dataclass(frozen=True, slots=True)
class Platforms:
    """What is known of platforms.

    Attributes:
        by_domain: domains of adapters and whose they are.
        known: operators that have a name of their own; the others are called by their domain.
        own: the shop's own host name, or an empty text.
        home: the operator that lends the shop its host name, or an empty text.
    """

    by_domain: Mapping[str, str]
    known: frozenset[str]
    own: str
    home: str = ""

    def of_domain(self, domain: str) -> str:
        """The operator behind a host name; empty for the shop's own."""
        host = domain.strip().rstrip(".").lower()
        if self.is_own(host):
            return ""
        found = next((self.by_domain[tail] for tail in tails(host) if tail in self.by_domain), None)
        return found or operator_of(host)

    def of(self, name: str) -> str:
        """The operator that an adapter or a seller names: a domain stands for whoever is behind it."""
        name = HOSTS.get(name, name) if name not in self.known else name
        return self.of_domain(name) if "." in name else name

    def is_own(self, host: str) -> bool:
        """Whether a host name is the shop's own, or lies above or below it."""
        return bool(self.own) and (is_below(host, self.own) or is_below(self.own, host))

    def is_known(self, operator: str) -> bool:
        """Whether it is a platform that sellers know by name, not only a domain that somebody links to."""
        return operator in self.known


def platforms_of(adapters: Iterable[Channel], domain: str | None) -> Platforms:
    """Read what the adapters say.

    Args:
        adapters: all that are installed.
        domain: where the shop is, as a complete address.
    """
    listed = tuple(adapters)
    host = host_of(domain or "")
    # A domain that the host lends is the host's; whoever else lives there is a neighbour, not the shop.
    is_lent = host_company(host) is not None
    own = "" if is_lent else host.removeprefix("www.")
    by_domain = {one: adapter.operator for adapter in listed for one in adapter.hosts}
    operators = (operator_of(one) for one in (*by_domain, *HOSTS.values()))
    known = {adapter.operator for adapter in listed} | {one for one in operators if "." not in one}
    return Platforms(by_domain, frozenset(known), own, operator_of(host) if is_lent else "")
