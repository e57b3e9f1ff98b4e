"""Planning: the catalog and a theme in, every page that will be published out, and what only the whole shows.

One function for each kind of page; each page exists in each language. Views are not made here: a page carries a
function that makes its view when somebody asks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from storegen.pages import addresses
from storegen.pages.cards import Cards
from storegen.pages.cart import has_cart, has_order_form
from storegen.pages.check_closed import check_closed
from storegen.pages.check_links import check_links
from storegen.pages.check_theme import check_theme
from storegen.pages.closed_links import open_redirects
from storegen.pages.closed_words import open_catalog
from storegen.pages.desk import Desk, machine
from storegen.pages.frame import Subject
from storegen.pages.headers import has_headers
from storegen.pages.lists import slices
from storegen.pages.machine import (
    feed_page,
    headers_page,
    redirect_address,
    redirect_page,
    redirects_page,
    robots_page,
    sitemap_entries,
    sitemap_page,
)
from storegen.pages.make import (
    cart_page,
    collection_page,
    home_page,
    info_page,
    not_found_page,
    order_page,
    post_page,
    posts_page,
    product_page,
    products_page,
)
from storegen.pages.page import address_of
from storegen.pages.pictures import fallback_address, originals, renditions
from storegen.pages.provider_files import provider_files
from storegen.pages.setting_texts import all_setting_texts
from storegen.pages.shop import shop_view

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from storegen.assets.picture import Picture
    from storegen.assets.renditions import Rendition
    from storegen.catalog.model import Collection, InfoPage, Post, Product, ProductPicture
    from storegen.catalog.store import Language
    from storegen.pages.inputs import Inputs
    from storegen.pages.page import Page
    from storegen.pages.views import PageView, ShopView, SitemapEntry
    from storegen.problems import Problem

    Address = Callable[[Language], str]
    Make = Callable[..., PageView]

STATIC = "content/static/"

_OPEN_GRAPH = {"product": "product", "post": "article"}


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
    written = inputs.catalog
    inputs = replace(inputs, catalog=open_catalog(written, inputs.closed))
    cards = Cards(inputs)
    languages = inputs.catalog.store.languages
    desk = Desk(inputs, cards, {language.tag: shop_view(inputs, cards, language) for language in languages})
    groups = list(_groups(desk))
    pages = [page for group in groups for page in group.pages]
    pages += _machine_pages(desk, groups)
    files = {path.removeprefix(STATIC): path for path in sorted(inputs.catalog.files) if path.startswith(STATIC)}
    texts = all_setting_texts(inputs.catalog, inputs.theme, cards.texts)
    problems = (
        *addresses.collisions(pages, ((address_of(path), source) for path, source in files.items())),
        *check_theme(inputs),
        *dict.fromkeys(problem for text in texts for problem in text.problems),
        *check_links(inputs, [text.body for text in texts], {page.address for page in pages}, set(files)),
        *check_closed(replace(inputs, catalog=written), [text.body for text in texts]),
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
    yield from _cart(desk)
    yield _not_found(desk)


def _home(desk: Desk) -> _Group:
    return _of_shop(desk, "home", addresses.home, home_page)


def _products(desk: Desk, listed: Sequence[str]) -> Iterator[_Group]:
    for piece in slices(listed):
        address = partial(addresses.products, number=piece.number)
        yield _of_shop(desk, "products", address, partial(products_page, piece=piece, total=len(listed)))


def _posts(desk: Desk, slugs: Sequence[str]) -> Iterator[_Group]:
    for piece in slices(slugs):
        address = partial(addresses.posts, number=piece.number)
        yield _of_shop(desk, "posts", address, partial(posts_page, piece=piece))


def _cart(desk: Desk) -> Iterator[_Group]:
    if has_cart(desk.inputs):
        yield _of_shop(desk, "cart", addresses.cart, cart_page, index=False)
    if has_order_form(desk.inputs):
        yield _of_shop(desk, "order", addresses.order, order_page, index=False)


def _not_found(desk: Desk) -> _Group:
    return _of_shop(desk, "not_found", lambda language: f"{language.prefix}/404.html", not_found_page, index=False)


def _of_shop(desk: Desk, kind: str, address: Address, make: Make, *, index: bool = True) -> _Group:
    """Pages that are the shop's own, in every language; no document is about them but store.yaml."""
    store = desk.inputs.catalog.store
    tags = frozenset(one.tag for one in store.languages)
    subject = Subject(kind, {one.tag: address(one) for one in store.languages}, tags, index=index)
    pages = (
        desk.page(subject, one, (store.span.path,), store.span, partial(make, desk, subject, language=one))
        for one in store.languages
    )
    return _Group(subject, tuple(pages))


