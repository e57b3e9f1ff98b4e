"""Orders by e-mail: the seller's address in, a link that opens a finished letter out. A person answers.

RFC 6068 (checked 2026-11-22): UTF-8, percent-encoded, a space is `%20`, a line break `%0D%0A`; only `subject` and
`body` are safe to set. Mail programs take some 2,000 octets; a Chinese character takes nine.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from storegen.checkout.actions import Link
from storegen.checkout.contract import Way
from storegen.checkout.message import fill_in_lines, order_lines, ordered_lines
from storegen.checkout.settings import missing_setting, unknown_settings
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer
    from storegen.problems import Span

_ADDRESS = re.compile(r"[^\s@<>(),;:\"\\\[\]?&%]+@[^\s@<>(),;:\"\\\[\]?&%]+\.[^\s@<>(),;:\"\\\[\]?&%.]+")
_MOST = 2000


class Email:
    """The channel `email`."""

    name = "email"
    needs_entry = False

    def labels(self) -> Mapping[str, str]:
        """What shoppers call it."""
        return {"en": "Order by e-mail", "zh": "邮件订购"}

    def check_settings(
        self, settings: Mapping[str, object], span: Span, files: AbstractSet[str]
    ) -> tuple[Problem, ...]:
        """It needs an address."""
        del files
        problems = list(unknown_settings(self.name, settings, ("address",), span))
        address = settings.get("address")
        if not isinstance(address, str):
            problems.append(
                missing_setting(self.name, "address", span, "write email: {address: you@your-shop.example}")
            )
        elif not _ADDRESS.fullmatch(address):
            problems.append(
                Problem("bad-email", f"'{address}' is not an e-mail address", span, "write it as you@your-shop.example")
            )
        return tuple(problems)

    def check_entry(self, entry: BuyEntry, settings: Mapping[str, object]) -> tuple[Problem, ...]:
        """It applies to everything, so an entry says nothing."""
        del settings
        hint = "take it out here; the address stands in store.yaml"
        return (Problem("needless-entry", "email needs no entry: it is there for everything", entry.span, hint),)

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Mapping[str, object]) -> Way | None:
        """A letter with the order in it, shortened where mail programs would cut it."""
        del entry
        address = settings.get("address")
        if not isinstance(address, str) or not _ADDRESS.fullmatch(address):
            return None
        letters = (_letter(lines) for lines in _shorter_and_shorter(offer))
        letter = next((one for one in letters if len(one) <= _MOST), _letter(ordered_lines(_titled(offer, 1))))
        return Way((Link(f"mailto:{quote(address, safe='@')}?{letter}"),))


def _shorter_and_shorter(offer: Offer) -> Iterator[tuple[str, ...]]:
    """The order, then without what is worth least: the page, the lines to fill in, the title's end.

    Choices, SKU and price always stay: without them nobody knows what was ordered.
    """
    yield order_lines(offer)
    yield (*ordered_lines(offer), *fill_in_lines(offer))
    yield ordered_lines(offer)
    for length in range(len(offer.title) - 1, 0, -1):
        yield ordered_lines(_titled(offer, length))


def _titled(offer: Offer, length: int) -> Offer:
    return offer if len(offer.title) <= length else replace(offer, title=offer.title[:length].rstrip() + "…")


def _letter(lines: tuple[str, ...]) -> str:
    body = "\r\n".join(lines)
    return f"subject={quote(lines[0], safe='')}&body={quote(body, safe='')}"


ADAPTER = Email()
