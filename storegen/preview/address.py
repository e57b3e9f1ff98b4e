"""Request path in, address out: the one place that decides which paths are looked at at all.

What a static host would never serve from a shop (`..`, hidden files, backslashes, control characters) is refused
here, before any code that knows files hears of it.
"""

from __future__ import annotations

import re
from urllib.parse import quote

_INDEX = "index.html"
_WELL_KNOWN = ".well-known"

# A second layer of percent signs, a separator or stream of Windows, and what no address on a page contains.
_FORBIDDEN = re.compile(r"%[0-9A-Fa-f]{2}|[\\:\x00-\x1f\x7f]")


def address_of(path: bytes) -> str | None:
    """Decode a request path.

    Args:
        path: the path after one round of percent-decoding, without the query.

    Returns:
        `/products/mug/` for `/products/mug/` and `/products/mug/index.html`, or `None` where the path is not one that
        a shop could have.
    """
    try:
        text = path.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if not text.startswith("/") or _FORBIDDEN.search(text):
        return None
    parts = text.split("/")[1:]
    if not all(_is_safe(part, first=place == 0) for place, part in enumerate(parts[:-1])):
        return None
    last = parts[-1]
    if last and not _is_safe(last, first=len(parts) == 1):
        return None
    return text.removesuffix(_INDEX) if last == _INDEX else text


def location_of(address: str, query: str) -> str:
    """Write an address as the value of a Location header.

    Args:
        address: as `address_of` gave it, so it cannot begin with two slashes and lead to another host.
        query: as it came, without the question mark.
    """
    target = quote(address, safe="/-_.~!$&'()*+,;=@")
    kept = quote(query, safe="/-_.~!$&'()*+,;=@:?%")
    return f"{target}?{kept}" if kept else target


def _is_safe(part: str, *, first: bool) -> bool:
    if part.startswith("."):
        return first and part == _WELL_KNOWN
    # Windows drops a dot or space at the end of a name, so two addresses would mean one file there.
    return bool(part) and not part.endswith((".", " "))
