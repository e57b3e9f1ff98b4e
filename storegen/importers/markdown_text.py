r"""A tree of HTML in, Markdown for our own engine out, or nothing where Markdown has no way of saying it.

Libraries that do this write CommonMark, whose escapes (`\&`, `\=`, `\~`) Python-Markdown shows as they stand; what
is written here is only what sellers' texts are made of, in the dialect that will read it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from storegen.importers.html_tree import BLANKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from storegen.importers.html_tree import Element

_DEEPEST = 12
_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_SIGNS = re.compile(r"[\\`*\[\]{}]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_AT_START = re.compile(r"(?m)^([#>+=-]|:(?= )|[0-9]+(?=\.))")
_UNDERSCORE = re.compile(r"(?<!\w)_|_(?!\w)")


class NoMarkdownError(Exception):
    """There is something in the text that Markdown does not have."""


def to_markdown(root: Element) -> str:
    """Write a text as Markdown.

    Raises:
        NoMarkdownError: it is better left as HTML.
    """
    return "\n\n".join(_blocks(root.children, 0))


def _blocks(nodes: Sequence[Element | str], depth: int) -> Iterator[str]:
    """Each block of Markdown; what stands between blocks is a paragraph."""
    if depth > _DEEPEST:
        raise NoMarkdownError
    loose: list[Element | str] = []
    for node in nodes:
        if isinstance(node, str) or not node.is_block:
            loose.append(node)
            continue
        yield from _paragraph(loose)
        loose = []
        yield from _block(node, depth)
    yield from _paragraph(loose)


def _block(node: Element, depth: int) -> Iterator[str]:
    if node.name in {"p", "div"}:
        yield from _blocks(node.children, depth + 1)
    elif node.name in _HEADINGS:
        words = _inline(node.children).strip(BLANKS)
        if "\n" in words:
            raise NoMarkdownError
        if words:
            yield f"{_HEADINGS[node.name]} {words}"
    elif node.name in {"ul", "ol"} and not node.attributes:
        yield "\n".join(_items(node, depth))
    elif node.name == "hr":
        yield "---"
    elif node.name == "blockquote":
        inner = "\n\n".join(_blocks(node.children, depth + 1))
        yield "\n".join(f"> {line}".rstrip() for line in inner.split("\n"))
    else:
        raise NoMarkdownError


def _items(node: Element, depth: int) -> Iterator[str]:
    number = 0
    for child in node.children:
        if isinstance(child, str):
            if child.strip(BLANKS):
                raise NoMarkdownError
            continue
        if child.name != "li":
            raise NoMarkdownError
        number += 1
        mark = "-   " if node.name == "ul" else f"{number}.".ljust(4)
        blocks = list(_blocks(child.children, depth + 1))
        if len([block for block in blocks if not re.match(r"-   |1\.  ", block)]) > 1:
            # Paragraphs in one item make all items of the list paragraphs.
            raise NoMarkdownError
        yield mark + "\n".join(blocks).replace("\n", "\n    ")


def _paragraph(nodes: Sequence[Element | str]) -> Iterator[str]:
    words = _inline(nodes).strip(BLANKS + "\u00a0")
    words = re.sub(r"(?:<br>\n?[ \u00a0]*)+$", "", words).strip(BLANKS + "\u00a0")
    words = re.sub(r"^(?:<br>\n?[ \u00a0]*)+", "", words)
    if words:
        yield "\n".join(_start_escaped(line.strip(BLANKS)) for line in words.split("\n") if line.strip(BLANKS))


def _inline(nodes: Sequence[Element | str]) -> str:
    return "".join(_escaped(node) if isinstance(node, str) else _inline_element(node) for node in nodes)


def _inline_element(node: Element) -> str:
    if node.name == "br":
        return "<br>\n"
    if node.is_block or (node.name not in _MARKS and node.name != "a"):
        raise NoMarkdownError
    inner = _inline(node.children)
    bare = inner.strip(BLANKS)
    if not bare:
        return inner
    before, after = inner[: len(inner) - len(inner.lstrip(BLANKS))], inner[len(inner.rstrip(BLANKS)) :]
    if node.name == "a":
        address = node.attributes.get("href", "")
        if not address or re.search(r"[\s()<>\\\"'`*_\[\]]", address.replace("_", "")):
            raise NoMarkdownError
        return f"{before}[{bare}]({address}){after}"
    mark = _MARKS[node.name]
    return f"{before}{mark}{bare}{mark}{after}"


def _escaped(text: str) -> str:
    text = re.sub(rf"[{BLANKS}]*\n[{BLANKS}]*", "\n", text)
    text = _SIGNS.sub(lambda found: "\\" + found[0], text)
    text = _UNDERSCORE.sub(r"\\_", text)
    return _ENTITY.sub("&amp;", text).replace("<", "&lt;")


def _start_escaped(line: str) -> str:
    """A line that would begin a list, a heading or a quotation."""
    found = _AT_START.match(line)
    if not found:
        return line
    sign = found[1]
    if sign.isdigit():
        return f"{sign}\\{line[len(sign) :]}"
    return f"&#{ord(sign)};{line[1:]}" if sign in "=:" else f"\\{line}"
