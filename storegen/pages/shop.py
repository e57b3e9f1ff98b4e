"""The shop's view: what all pages of one language share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.catalog.model import Phrase
from storegen.checkout.closed import is_closed
from storegen.pages import addresses
from storegen.pages.cart import cart_link, in_use
from storegen.pages.formats import direction
from storegen.pages.pictures import file_view, icon_address
from storegen.pages.product import shipping_view
from storegen.pages.sections import resolved
from storegen.pages.views import (
    AnnouncementView,
    ChannelView,
    ContactView,
    LegalView,
    LinkView,
    ReturnsView,
    ShopView,
)
from storegen.theming.settings import check_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import MenuItem
    from storegen.catalog.store import Announcement, Language
    from storegen.pages.cards import Cards
    from storegen.pages.inputs import Inputs


def shop_view(inputs: Inputs, cards: Cards, language: Language) -> ShopView:
    """Make the shop's view in a language."""
    store, tag = inputs.catalog.store, language.tag
    values, _ = check_values(
        inputs.theme.settings, store.theme_settings, store.theme_span, f"theme '{inputs.theme.name}'"
    )
    logo = inputs.pictures.get(store.logo or "")
    icon = inputs.pictures.get(store.icon or "")
    return ShopView(
        name=store.names[tag],
        tagline=store.taglines.get(tag),
        logo=file_view(inputs, logo, store.names[tag].text, store.names[tag].language) if logo else None,
        icon=icon_address(inputs, icon) if icon else None,
        home=addresses.home(language),
        language=tag,
        direction=direction(tag),
        currency=language.currency,
        menus={name: _links(inputs, items, language) for name, items in inputs.catalog.menus.items()},
        announcements=_announcements(inputs, store.announcements, language),
        contact=ContactView(store.contact.email, store.contact.phone, _in(store.contact.address, tag)),
        legal=LegalView(_in(store.legal.company, tag), store.legal.vat_id, store.legal.icp, store.legal.police),
        tax=store.tax,
        shipping=tuple(shipping_view(rate, tag) for rate in store.shipping),
        returns=ReturnsView(store.returns.days, store.returns.fees) if store.returns else None,
        theme=resolved(inputs, cards, values, language, store.theme_span),
        channels=tuple(ChannelView(one.name, one.label, one.home) for one in in_use(inputs, language)),
        cart=cart_link(inputs, language),
        products=addresses.products(language) if store.all_products else None,
        posts=addresses.posts(language) if inputs.catalog.listed_posts() else None,
        year=_newest_year(inputs.catalog),
    )


def _newest_year(catalog: Catalog) -> str:
    """The year of the newest day in the content: the calendar alone changes no page."""
    days = [day for product in catalog.products.values() for day in (product.date, product.updated)]
    days += [day for post in catalog.posts.values() for day in (post.date, post.updated)]
    days += [page.updated for page in catalog.pages.values()]
    newest = max((day for day in days if day), default=None)
    return str(newest.year) if newest else ""


def _in(words: Mapping[str, Phrase] | None, tag: str) -> str | None:
    return words[tag].text if words else None


def _links(inputs: Inputs, items: Iterable[MenuItem], language: Language) -> tuple[LinkView, ...]:
    """Entries without those to closed channels; one that others stand below stays as their heading."""
    shown = (_link(inputs, item, language) for item in items)
    return tuple(link for link in shown if link is not None)


def _link(inputs: Inputs, item: MenuItem, language: Language) -> LinkView | None:
    below = _links(inputs, item.items, language)
    target = item.target
    if target and is_closed(target.value, inputs.closed):
        if not below or language.tag not in item.titles:
            return None
        target = None
    title = item.titles.get(language.tag) or (
        _own_title(inputs, target.kind, target.value, language) if target else None
    )
    address = addresses.of_target(inputs.catalog, target, language) if target else ""
    return LinkView(title or Phrase(address, language.tag), address, items=below)


def _own_title(inputs: Inputs, kind: str, name: str, language: Language) -> Phrase | None:
    catalog = inputs.catalog
    if kind == "product":
        return catalog.products[name].texts[language.tag].title
    if kind == "collection":
        return catalog.collections[name].texts[language.tag].title
    if kind == "page":
        return catalog.pages[name].texts[language.tag].title
    return catalog.posts[name].texts[language.tag].title if kind == "post" else None


def _announcements(
    inputs: Inputs, announcements: Iterable[Announcement], language: Language
) -> tuple[AnnouncementView, ...]:
    day = inputs.as_of
    return tuple(
        AnnouncementView(
            one.texts[language.tag], addresses.of_target(inputs.catalog, one.target, language) if one.target else None
        )
        for one in announcements
        if (one.begins is None or one.begins <= day)
        and (one.ends is None or day <= one.ends)
        and not (one.target and is_closed(one.target.value, inputs.closed))
    )
