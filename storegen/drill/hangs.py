"""What else hangs on a platform: mentions and QR codes in, counted by kind with the first places of each out.

Ways to buy are not among it: they are what the drill itself is about.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.drill.mentions import What
from storegen.hosts import is_below

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from storegen.checkout.contract import Channel
    from storegen.drill.ground import Code
    from storegen.drill.mentions import Mention
    from storegen.drill.platforms import Platforms

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Hanging:
    """Things of one kind.

    Attributes:
        places: the first of them: `content/redirects.yaml:3:12`, or the name of a picture.
    """

    what: What
    count: int
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dependents:
    """Everything that hangs on anybody, by host name, and the QR codes."""

    by_host: Mapping[str, tuple[Hanging, ...]]
    codes: tuple[Code, ...]
    platforms: Platforms
    adapters: Mapping[str, Channel]

    def of(self, gone: AbstractSet[str]) -> tuple[Hanging, ...]:
        """What hangs on these operators and channels."""
        domains = [domain for name in gone if name in self.adapters for domain in self.adapters[name].hosts]
        found = [
            hanging
            for host, all_there in self.by_host.items()
            if self.platforms.of_domain(host) in gone or any(is_below(host, domain) for domain in domains)
            for hanging in all_there
        ]
        codes = sorted(
            {code.name for code in self.codes if code.channel in gone or not code.operators.isdisjoint(gone)}
        )
        if codes:
            found.append(Hanging(What.CODES, len(codes), tuple(codes[:_SHOWN])))
        return _added(found)

    def operators(self) -> frozenset[str]:
        """Platforms with a name of their own on which something hangs."""
        found = {self.platforms.of_domain(host) for host in self.by_host}
        return frozenset(operator for operator in found if self.platforms.is_known(operator))


def dependents(
    found: Iterable[Mention], codes: Iterable[Code], platforms: Platforms, adapters: Mapping[str, Channel]
) -> Dependents:
    """Count mentions by host and kind."""
    counted: dict[str, dict[What, list[str]]] = {}
    for mention in found:
        if mention.what is not What.WAYS:
            span = mention.span
            place = f"{span.path}:{span.line}:{span.column}"
            counted.setdefault(mention.host, {}).setdefault(mention.what, []).append(place)
    by_host = {
        host: tuple(Hanging(what, len(places), tuple(places[:_SHOWN])) for what, places in kinds.items())
        for host, kinds in counted.items()
    }
    return Dependents(by_host, tuple(sorted(codes, key=lambda code: (code.name, code.channel))), platforms, adapters)


def _added(found: Iterable[Hanging]) -> tuple[Hanging, ...]:
    """One for each kind, in the order of the kinds."""
    by_kind: dict[What, list[Hanging]] = {}
    for one in found:
        by_kind.setdefault(one.what, []).append(one)
    return tuple(
        Hanging(
            what,
            sum(one.count for one in by_kind[what]),
            tuple(place for one in by_kind[what] for place in one.places)[:_SHOWN],
        )
        for what in What
        if what in by_kind
    )
