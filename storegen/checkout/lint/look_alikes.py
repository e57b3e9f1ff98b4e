"""Addresses that imitate a channel's: an address and the adapters in, a problem out where the host is made to deceive.

`taobao.com.evil.example` begins like Taobao's, `tаobао.com` has Cyrillic letters in it, `paypa1.com` a digit. Letters
that look alike are those of Unicode's UTS 39 (confusables.txt, checked 2026-11-23) that stand for small Latin ones.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from storegen.checkout.contract import Channel
    from storegen.problems import Span

_ALIKE = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u0432\u043d\u043a\u043c\u0442"
    "\u03b1\u03b5\u03bf\u03c1\u03c5\u03bd\u03b9\u03ba\u03c4\u0131\u0261015",
    "aeopcyxijshdqwbhkmt" + "aeopuvikt" + "ig" + "ols",
)
# Names such as a.co are part of honest ones: a.co-op.example.
_SHORTEST = 6
# An address in a country of its own, `ebay.com.au`, is the company's: only it gets such a name.
_IN_A_COUNTRY = re.compile(r"[a-z]{2}")


def look_alike(address: str, span: Span, adapters: Mapping[str, Channel]) -> Iterator[Problem]:
    """An address whose host looks like a channel's and is not."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return
    known = {one: name for name, adapter in sorted(adapters.items()) for one in adapter.hosts}
    imitated = imitates(host, tuple(known))
    if imitated is not None:
        message = f"the host {host} looks like {imitated} and is not: whoever holds it can take the shoppers' money"
        hint = f"copy the address from {imitated} itself"
        yield Problem("look-alike-host", message, span, hint)


def imitates(host: str, known: tuple[str, ...]) -> str | None:
    """The known host that another one is made to be taken for."""
    host = host.rstrip(".").lower()
    if any(host == one or host.endswith(f".{one}") for one in known):
        return None
    shape = _shape(host)
    for one in (one for one in known if len(one) >= _SHORTEST):
        _, found, after = f".{shape}".partition(f".{_shape(one)}")
        if found and (not after or (after[0] in ".-" and not _IN_A_COUNTRY.fullmatch(after[1:]))):
            return one
    return None


def _shape(host: str) -> str:
    """What a host looks like at a glance."""
    labels = []
    for label in host.split("."):
        try:
            shown = label.encode("ascii").decode("idna") if label.startswith("xn--") else label
        except UnicodeError:
            shown = label
        labels.append(unicodedata.normalize("NFKC", shown).casefold().translate(_ALIKE).replace("rn", "m"))
    return ".".join(labels)