def _product(desk: Desk, product: Product) -> _Group:
    address = partial(addresses.product, desk.inputs.catalog, product.slug)
    make = partial(product_page, product=product)
    return _of_document(desk, product, "product", address, make, product.updated or product.date, product.pictures)


def _collection(desk: Desk, collection: Collection) -> Iterator[_Group]:
    for piece in slices(collection.members):
        address = partial(addresses.collection, desk.inputs.catalog, collection.slug, number=piece.number)
        make = partial(collection_page, collection=collection, piece=piece)
        yield _of_document(desk, collection, "collection", address, make, None, _own(collection.image))


def _info(desk: Desk, page: InfoPage) -> _Group:
    address = partial(addresses.info, desk.inputs.catalog, page.slug)
    return _of_document(desk, page, "info", address, partial(info_page, page=page), page.updated, _own(page.image))


def _post(desk: Desk, post: Post) -> _Group:
    address = partial(addresses.post, desk.inputs.catalog, post.slug)
    make = partial(post_page, post=post)
    return _of_document(desk, post, "post", address, make, post.updated or post.date, _own(post.image))


def _of_document(
    desk: Desk,
    document: Product | Collection | InfoPage | Post,
    kind: str,
    address: Address,
    make: Make,
    changed: datetime.date | None,
    pictures: tuple[ProductPicture, ...],
) -> _Group:
    """Pages that a document is about, in every language."""
    languages = desk.inputs.catalog.store.languages
    subject = Subject(
        kind=kind,
        addresses={one.tag: address(one) for one in languages},
        translated=frozenset(tag for tag, texts in document.texts.items() if texts.translated),
        og_kind=_OPEN_GRAPH.get(kind, "website"),
        index=not (document.unlisted or document.draft),
        draft=document.draft,
        layout=document.layout,
        sections=document.sections,
    )
    pages = (
        desk.page(subject, one, document.sources, document.span, partial(make, desk, subject, language=one))
        for one in languages
    )
    return _Group(subject, tuple(pages), changed.isoformat() if changed else None, pictures)


def _own(image: ProductPicture | None) -> tuple[ProductPicture, ...]:
    return (image,) if image else ()


def _machine_pages(desk: Desk, groups: Sequence[_Group]) -> Iterator[Page]:
    inputs = desk.inputs
    store = inputs.catalog.store
    first, span = store.default_language, store.span
    if inputs.base_url is not None:
        yield machine(
            "sitemap", "/sitemap.xml", first, "sitemap.xml", span, lambda: sitemap_page(_entries(inputs, groups), first)
        )
    yield machine("robots", "/robots.txt", first, "robots.txt", span, partial(robots_page, inputs, first))
    if inputs.has_feed():
        for language in store.languages:
            view = partial(feed_page, inputs, desk.shops[language.tag], language)
            yield machine("feed", addresses.feed(language), language, "feed.xml", span, view)
    redirects = open_redirects(inputs)
    for redirect in redirects:
        old = redirect_address(redirect.old)
        view = partial(redirect_page, inputs, old, redirect.new, first)
        yield machine("redirect", old, first, "redirect.html", redirect.span, view)
    if redirects:
        yield machine("redirects", "/_redirects", first, "redirects.txt", span, partial(redirects_page, inputs, first))
    if has_headers(inputs):
        yield machine("headers", "/_headers", first, "headers.txt", span, partial(headers_page, inputs, first))
    yield from provider_files(inputs)


def _entries(inputs: Inputs, groups: Iterable[_Group]) -> tuple[SitemapEntry, ...]:
    return tuple(
        entry
        for group in groups
        for entry in sitemap_entries(inputs, group.subject, group.modified, _shown(inputs, group.pictures))
    )


def _shown(inputs: Inputs, pictures: Iterable[ProductPicture]) -> list[str]:
    found = (fallback_address(inputs, picture) for picture in pictures)
    return [address for address in found if address]
