"""Where a menu entry or an announcement leads: `collection:tea` in, kind and value out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import unquote

from storegen.documents.kinds import DOCUMENT_KINDS
from storegen.documents.slug import MAX_BYTES, check_slug, is_device
from storegen.problems import Span
from storegen.schema.mistakes import complain
from storegen.schema.reading import FromText
from storegen.schema.text_types import parse_email, parse_https
from storegen.suggest import suggest

_NOWHERE = Span("")
_UNUSABLE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\ufffd\ud800-\udfff]')
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Target:
    """Where something leads.

    Attributes:
        kind: product, collection, page or post (`value` is a slug), address (a path of the site, from `/`), or
            url (complete: https, mailto, tel).
        value: slug, path or url.
    """

    kind: str
    value: str


def parse_target(text: str) -> Target:
    """Read a target."""
    if text.startswith("/"):
        return Target("address", parse_site_address(text))
    found = _SCHEME.fullmatch(text)
    if found is None:
        nearest = f"page:{text}" if check_slug(text, _NOWHERE) is None else "page:about"
        if "." in text and " " not in text:
            raise complain("bad-target", "is not a complete address", f"write https://{text}")
        raise complain("bad-target", "leads nowhere", f"write {nearest}, collection:tea, /products/ or https://…")
    kind, value = found.group(1), found.group(2).strip()
    if kind in DOCUMENT_KINDS:
        problem = check_slug(value, _NOWHERE)
        if problem is not None:
            raise complain("bad-target", f"names no {kind}: {problem.message.rstrip('.')}", problem.hint)
        return Target(kind, value)
    return Target("url", _parse_url(text, kind, value))


def parse_site_address(text: str) -> str:
    """Read a path of the site: `/pages/size-chart/`, with an anchor perhaps."""
    if not text.startswith("/") or text.startswith("//"):
        raise complain("bad-address", "is not an address of this site", "begin it with one slash: /about/")
    if re.search(r"[\s\\<>\"\x00-\x1f]", text) or ".." in re.split(r"[/?#]", text):
        raise complain("bad-address", "has something in it that an address cannot have", "write it as /about/")
    return text


def parse_old_address(text: str) -> str:
    """Read an address that is gone; a page that leads on will lie there, so each of its parts has to do as a name."""
    parse_site_address(text)
    path = decoded(re.split(r"[?#]", text, maxsplit=1)[0])
    parts = path.strip("/").split("/")
    reason = next((reason for part in parts if (reason := _name_fault(part))), None)
    if reason is not None:
        raise complain("bad-address", f"cannot lead on: {reason}", "no page can lie there; take this line out")
    if parts[0].lower() == "storegen":
        raise complain("bad-address", "is where storegen keeps its own files", "take this line out")
    return text


def decoded(address: str) -> str:
    """An address as a person reads it: `/茶/` for `/%E8%8C%B6/`."""
    return unicodedata.normalize("NFC", unquote(address))


def _name_fault(name: str) -> str | None:
    checks = (
        (not name, "a part of it is empty"),
        (name.startswith("."), "a part of it begins with a dot"),
        (name.endswith((".", " ")), "a part of it ends with a dot or a space"),
        (_UNUSABLE.search(name) is not None, "there is a character in it that file names cannot have"),
        (len(name.encode("utf-8", "surrogatepass")) > MAX_BYTES, f"a part of it is longer than {MAX_BYTES} bytes"),
        (is_device(name), "Windows keeps a name in it for a device"),
    )
    return next((reason for fails, reason in checks if fails), None)


def parse_destination_address(text: str) -> str:
    """Read where a redirect leads: a path of the site or a complete https address."""
    return parse_site_address(text) if text.startswith("/") else parse_https(text)


def _parse_url(text: str, kind: str, value: str) -> str:
    if kind in ("https", "http"):
        return parse_https(text)
    if kind == "mailto":
        parse_email(value.partition("?")[0])
        return text
    if kind == "tel" and re.fullmatch(r"\+?[0-9 ().-]{3,30}", value):
        return re.sub(r"[ ().]", "", text)
    hint = suggest(kind, (*DOCUMENT_KINDS, "https", "mailto", "tel"))
    raise complain("bad-target", "leads nowhere", hint or "write page:about, collection:tea, /products/ or https://…")


LeadsTo = Annotated[
    Target,
    FromText(
        parse_target,
        "`product:…`, `collection:…`, `page:…`, `post:…`, an address from `/`, or a complete one",
        {"type": "string"},
    ),
]
OldAddress = Annotated[
    str, FromText(parse_old_address, "an address of this site such as `/about/`", {"type": "string"})
]
AnyAddress = Annotated[
    str, FromText(parse_destination_address, "an address such as `/about/` or `https://…`", {"type": "string"})
]
