"""The catalog as shoppers may read it: a catalog and the hosts of closed channels in, the same without these out.

Done once before anything is planned, so that no page, feed or structured data has to think of it. What names no closed
host is shared with the catalog that came in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from storegen.catalog.model import Collection, InfoPage, PageTexts, Phrase, Post, Product, ProductTexts
from storegen.pages.closed_links import without_addresses, without_links

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import MenuItem, Review
    from storegen.catalog.store import Store

Document = TypeVar("Document", Product, Collection, InfoPage, Post)
Texts = TypeVar("Texts", ProductTexts, PageTexts)
Said = TypeVar("Said", str, str | None)


def open_catalog(catalog: Catalog, hosts: frozenset[str]) -> Catalog:
    """The catalog without links to closed hosts and without their addresses."""
    if not hosts:
        return catalog
    words = _Words(hosts)
    return replace(
        catalog,
        store=words.store(catalog.store),
        products={slug: words.product(one) for slug, one in catalog.products.items()},
        collections={slug: words.document(one) for slug, one in catalog.collections.items()},
        pages={slug: words.document(one) for slug, one in catalog.pages.items()},
        posts={slug: words.document(one) for slug, one in catalog.posts.items()},
        reviews={slug: tuple(map(words.review, found)) for slug, found in catalog.reviews.items()},
        menus={name: tuple(map(words.menu_item, items)) for name, items in catalog.menus.items()},
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """Takes closed hosts out of whatever holds words."""

    hosts: frozenset[str]

    def store(self, store: Store) -> Store:
        announcements = tuple(replace(one, texts=self._phrases(one.texts)) for one in store.announcements)
        return replace(store, taglines=self._phrases(store.taglines), announcements=announcements)

    def product(self, product: Product) -> Product:
        made = self.document(product)
        texts = {tag: self._details(one) for tag, one in made.texts.items()}
        is_same = all(texts[tag] is one for tag, one in made.texts.items())
        return made if is_same else replace(made, texts=texts)

    def document(self, document: Document) -> Document:
        texts = {tag: self._texts(one) for tag, one in document.texts.items()}
        is_same = all(texts[tag] is one for tag, one in document.texts.items())
        return document if is_same else replace(document, texts=texts)

    def review(self, review: Review) -> Review:
        title, text, reply = self._said(review.title), self._said(review.text), self._said(review.reply)
        is_same = (title, text, reply) == (review.title, review.text, review.reply)
        return review if is_same else replace(review, title=title, text=text, reply=reply)

    def menu_item(self, item: MenuItem) -> MenuItem:
        return replace(item, titles=self._phrases(item.titles), items=tuple(map(self.menu_item, item.items)))

    def _texts(self, one: Texts) -> Texts:
        title, body = self._phrase(one.title), one.body
        title = title if title.text else replace(title, text=one.slug)
        body = without_links(body, self.hosts) if body else body
        others = (one.summary, one.seo_title, one.seo_description)
        made = tuple(self._phrase(other) if other else other for other in others)
        if title is one.title and body is one.body and all(new is old for new, old in zip(made, others, strict=True)):
            return one
        return replace(one, title=title, body=body, summary=made[0], seo_title=made[1], seo_description=made[2])

    def _details(self, one: ProductTexts) -> ProductTexts:
        details = tuple((self._phrase(name), self._phrase(value)) for name, value in one.details)
        return one if details == one.details else replace(one, details=details)

    def _phrases(self, phrases: Mapping[str, Phrase]) -> dict[str, Phrase]:
        return {tag: self._phrase(phrase) for tag, phrase in phrases.items()}

    def _phrase(self, phrase: Phrase) -> Phrase:
        text = self._said(phrase.text)
        return phrase if text == phrase.text else Phrase(text, phrase.language)

    def _said(self, text: Said) -> Said:
        if not text:
            return text
        left = without_addresses(text, self.hosts)
        return text if left == text else left.strip()
