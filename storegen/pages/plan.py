"""Planning: the catalog and a theme in, every page that will be published out, and what only the whole shows.

One function for each kind of page; each page exists in each language. Views are not made here: a page carries a
function that makes its view when somebody asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from storegen.pages import addresses
from storegen.pages.cards import Cards
from storegen.pages.check_links import check_links
from storegen.pages.check_theme import check_theme
from storegen.pages.desk import Desk, machine
from storegen.pages.frame import Subject
from storegen.pages.lists import slices
from storegen.pages.machine import (
    feed_page,
    redirect_address,
    redirect_page,
    redirects_page,
    robots_page,
    sitemap_entries,
    sitemap_page,
)
from storegen.pages.make import (
    collection_page,
    home_page,
    info_page,
    not_found_page,
    post_page,
    posts_page,
    product_page,
    products_page,
)
from storegen.pages.page import address_of
from storegen.pages.pictures import fallback_address, originals, renditions
from storegen.pages.shop import shop_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from storegen.assets.picture import Picture
    from storegen.assets.renditions import Rendition
    from storegen.catalog.model import Collection as ProductCollection
    from storegen.catalog.model import InfoPage, Post, Product, ProductPicture
    from storegen.pages.inputs import Inputs
    from storegen.pages.page import Page
    from storegen.pages.views import ShopView, SitemapEntry
    from storegen.problems import Problem

STATIC = "content/static/"


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be published.

    Attributes:
        pages: by address, in the order in which they are rendered.
        files: output path -> store-relative path of the files of `static/`.
        shops: the shop's view by language tag.
        renditions: by site address.
        originals: pictures that are published as they are, by site address.
    """

    pages: Mapping[str, Page]
    files: Mapping[str, str]
    shops: Mapping[str, ShopView]
    renditions: Mapping[str, Rendition]
    originals: Mapping[str, Picture]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """One thing's pages in all languages, and what the sitemap says of them."""

    subject: Subject
    pages: tuple[Page, ...]
    modified: str | None = None
    pictures: tuple[ProductPicture, ...] = ()


def plan(inputs: Inputs) -> Plan:
    """Plan every page of the shop."""
    cards = Cards(inputs)
    languages = inputs.catalog.store.languages
    desk = Desk(inputs, cards, {language.tag: shop_view(inputs, cards, language) for language in languages})
    groups = list(_groups(desk))
    pages = [page for group in groups for page in group.pages]
    pages += _machine_pages(desk, groups)
    files = {path.removeprefix(STATIC): path for path in sorted(inputs.catalog.files) if path.startswith(STATIC)}
    problems = (
        *addresses.collisions(pages, ((address_of(path), source) for path, source in files.items())),
        *check_theme(inputs),
        *check_links(inputs, {page.address for page in pages}, set(files)),
    )
    by_address = {page.address: page for page in pages}
    return Plan(by_address, files, desk.shops, renditions(inputs), originals(inputs), problems)


def _groups(desk: Desk) -> Iterator[_Group]:
    catalog = desk.inputs.catalog
    listed = tuple(product.slug for product in catalog.listed())
    yield _home(desk)
    if catalog.store.all_products:
        yield from _products(desk, listed)
    for product in catalog.products.values():
        yield _product(desk, product)
    for collection in catalog.collections.values():
        yield from _collection(desk, collection)
    for page in catalog.pages.values():
        yield _info(desk, page)
    if catalog.listed_posts():
        yield from _posts(desk, tuple(post.slug for post in catalog.listed_posts()))
    for post in catalog.posts.values():
        yield _post(desk, post)
    yield _not_found(desk)


def _home(desk: Desk) -> _Group:
    languages = desk.inputs.catalog.store.languages
    subject = Subject("home", {one.tag: addresses.home(one) for one in languages}, _all_tags(desk))
    span = desk.inputs.catalog.store.span
    pages = (desk.page(subject, one, (span.path,), span, partial(home_page, desk, subject, one)) for one in languages)
    return _Group(subject, tuple(pages))


def _products(desk: Desk, listed: Sequence[str]) -> Iterator[_Group]:
    languages, span = desk.inputs.catalog.store.languages, desk.inputs.catalog.store.span
    for piece in slices(listed):
        own = {one.tag: addresses.products(one, piece.number) for one in languages}
        subject = Subject("products", own, _all_tags(desk))
        pages = (
            desk.page(subject, one, (span.path,), span, partial(products_page, desk, subject, piece, len(listed), one))
            for one in languages
        )
        yield _Group(subject, tuple(pages))


def _product(desk: Desk, product: Product) -> _Group:
    catalog = desk.inputs.catalog
    subject = Subject(
        kind="product",
        addresses={one.tag: addresses.product(catalog, product.slug, one) for one in catalog.store.languages},
        translated=_translated(product.texts),
        og_kind="product",
        index=not (product.unlisted or product.draft),
        draft=product.draft,
        layout=product.layout,
        sections=product.sections,
    )
    pages = (
        desk.page(subject, one, product.sources, product.span, partial(product_page, desk, subject, product, one))
        for one in catalog.store.languages
    )
    changed = product.updated or product.date
    return _Group(subject, tuple(pages), changed.isoformat() if changed else None, product.pictures)


