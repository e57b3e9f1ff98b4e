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

# Only inside tags of elements that carry addresses: text, scripts and JSON-LD are left alone. Autoescape and nh3
# write `>` inside attributes as `&gt;`, so a tag ends at the first `>`.
_TAG = re.compile(
    r"<(?:a|area|audio|form|iframe|img|image|link|meta|object|script|source|track|use|video|button|div|li)\s[^>]*>"
)
_ADDRESS = re.compile(
    r"""(?P<before>\s(?:href|src|action|poster|data|data-href|data-src|data-large|xlink:href)\s*=\s*["'])(?P<address>/(?!/)[^"']*)"""
)
_SRCSET = re.compile(r"""(?P<before>\s(?:srcset|data-srcset|imagesrcset)\s*=\s*["'])(?P<address>[^"']*)""")
_REFRESH = re.compile(r"""(?P<before>\scontent\s*=\s*["']\d+;\s*url=)(?P<address>/(?!/)[^"']*)""")
_CANDIDATE = re.compile(r"(?P<address>/(?!/)[^\s,]+)")


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

    def in_tag(tag: re.Match[str]) -> str:
        text = _ADDRESS.sub(lambda match: match["before"] + written(match["address"]), tag[0])
        if "srcset" in text:
            text = _SRCSET.sub(lambda match: match["before"] + _in_candidates(match["address"], written), text)
        if text.startswith("<meta"):
            text = _REFRESH.sub(lambda match: match["before"] + written(match["address"]), text)
        return text

    return _TAG.sub(in_tag, html)


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


def _in_candidates(srcset: str, written: Callable[[str], str]) -> str:
    return _CANDIDATE.sub(lambda match: written(match["address"]), srcset)


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

    def in_tag(tag: re.Match[str]) -> str:
        text = _ADDRESS.sub(lambda match: match["before"] + base_url + match["address"], tag[0])
        return _SRCSET.sub(
            lambda match: match["before"] + _in_candidates(match["address"], lambda one: base_url + one), text
        )

    return _TAG.sub(in_tag, html)
