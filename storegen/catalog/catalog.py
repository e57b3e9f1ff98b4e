"""The catalog: the frozen whole of what is true, from which everything else is planned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.catalog.model import Collection, InfoPage, MenuItem, Post, Product, Redirect, Review
    from storegen.catalog.store import Store


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything a shop consists of, drafts included only where they were asked for.

    Attributes:
        products: by slug, in the shop's order (date, newest first, then slug); unlisted ones are among them.
        collections: by slug, in the order of their slugs.
        pages: info pages by slug.
        posts: by slug, newest first.
        reviews: product slug -> its reviews, newest first.
        menus: by name.
        redirects: in the order of their old addresses.
        poisoned: names of documents that errors kept out; links to them cause no further problem.
        files: store-relative paths of pictures and other files below content/.
    """

    store: Store
    products: Mapping[str, Product]
    collections: Mapping[str, Collection]
    pages: Mapping[str, InfoPage]
    posts: Mapping[str, Post]
    reviews: Mapping[str, tuple[Review, ...]]
    menus: Mapping[str, tuple[MenuItem, ...]]
    redirects: tuple[Redirect, ...]
    poisoned: frozenset[str]
    files: frozenset[str]

    def worded(self) -> tuple[Product | Collection | InfoPage | Post, ...]:
        """Every document that becomes a page of its own, whatever its kind."""
        return (*self.products.values(), *self.collections.values(), *self.pages.values(), *self.posts.values())

    def listed(self) -> tuple[Product, ...]:
        """Products that lists, feeds and search engines may show, in order."""
        return tuple(product for product in self.products.values() if not product.unlisted)

    def listed_posts(self) -> tuple[Post, ...]:
        """Posts that lists, feeds and search engines may show, newest first."""
        return tuple(post for post in self.posts.values() if not post.unlisted)
