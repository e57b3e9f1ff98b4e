"""Views: the theme contract. What a template may see, as frozen plain values and small cards.

Made from the catalog by `pages/make_*.py`, read by templates. A view never links back to the catalog, a site or
another page's view. Addresses in views are site addresses (`/products/mug/`, with the language's prefix); the
renderer turns them into relative links afterwards. Optional fields are `None` (or empty), never missing, because
templates run under StrictUndefined.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.catalog.model import Phrase, RichText
    from storegen.checkout.actions import Action


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture ready for `<img>`.

    Attributes:
        src: the JPEG (at most 1,200 px).
        srcset: the WebP candidates with their widths, for `<source type="image/webp">`; empty for SVG.
        small: the smallest WebP (400 px), for cards and thumbnails.
        large: the largest WebP.
        width: pixels of `src`.
        height: pixels of `src`.
        alt: what it shows; empty when it only decorates.
        key: slug of the choices it belongs to, space-separated; empty when it belongs to all.
    """

    src: str
    srcset: str
    small: str
    large: str
    width: int
    height: int
    alt: str
    alt_language: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class MoneyView:
    """An amount: canonical text for machines, localised text for readers."""

    amount: str
    currency: str
    text: str


@dataclass(frozen=True, slots=True)
class DayView:
    """A day: ISO text for machines, localised text for readers."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class UnitPriceView:
    """A price per measure: `¥256.00 / 100 ml`."""

    money: MoneyView
    per: str


@dataclass(frozen=True, slots=True)
class PriceView:
    """What something costs.

    Attributes:
        now: what is asked.
        was: higher price to strike out.
        until: last day of the sale.
        starting: true when other variants cost more ("from").
        foreign: true when it is not in the page's currency, which the page must say.
        unit: price per measure.
    """

    now: MoneyView
    was: MoneyView | None
    until: DayView | None
    starting: bool
    foreign: bool
    unit: UnitPriceView | None


@dataclass(frozen=True, slots=True)
class StockView:
    """Whether it can be had.

    Attributes:
        state: in, out, preorder, backorder or made_to_order; the locale string is `stock.STATE`.
        buyable: whether shoppers may order it.
        left: pieces left, told only when few (`low_stock`).
        available_from: for preorders.
        as_of: day on which the stock was counted.
    """

    state: str
    buyable: bool
    left: int | None
    available_from: DayView | None
    as_of: DayView | None


@dataclass(frozen=True, slots=True)
class WayView:
    """A way to buy through one channel.

    Attributes:
        channel: its name in store.yaml, also the hook for icons.
        label: what shoppers call it, in the page's language.
        actions: the first is the way itself; each has a `kind` with a partial `partials/action-KIND.html`.
        price: where this channel asks another price than the page shows.
        qr: what to show for each action that is a QrCode, by position; `None` for the others.
    """

    channel: str
    label: str
    actions: tuple[Action, ...]
    qr: tuple[QrView | None, ...]
    price: MoneyView | None


@dataclass(frozen=True, slots=True)
class QrView:
    """A code to scan: a picture of the seller's, or an inline SVG (safe markup) that was made here."""

    picture: PictureView | None
    svg: str


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One choice of one option.

    Attributes:
        axis: slug of the option.
        key: slug of the choice.
        option: name to show.
        name: name to show.
    """

    axis: str
    key: str
    option: Phrase
    name: Phrase


@dataclass(frozen=True, slots=True)
class OptionView:
    """An option with its choices in order."""

    axis: str
    name: Phrase
    choices: tuple[ChoiceView, ...]


@dataclass(frozen=True, slots=True)
class VariantView:
    """One row of the buying table, `id=KEY`.

    Attributes:
        label: its choices in words, ` / ` between; empty where the product has no options.
        ways: in order of preference; the first is the button, the rest "also sold through".
    """

    key: str
    label: str
    choices: tuple[ChoiceView, ...]
    sku: str | None
    gtin: str | None
    price: PriceView | None
    stock: StockView
    picture: PictureView | None
    ways: tuple[WayView, ...]


@dataclass(frozen=True, slots=True)
class ProductCard:
    """A product in a list.

    Attributes:
        badges: of `sale`, `out`, `preorder`, `new`, `draft`; the locale string is `badge.NAME`.
        quantity: how often, inside a bundle; otherwise 1.
    """

    slug: str
    address: str
    title: Phrase
    summary: Phrase | None
    brand: str | None
    picture: PictureView | None
    second: PictureView | None
    price: PriceView | None
    stock: StockView
    badges: tuple[str, ...]
    rating: RatingView | None
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class RatingView:
    """Average of reviews: `value` out of five as text (`4.7`), and how many."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class ReviewView:
    """One review with where it comes from."""

    author: str
    rating: str | None
    title: str | None
    text: str
    day: DayView | None
    source: str | None
    source_url: str | None
    verified: bool
    reply: str | None


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of personalisation."""

    name: str
    label: Phrase
    max_length: int | None
    required: bool


@dataclass(frozen=True, slots=True)
class ShippingView:
    """One row of the shipping table; `to` is a country's name or empty for everywhere else."""

    to: str
    code: str
    price: MoneyView
    free: bool
    days: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class ProductView:
    """A product's page."""

    slug: str
    address: str
    title: Phrase
    summary: Phrase | None
    body: RichText | None
    brand: str | None
    sku: str | None
    price: PriceView | None
    stock: StockView
    badges: tuple[str, ...]
    pictures: tuple[PictureView, ...]
    options: tuple[OptionView, ...]
    variants: tuple[VariantView, ...]
    details: tuple[tuple[Phrase, Phrase], ...]
    condition: str | None
    origin: str | None
    tags: tuple[str, ...]
    collections: tuple[LinkView, ...]
    related: tuple[ProductCard, ...]
    bundle: tuple[ProductCard, ...]
    fields: tuple[FieldView, ...]
    reviews: tuple[ReviewView, ...]
    rating: RatingView | None
    shipping: tuple[ShippingView, ...]
    updated: DayView | None


