"""What listings on marketplaces share: an id or an address as typed in, the listing in one spelling or a cure out.

An address counts by its host and its shape, never by an id's length; what only tracks visitors is dropped. A host is
one of the marketplace's own or it is refused, so no look-alike gets through (`taobao.com.evil.example`).
"""

from __future__ import annotations

import re
from abc import abstractmethod
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import parse_qsl, unquote, urlsplit

from storegen.checkout.base import ById
from storegen.checkout.capabilities import LISTING
from storegen.checkout.settings import bad_entry, entry_text, is_https
from storegen.hosts import is_below

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Settings
    from storegen.problems import Problem

NUMBER = re.compile(r"[0-9]{5,40}")
"""The number of a listing at most marketplaces; new ones get longer every year."""


@dataclass(frozen=True, slots=True)
class Address:
    """An https address, taken apart.

    Attributes:
        host: in lower case.
        path: decoded: `/item.htm`.
        query: the last value of each name, decoded.
    """

    host: str
    path: str
    query: Mapping[str, str]


def parsed(text: str) -> Address | None:
    """Take an address apart; `None` where it is not https, or names a port or a host of other letters than a to z."""
    if not is_https(text):
        return None
    parts = urlsplit(text)
    if not re.fullmatch(r"[A-Za-z0-9.-]+", parts.netloc):
        return None
    return Address(parts.netloc.lower(), unquote(parts.path), dict(parse_qsl(parts.query)))


class Listing(ById):
    """A listing on a marketplace: its price is the marketplace's, and a link is all there is.

    Attributes:
        short: hosts of short addresses, which end or hide what they stand for.
        elsewhere: (host, what to do) of addresses that belong to another channel.
    """

    capabilities = LISTING
    short: ClassVar[tuple[str, ...]] = ()
    elsewhere: ClassVar[tuple[tuple[str, str], ...]] = ()

    @abstractmethod
    def from_id(self, text: str, settings: Settings) -> str | None:
        """The listing behind an id that stands alone."""

    @abstractmethod
    def from_address(self, address: Address, settings: Settings) -> str | None:
        """The listing behind an address."""

    def read(self, text: str, settings: Settings) -> str | None:
        """The listing in one spelling."""
        found = self.from_id(text, settings)
        if found is not None:
            return found
        address = parsed(text)
        return self.from_address(address, settings) if address else None

    def expiring(self, text: str) -> str | None:
        """Short addresses are their provider's to take back, alone or in the sentence that an app copies."""
        if not any(_names_host(text, host) for host in self.short):
            return None
        return f"a short address; open it in a browser, then {self.example}"

    def check_entry(self, entry: BuyEntry, settings: Settings) -> tuple[Problem, ...]:
        """An entry is a listing of this marketplace."""
        address = parsed(entry_text(entry))
        for host, cure in self.elsewhere if address else ():
            if address is not None and is_below(address.host, host) and self.from_address(address, settings) is None:
                return (bad_entry(entry, f"is not {self.noun}", cure),)
        return super().check_entry(entry, settings)


def _names_host(text: str, host: str) -> bool:
    """Whether a text is an address at a host, or a sentence with one in it; a host in a query is no such thing."""
    return _naming(host).search(text.lower()) is not None


@cache
def _naming(host: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s|^[^?#]*?https?://){re.escape(host)}(?:[/?#]|$)")
