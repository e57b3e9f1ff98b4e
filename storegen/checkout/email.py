"""Orders by e-mail: the seller's address in, a link that opens a finished letter out. A person answers.

RFC 6068 (checked 2026-11-22): UTF-8, percent-encoded, a space is `%20`, a line break `%0D%0A`; only `subject` and
`body` are safe to set. Mail programs take some 2,000 octets; a Chinese character takes nine.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from storegen.checkout.actions import Link
from storegen.checkout.contract import Way
from storegen.checkout.message import order_lines
from storegen.checkout.settings import missing_setting, unknown_settings
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
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
        """A letter with the order in it, shortened to its first lines where mail programs would cut it."""
        del entry
        address = settings.get("address")
        if not isinstance(address, str) or not _ADDRESS.fullmatch(address):
            return None
        lines = order_lines(offer)
        subject = quote(lines[0], safe="")
        while len(lines) > 1 and len(_body(lines)) + len(subject) > _MOST:
            lines = lines[:-1]
        return Way((Link(f"mailto:{quote(address, safe='@')}?subject={subject}&body={_body(lines)}"),))


def _body(lines: tuple[str, ...]) -> str:
    return quote("\r\n".join(lines), safe="")


ADAPTER = Email()
