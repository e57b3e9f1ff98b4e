"""Clean HTML in, a small tree of it out; and what of the tree a reader can tell apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

VOID = frozenset({"br", "hr", "img", "col", "source", "wbr"})
BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "caption", "col", "colgroup", "dd", "details", "div", "dl", "dt",
        "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
BLANKS = " \t\n\r\f"
_RUN = re.compile(rf"[{BLANKS}]+")
_BREAK = "<¶>"
_SPACING = re.compile(f"(?:<br>|[\u00a0 ])*{_BREAK}(?:<br>|[\u00a0 ]|{_BREAK})*")
_AROUND = re.compile(r" ?(<(?:¶|br|hr|/?(?:h[1-6]|[ou]l|li))>) ?")
_OPENING = re.compile(rf"(<(?:strong|em|a)[^>]*>)([{BLANKS}]+)")
_CLOSING = re.compile(rf"([{BLANKS}]+)((?:</(?:strong|em|a)>)+)")
_SAME = {"b": "strong", "i": "em"}
_SAID = frozenset({"href", "src", "alt", "colspan", "rowspan", "start", "type", "reversed", "value"})


@dataclass(slots=True)
class Element:
    """An element; texts are its children of type `str`.

    Attributes:
        name: of the tag, in lower case.
    """

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def is_block(self) -> bool:
        """Whether it begins a line of its own."""
        return self.name in BLOCKS


def parse_html(text: str) -> Element:
    """The tree of HTML whose tags are all closed; its root has no name."""
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return parser.root


def reading(root: Element) -> tuple[str, ...]:
    """What a reader is told, in order: words, and the tags that mean something. Equal readings look the same.

    Blanks count once, spacing (empty paragraphs, a break at the end of one) not at all, and a paragraph is a paragraph
    whether it is a `p` or a `div`.
    """
    text = _CLOSING.sub(r"\2\1", "".join(_parts(root)))
    text = _RUN.sub(" ", _OPENING.sub(r"\2\1", text))
    text = _AROUND.sub(r"\1", text)
    text = _SPACING.sub(_BREAK, f"{_BREAK}{text}{_BREAK}").removeprefix(_BREAK).removesuffix(_BREAK)
    return tuple(re.split(r"(<[^>]*>)", text))


def _parts(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, str):
            yield child.replace("<", "‹").replace(">", "›")
            continue
        name = _SAME.get(child.name, child.name)
        if name in {"p", "div"}:
            yield _BREAK
            yield from _parts(child)
            yield _BREAK
            continue
        said = "".join(f" {key}={value}" for key, value in sorted(child.attributes.items()) if key in _SAID and value)
        if child.is_block:
            yield _BREAK
        yield f"<{name}{said.replace('<', '‹').replace('>', '›')}>"
        yield from _parts(child)
        if name not in VOID:
            yield f"</{name}>"
        if child.is_block:
            yield _BREAK


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if len(self._open) > 1 and self._open[-1].name == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
