"""A description as HTML in, the body of a document out: Markdown where that says the same, clean HTML where not.

Whether it says the same is not believed but tried: the Markdown is rendered as the shop will do it and compared with
the HTML, word for word and mark for mark.
"""

from __future__ import annotations

import html
import re

import nh3

from storegen.documents.document import MAX_BODY
from storegen.documents.html_clean import HtmlCleaner
from storegen.documents.markdown import MarkdownRenderer
from storegen.documents.markdown_watch import TooMuchWorkError
from storegen.importers.html_tree import parse_html, reading
from storegen.importers.markdown_text import NoMarkdownError, to_markdown
from storegen.problems import has_errors

# Frames and films stay: the shop makes links of them. What only carries styles goes, its words stay.
_TAGS = (nh3.ALLOWED_TAGS | {"iframe", "video", "audio", "source"}) - {"span", "center", "rt", "rp", "ruby"}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "width", "height"},
    "iframe": {"src"},
    "video": {"src"},
    "audio": {"src"},
    "source": {"src"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
}
_TAG = re.compile(r"<[a-zA-Z!/]")
_BLANK_LINES = re.compile(r"\n\s*\n\s*")
_HEADING = re.compile(r"(</?h)([1-5])(?=[\s>])")


class BodyWriter:
    """Turns one description after the other into a body; not to be shared by threads."""

    def __init__(self) -> None:
        """Set up what renders and cleans as the shop does."""
        self._renderer = MarkdownRenderer()
        self._cleaner = HtmlCleaner()
        self._importer = nh3.Cleaner(tags=set(_TAGS), attributes=_ATTRIBUTES, link_rel=None)

    def body(self, text: str) -> str | None:
        """The body for a description, `None` where it is too long or too tangled to be put on a page.

        Args:
            text: untrusted HTML.
        """
        if len(text.encode()) > MAX_BODY:
            return None
        if not _TAG.search(text):
            text = _paragraphs(html.unescape(text))
        clean = self._importer.clean(text).strip()
        if "<h1" in clean:
            # The title of the page is its only h1.
            clean = _HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", clean)
        try:
            wanted = reading(parse_html(self._cleaner.clean(clean).html))
        except (TooMuchWorkError, RecursionError):
            return None
        made = self._markdown(clean, wanted)
        return self._fenced(clean) if made is None else made

    def _markdown(self, clean: str, wanted: tuple[str, ...]) -> str | None:
        try:
            made = to_markdown(parse_html(clean))
        except (NoMarkdownError, RecursionError):
            return None
        rendered = self._renderer.render(made, "body.md")
        return made if reading(parse_html(rendered.html)) == wanted else None

    def _fenced(self, clean: str) -> str | None:
        """HTML in one block, so that nothing in it is taken for Markdown."""
        made = f"<div>\n{clean}\n</div>"
        return None if has_errors(self._renderer.render(made, "body.md").problems) else made


def _paragraphs(text: str) -> str:
    """A text without any tags as HTML; its line breaks and blank lines are meant."""
    paragraphs = (html.escape(part, quote=False) for part in _BLANK_LINES.split(text.strip()))
    return "".join(f"<p>{paragraph.replace(chr(10), '<br>')}</p>" for paragraph in paragraphs)
