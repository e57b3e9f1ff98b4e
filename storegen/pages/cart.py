"""The cart: a product's variants or the channels in use in, what the shop's own script reads on the page out.

A line of a cart is a snapshot: the variant as it was on its page, and what each channel that sells it needs to know.
How a channel takes several lines stands on the cart's page alone, so a closed channel's lines lead nowhere.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from storegen.checkout.hand_over import CartPrint, CartScript
from storegen.checkout.message import order_words
from storegen.documents.slug import slugify
from storegen.pages import addresses
from storegen.pages.formats import country_name
from storegen.pages.json_text import json_text
from storegen.pages.offers import channel_label
from storegen.pages.policy import Used
from storegen.pages.views import CartLinkView, CartView, OrderView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from storegen.catalog.model import Product
    from storegen.catalog.store import Language, Store
    from storegen.checkout.hand_over import HandOver
    from storegen.pages.inputs import Inputs
    from storegen.pages.views import PictureView, VariantView


@dataclass(frozen=True, slots=True)
class InUse:
    """An open channel.

    Attributes:
        label: what shoppers call it.
        hand_over: `None` where it takes one variant at a time.
        home: the shop's front page there, where the seller names one.
        countries: names of the only countries it sells to; empty where it sells everywhere.
    """

    name: str
    label: str
    hand_over: HandOver | None
    home: str | None
    countries: tuple[str, ...]


def in_use(inputs: Inputs, language: Language) -> tuple[InUse, ...]:
    """The open channels that can serve pages of a language, in the store's order of preference.

    A page shows the language's currency, and the store's where a product has no price in it.
    """
    shown = {language.currency, inputs.catalog.store.currency}
    serving = {one.name for one in inputs.catalog.store.channels if not one.currencies or shown & set(one.currencies)}
    return tuple(one for one in _open(inputs, language) if one.name in serving)


def _open(inputs: Inputs, language: Language) -> tuple[InUse, ...]:
    """The open channels, whatever currency they serve, in the words of a language."""
    tag = language.tag
    found = (
        (channel, inputs.channels.get(channel.name))
        for channel in inputs.catalog.store.channels
        if channel.is_open(inputs.as_of)
    )
    return tuple(
        InUse(
            adapter.name,
            channel_label(adapter, channel, tag),
            adapter.hand_over(channel.settings, tag),
            channel.home,
            tuple(country_name(code, tag) for code in channel.countries),
        )
        for channel, adapter in found
        if adapter
    )


def has_cart(inputs: Inputs) -> bool:
    """Whether any open channel takes several lines in one step."""
    return any(one.hand_over for one in _open(inputs, inputs.catalog.store.default_language))


def has_order_form(inputs: Inputs) -> bool:
    """Whether an order can be printed and posted."""
    return any(isinstance(one.hand_over, CartPrint) for one in _open(inputs, inputs.catalog.store.default_language))


def cart_link(inputs: Inputs, language: Language) -> CartLinkView | None:
    """Where the cart is, if the shop has one."""
    if not has_cart(inputs):
        return None
    return CartLinkView(addresses.cart(language), store_id(inputs.catalog.store))


def store_id(store: Store) -> str:
    """What tells this shop's cart from another's in one browser: its domain with its folder, else its name.

    Shops in folders of one host share that host's storage.
    """
    domain = urlsplit(store.domain or "")
    own = f"{domain.netloc}{domain.path.rstrip('/')}"
    return f"storegen:{own or slugify(store.names[store.default_language.tag].text)}"


def cart_view(inputs: Inputs, language: Language) -> CartView:
    """The cart's page."""
    channels = in_use(inputs, language)
    order = addresses.order(language) if has_order_form(inputs) else None
    kinds = dict.fromkeys(one.hand_over.kind for one in channels if one.hand_over)
    return CartView(_data(inputs, language, channels, order), order, tuple(kinds))


def order_view(inputs: Inputs, language: Language) -> OrderView:
    """The form to print."""
    channels = [one for one in _open(inputs, language) if isinstance(one.hand_over, CartPrint)]
    lines = [line for one in channels if isinstance(one.hand_over, CartPrint) for line in one.hand_over.lines]
    return OrderView(_data(inputs, language, channels, None), tuple(lines), addresses.cart(language))


def handed_over(channels: Iterable[InUse]) -> Used:
    """What the cart's page asks of the page."""
    taking = [one for one in channels if one.hand_over]
    return Used(frozenset(one.name for one in taking), any(isinstance(one.hand_over, CartScript) for one in taking))


def product_data(
    inputs: Inputs,
    product: Product,
    language: Language,
    variants: Iterable[VariantView],
    pictures: Sequence[PictureView],
) -> str:
    """What a product's page says to the cart; empty where nothing of it can be put into one."""
    rows = {variant.key: _row(variant, pictures) for variant in variants if variant.in_cart}
    if not rows:
        return ""
    title = product.texts[language.tag].title
    everywhere = {
        one.tag: addresses.product(inputs.catalog, product.slug, one) for one in inputs.catalog.store.languages
    }
    return json_text(
        {
            "product": product.slug,
            "title": title.text,
            "language": language.tag,
            "words": title.language,
            "addresses": everywhere,
            "variants": rows,
        }
    )


def _row(variant: VariantView, pictures: Sequence[PictureView]) -> dict[str, object]:
    """A variant without what is true of the whole product; a channel that takes one at a time has no fields."""
    price = variant.price
    picture = variant.picture or (pictures[0] if pictures else None)
    return {
        "label": variant.label,
        "choices": [(choice.option.text, choice.name.text) for choice in variant.choices],
        "sku": variant.sku,
        "price": price.now.amount if price else None,
        "currency": price.now.currency if price else None,
        "picture": picture.small if picture else None,
        "most": variant.most,
        "channels": {way.channel: None if way.line is None else dict(way.line) for way in variant.ways},
    }


def _data(inputs: Inputs, language: Language, channels: Iterable[InUse], order: str | None) -> str:
    return json_text(
        {
            "language": language.tag,
            "shop": inputs.base_url,
            "order": order,
            "words": asdict(order_words(language.tag)),
            "channels": [_channel(one) for one in channels],
        }
    )


def _channel(one: InUse) -> dict[str, object]:
    taken = {"kind": one.hand_over.kind, **asdict(one.hand_over)} if one.hand_over else None
    only = {"countries": one.countries} if one.countries else {}
    return {"name": one.name, "label": one.label, "handOver": taken, **only}
