"""Views: the theme contract. What a template may see, as frozen plain values and small cards.

Made from the catalog by the modules beside this folder, read by templates. A view never links back to the catalog, a
site or another page's view. Addresses in views are site addresses (`/products/mug/`, with the language's prefix); the
renderer turns them into relative links afterwards. Optional fields are `None` (or empty), never missing, because
templates run under StrictUndefined.
"""

from __future__ import annotations

from storegen.pages.views.cart import CartLinkView, CartView, OrderView
from storegen.pages.views.contents import (
    CollectionCard,
    CollectionView,
    HomeView,
    InfoView,
    NotFoundView,
    PostCard,
    PostListView,
    PostView,
)
from storegen.pages.views.machine import (
    FeedEntry,
    FeedView,
    HeadersView,
    ProviderFileView,
    RedirectsView,
    RedirectView,
    RobotsView,
    SitemapEntry,
    SitemapView,
)
from storegen.pages.views.page import HeadView, LanguageView, PageView, SectionView
from storegen.pages.views.parts import (
    DayView,
    LinkView,
    MoneyView,
    PagerView,
    PictureView,
    PriceView,
    StockView,
    UnitPriceView,
)
from storegen.pages.views.product import (
    ChoiceView,
    FieldView,
    OptionView,
    ProductCard,
    ProductView,
    QrView,
    RatingView,
    ReviewView,
    ShippingView,
    VariantView,
    WayView,
)
from storegen.pages.views.shop import AnnouncementView, ChannelView, ContactView, LegalView, ReturnsView, ShopView

__all__ = [
    "AnnouncementView",
    "CartLinkView",
    "CartView",
    "ChannelView",
    "ChoiceView",
    "CollectionCard",
    "CollectionView",
    "ContactView",
    "DayView",
    "FeedEntry",
    "FeedView",
    "FieldView",
    "HeadView",
    "HeadersView",
    "HomeView",
    "InfoView",
    "LanguageView",
    "LegalView",
    "LinkView",
    "MoneyView",
    "NotFoundView",
    "OptionView",
    "OrderView",
    "PageView",
    "PagerView",
    "PictureView",
    "PostCard",
    "PostListView",
    "PostView",
    "PriceView",
    "ProductCard",
    "ProductView",
    "ProviderFileView",
    "QrView",
    "RatingView",
    "RedirectView",
    "RedirectsView",
    "ReturnsView",
    "ReviewView",
    "RobotsView",
    "SectionView",
    "ShippingView",
    "ShopView",
    "SitemapEntry",
    "SitemapView",
    "StockView",
    "UnitPriceView",
    "VariantView",
    "WayView",
]
