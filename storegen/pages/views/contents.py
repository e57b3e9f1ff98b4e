"""The content of the other pages that people read: lists, texts, the front page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storegen.catalog.model import Phrase, RichText
    from storegen.pages.views.parts import DayView, LinkView, PagerView, PictureView
    from storegen.pages.views.product import ProductCard


@dataclass(frozen=True, slots=True)
class CollectionCard:
    """A collection in a list.

    Attributes:
        count: number of its products.
        products: the first of them, where a section shows some.
    """

    slug: str
    address: str
    title: Phrase
    summary: Phrase | None
    picture: PictureView | None
    count: int
    products: tuple[ProductCard, ...] = ()


@dataclass(frozen=True, slots=True)
class CollectionView:
    """One page of a collection, or of all products (`slug` is then `products`)."""

    slug: str
    address: str
    title: Phrase
    summary: Phrase | None
    body: RichText | None
    picture: PictureView | None
    cards: tuple[ProductCard, ...]
    total: int
    pager: PagerView
    children: tuple[CollectionCard, ...]
    parent: LinkView | None


@dataclass(frozen=True, slots=True)
class InfoView:
    """An info page."""

    slug: str
    title: Phrase
    summary: Phrase | None
    body: RichText | None
    picture: PictureView | None


@dataclass(frozen=True, slots=True)
class PostCard:
    """A post in a list."""

    slug: str
    address: str
    title: Phrase
    summary: Phrase | None
    day: DayView
    author: str | None
    picture: PictureView | None


@dataclass(frozen=True, slots=True)
class PostView:
    """A post, with its neighbours in time."""

    slug: str
    address: str
    title: Phrase
    summary: Phrase | None
    body: RichText | None
    day: DayView
    updated: DayView | None
    author: str | None
    tags: tuple[str, ...]
    picture: PictureView | None
    newer: PostCard | None
    older: PostCard | None


@dataclass(frozen=True, slots=True)
class PostListView:
    """One page of posts, newest first."""

    title: str
    address: str
    cards: tuple[PostCard, ...]
    pager: PagerView
    feed: str | None


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page; what is on it comes from its sections."""

    collections: tuple[CollectionCard, ...]
    products: tuple[ProductCard, ...]
    posts: tuple[PostCard, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The 404 page, served at any depth."""

    collections: tuple[CollectionCard, ...]
