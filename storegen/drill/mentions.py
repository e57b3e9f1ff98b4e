"""What the content mentions of the net: documents in, each address and e-mail with its host and place out.

The documents are read as typed, because that is where a seller has to change them.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.documents.kinds import Kind
from storegen.hosts import host_of
from storegen.problems import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from storegen.documents.document import Document
    from storegen.documents.node import Loc, Node

_ADDRESS = re.compile(
    r"(?P<address>https?://[^\s<>\"'()\[\]{}，。、；）】」]+)|(?<![\w.+-])[\w.+-]+@(?P<domain>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
)
_BEFORE_PICTURE = re.compile(
    r"(?:!\[[^\]]*\]\(\s*<?|<(?:img|iframe|video|source)\b[^>]*\bsrc\s*=\s*[\"']?)$", re.IGNORECASE
)
_NEVER_PUBLISHED = frozenset({Kind.PRIVATE, Kind.SOURCE})


class What(enum.StrEnum):
    """What it is that mentions an address."""

    REVIEWS = "reviews"
    REDIRECTS = "redirects"
    MENUS = "menus"
    TEXTS = "texts"
    PICTURES = "pictures"
    CODES = "qr_codes"
    CONTACT = "contact"
    WAYS = "ways"


@dataclass(frozen=True, slots=True)
class Mention:
    """One address or e-mail in the content.

    Attributes:
        host: its host name, in small letters.
    """

    what: What
    host: str
    span: Span


def mentions(documents: Iterable[Document]) -> Iterator[Mention]:
    """Every address and e-mail in what is published, without the shop's own `domain`."""
    for document in documents:
        if document.kind in _NEVER_PUBLISHED:
            continue
        yield from _in_body(document)
        for loc, text in _texts(document.data, ()):
            if ("://" in text or "@" in text) and loc != ("domain",):
                span = document.span(loc)
                yield from (Mention(_what(document.kind, loc), host, span) for host, _ in _hosts(text))


def _in_body(document: Document) -> Iterator[Mention]:
    if "://" not in document.body and "@" not in document.body:
        return
    for number, line in enumerate(document.body.split("\n"), document.body_line):
        for host, at in _hosts(line):
            what = What.PICTURES if _BEFORE_PICTURE.search(line[:at]) else What.TEXTS
            yield Mention(what, host, Span(document.path, number, at + 1))


def _hosts(text: str) -> Iterator[tuple[str, int]]:
    for found in _ADDRESS.finditer(text):
        host = host_of(found["address"]) if found["address"] else found["domain"].lower()
        if host:
            yield host, found.start()


def _texts(node: Node, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(node, str):
        yield loc, node
    elif isinstance(node, dict):
        for key, child in node.items():
            yield from _texts(child, (*loc, key))
    elif isinstance(node, list):
        for place, child in enumerate(node):
            yield from _texts(child, (*loc, place))


def _what(kind: Kind, loc: Loc) -> What:
    if "buy" in loc or (kind is Kind.STORE and loc[0] == "channels"):
        return What.WAYS
    if kind is Kind.REVIEW and loc[0] == "source_url":
        return What.REVIEWS
    if kind is Kind.STORE and loc[0] == "contact":
        return What.CONTACT
    if loc[0] == "images":
        return What.PICTURES
    return {Kind.MENUS: What.MENUS, Kind.REDIRECTS: What.REDIRECTS}.get(kind, What.TEXTS)
