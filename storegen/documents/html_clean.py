"""HTML from a seller's Markdown in; the same without anything that acts or loads from elsewhere out.

nh3 decides what is safe, by lists of what is allowed. What is left to do here follows from the shop's promises: no
request to another host, links that go out say so, and anchors that cannot collide with the page's own.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import nh3

from storegen.documents.kinds import DOCUMENT_KINDS
from storegen.documents.markdown_engine import ID_PREFIX, MAX_HTML, with_prefix
from storegen.documents.markdown_watch import TooMuchWorkError
from storegen.hosts import host_of

_INLINE = (
    "a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup"
)
_BLOCKS = (
    "address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li"
)
_MORE = "ol p pre section summary table caption colgroup col tbody td tfoot th thead time tr u ul var wbr"
_TAGS = frozenset(f"{_INLINE} {_BLOCKS} {_MORE}".split())
_ATTRIBUTES = {
    "*": {"class", "dir", "id", "lang", "title"},
    "a": {"href"},
    "bdo": {"dir"},
    "col": {"span"},
    "colgroup": {"span"},
    "data": {"value"},
    "del": {"datetime"},
    "details": {"open"},
    "img": {"alt", "height", "src", "width"},
    "ins": {"datetime"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "td": {"colspan", "headers", "rowspan"},
    "th": {"abbr", "colspan", "headers", "rowspan", "scope"},
    "time": {"datetime"},
}
_SCHEMES = frozenset({"http", "https", "mailto", "tel", *DOCUMENT_KINDS})
_NOT_LEFT = ("mailto:", "tel:", *(f"{kind}:" for kind in DOCUMENT_KINDS))

# nh3 writes attributes with double quotes and escapes < and > everywhere else, so this finds tags and nothing but tags.
_TAG = re.compile(r'<(/?[a-z][a-z0-9]*)((?: [^\s"<>=]+(?:="[^"]*")?)*)>')
_ATTRIBUTE = re.compile(r' ([^\s"<>=]+)="([^"]*)"')
_FRAME = re.compile(r"<(iframe|frame|embed|object|video|audio|source)\b([^<>]*)>", re.IGNORECASE)
_FRAME_SOURCE = re.compile(r"""\b(?:src|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
# Open formatting is repeated by HTML's rules in every paragraph that follows: 64 KB would grow to gigabytes.
_FORMATTING = re.compile(r"<(/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", re.IGNORECASE)
_MAX_OPEN = 50


@dataclass(slots=True)
class Cleaned:
    """HTML and what it refers to.

    Attributes:
        html: the text.
        links: where its links lead, in order; those to anchors of the text itself are left out.
        pictures: local pictures, as they were typed, in order.
        remote: pictures and frames of other hosts that are not loaded.
    """

    html: str
    links: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    remote: list[str] = field(default_factory=list)


class HtmlCleaner:
    """Holds nh3's lists, as making them costs more than using them."""

    def __init__(self) -> None:
        self._cleaner = nh3.Cleaner(
            tags=set(_TAGS),
            attributes=_ATTRIBUTES,
            url_schemes=set(_SCHEMES),
            link_rel=None,
            id_prefix=ID_PREFIX,
        )

    def clean(self, made: str) -> Cleaned:
        """Clean the HTML of one text.

        Raises:
            TooMuchWorkError: when more tags are left open than any honest text has.
        """
        _refuse_open_formatting(made)
        remote: list[str] = []
        framed = _FRAME.sub(lambda match: _frame_as_link(match, remote), made)
        cleaned = self._cleaner.clean(framed)
        if len(cleaned) > MAX_HTML:
            raise TooMuchWorkError
        rewriter = _Rewriter(cleaned, remote)
        return Cleaned(rewriter.run(), rewriter.links, rewriter.pictures, remote)


def survey(made: str) -> Cleaned:
    """What trusted HTML refers to; it stays as it is."""
    reader = _Surveyor()
    reader.feed(made)
    reader.close()
    return Cleaned(made, reader.links, reader.pictures, reader.remote)


def is_remote(url: str) -> bool:
    """Whether a browser would ask another host for this, however oddly it is written."""
    url = re.sub(r"[\t\n\r]", "", url).lstrip("\0\x01\x02\x03 \x0b\x0c").replace("\\", "/")
    return url.startswith("//") or re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", url) is not None


class _Rewriter:
    """Two looks at clean HTML: which anchors there are, then what has to change."""

    def __init__(self, cleaned: str, remote: list[str]) -> None:
        self.links: list[str] = []
        self.pictures: list[str] = []
        self._html = cleaned
        self._remote = remote
        self._anchors: set[str] = set()
        self._in_link = False

    def run(self) -> str:
        for match in _TAG.finditer(self._html):
            if ' id="' in match[2]:
                self._anchors.add(html.unescape(dict(_ATTRIBUTE.findall(match[2])).get("id", "")))
        return _TAG.sub(self._tag, self._html)

    def _tag(self, match: re.Match[str]) -> str:
        name = match[1]
        if name == "img":
            return self._picture(match)
        if name == "a":
            self._in_link = True
            return self._link(match)
        if name == "/a":
            self._in_link = False
        return match[0]

    def _link(self, match: re.Match[str]) -> str:
        attributes = {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(match[2])}
        url = attributes.get("href")
        if url is None:
            return match[0]
        if url.startswith("#") and with_prefix(url[1:]) in self._anchors:
            attributes["href"] = "#" + with_prefix(url[1:])
            return _open_tag("a", attributes)
        self.links.append(url)
        if is_remote(url) and not url.lower().startswith(_NOT_LEFT):
            attributes["rel"] = "noopener nofollow"
        return _open_tag("a", attributes)

    def _picture(self, match: re.Match[str]) -> str:
        attributes = {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(match[2])}
        url = attributes.get("src", "").strip()
        if not url:
            return html.escape(attributes.get("alt", ""))
        if not is_remote(url):
            self.pictures.append(url)
            attributes.setdefault("alt", "")
            return _open_tag("img", attributes)
        self._remote.append(url)
        words = html.escape(f"{attributes.get('alt', '')} (↗ {host_of(url) or url})".strip())
        if self._in_link or not url.lower().startswith(("http:", "https:", "//")):
            return f'<span class="remote-picture">{words}</span>'
        self.links.append(url)
        link = {"class": "remote-picture", "href": url, "rel": "noopener nofollow"}
        return f"{_open_tag('a', link)}{words}</a>"


class _Surveyor(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.pictures: list[str] = []
        self.remote: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        href = values.get("href")
        if tag == "a" and href and not href.startswith(f"#{ID_PREFIX}"):
            self.links.append(href)
        source = values.get("src") or (values.get("data") if tag == "object" else None)
        if source and is_remote(source) and not source.lower().startswith("data:"):
            self.remote.append(source)
        elif source and tag == "img":
            self.pictures.append(source)


def _frame_as_link(match: re.Match[str], remote: list[str]) -> str:
    """A link in place of a frame, a film or a sound; nh3 drops the rest of the element."""
    source = _FRAME_SOURCE.search(match[2])
    url = html.unescape(next(filter(None, source.groups()), "")).strip() if source else ""
    if not url:
        return match[0]
    words = url.rsplit("/", 1)[-1]
    if is_remote(url):
        remote.append(url)
        words = f"↗ {host_of(url) or url}"
    return f'<a class="remote-frame" href="{html.escape(url)}">{html.escape(words)}</a>'


def _open_tag(name: str, attributes: dict[str, str]) -> str:
    return f"<{name}" + "".join(f' {key}="{html.escape(value)}"' for key, value in attributes.items()) + ">"


def _refuse_open_formatting(made: str) -> None:
    depth: dict[str, int] = {}
    total = 0
    for match in _FORMATTING.finditer(made):
        name = match[2].lower()
        if not match[1]:
            depth[name] = depth.get(name, 0) + 1
            total += 1
        elif depth.get(name, 0) > 0:
            depth[name] -= 1
            total -= 1
        if total > _MAX_OPEN:
            raise TooMuchWorkError
