"""A product's page, its variants with their ways to buy, and its card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storegen.catalog.model import Phrase, RichText
    from storegen.checkout.actions import Action
    from storegen.pages.views.parts import DayView, LinkView, MoneyView, PictureView, PriceView, StockView


@dataclass(frozen=True, slots=True)
class WayView:
    """A way to buy through one channel.

    Attributes:
        channel: its name in store.yaml, also the hook for icons.
        label: what shoppers call it, in the page's language.
        actions: the first is the way itself; each has a `kind` with a partial `partials/action-KIND.html`.
        price: where this channel asks another price than the page shows.
        qr: what to show for each action that is a QrCode, by position; `None` for the others.
        countries: names of the only countries it sells to; empty where it sells everywhere.
        line: (field, value) that a cart hands over for one line; `None` where it takes one variant at a time.
    """

    channel: str
    label: str
    actions: tuple[Action, ...]
    qr: tuple[QrView | None, ...]
    price: MoneyView | None
    countries: tuple[str, ...] = ()
    line: tuple[tuple[str, str], ...] | None = None


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
        mpn: its maker's number for it.
        weight: packed, as `250 g`.
        label: its choices in words, ` / ` between; empty where the product has no options.
        ways: in order of preference; the first is the button, the rest "also sold through".
        most: how many may be put into a cart; `None` where nobody counts, or where the page does not tell how many.
        in_cart: whether it can be put into the cart: one of its ways takes several lines.
    """

    key: str
    label: str
    choices: tuple[ChoiceView, ...]
    sku: str | None
    gtin: str | None
    mpn: str | None
    weight: str | None
    price: PriceView | None
    stock: StockView
    picture: PictureView | None
    ways: tuple[WayView, ...]
    most: int | None
    in_cart: bool


@dataclass(frozen=True, slots=True)
class ProductCard:
    """A product in a list.

    Attributes:
        badges: of `sale`, `out`, `preorder`, `new`, `draft`; the locale string is `badge.NAME`. New is what is dated
            less than 30 days before the shop's newest product, whatever the day of the build.
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
    """A product's page.

    Attributes:
        size: how large it is, in the seller's words.
        cart: JSON text for the cart, safe inside of `<script>`; empty where nothing can be put into one.
    """

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
    size: str | None
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
    cart: str
