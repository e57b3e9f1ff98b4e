"""Addresses whose shape nobody has looked up: an address in, whether it may be the provider's all the same out.

They are linked as they were typed, with a warning, because a provider may change its addresses any day. Hosts are never
guessed: one of another company is refused.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from storegen.checkout.operators import operator_of
from storegen.checkout.settings import is_https

_HOST = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def at(*hosts: str) -> re.Pattern[str]:
    """Pattern of a place at one of these hosts or below them, for `place_of`: `ko-fi.com/s/f180a946a8`."""
    return re.compile(rf"(?:[a-z0-9-]+\.)*(?:{'|'.join(map(re.escape, hosts))})/.+")


def place_of(text: str) -> str:
    """Host and path of an https address without port or other letters in its host; empty where it is none."""
    if not is_https(text):
        return ""
    parts = urlsplit(text)
    return f"{parts.netloc.lower()}{parts.path}" if _HOST.fullmatch(parts.netloc) else ""


def is_at_a_sellers_domain(text: str) -> bool:
    """Whether an address names something at a domain that is no known company's, so that it may be the seller's own."""
    host, _, path = place_of(text).partition("/")
    return bool(path) and operator_of(host).removeprefix("www.") == host.removeprefix("www.")
