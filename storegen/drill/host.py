"""The host: where the shop lies and what its content links to in, whether it can move within a day out."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.drill.host_domains import host_company
from storegen.hosts import host_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storegen.drill.mentions import Mention

_SHOWN = 3


class Verdict(enum.StrEnum):
    """Whether the shop outlives its host."""

    GREEN = "green"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Bound:
    """Links to addresses that a host lends.

    Attributes:
        places: the first of them: `content/menus.yaml:3:9`.
    """

    host: str
    company: str
    count: int
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Host:
    """What the drill says of the host.

    Attributes:
        domain: the shop's host name, or an empty text.
        company: who lends the domain; `None` where it is the shop's own.
        bound: links that die with some host.
    """

    domain: str
    company: str | None
    bound: tuple[Bound, ...]

    @property
    def verdict(self) -> Verdict:
        """Green when nothing but the files has to move."""
        return Verdict.GREEN if self.domain and self.company is None and not self.bound else Verdict.RED


def judge_host(base_url: str | None, found: Iterable[Mention]) -> Host:
    """Judge the host. The source is at hand wherever the drill can run, so that alone turns nothing red.

    Args:
        base_url: where the shop is, as a complete address.
        found: everything that the content mentions.
    """
    domain = host_of(base_url or "")
    places: dict[tuple[str, str], list[str]] = {}
    for mention in found:
        company = host_company(mention.host)
        if company:
            span = mention.span
            places.setdefault((mention.host, company), []).append(f"{span.path}:{span.line}:{span.column}")
    bound = (Bound(*key, len(where), tuple(where[:_SHOWN])) for key, where in sorted(places.items()))
    return Host(domain, host_company(domain), tuple(bound))
