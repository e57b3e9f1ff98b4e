"""Orders by e-mail: the seller's address in, a link that opens a finished letter out. A person answers.

RFC 6068 (checked 2026-11-22): UTF-8, percent-encoded, a space is `%20`, a line break `%0D%0A`; only `subject` and
`body` are safe to set. Mail programs take some 2,000 octets; a Chinese character takes nine.
"""

from __future__ import annotations

import datetime
import re
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from storegen.checkout.actions import Link
from storegen.checkout.base import ForAll, labelled
from storegen.checkout.capabilities import MESSAGE
from storegen.checkout.contract import Passed, Way
from storegen.checkout.hand_over import CartText
from storegen.checkout.message import fitting
from storegen.checkout.operators import operator_of
from storegen.checkout.settings import missing_setting
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.hand_over import HandOver
    from storegen.problems import Span

_ADDRESS = re.compile(r"[^\s@<>(),;:\"\\\[\]?&%]+@[^\s@<>(),;:\"\\\[\]?&%]+\.[^\s@<>(),;:\"\\\[\]?&%.]+")
_MOST = 2000


class Email(ForAll):
    """The channel `email`."""

    name = "email"
    operator = "e-mail"
    checked = datetime.date(2026, 11, 22)
    capabilities = MESSAGE
    words = labelled("Order by e-mail", "邮件订购")
    known = ("address",)

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs an address."""
        problems = list(super().check_settings(settings, span, files))
        address = settings.get("address")
        if not isinstance(address, str):
            hint = "write email: {address: you@your-shop.example}"
            problems.append(missing_setting(self.name, "address", span, hint))
        elif not _ADDRESS.fullmatch(address):
            hint = "write it as you@your-shop.example"
            problems.append(Problem("bad-email", f"'{address}' is not an e-mail address", span, hint))
        return tuple(problems)

    def operators(self, entry: BuyEntry | None, settings: Settings) -> frozenset[str]:
        """The company behind the address's domain; a domain of the seller's own hangs on nobody that can be named."""
        del entry
        _, _, domain = str(settings.get("address", "")).rpartition("@")
        return frozenset({operator_of(domain)})

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """A letter with the order in it, shortened where mail programs would cut it."""
        del entry
        address = settings.get("address")
        if not isinstance(address, str) or not _ADDRESS.fullmatch(address):
            return Passed("it has no address in store.yaml")
        start = f"mailto:{quote(address, safe='@')}?"
        return Way((Link(fitting(offer, partial(_letter, start), _MOST)),))

    def hand_over(self, settings: Settings, language: str) -> HandOver | None:
        """One letter with all lines."""
        del language
        address = str(settings.get("address", ""))
        start = f"mailto:{quote(address, safe='@')}?"
        return CartText(start, "subject", "body", address, _MOST, "\r\n")


def _letter(start: str, lines: tuple[str, ...]) -> str:
    body = "\r\n".join(lines)
    return f"{start}subject={quote(lines[0], safe='')}&body={quote(body, safe='')}"


ADAPTER = Email()
