"""A whole page: head, languages, sections and content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.pages.views.parts import LinkView


@dataclass(frozen=True, slots=True)
class HeadView:
    """What goes into `<head>`.

    Attributes:
        title: whole title of the window.
        description: at most some 160 characters, or empty.
        canonical: absolute address, or `None` without a domain.
        alternates: (language tag or `x-default`, absolute address).
        picture: absolute address of the JPEG for Open Graph, with its size.
        kind: Open Graph type: website, article or product.
        index: false keeps search engines out.
        json_ld: JSON-LD text, safe inside `<script type="application/ld+json">`; empty where there is none.
        feed: site address of the language's Atom feed, if there are posts.
        policy: Content-Security-Policy of this page, for a `<meta http-equiv>` right after the charset; empty where
            nobody reads the page.
        scripted: whether a way to buy on this page lets a provider's script take over, so that the theme's loader is
            needed.
    """

    title: str
    description: str
    canonical: str | None
    alternates: tuple[tuple[str, str], ...]
    picture: str | None
    picture_size: tuple[int, int] | None
    kind: str
    index: bool
    json_ld: tuple[str, ...]
    feed: str | None
    policy: str
    scripted: bool


@dataclass(frozen=True, slots=True)
class LanguageView:
    """The same page in another language; `label` is the language's own name for itself."""

    tag: str
    label: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class SectionView:
    """A placed section: its template is `sections/NAME.html`, which sees this as `section`.

    Attributes:
        name: of the section.
        id: unique on the page, for anchors.
        settings: resolved by the section's schema: text, flags, numbers, cards, pictures; every setting of the schema
            is there.
    """

    name: str
    id: str
    settings: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PageView:
    """A whole page; the template sees it as `page`, and its content also under its kind's name (`product`, ...).

    Attributes:
        kind: home, product, collection, products, info, post, posts, not_found, cart, order, sitemap, feed, robots,
            redirect, redirects, headers, provider_file.
        language: tag of the page; `direction` is `ltr` or `rtl`.
        breadcrumbs: from the home page to this one.
        draft: true only in preview.
    """

    kind: str
    address: str
    language: str
    direction: str
    head: HeadView
    languages: tuple[LanguageView, ...]
    breadcrumbs: tuple[LinkView, ...]
    layout: str
    sections: tuple[SectionView, ...]
    content: object
    draft: bool = False
