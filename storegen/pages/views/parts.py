"""What many views are made of: pictures, money, days, prices, stock, links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storegen.catalog.model import Phrase


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
