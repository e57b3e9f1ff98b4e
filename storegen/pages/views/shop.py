"""What all pages of one language share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.catalog.model import Phrase
    from storegen.pages.views.cart import CartLinkView
    from storegen.pages.views.parts import LinkView, PictureView
    from storegen.pages.views.product import ShippingView


@dataclass(frozen=True, slots=True)
class ShopView:
    """What all pages of one language share; the template sees it as `shop`.

    Attributes:
        menus: by name (`main`, `footer`): entries in order.
        theme: the theme's settings, resolved by its schema.
        cart: where the cart is; `None` where every channel takes one variant at a time.
        channels: the ways to buy that are in use.
        year: of the newest day in the content, for the footer; empty where nothing is dated.
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
    channels: tuple[ChannelView, ...]
    cart: CartLinkView | None
    products: str | None
    posts: str | None
    year: str


@dataclass(frozen=True, slots=True)
class ChannelView:
    """A way to buy that is in use.

    Attributes:
        name: as in store.yaml: `taobao`.
        label: what shoppers call it.
        home: the shop's front page there; `None` where the seller names none.
    """

    name: str
    label: str
    home: str | None


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
