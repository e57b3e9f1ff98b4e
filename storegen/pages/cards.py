"""Cards: the small views that lists show; each is made once for a language and shared by all pages."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from storegen.catalog.model import Availability
from storegen.pages import addresses
from storegen.pages.formats import day_view
from storegen.pages.offers import lowest_price, product_stock
from storegen.pages.pictures import picture_view
from storegen.pages.setting_texts import SettingTexts
from storegen.pages.views import CollectionCard, LinkView, PostCard, ProductCard, RatingView

if TYPE_CHECKING:
    from storegen.catalog.model import Collection, InfoPage, Post, Product
    from storegen.catalog.store import Language
    from storegen.pages.inputs import Inputs
    from storegen.pages.views import PictureView, PriceView, StockView

_NEW_DAYS = 30


class Cards:
    """Makes cards when they are first asked for and keeps them; it belongs to one Site, whose inputs never change.

    Attributes:
        texts: those of settings, rendered once.
        newest: the day of the shop's newest product.
    """

    def __init__(self, inputs: Inputs) -> None:
        """Make nothing yet."""
        self.texts = SettingTexts(inputs.catalog)
        self.newest = newest_product(inputs)
        self._inputs = inputs
        self._products: dict[tuple[str, str], ProductCard] = {}

    def product(self, slug: str, language: Language) -> ProductCard:
        """The card of a product."""
        key = (slug, language.tag)
        if key not in self._products:
            self._products[key] = self._make_product(self._inputs.catalog.products[slug], language)
        return self._products[key]

    def _make_product(self, product: Product, language: Language) -> ProductCard:
        texts = product.texts[language.tag]
        pictures = [
            picture_view(self._inputs, picture, language.tag, texts.title.text) for picture in product.pictures[:2]
        ]
        price = lowest_price(self._inputs, product, language)
        stock = product_stock(product, language)
        return ProductCard(
            slug=product.slug,
            address=addresses.product(self._inputs.catalog, product.slug, language),
            title=texts.title,
            summary=texts.summary,
            brand=product.brand,
            picture=pictures[0] if pictures else None,
            second=pictures[1] if len(pictures) > 1 else None,
            price=price,
            stock=stock,
            badges=badges(product, price, stock, self.newest),
            rating=rating(self._inputs, product.slug),
        )

    def bundled(self, slug: str, quantity: int, language: Language) -> ProductCard:
        """The card of a product inside a bundle."""
        return replace(self.product(slug, language), quantity=quantity)

    def collection(self, slug: str, language: Language, products: int = 0) -> CollectionCard:
        """The card of a collection, with the cards of its first products where a section asks for some."""
        catalog = self._inputs.catalog
        collection: Collection = catalog.collections[slug]
        texts = collection.texts[language.tag]
        return CollectionCard(
            slug=slug,
            address=addresses.collection(catalog, slug, language),
            title=texts.title,
            summary=texts.summary,
            picture=self._collection_picture(collection, language),
            count=len(collection.members),
            products=tuple(self.product(member, language) for member in collection.members[:products]),
        )

    def post(self, slug: str, language: Language) -> PostCard:
        """The card of a post."""
        post: Post = self._inputs.catalog.posts[slug]
        texts = post.texts[language.tag]
        return PostCard(
            slug=slug,
            address=addresses.post(self._inputs.catalog, slug, language),
            title=texts.title,
            summary=texts.summary,
            day=day_view(post.date, language.tag),
            author=post.author,
            picture=picture_view(self._inputs, post.image, language.tag),
        )

    def page(self, slug: str, language: Language) -> LinkView:
        """A link to an info page."""
        page: InfoPage = self._inputs.catalog.pages[slug]
        return LinkView(page.texts[language.tag].title, addresses.info(self._inputs.catalog, slug, language))

    def _collection_picture(self, collection: Collection, language: Language) -> PictureView | None:
        own = picture_view(self._inputs, collection.image, language.tag)
        if own is not None:
            return own
        for member in collection.members:
            first = self._inputs.catalog.products[member].pictures[:1]
            shown = picture_view(self._inputs, first[0], language.tag) if first else None
            if shown is not None:
                return replace(shown, alt="")
        return None


def newest_product(inputs: Inputs) -> datetime.date:
    """The day of the shop's newest product, which `new` is measured from: pages must not change while nobody works."""
    return max((product.date for product in inputs.catalog.listed() if product.date), default=datetime.date.min)


def badges(product: Product, price: PriceView | None, stock: StockView, newest: datetime.date) -> tuple[str, ...]:
    """What to mark a product with.

    Args:
        newest: the day of the shop's newest product.
    """
    age = (newest - product.date).days if product.date else _NEW_DAYS
    wanted = {
        "draft": product.draft,
        "out": stock.state == Availability.OUT,
        "preorder": stock.state == Availability.PREORDER,
        "sale": price is not None and price.was is not None,
        "new": age < _NEW_DAYS,
    }
    return tuple(name for name, on in wanted.items() if on)


def rating(inputs: Inputs, slug: str) -> RatingView | None:
    """The average of a product's ratings, to one decimal."""
    given = [Decimal(review.rating) for review in inputs.catalog.reviews.get(slug, ()) if review.rating]
    if not given:
        return None
    average = (sum(given, Decimal(0)) / len(given)).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return RatingView(f"{average:f}", len(given))
