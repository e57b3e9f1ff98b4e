"""A seller's Markdown in; clean HTML, its headings, links and pictures, and what is wrong with it out.

The engine is `markdown_engine`, the cleaning `html_clean`. A renderer is an object that its owner passes around, one
for each thread or process, because setting the engine up costs as much as rendering.
"""

from __future__ import annotations

import enum
import html
from dataclasses import dataclass

from storegen.documents.document import MAX_BODY, body_too_long
from storegen.documents.html_clean import HtmlCleaner, survey
from storegen.documents.markdown_engine import Engine, Heading
from storegen.documents.markdown_watch import TooMuchWorkError
from storegen.hosts import host_of
from storegen.problems import Problem, Severity, Span

__all__ = ["Heading", "MarkdownRenderer", "RenderedText", "Trust", "place_in_text", "render_markdown"]

MAX_SECONDS = 2.0


class Trust(enum.StrEnum):
    """Whose HTML inside of Markdown may stay as it is: `markdown: {html: trusted}`."""

    CLEAN = "clean"
    TRUSTED = "trusted"


@dataclass(frozen=True, slots=True)
class RenderedText:
    """A text as HTML.

    Attributes:
        html: to be put into a page; every `id` in it begins with `text-`, tables are aligned by the classes
            `align-left`, `align-center` and `align-right`.
        headings: in order.
        links: where its links lead, in order, each once, without those to anchors of the text itself.
        pictures: the `src` of each local picture as it stands in the HTML, in order, each once.
        problems: with positions in the file.
    """

    html: str
    headings: tuple[Heading, ...] = ()
    links: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


class MarkdownRenderer:
    """Renders one text after the other; not to be shared by threads."""

    def __init__(self, seconds: float = MAX_SECONDS) -> None:
        """Set the engine up.

        Args:
            seconds: the CPU time a text may take.
        """
        self._seconds = seconds
        self._engine = Engine(seconds)
        self._cleaner = HtmlCleaner()

    def render(self, text: str, path: str, first_line: int = 1, trust: Trust = Trust.CLEAN) -> RenderedText:
        """Render one text; never raises.

        Args:
            text: Markdown with LF line ends.
            path: the file it came from, for the spans.
            first_line: the number of the text's first line in that file.
            trust: whether HTML in it is cleaned.
        """
        if len(text.encode("utf-8", "surrogatepass")) > MAX_BODY:
            return RenderedText("", problems=(body_too_long(path, first_line),))
        try:
            made, headings = self._engine.convert(text)
            found = self._cleaner.clean(made) if trust is Trust.CLEAN else survey(made)
        except TooMuchWorkError:
            # An engine that was stopped half-way may hold pieces of this text.
            self._engine = Engine(self._seconds)
            return RenderedText("", problems=(self._slow(path, first_line),))
        problems = tuple(_remote(url, text, path, first_line, trust) for url in dict.fromkeys(found.remote))
        links, pictures = tuple(dict.fromkeys(found.links)), tuple(dict.fromkeys(found.pictures))
        return RenderedText(found.html, headings, links, pictures, problems)

    def _slow(self, path: str, first_line: int) -> Problem:
        return Problem(
            "slow-text",
            f"this text was given up: it takes longer than {self._seconds:g} s, or nests too deep",
            Span(path, first_line),
            "look for brackets, quotes or HTML tags that are opened many times and never closed",
        )


def render_markdown(text: str, path: str, first_line: int = 1, trust: Trust = Trust.CLEAN) -> RenderedText:
    """Render a single text; who has many makes one `MarkdownRenderer` for all of them."""
    return MarkdownRenderer().render(text, path, first_line, trust)


def place_in_text(text: str, target: str, path: str, first_line: int = 1) -> Span:
    """Where a link or picture of `RenderedText` stands in the text it was rendered from.

    Args:
        text: the Markdown.
        target: a link or picture.
        path: the file, for the span.
        first_line: the number of the text's first line in that file.
    """
    at = next((at for form in (target, html.escape(target)) if (at := text.find(form)) >= 0), 0)
    return Span(path, first_line + text.count("\n", 0, at), at - text.rfind("\n", 0, at))


def _remote(url: str, text: str, path: str, first_line: int, trust: Trust) -> Problem:
    host = host_of(url) or url
    if trust is Trust.CLEAN:
        message = f"a picture or frame on another host ({host}) is not loaded; a link stands in its place"
    else:
        message = f"this page loads something from another host ({host})"
    return Problem(
        "remote-picture",
        message,
        place_in_text(text, url, path, first_line),
        "save the picture beside the text and name the file here",
        Severity.WARNING,
    )
