"""Host names: an address as a browser reads it in, the host it leads to out; and what lies below what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator

# As the URL Standard has it (https://url.spec.whatwg.org, checked 2026-11-23): tabs and line ends are dropped, a
# backslash is a slash, and any number of them may follow the scheme.
_TYPED = str.maketrans({"\\": "/", "\t": None, "\n": None, "\r": None})
_AROUND = "".join(map(chr, range(0x21)))
_ADDRESS = re.compile(
    r"(?:https?:/*|//+)(?:[^/?#]*@)?(?P<host>[^/?#@:\[\]\s]+)(?::[0-9]*)?(?=[/?#]|$)",
    re.IGNORECASE,
)
_NEVER_IN_A_HOST = re.compile(r"[\s/?#@:\[\]\\]")
_LONGEST = 253


def host_of(address: str) -> str:
    """The host that an address of the web leads to, in small letters; empty where there is none.

    Args:
        address: as typed, even `https:/www.etsy.com` or with backslashes. A name alone is no address.
    """
    found = _ADDRESS.match(address.translate(_TYPED).strip(_AROUND))
    if not found:
        return ""
    host = unquote(found["host"]).lower()
    if not host.isascii():
        host = _mapped(host)
    return "" if _NEVER_IN_A_HOST.search(host) else host.rstrip(".")


def is_below(host: str, domain: str) -> bool:
    """Whether a host is a domain or lies below it: `item.taobao.com` below `taobao.com`."""
    return host == domain or host.endswith(f".{domain}")


def tails(host: str) -> Iterator[str]:
    """A host and everything it lies below: `item.taobao.com`, `taobao.com`, `com`."""
    labels = host.split(".")
    return (".".join(labels[place:]) for place in range(len(labels)))


def _mapped(host: str) -> str:
    """A name of other letters as browsers look it up: wide letters and full stops are plain ones."""
    try:
        return host.encode("idna").decode("idna") if len(host) <= _LONGEST else ""
    except UnicodeError:
        return ""
