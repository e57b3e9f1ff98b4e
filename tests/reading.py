"""Reading finished HTML: a page's text in; its links, data and structured data out."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser

_ADDRESSES = ("href", "src", "action", "poster", "data-src")


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag with its attributes and the text inside it, tags taken out."""

    tag: str
    attributes: dict[str, str]
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words inside, with single spaces."""
        return " ".join("".join(self.pieces).split())

    def has_class(self, name: str) -> bool:
        """Whether it has a class."""
        return name in self.attributes.get("class", "").split()


_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})


class Page(HTMLParser):
    """A finished page, to be asked what is on it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag):
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data):
        for element in self._open:
            element.pieces.append(data)

    def all(self, tag: str, name: str | None = None) -> list[Element]:
        """Elements of a tag, those of a class only where one is named."""
        return [one for one in self.elements if one.tag == tag and (name is None or one.has_class(name))]

    def with_id(self, name: str) -> Element:
        """The one element with an id."""
        (found,) = [one for one in self.elements if one.attributes.get("id") == name]
        return found

    def links(self) -> list[str]:
        """Every address in the page that a browser may follow or load."""
        found = [one.attributes[name] for one in self.elements for name in _ADDRESSES if name in one.attributes]
        for one in self.elements:
            found += [part.split()[0] for part in one.attributes.get("srcset", "").split(",") if part.strip()]
            if one.attributes.get("http-equiv") == "refresh":
                found.append(one.attributes["content"].split("url=", 1)[1])
        return found

    def link(self, relation: str) -> list[dict[str, str]]:
        """Attributes of the `<link>` elements of a relation."""
        return [one.attributes for one in self.all("link") if relation in one.attributes.get("rel", "").split()]

    def meta(self, name: str) -> str | None:
        """Content of a `<meta>` element."""
        found = [one.attributes for one in self.all("meta")]
        return next((one["content"] for one in found if name in (one.get("name"), one.get("property"))), None)

    def json_ld(self, kind: str) -> dict[str, object]:
        """The structured data of a type."""
        scripts = (one for one in self.all("script") if one.attributes.get("type") == "application/ld+json")
        (found,) = [data for one in scripts if (data := json.loads("".join(one.pieces)))["@type"] == kind]
        return found
