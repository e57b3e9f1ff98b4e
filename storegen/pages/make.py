"""Making page views: one function for each kind of page, called when somebody asks for the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.catalog.model import Phrase
from storegen.pages import addresses
from storegen.pages.cart import cart_view, handed_over, in_use, order_view
from storegen.pages.frame import Words, crumb, framed
from storegen.pages.json_ld import post_data, product_data, shop_data
from storegen.pages.lists import collection_view, parent_link, posts_view, products_view
from storegen.pages.policy import used_by
from storegen.pages.product import containing, product_view
from storegen.pages.texts import description, info_view, post_view, window_title
from storegen.pages.views import HomeView, NotFoundView

if TYPE_CHECKING:
    from storegen.catalog.model import Collection, InfoPage, Post, Product
    from storegen.catalog.store import Language
    from storegen.pages.desk import Desk
    from storegen.pages.frame import Subject
    from storegen.pages.lists import Slice
    from storegen.pages.views import CollectionCard, LinkView, PageView

_HOME_PRODUCTS = 8
_HOME_POSTS = 3


def home_page(desk: Desk, subject: Subject, language: Language) -> PageView:
    """The front page."""
    catalog, shop = desk.inputs.catalog, desk.shops[language.tag]
    newest = sorted(catalog.listed(), key=_is_sold_out)[:_HOME_PRODUCTS]
    view = HomeView(
        collections=_top_cards(desk, language),
        products=tuple(desk.cards.product(product.slug, language) for product in newest),
        posts=tuple(desk.cards.post(post.slug, language) for post in catalog.listed_posts()[:_HOME_POSTS]),
    )
    words = Words("", shop.tagline.text if shop.tagline else "")
    return framed(
        desk.inputs, shop, desk.cards, language, subject, words, view, json_ld=(shop_data(desk.inputs, shop),)
    )


def products_page(desk: Desk, subject: Subject, piece: Slice, total: int, language: Language) -> PageView:
    """One page of all products."""
    title = desk.word("products.title", language)
    view = products_view(desk.cards, title, _top(desk), total, piece, language)
    crumbs = (crumb(view.title, addresses.products(language), current=True),)
    words = Words(_numbered(title, piece))
    return framed(desk.inputs, desk.shops[language.tag], desk.cards, language, subject, words, view, crumbs=crumbs)


def product_page(desk: Desk, subject: Subject, product: Product, language: Language) -> PageView:
    """A product's page."""
    inputs, shop = desk.inputs, desk.shops[language.tag]
    view = product_view(inputs, desk.cards, product, language)
    texts = product.texts[language.tag]
    above = containing(inputs, product)[:1]
    crumbs = (
        *_collection_crumbs(desk, above[0] if above else None, language),
        crumb(view.title, view.address, current=True),
    )
    return framed(
        inputs,
        shop,
        desk.cards,
        language,
        subject,
        Words(window_title(texts), description(texts)),
        view,
        picture=view.pictures[0] if view.pictures else None,
        crumbs=crumbs,
        json_ld=(product_data(inputs, shop, view),),
        used=used_by(view),
    )


def collection_page(desk: Desk, subject: Subject, collection: Collection, piece: Slice, language: Language) -> PageView:
    """One page of a collection."""
    view = collection_view(desk.inputs, desk.cards, collection, piece, language)
    texts = collection.texts[language.tag]
    crumbs = (
        *_collection_crumbs(desk, collection.parent, language),
        crumb(view.title, addresses.collection(desk.inputs.catalog, collection.slug, language), current=True),
    )
    words = Words(_numbered(window_title(texts), piece), description(texts) if piece.number == 1 else "")
    return framed(
        desk.inputs,
        desk.shops[language.tag],
        desk.cards,
        language,
        subject,
        words,
        view,
        picture=view.picture or next((card.picture for card in view.cards if card.picture), None),
        crumbs=crumbs,
    )


def info_page(desk: Desk, subject: Subject, page: InfoPage, language: Language) -> PageView:
    """An info page."""
    view = info_view(desk.inputs, page, language)
    texts = page.texts[language.tag]
    crumbs = (crumb(view.title, subject.addresses[language.tag], current=True),)
    words = Words(window_title(texts), description(texts))
    return framed(
        desk.inputs,
        desk.shops[language.tag],
        desk.cards,
        language,
        subject,
        words,
        view,
        picture=view.picture,
        crumbs=crumbs,
    )


def posts_page(desk: Desk, subject: Subject, piece: Slice, language: Language) -> PageView:
    """One page of posts."""
    title = desk.word("posts.title", language)
    view = posts_view(desk.inputs, desk.cards, title, piece, language)
    crumbs = (crumb(Phrase(title, language.tag), addresses.posts(language), current=True),)
    words = Words(_numbered(title, piece))
    return framed(desk.inputs, desk.shops[language.tag], desk.cards, language, subject, words, view, crumbs=crumbs)


def post_page(desk: Desk, subject: Subject, post: Post, language: Language) -> PageView:
    """A post."""
    inputs, shop = desk.inputs, desk.shops[language.tag]
    view = post_view(inputs, desk.cards, post, language)
    texts = post.texts[language.tag]
    list_title = Phrase(desk.word("posts.title", language), language.tag)
    above = (crumb(list_title, shop.posts),) if shop.posts else ()
    crumbs = (*above, crumb(view.title, view.address, current=True))
    return framed(
        inputs,
        shop,
        desk.cards,
        language,
        subject,
        Words(window_title(texts), description(texts)),
        view,
        picture=view.picture,
        crumbs=crumbs,
        json_ld=(post_data(inputs, shop, view),),
    )


def cart_page(desk: Desk, subject: Subject, language: Language) -> PageView:
    """The cart."""
    inputs = desk.inputs
    view = cart_view(inputs, language)
    words = Words(desk.word("cart.title", language))
    used = handed_over(in_use(inputs, language))
    return framed(inputs, desk.shops[language.tag], desk.cards, language, subject, words, view, used=used)


def order_page(desk: Desk, subject: Subject, language: Language) -> PageView:
    """The order form to print."""
    view = order_view(desk.inputs, language)
    words = Words(desk.word("order.title", language))
    return framed(desk.inputs, desk.shops[language.tag], desk.cards, language, subject, words, view)


def not_found_page(desk: Desk, subject: Subject, language: Language) -> PageView:
    """The page for addresses that do not exist."""
    view = NotFoundView(_top_cards(desk, language))
    words = Words(desk.word("not_found.title", language))
    return framed(desk.inputs, desk.shops[language.tag], desk.cards, language, subject, words, view)


def _is_sold_out(product: Product) -> bool:
    return not any(variant.availability.buyable for variant in product.variants)


def _top(desk: Desk) -> tuple[str, ...]:
    return tuple(
        one.slug for one in desk.inputs.catalog.collections.values() if one.parent is None and not one.unlisted
    )


def _top_cards(desk: Desk, language: Language) -> tuple[CollectionCard, ...]:
    return tuple(desk.cards.collection(slug, language) for slug in _top(desk))


def _collection_crumbs(desk: Desk, slug: str | None, language: Language) -> tuple[LinkView, ...]:
    crumbs: list[LinkView] = []
    while slug is not None:
        crumbs.insert(0, parent_link(desk.inputs.catalog, slug, language))
        slug = desk.inputs.catalog.collections[slug].parent
    return tuple(crumbs)


def _numbered(title: str, piece: Slice) -> str:
    return title if piece.number == 1 else f"{title} {piece.number}"
