"""WhatsApp: the seller's phone number in, a link that opens a chat with the order out. A person answers.

Facts checked 2026-11-22 (several guides of 2026 agree; WhatsApp's own page was not at hand): `https://wa.me/DIGITS`
takes the international number without `+`, spaces or leading zeros, and `text` what stands in the field.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.base import labelled
from storegen.checkout.by_message import ByMessage
from storegen.checkout.phone_numbers import phone_problem, read_phone

if TYPE_CHECKING:
    from storegen.problems import Problem, Span

_ADDRESS = re.compile(r"https://(?:wa\.me/|api\.whatsapp\.com/send/?\?phone=)\+?(?P<digits>[0-9]+)(?:[?&].*)?")


class WhatsApp(ByMessage):
    """The channel `whatsapp`."""

    name = "whatsapp"
    operator = "meta"
    checked = datetime.date(2026, 11, 22)
    hosts = ("wa.me", "whatsapp.com")
    words = labelled("WhatsApp", "WhatsApp")
    known = ("number",)
    setting = "number"
    example = '"+86 138 0013 8000"'
    body = "text"

    def read(self, typed: str) -> str | None:
        """The number in E.164."""
        return read_phone(_number(typed))

    def wrong(self, typed: str, span: Span) -> Problem | None:
        """What is wrong with the number."""
        return phone_problem(_number(typed), span)

    def start(self, found: str) -> str:
        """The chat's address."""
        return f"https://wa.me/{found.removeprefix('+')}?"


def _number(typed: str) -> str:
    """A number out of a chat's address; what is no such address stays."""
    found = _ADDRESS.fullmatch(typed.strip())
    return f"+{found['digits']}" if found else typed


ADAPTER = WhatsApp()