@dataclass(frozen=True, slots=True)
class LinkView:
    """A title and where it leads; `current` on the page itself."""

    title: Phrase
    address: str
    current: bool = False
    items: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class PagerView:
    """Where in a long list this page is; absent neighbours are `None`, `pages` are in order."""

    number: int
    count: int
    previous: str | None
    next: str | None
    pages: tuple[LinkView, ...]


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
    feed: str


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


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One address for search engines: all absolute; `alternates` are (language tag, address)."""

    address: str
    modified: str | None
    alternates: tuple[tuple[str, str], ...]
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SitemapView:
    """All addresses meant for search engines."""

    entries: tuple[SitemapEntry, ...]


@dataclass(frozen=True, slots=True)
class RobotsView:
    """What crawlers may do; `sitemap` is absolute or absent without a domain."""

    sitemap: str | None


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One post in the Atom feed; addresses are absolute, `updated` is RFC 3339."""

    id: str
    address: str
    title: str
    updated: str
    published: str
    author: str | None
    summary: str | None
    html: str | None


@dataclass(frozen=True, slots=True)
class FeedView:
    """The Atom feed of the posts in one language."""

    id: str
    title: str
    subtitle: str
    address: str
    home: str
    updated: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class RedirectView:
    """A page that leads on: `target` is a site address or absolute."""

    target: str


@dataclass(frozen=True, slots=True)
class RedirectsView:
    """The `_redirects` file of hosts that read one: (old, new) site addresses."""

    rules: tuple[tuple[str, str], ...]


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
        kind: home, product, collection, products, info, post, posts, not_found, sitemap, feed, robots, redirect,
            redirects.
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


@dataclass(frozen=True, slots=True)
class ShopView:
    """What all pages of one language share; the template sees it as `shop`.

    Attributes:
        menus: by name (`main`, `footer`): entries in order.
        theme: the theme's settings, resolved by its schema.
        channels: (name, label) of the ways to buy that are in use.
        year: of the as-of day, for the footer.
    """

    name: Phrase
    tagline: Phrase | None
    logo: PictureView | None
    icon: str | None
    home: str
    language: str
    direction: str
    currency: str
    menus: Mapping[str, tuple[LinkView, ...]]
    announcements: tuple[AnnouncementView, ...]
    contact: ContactView
    legal: LegalView
    tax: str | None
    shipping: tuple[ShippingView, ...]
    returns: ReturnsView | None
    theme: Mapping[str, object]
    channels: tuple[tuple[str, str], ...]
    products: str | None
    posts: str | None
    year: str


@dataclass(frozen=True, slots=True)
class AnnouncementView:
    """A line above the shop, with an optional link."""

    text: Phrase
    address: str | None


@dataclass(frozen=True, slots=True)
class ContactView:
    """How to reach the seller."""

    email: str | None
    phone: str | None
    address: str | None


@dataclass(frozen=True, slots=True)
class LegalView:
    """Who the seller is, by law."""

    company: str | None
    vat_id: str | None
    icp: str | None
    police: str | None


@dataclass(frozen=True, slots=True)
class ReturnsView:
    """Until when goods may come back and who pays."""

    days: int
    fees: str | None
