"""Lists in pages of 24: all products, collections, posts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.catalog.model import Phrase
from storegen.pages import addresses
from storegen.pages.pictures import picture_view
from storegen.pages.rich_text import embedded
from storegen.pages.views import CollectionView, LinkView, PagerView, PostListView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import Collection
    from storegen.catalog.store import Language
    from storegen.pages.cards import Cards
    from storegen.pages.inputs import Inputs

PER_PAGE = 24


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a list: which it is of how many, and the entries on it."""

    number: int
    count: int
    slugs: tuple[str, ...]


def slices(slugs: Sequence[str]) -> tuple[Slice, ...]:
    """Cut a list into pages; an empty list has one empty page."""
    count = max(1, -(-len(slugs) // PER_PAGE))
    return tuple(
        Slice(number, count, tuple(slugs[(number - 1) * PER_PAGE : number * PER_PAGE]))
        for number in range(1, count + 1)
    )


def pager(piece: Slice, address: Callable[[int], str], language: str) -> PagerView:
    """Where in its list a page is."""
    numbers = range(1, piece.count + 1)
    return PagerView(
        number=piece.number,
        count=piece.count,
        previous=address(piece.number - 1) if piece.number > 1 else None,
        next=address(piece.number + 1) if piece.number < piece.count else None,
        pages=tuple(
            LinkView(Phrase(str(number), language), address(number), number == piece.number) for number in numbers
        ),
    )


def collection_view(
    inputs: Inputs, cards: Cards, collection: Collection, piece: Slice, language: Language
) -> CollectionView:
    """One page of a collection; its text stands on the first page only."""
    catalog, tag = inputs.catalog, language.tag
    texts = collection.texts[tag]
    parent = collection.parent
    return CollectionView(
        slug=collection.slug,
        address=addresses.collection(catalog, collection.slug, language, piece.number),
        title=texts.title,
        summary=texts.summary,
        body=embedded(inputs, texts.body, language) if piece.number == 1 else None,
        picture=picture_view(inputs, collection.image, tag),
        cards=tuple(cards.product(slug, language) for slug in piece.slugs),
        total=len(collection.members),
        pager=pager(piece, lambda number: addresses.collection(catalog, collection.slug, language, number), tag),
        children=tuple(cards.collection(slug, language) for slug in collection.children),
        parent=parent_link(catalog, parent, language) if parent else None,
    )


def parent_link(catalog: Catalog, slug: str, language: Language) -> LinkView:
    """A link to a collection."""
    return LinkView(catalog.collections[slug].texts[language.tag].title, addresses.collection(catalog, slug, language))


def products_view(
    cards: Cards, title: str, top: tuple[str, ...], total: int, piece: Slice, language: Language
) -> CollectionView:
    """One page of all products.

    Args:
        title: what the theme calls the list.
        top: slugs of the collections without a parent.
        total: number of all listed products.
    """
    return CollectionView(
        slug="products",
        address=addresses.products(language, piece.number),
        title=Phrase(title, language.tag),
        summary=None,
        body=None,
        picture=None,
        cards=tuple(cards.product(slug, language) for slug in piece.slugs),
        total=total,
        pager=pager(piece, lambda number: addresses.products(language, number), language.tag),
        children=tuple(cards.collection(slug, language) for slug in top),
        parent=None,
    )


def posts_view(inputs: Inputs, cards: Cards, title: str, piece: Slice, language: Language) -> PostListView:
    """One page of posts."""
    return PostListView(
        title=title,
        address=addresses.posts(language, piece.number),
        cards=tuple(cards.post(slug, language) for slug in piece.slugs),
        pager=pager(piece, lambda number: addresses.posts(language, number), language.tag),
        feed=addresses.feed(language) if inputs.has_feed() else None,
    )
