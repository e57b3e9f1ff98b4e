"""Links of finished HTML: site addresses in, links that work wherever the folder is put out.

Templates and sellers write site addresses (`/products/mug/`). Here, after rendering, each becomes relative to its
page, so that one build works at a domain's root, under a path and on IPFS; or, in the portable form, ends in
`index.html` for `file://`; or, in `404.html` (served at any depth), begins with the path the shop lies under.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# Only inside tags of elements that carry addresses: text and JSON-LD are left alone. A quoted value may hold `>`, and
# what looks like an attribute inside of one is text; possessive, so that no page takes more than one look.
_TAG = re.compile(
    r"<(?:a|area|audio|form|iframe|img|image|link|meta|object|script|source|track|use|video|button|div|li)[\s/]"
    r"""(?:[^>=]++|=\s*+(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*+)?+)*+>""",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"""(?P<before>(?P<name>[^\s/>="'<]++)\s*+=\s*+["']?+)(?P<value>(?<=")[^"]*|(?<=')[^']*|(?<=[\s=])[^\s>"'][^\s>]*)"""
)
_ADDRESSES = frozenset({"href", "src", "action", "poster", "data", "data-href", "data-src", "data-large", "xlink:href"})
_SRCSETS = frozenset({"srcset", "data-srcset", "imagesrcset"})
_REFRESH = re.compile(r"(?P<before>\d+;\s*url=)(?P<address>/(?!/).*)", re.IGNORECASE | re.DOTALL)
# An address goes on to the next space and may hold commas, but does not end with one (HTML 4.8.4.2.1).
_CANDIDATE = re.compile(r"(?P<address>[^\s,](?:\S*[^\s,])?)(?P<after>,+|\s[^,]*|)")


@dataclass(frozen=True, slots=True)
class LinkStyle:
    """How links are written in this build.

    Attributes:
        portable: every internal link names its file, for `file://`.
        base: path the shop lies under (`` at a root, `/shop` below one), for pages that are served at any depth.
    """

    portable: bool = False
    base: str = ""


def localise(html: str, page: str, style: LinkStyle, *, rooted: bool) -> str:
    """Rewrite every site address in a page.

    Args:
        html: a finished page.
        page: its own site address, `/products/mug/`.
        style: of the build.
        rooted: true for a page served at any depth, whose links must begin at the root.
    """
    known: dict[str, str] = {}

    def written(address: str) -> str:
        if address not in known:
            target = _named(_closed(address)) if style.portable else _closed(address)
            known[address] = style.base + target if rooted else relative(target, page)
        return known[address]

    return _rewritten(html, written)


def relative(target: str, page: str) -> str:
    """The link from a page to a site address.

    Args:
        target: site address, maybe with `?` and `#`: `/assets/base.css`, `/products/mug/#50-ml`.
        page: site address of the page the link is on.
    """
    path, mark, rest = _split(target)
    if path == page and rest and mark == "#":
        return mark + rest
    here = page.rsplit("/", 1)[0].split("/")[1:]
    there = path.split("/")[1:]
    folders, last = there[:-1], there[-1]
    shared = 0
    for one, other in zip(here, folders, strict=False):
        if one != other:
            break
        shared += 1
    steps = [".."] * (len(here) - shared) + folders[shared:]
    link = "/".join([*steps, last]) or "./"
    if ":" in link.split("/")[0]:
        link = "./" + link
    return link + mark + rest


def _rewritten(html: str, written: Callable[[str], str]) -> str:
    """Write each site address that stands in a tag in another way."""

    def in_attribute(found: re.Match[str]) -> str:
        name, value = found["name"].lower(), found["value"]
        if name in _ADDRESSES:
            return found["before"] + written(value) if _is_site_address(value) else found[0]
        if name in _SRCSETS:
            return found["before"] + _CANDIDATE.sub(in_candidate, value)
        if name == "content" and (refresh := _REFRESH.fullmatch(value)):
            return found["before"] + refresh["before"] + written(refresh["address"])
        return found[0]

    def in_candidate(found: re.Match[str]) -> str:
        address = found["address"]
        return written(address) + found["after"] if _is_site_address(address) else found[0]

    return _TAG.sub(lambda tag: _ATTRIBUTE.sub(in_attribute, tag[0]) if "/" in tag[0] else tag[0], html)


def _is_site_address(address: str) -> bool:
    return address.startswith("/") and not address.startswith("//")


def _closed(address: str) -> str:
    """The address of a page with its last slash, which not every host and no USB stick adds: pages have no dots."""
    path, mark, rest = _split(address)
    last = path.rsplit("/", 1)[1]
    return f"{path}/{mark}{rest}" if last and "." not in last else address


def _named(address: str) -> str:
    path, mark, rest = _split(address)
    return (path + "index.html" if path.endswith("/") else path) + mark + rest


def _split(address: str) -> tuple[str, str, str]:
    for position, character in enumerate(address):
        if character in "?#":
            return address[:position], character, address[position + 1 :]
    return address, "", ""


def absolute_html(html: str, base_url: str) -> str:
    """Make every site address in a piece of HTML complete, for feeds that are read elsewhere.

    Args:
        base_url: `https://shop.example`, without a slash at the end.
    """
    return _rewritten(html, lambda address: base_url + address)
