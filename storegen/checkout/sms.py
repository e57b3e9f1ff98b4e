"""Text messages: the seller's phone number in, a link that opens a message with the order out. A person answers.

RFC 5724 (checked 2026-11-22): `sms:+NUMBER?body=TEXT`. A message of more than 70 Chinese or 160 Latin characters is
sent and charged as several.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from storegen.checkout.base import labelled
from storegen.checkout.by_message import ByMessage
from storegen.checkout.phone_numbers import phone_problem, read_phone

if TYPE_CHECKING:
    from storegen.problems import Problem, Span


class Sms(ByMessage):
    """The channel `sms`."""

    name = "sms"
    operator = "telephone"
    checked = datetime.date(2026, 11, 22)
    words = labelled("Text message", "短信订购")
    known = ("number",)
    setting = "number"
    example = '"+86 138 0013 8000"'
    body = "body"

    def read(self, typed: str) -> str | None:
        """The number in E.164."""
        return read_phone(typed)

    def wrong(self, typed: str, span: Span) -> Problem | None:
        """What is wrong with the number."""
        return phone_problem(typed, span)

    def start(self, found: str) -> str:
        """The message's address."""
        return f"sms:{found}?"


ADAPTER = Sms()
