"""Texts of documents: a family in, its words in each language of the store out, each falling back by itself."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.catalog.model import PageTexts, Phrase, RichText
from storegen.catalog.pictures import find_picture, missing_picture
from storegen.documents.markdown import place_in_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from storegen.catalog.family import Family
    from storegen.documents.document import Document
    from storegen.documents.markdown import RenderedText
    from storegen.problems import Problem, Span
    from storegen.schema.translation import Translation
    from storegen.schema.worded import Worded

# Another host, another program, or a place in the same text; a document's name such as `page:about` is the shop's own.
_ELSEWHERE = re.compile(r"(?!(?:product|collection|page|post):)[A-Za-z][A-Za-z0-9+.-]*:|//|#|$")
_TAG = re.compile(r"<sup\b.*?</sup>|<[^>]+>", re.DOTALL)
_SOURCE = re.compile(r'(<img\b[^>]*?\ssrc=")([^"]*)(")')
_PLAIN = 300


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a document's words are settled in.

    Attributes:
        tags: the store's languages, the default one first.
        files: all files below content/.
        render: Markdown of a document (text, first line) to HTML; remembered by its caller.
    """

    tags: Sequence[str]
    files: AbstractSet[str]
    render: Callable[[Document, str, int], RenderedText]


def page_texts(
    family: Family, base: Worded, translations: Mapping[str, Translation], slug: str, around: Surroundings
) -> tuple[dict[str, PageTexts], tuple[Problem, ...]]:
    """The words of a document in every language.

    Args:
        base: the document as checked.
        translations: its translations as checked, by tag.
        slug: in the default language.
    """
    default = around.tags[0]
    problems: list[Problem] = []
    own_body = _body(family.base, base.text, default, around, problems)
    settled: dict[str, PageTexts] = {}
    for tag in around.tags:
        other = translations.get(tag)
        document = family.translations.get(tag)
        body = _body(document, other.text, tag, around, problems) if document and other else None
        settled[tag] = PageTexts(
            slug=(other.slug if other else None) or slug,
            title=phrase(other.title if other else None, base.title, tag, default),
            summary=_optional(other.summary if other else None, base.summary, tag, default),
            body=body or own_body,
            seo_title=_searched(
                _seo_title(other), _seo_title(base), tag, default, has_words=bool(other and other.title)
            ),
            seo_description=_searched(
                _seo_description(other),
                _seo_description(base),
                tag,
                default,
                has_words=bool(body or (other and other.summary)),
            ),
            translated=tag == default or bool(other and other.title and (body or not own_body)),
        )
    return settled, tuple(problems)


def phrase(own: str | None, base: str, tag: str, default: str) -> Phrase:
    """A translation's words, else the default language's."""
    return Phrase(own, tag) if own else Phrase(base, default)


def _optional(own: str | None, base: str | None, tag: str, default: str) -> Phrase | None:
    """The same for words that may be absent altogether."""
    if own:
        return Phrase(own, tag)
    return Phrase(base, default) if base else None


def _searched(own: str | None, base: str | None, tag: str, default: str, *, has_words: bool) -> Phrase | None:
    """The same for words that only search engines show, and that other words of the page can stand in for.

    Args:
        has_words: whether the translation has those other words; then it borrows none from another language.
    """
    return _optional(own, None if has_words and tag != default else base, tag, default)


def _seo_title(words: Worded | Translation | None) -> str | None:
    return words.seo.title if words and words.seo else None


def _seo_description(words: Worded | Translation | None) -> str | None:
    return words.seo.description if words and words.seo else None


def _body(
    document: Document, typed: str | None, tag: str, around: Surroundings, problems: list[Problem]
) -> RichText | None:
    """A document's text: what stands below the front matter, or its key `text`."""
    text, line = (typed, document.span(("text",)).line) if typed else (document.body, document.body_line)
    if not text.strip():
        return None
    rendered = around.render(document, text, line)
    problems += rendered.problems
    pictures: list[tuple[str, Span]] = []

    def placed(found: re.Match[str]) -> str:
        name = html.unescape(found[2])
        span = place_in_text(text, name, document.path, line)
        path = find_picture(name.removeprefix("/"), document.path, around.files)
        if path is None:
            problems.append(missing_picture(name, document.path, around.files, span))
            return found[0]
        pictures.append((path, span))
        return found[1] + html.escape(path) + found[3]

    whole = _SOURCE.sub(placed, rendered.html)
    links = tuple(
        (link, place_in_text(text, link, document.path, line)) for link in rendered.links if not _ELSEWHERE.match(link)
    )
    return RichText(whole, tag, plain(rendered.html), links, tuple(pictures))


def plain(markup: str) -> str:
    """The beginning of a text without its markup."""
    text = html.unescape(_TAG.sub(" ", markup[: _PLAIN * 8]))
    return " ".join(text.split())[:_PLAIN]
