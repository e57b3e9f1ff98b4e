"""Links and addresses of channels that are closed: what sellers wrote in, the same without them out; the words stay."""

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
_BEGIN = r"(?<![A-Za-z0-9_.-])(?:https?:[/\\]*)?(?:[A-Za-z0-9-]+\.)*"
_END = r"(?![A-Za-z0-9-]|\.[A-Za-z0-9])(?:[/?#:][!#-;=?-~]*)?"
_TAG = re.compile(r"""<(?:"[^"]*"|'[^']*'|[^<>"'])*>""")
_ATTRIBUTE = re.compile(r"""\s([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_LINK = re.compile(r"<a\b[^>]*>.*?</a>", re.DOTALL)
_LINKED = re.compile(r"""<a\b[^>]*?\shref=(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_REMOTE = re.compile(r"""=\s*["']?\s*(?:https?:|[/\\]{2})""", re.IGNORECASE)
_SAID = frozenset({"alt", "aria-label", "content", "title"})
_NO_HOST_LEFT = " (↗ )"


def without_links(text: RichText, hosts: AbstractSet[str]) -> RichText:
    """A text whose links to closed hosts are words alone; words that are such an address themselves go too."""
    if not hosts or not (_REMOTE.search(text.html) or names_closed(text.html, hosts)):
        return text
    made = "".join(_open_parts(text.html, hosts))
    if made == text.html:
        return text
    return replace(text, html=made.replace(_NO_HOST_LEFT, ""), plain=without_addresses(text.plain, hosts))


def without_addresses(words: str, hosts: AbstractSet[str]) -> str:
    """Words without the addresses at closed hosts among them, and without the hosts' bare names."""
    if not names_closed(words, hosts):
        return words
    for host in sorted(hosts):
        words = re.sub(_pattern(host), "", words, flags=re.IGNORECASE)
    return words


def names_closed(words: str, hosts: AbstractSet[str]) -> bool:
    """Whether words may hold an address at a closed host; most texts hold none."""
    small = words.lower()
    return any(host in small for host in hosts)


def links_of(text: RichText) -> Iterator[str]:
    """Where a text's links lead, as addresses."""
    return (html.unescape(link[1] or link[2] or link[3] or "") for link in _LINKED.finditer(text.html))


def addresses_in(words: str, hosts: AbstractSet[str]) -> Iterator[str]:
    """The addresses at closed hosts that stand in words."""
    if names_closed(words, hosts):
        for host in sorted(hosts):
            yield from (found[0] for found in re.finditer(_pattern(host), words, re.IGNORECASE))


def words_beside_links(text: RichText) -> str:
    """What a text says outside its links, without markup."""
    return html.unescape(_TAG.sub(" ", _LINK.sub(" ", text.html)))


def open_redirects(inputs: Inputs) -> tuple[Redirect, ...]:
    """The redirects without those to closed channels, which would lead shoppers to a page that is gone."""
    return tuple(one for one in inputs.catalog.redirects if not is_closed(one.new, inputs.closed))


def _pattern(host: str) -> str:
    return f"{_BEGIN}{re.escape(host)}{_END}"


def _open_parts(text: str, hosts: AbstractSet[str]) -> Iterator[str]:
    """Tags and the words between them, without links to closed hosts."""
    at, in_closed_link = 0, False
    for tag in _TAG.finditer(text):
        yield without_addresses(text[at : tag.start()], hosts)
        at = tag.end()
        made = _ATTRIBUTE.sub(lambda found: _open_attribute(found, hosts), tag[0])
        if re.match(r"<a\b", made):
            in_closed_link = _LINKED.match(tag[0]) is not None and _LINKED.match(made) is None
        if in_closed_link and re.match(r"</?a\b", made):
            in_closed_link = made != "</a>"
            continue
        yield made
    yield without_addresses(text[at:], hosts)


def _open_attribute(found: re.Match[str], hosts: AbstractSet[str]) -> str:
    """An attribute without an address at a closed host."""
    value = html.unescape(found[2] or found[3] or found[4] or "")
    if is_closed(value, hosts):
        return ""
    if found[1].lower() in _SAID and names_closed(value, hosts):
        return f' {found[1]}="{html.escape(without_addresses(value, hosts))}"'
    return found[0]
