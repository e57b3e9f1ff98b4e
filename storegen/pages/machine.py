"""Pages that machines read: sitemap, robots, Atom feed, redirects, headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.pages import addresses
from storegen.pages.closed_links import open_redirects
from storegen.pages.headers import rules
from storegen.pages.policy import page_policy
from storegen.pages.rich_text import embedded
from storegen.pages.views import (
    FeedEntry,
    FeedView,
    HeadersView,
    HeadView,
    PageView,
    RedirectsView,
    RedirectView,
    RobotsView,
    SitemapEntry,
    SitemapView,
)
from storegen.schema.targets import decoded
from storegen.theming.links import absolute_html

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storegen.catalog.model import Post
    from storegen.catalog.store import Language
    from storegen.pages.frame import Subject
    from storegen.pages.inputs import Inputs
    from storegen.pages.views import ShopView

_FEED_LENGTH = 20


def machine_page(kind: str, address: str, language: str, content: object) -> PageView:
    """A page without a head, a layout or sections."""
    head = _head("", None)
    return PageView(kind, address, language, "ltr", head, (), (), "", (), content)


def _head(policy: str, canonical: str | None) -> HeadView:
    return HeadView("", "", canonical, (), None, None, "website", False, (), None, policy, False)


def sitemap_entries(
    inputs: Inputs, subject: Subject, modified: str | None, pictures: Iterable[str]
) -> tuple[SitemapEntry, ...]:
    """One entry for each translated language of a page; none for pages that search engines are kept from."""
    if inputs.base_url is None or not subject.index:
        return ()
    default = inputs.catalog.store.default_language.tag
    tags = [one.tag for one in inputs.catalog.store.languages if one.tag in subject.translated or one.tag == default]
    complete = [(tag, inputs.absolute(subject.addresses[tag]) or "") for tag in tags]
    alternates = (*complete, ("x-default", inputs.absolute(subject.addresses[default]) or "")) if len(tags) > 1 else ()
    shown = tuple(inputs.absolute(picture) or "" for picture in pictures)
    return tuple(SitemapEntry(address, modified, alternates, shown) for _tag, address in complete)


def sitemap_page(entries: tuple[SitemapEntry, ...], language: Language) -> PageView:
    """The sitemap."""
    return machine_page("sitemap", "/sitemap.xml", language.tag, SitemapView(entries))


def robots_page(inputs: Inputs, language: Language) -> PageView:
    """`robots.txt`, which lets everyone in and names the sitemap."""
    return machine_page("robots", "/robots.txt", language.tag, RobotsView(inputs.absolute("/sitemap.xml")))


def feed_page(inputs: Inputs, shop: ShopView, language: Language) -> PageView:
    """The Atom feed (RFC 4287) of the newest posts; its times come from the posts' dates, at midnight UTC."""
    posts = inputs.catalog.listed_posts()[:_FEED_LENGTH]
    address = addresses.feed(language)
    home = inputs.absolute(shop.home) or shop.home
    newest = max((post.updated or post.date for post in posts), default=inputs.as_of)
    view = FeedView(
        id=inputs.absolute(address) or address,
        title=shop.name.text,
        subtitle=shop.tagline.text if shop.tagline else "",
        address=inputs.absolute(address) or address,
        home=home,
        updated=f"{newest.isoformat()}T00:00:00Z",
        entries=tuple(_entry(inputs, post, language) for post in posts),
    )
    return machine_page("feed", address, language.tag, view)


def _entry(inputs: Inputs, post: Post, language: Language) -> FeedEntry:
    texts = post.texts[language.tag]
    address = addresses.post(inputs.catalog, post.slug, language)
    complete = inputs.absolute(address) or address
    body = embedded(inputs, texts.body, language)
    return FeedEntry(
        id=complete,
        address=complete,
        language=texts.title.language,
        title=texts.title.text,
        updated=f"{(post.updated or post.date).isoformat()}T00:00:00Z",
        published=f"{post.date.isoformat()}T00:00:00Z",
        author=post.author,
        summary=texts.summary.text if texts.summary else None,
        html=absolute_html(body.html, inputs.base_url or "") if body else None,
    )


def redirect_address(old: str) -> str:
    """Where the page of a redirect lies: a file name as it is, anything else as a folder, which hosts serve as HTML.

    Hosts look for the file of an address under its decoded name.
    """
    old = decoded(old)
    return old if old.endswith("/") or "." in old.rsplit("/", 1)[1] else f"{old}/"


def redirect_page(inputs: Inputs, old: str, target: str, language: Language) -> PageView:
    """A page at an old address that leads on without JavaScript, for hosts that read no `_redirects`."""
    view = machine_page("redirect", old, language.tag, RedirectView(target))
    canonical = target if target.startswith("https://") else inputs.absolute(target)
    head = _head(page_policy(inputs), canonical)
    return PageView(view.kind, old, language.tag, "ltr", head, (), (), "", (), view.content)


def redirects_page(inputs: Inputs, language: Language) -> PageView:
    """`_redirects` for hosts that read one (Netlify, Cloudflare Pages, GitLab Pages)."""
    rules = tuple((redirect.old, redirect.new) for redirect in open_redirects(inputs))
    return machine_page("redirects", "/_redirects", language.tag, RedirectsView(rules))


def headers_page(inputs: Inputs, language: Language) -> PageView:
    """`_headers` for hosts that read one (Netlify, Cloudflare Pages)."""
    return machine_page("headers", "/_headers", language.tag, HeadersView(rules(inputs)))
