"""LINE: the id of the seller's official account in, a link that opens a chat with the order out. A person answers.

LINE's developer pages "Use LINE features with the LINE URL scheme" (checked 2026-11-23):
`https://line.me/R/oaMessage/%40ID/?TEXT` opens the chat with the text in it, on phones only; LINE for computers does
not follow it. `line://` is deprecated because other programs can take it over.
"""

from __future__ import annotations

import datetime
import re
from urllib.parse import quote, unquote

from storegen.checkout.base import labelled
from storegen.checkout.by_message import ByMessage

_ID = re.compile(r"@[a-z0-9._-]{4,20}")
_ADDRESS = re.compile(r"https://line\.me/R/(?:ti/p|oaMessage)/(?P<id>[^/?]+)/?(?:\?.*)?")


class Line(ByMessage):
    """The channel `line`."""

    name = "line"
    operator = "line"
    checked = datetime.date(2026, 11, 23)
    hosts = ("line.me", "lin.ee")
    words = labelled("LINE", "LINE")
    known = ("id",)
    setting = "id"
    example = '"@your-shop"'
    body = ""
    noun = "the id of an official LINE account"
    cure = 'it begins with @ and has small letters; write it in quotes: "@your-shop"'

    def read(self, typed: str) -> str | None:
        """The id with its `@`, from the id or the account's address."""
        text = typed.strip()
        found = _ADDRESS.fullmatch(text)
        own = unquote(found["id"]) if found else text
        return own if _ID.fullmatch(own) else None

    def start(self, found: str) -> str:
        """The chat's address."""
        return f"https://line.me/R/oaMessage/{quote(found, safe='')}/?"


ADAPTER = Line()
