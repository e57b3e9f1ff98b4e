"""Python-Markdown set up for sellers' texts: Markdown in, HTML and headings out, in bounded time.

Ids carry a prefix, headings begin below the title of the page, and no styles are made (the shop's own policy forbids
them). What keeps it from hanging is in `markdown_watch`.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import InlineProcessor, Treeprocessor

from storegen.documents.markdown_watch import (
    BoundedTables,
    TooMuchWorkError,
    Watch,
    WatchedBlocks,
    WatchedHtml,
    WatchedPattern,
    refuse_hopeless,
)
from storegen.documents.slug import slugify

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Callable, Iterator

ID_PREFIX = "text-"
MAX_HTML = 1 << 20

_HEADING = re.compile(r"h([1-5])")
_ALIGN = re.compile(r"text-align: (left|center|right);")
# A pattern can only match where its sign stands, and most texts have none of them.
_SIGNS = {
    "backtick": "`\\",
    "escape": "\\",
    "footnote": "[",
    "reference": "[",
    "link": "[",
    "image_link": "[",
    "image_reference": "[",
    "short_reference": "[",
    "short_image_ref": "[",
    "autolink": "<",
    "automail": "<",
    "linebreak": "\n",
    "html": "<",
    "entity": "&",
    "em_strong": "*_",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in a text.

    Attributes:
        level: 1 to 6, as it is in the HTML.
        id: the anchor, with its prefix.
        text: its words, without markup.
    """

    level: int
    id: str
    text: str


class Engine:
    """One instance of Python-Markdown; to be used by one thread at a time."""

    def __init__(self, seconds: float) -> None:
        self._watch = Watch(seconds)
        self._markdown = markdown.Markdown(
            extensions=[
                "attr_list",
                "def_list",
                FootnoteExtension(BACKLINK_TITLE="↩ {}"),
                "sane_lists",
                "tables",
                TocExtension(marker="", slugify=_anchor),
            ],
            output_format="html",
        )
        self._guard(self._markdown)

    def convert(self, text: str) -> tuple[str, tuple[Heading, ...]]:
        """Render a text.

        Raises:
            TooMuchWorkError: when it takes too long, nests too deep or makes too much HTML.
        """
        refuse_hopeless(text)
        self._watch.start()
        try:
            made = self._markdown.reset().convert(text)
        except RecursionError as error:
            raise TooMuchWorkError from error
        self._watch.check()
        if len(made) > MAX_HTML:
            raise TooMuchWorkError
        tokens = getattr(self._markdown, "toc_tokens", [])
        return made, tuple(_headings(tokens))

    def _guard(self, engine: markdown.Markdown) -> None:
        """Put the watch where the loops are, and our own steps where they belong."""
        watch = self._watch
        engine.preprocessors.register(WatchedHtml(engine, watch), "html_block", 20)
        engine.parser.blockprocessors.register(WatchedBlocks(engine.parser, watch), "watch", 1000)
        engine.parser.blockprocessors.register(BoundedTables(engine.parser, watch), "table", 75)
        for pattern in engine.inlinePatterns:
            pattern.compiled_re = WatchedPattern(pattern.compiled_re, watch)  # type: ignore[assignment]
        signs = {engine.inlinePatterns.get_index_for_name(name): signs for name, signs in _SIGNS.items()}
        engine.treeprocessors.register(_Inline(engine, signs), "inline", 20)
        engine.treeprocessors.register(_Finish(engine), "finish", 4)


class _Inline(InlineProcessor):
    """Skips the patterns whose sign is absent from a piece of text, which is most of the work."""

    def __init__(self, engine: markdown.Markdown, signs: dict[int, str]) -> None:
        super().__init__(engine)
        self._patterns = [(pattern, signs.get(index, "")) for index, pattern in enumerate(engine.inlinePatterns)]
        self._apply: Callable[..., tuple[str, bool, int]] = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - theirs
        """Replace the method of that (mangled) name; apart from the skipping it is the original."""
        if isinstance(data, markdown.util.AtomicString):
            return data
        for index in range(patternIndex, len(self._patterns)):
            pattern, signs = self._patterns[index]
            start, matched = 0, not signs or any(sign in data for sign in signs)
            while matched:
                data, matched, start = self._apply(pattern, data, index, start)
        return data


class _Finish(Treeprocessor):
    """Anchors with their prefix, headings below the page's own, classes where tables would have styles."""

    def run(self, root: ET.Element) -> None:
        elements = list(root.iter())
        if sum(map(_weight, elements)) > MAX_HTML:
            raise TooMuchWorkError
        tokens = getattr(self.md, "toc_tokens", [])
        if any(token["level"] == 1 for token in tokens):
            _move_down(elements, tokens)
        anchors = set()
        for element in elements:
            if "id" in element.attrib:
                element.attrib["id"] = with_prefix(element.attrib["id"])
                anchors.add(element.attrib["id"])
            align = _ALIGN.fullmatch(element.get("style", "")) if element.tag in {"td", "th"} else None
            if align:
                del element.attrib["style"]
                element.set("class", f"align-{align[1]}")
        for element in elements:
            target = element.get("href", "")
            if element.tag == "a" and target.startswith("#") and with_prefix(target[1:]) in anchors:
                element.set("href", "#" + with_prefix(target[1:]))


def with_prefix(anchor: str) -> str:
    """An anchor that cannot be taken for one of the page's own, and holds no blanks."""
    anchor = re.sub(r"\s+", "-", anchor.strip())
    return anchor if anchor.startswith(ID_PREFIX) else ID_PREFIX + anchor


def _anchor(text: str, _: str) -> str:
    return ID_PREFIX + (slugify(text) or "section")


def _weight(element: ET.Element) -> int:
    texts = (element.text, element.tail, *element.attrib.values())
    return 10 + sum(len(text) for text in texts if text)


def _move_down(elements: list[ET.Element], tokens: list[dict[str, Any]]) -> None:
    """The page's title is its only h1; a text with an h1 of its own keeps its order one level below."""
    for element in elements:
        match = _HEADING.fullmatch(element.tag)
        if match:
            element.tag = f"h{int(match[1]) + 1}"
    for token in _flat(tokens):
        token["level"] = min(token["level"] + 1, 6)


def _headings(tokens: list[dict[str, Any]]) -> Iterator[Heading]:
    for token in _flat(tokens):
        yield Heading(token["level"], with_prefix(token["id"]), html.unescape(token["name"]))


def _flat(tokens: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for token in tokens:
        yield token
        yield from _flat(token["children"])
