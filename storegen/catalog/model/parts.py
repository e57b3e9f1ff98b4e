"""What documents of several kinds have: pictures, placed sections, shipping rates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.catalog.model.text import Phrase
    from storegen.catalog.money import Money
    from storegen.problems import Span


@dataclass(frozen=True, slots=True)
class ProductPicture:
    """A picture of a product.

    Attributes:
        path: store-relative path of the file.
        span: where it is named.
        alts: what it shows, by language; empty where nothing was written.
        chosen: (axis, choice) pairs it belongs to; empty when it belongs to all variants.
    """

    path: str
    alts: Mapping[str, Phrase]
    span: Span
    chosen: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ShippingRate:
    """What sending costs to a country.

    Attributes:
        to: ISO 3166 code, or `*` for everywhere else.
        price: in its own currency.
        days: fewest and most days, if told.
    """

    to: str
    price: Money
    days: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class PlacedSection:
    """A section that a page or a theme places, with settings as typed; the theme's schema makes sense of them."""

    name: str
    settings: Mapping[str, object]
    span: Span
