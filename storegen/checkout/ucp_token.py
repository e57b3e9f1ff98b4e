"""How an item's id stands in the path of a UCP permalink: an id in, its token out, and back.

Universal Commerce Protocol, "Permalink Capability" (checked 2026-11-22): letters, digits, `.`, `_` and `-` stand as
they are; any other id is `~` and its UTF-8 in base64url without padding, and never percent-encoded.
"""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata

_ADDRESS = re.compile(r"\s*(?:javascript|vbscript|data|file|https?|mailto|tel):", re.IGNORECASE)
_RAW = re.compile(r"[A-Za-z0-9._-]+")


def token_of(item: str) -> str:
    """The token of an id that `is_item` allows."""
    if _RAW.fullmatch(item):
        return item
    return "~" + base64.urlsafe_b64encode(item.encode("utf-8")).decode("ascii").rstrip("=")


def item_of(token: str) -> str | None:
    """The id of a token; `None` where it is none, or not the one that `token_of` gives."""
    if _RAW.fullmatch(token):
        return token
    body = token.removeprefix("~")
    try:
        item = base64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return None
    is_canonical = base64.urlsafe_b64encode(item.encode("utf-8")).decode("ascii").rstrip("=") == body
    return item if token.startswith("~") and is_canonical and is_item(item) else None


def is_item(item: str) -> bool:
    """Whether something can be an id: not empty, no address, without characters that nobody sees."""
    return bool(item) and not _ADDRESS.match(item) and not any(unicodedata.category(char)[0] == "C" for char in item)