def _collection(desk: Desk, collection: ProductCollection) -> Iterator[_Group]:
    catalog = desk.inputs.catalog
    for piece in slices(collection.members):
        subject = Subject(
            kind="collection",
            addresses={
                one.tag: addresses.collection(catalog, collection.slug, one, piece.number)
                for one in catalog.store.languages
            },
            translated=_translated(collection.texts),
            index=not (collection.unlisted or collection.draft),
            draft=collection.draft,
            layout=collection.layout,
            sections=collection.sections,
        )
        pages = (
            desk.page(
                subject,
                one,
                collection.sources,
                collection.span,
                partial(collection_page, desk, subject, collection, piece, one),
            )
            for one in catalog.store.languages
        )
        yield _Group(subject, tuple(pages), None, (collection.image,) if collection.image else ())


def _info(desk: Desk, page: InfoPage) -> _Group:
    catalog = desk.inputs.catalog
    subject = Subject(
        kind="info",
        addresses={one.tag: addresses.info(catalog, page.slug, one) for one in catalog.store.languages},
        translated=_translated(page.texts),
        index=not (page.unlisted or page.draft),
        draft=page.draft,
        layout=page.layout,
        sections=page.sections,
    )
    pages = (
        desk.page(subject, one, page.sources, page.span, partial(info_page, desk, subject, page, one))
        for one in catalog.store.languages
    )
    changed = page.updated.isoformat() if page.updated else None
    return _Group(subject, tuple(pages), changed, (page.image,) if page.image else ())


def _posts(desk: Desk, slugs: Sequence[str]) -> Iterator[_Group]:
    languages, span = desk.inputs.catalog.store.languages, desk.inputs.catalog.store.span
    for piece in slices(slugs):
        own = {one.tag: addresses.posts(one, piece.number) for one in languages}
        subject = Subject("posts", own, _all_tags(desk))
        pages = (
            desk.page(subject, one, (span.path,), span, partial(posts_page, desk, subject, piece, one))
            for one in languages
        )
        yield _Group(subject, tuple(pages))


def _post(desk: Desk, post: Post) -> _Group:
    catalog = desk.inputs.catalog
    subject = Subject(
        kind="post",
        addresses={one.tag: addresses.post(catalog, post.slug, one) for one in catalog.store.languages},
        translated=_translated(post.texts),
        og_kind="article",
        index=not (post.unlisted or post.draft),
        draft=post.draft,
        layout=post.layout,
        sections=post.sections,
    )
    pages = (
        desk.page(subject, one, post.sources, post.span, partial(post_page, desk, subject, post, one))
        for one in catalog.store.languages
    )
    changed = post.updated or post.date
    return _Group(subject, tuple(pages), changed.isoformat(), (post.image,) if post.image else ())


def _not_found(desk: Desk) -> _Group:
    languages, span = desk.inputs.catalog.store.languages, desk.inputs.catalog.store.span
    subject = Subject(
        "not_found", {one.tag: f"{one.prefix}/404.html" for one in languages}, _all_tags(desk), index=False
    )
    pages = (
        desk.page(subject, one, (span.path,), span, partial(not_found_page, desk, subject, one)) for one in languages
    )
    return _Group(subject, tuple(pages))


def _machine_pages(desk: Desk, groups: Sequence[_Group]) -> Iterator[Page]:
    inputs = desk.inputs
    store = inputs.catalog.store
    first, span = store.default_language, store.span
    if inputs.base_url is not None:
        yield machine(
            "sitemap", "/sitemap.xml", first, "sitemap.xml", span, lambda: sitemap_page(_entries(inputs, groups), first)
        )
    yield machine("robots", "/robots.txt", first, "robots.txt", span, partial(robots_page, inputs, first))
    if inputs.catalog.listed_posts():
        for language in store.languages:
            view = partial(feed_page, inputs, desk.shops[language.tag], language)
            yield machine("feed", addresses.feed(language), language, "feed.xml", span, view)
    for redirect in inputs.catalog.redirects:
        old = redirect_address(redirect.old)
        view = partial(redirect_page, inputs, old, redirect.new, first)
        yield machine("redirect", old, first, "redirect.html", redirect.span, view)
    if inputs.catalog.redirects:
        yield machine("redirects", "/_redirects", first, "redirects.txt", span, partial(redirects_page, inputs, first))


def _entries(inputs: Inputs, groups: Iterable[_Group]) -> tuple[SitemapEntry, ...]:
    return tuple(
        entry
        for group in groups
        for entry in sitemap_entries(inputs, group.subject, group.modified, _shown(inputs, group.pictures))
    )


def _shown(inputs: Inputs, pictures: Iterable[ProductPicture]) -> list[str]:
    found = (fallback_address(inputs, picture) for picture in pictures)
    return [address for address in found if address]


def _all_tags(desk: Desk) -> frozenset[str]:
    return frozenset(one.tag for one in desk.inputs.catalog.store.languages)


def _translated(texts: Mapping[str, object]) -> frozenset[str]:
    return frozenset(tag for tag, words in texts.items() if getattr(words, "translated", False))
