"""Hosts that imitate a channel's: a host and the known ones in, a problem out where it is made to deceive.

`taobao.com.evil.example` begins like Taobao's, `tаobао.com` has Cyrillic letters in it, `paypa1.com` a digit. Letters
that look alike are those of Unicode's UTS 39 (confusables.txt, checked 2026-11-23) that stand for small Latin ones.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.hosts import tails
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from storegen.problems import Span

_ALIKE = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u0432\u043d\u043a\u043c\u0442"
    "\u03b1\u03b5\u03bf\u03c1\u03c5\u03bd\u03b9\u03ba\u03c4\u0131\u0261015",
    "aeopcyxijshdqwbhkmt" + "aeopuvikt" + "ig" + "ols",
)
# Names such as a.co are part of honest ones: a.co-op.example.
_SHORTEST = 6
# An honest shop may have such a name in its own country: paddle.com.au.
_IN_A_COUNTRY = re.compile(r"\.[a-z]{2}")
# Free mail whose name has no honest sisters, as yahoo.com has in yahoo.com.au.
_MAIL = (
    "126.com",
    "139.com",
    "163.com",
    "foxmail.com",
    "gmail.com",
    "icloud.com",
    "proton.me",
    "protonmail.com",
    "qq.com",
)


@dataclass(frozen=True, slots=True)
class Known:
    """Hosts that somebody may imitate.

    Attributes:
        by_shape: those that are long enough to be recognised, by what they look like.
        most: of how many labels such a shape is.
    """

    hosts: frozenset[str]
    by_shape: Mapping[str, str]
    most: int

    @classmethod
    def of(cls, hosts: Iterable[str]) -> Known:
        """These and free mail, each looked at once."""
        every = frozenset((*hosts, *_MAIL))
        by_shape = {_shape(host): host for host in sorted(every) if len(host) >= _SHORTEST}
        return cls(every, by_shape, max(shape.count(".") + 1 for shape in by_shape))


@dataclass(frozen=True, slots=True)
class Imitation:
    """The known host that another one looks like, and whether that is no accident."""

    host: str
    is_certain: bool


def look_alike(host: str, span: Span, known: Known) -> Iterator[Problem]:
    """A host that looks like a known one and is not: an error where it is made to deceive, else a warning."""
    found = imitates(host, known)
    if found is None:
        return
    if found.is_certain:
        message = f"the host {host} looks like {found.host} and is not: whoever holds it can take the shoppers' money"
        yield Problem("look-alike-host", message, span, f"copy the address from {found.host} itself")
    else:
        message = f"the host {host} looks like {found.host} and may be somebody else's"
        hint = f"copy the address from {found.host} itself, unless you know who holds {host}"
        yield Problem("look-alike-host", message, span, hint, Severity.WARNING)


def imitates(host: str, known: Known) -> Imitation | None:
    """The known host that another one may be taken for."""
    host = host.rstrip(".").lower()
    if any(tail in known.hosts for tail in tails(host)):
        return None
    labels = _shape(host).split(".")
    for start in range(len(labels)):
        for end in range(min(start + known.most, len(labels)), start + 1, -1):
            one = known.by_shape.get(".".join(labels[start:end]))
            if one is not None:
                return Imitation(one, _is_certain(host, one))
    return None


def _is_certain(host: str, one: str) -> bool:
    """Whether a host has all of a known one between its full stops, and more than a country behind it."""
    _, found, behind = f".{_letters(host)}".partition(f".{_letters(one)}")
    return bool(found) and not _IN_A_COUNTRY.fullmatch(behind)


def _shape(host: str) -> str:
    """What a host looks like at a glance, where a hyphen is as good as a full stop."""
    return _letters(host).replace("-", ".")


def _letters(host: str) -> str:
    """A host in the letters that its own look like."""
    labels = []
    for label in host.split("."):
        try:
            shown = label.encode("ascii").decode("idna") if label.startswith("xn--") else label
        except UnicodeError:
            shown = label
        plain = unicodedata.normalize("NFKC", shown).casefold().translate(_ALIKE)
        labels.append(plain.replace("rn", "m").replace("vv", "w").replace("i", "l"))
    return ".".join(labels)
