"""Links to channels that are closed: what sellers wrote in, the same without them out; the words stay."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from storegen.checkout.closed import is_closed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import Redirect, RichText
    from storegen.pages.inputs import Inputs

# In ASCII, because an address stands between Chinese characters without a space.
_BEGIN = r"(?<![A-Za-z0-9_.-])(?:https?://)?(?:[A-Za-z0-9-]+\.)*"
_END = r"(?![A-Za-z0-9-]|\.[A-Za-z0-9])(?:[/?#:][!#-;=?-~]*)?"
_LINK = re.compile(r'<a\b[^>]*?\shref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


def without_links(text: RichText, hosts: AbstractSet[str]) -> RichText:
    """A text whose links to closed hosts are words alone; words that are such an address themselves go too."""
    if not any(host in text.html for host in hosts):
        return text

    def unlinked(link: re.Match[str]) -> str:
        if not is_closed(html.unescape(link[1]), hosts):
            return link[0]
        return without_addresses(link[2], hosts)

    return replace(text, html=_LINK.sub(unlinked, text.html), plain=without_addresses(text.plain, hosts))


def without_addresses(words: str, hosts: AbstractSet[str]) -> str:
    """Words without the addresses at closed hosts among them, and without the hosts' bare names."""
    for host in sorted(hosts):
        words = re.sub(rf"{_BEGIN}{re.escape(host)}{_END}", "", words)
    return words


def links_of(text: RichText) -> Iterator[str]:
    """Where a text's links lead, as addresses."""
    return (html.unescape(link[1]) for link in _LINK.finditer(text.html))


def open_redirects(inputs: Inputs) -> tuple[Redirect, ...]:
    """The redirects without those to closed channels, which would lead shoppers to a page that is gone."""
    return tuple(one for one in inputs.catalog.redirects if not is_closed(one.new, inputs.closed))
