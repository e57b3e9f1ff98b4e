"""Collections, info pages and posts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from storegen.catalog.model.parts import PlacedSection, ProductPicture
    from storegen.catalog.model.text import Phrase, RichText
    from storegen.problems import Span


@dataclass(frozen=True, slots=True)
class PageTexts:
    """The words of an info page, post or collection in one language."""

    slug: str
    title: Phrase
    summary: Phrase | None
    body: RichText | None
    seo_title: Phrase | None
    seo_description: Phrase | None
    translated: bool


@dataclass(frozen=True, slots=True)
class Collection:
    """A named, ordered set of products; `members` are slugs of listed products, in order."""

    slug: str
    path: str
    sources: tuple[str, ...]
    digest: str
    texts: Mapping[str, PageTexts]
    members: tuple[str, ...]
    image: ProductPicture | None
    parent: str | None
    children: tuple[str, ...]
    draft: bool
    unlisted: bool
    layout: str | None
    sections: tuple[PlacedSection, ...] | None
    span: Span


@dataclass(frozen=True, slots=True)
class InfoPage:
    """A page of text: about, shipping, privacy."""

    slug: str
    path: str
    sources: tuple[str, ...]
    digest: str
    texts: Mapping[str, PageTexts]
    updated: datetime.date | None
    image: ProductPicture | None
    draft: bool
    unlisted: bool
    layout: str | None
    sections: tuple[PlacedSection, ...] | None
    span: Span


@dataclass(frozen=True, slots=True)
class Post:
    """A dated article."""

    slug: str
    path: str
    sources: tuple[str, ...]
    digest: str
    texts: Mapping[str, PageTexts]
    date: datetime.date
    updated: datetime.date | None
    author: str | None
    tags: tuple[str, ...]
    image: ProductPicture | None
    draft: bool
    unlisted: bool
    layout: str | None
    sections: tuple[PlacedSection, ...] | None
    span: Span
