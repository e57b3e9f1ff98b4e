"""A product's view: its texts, pictures, options, rows of variants with ways to buy, and what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.closed import is_closed
from storegen.pages import addresses
from storegen.pages.cards import badges, rating
from storegen.pages.cart import product_data
from storegen.pages.formats import country_name, day_view, money_view
from storegen.pages.offers import choice_words, lowest_price, price_view, priced, product_stock, stock_view, ways
from storegen.pages.pictures import picture_view
from storegen.pages.rich_text import embedded
from storegen.pages.views import (
    ChoiceView,
    FieldView,
    LinkView,
    OptionView,
    ProductView,
    ReviewView,
    ShippingView,
    VariantView,
)

if TYPE_CHECKING:
    from storegen.catalog.model import Option, Product, Review, ShippingRate, Variant
    from storegen.catalog.store import Language
    from storegen.pages.cards import Cards
    from storegen.pages.inputs import Inputs
    from storegen.pages.views import ProductCard

_RELATED = 4


def product_view(inputs: Inputs, cards: Cards, product: Product, language: Language) -> ProductView:
    """Make the view of a product's page in a language."""
    tag = language.tag
    texts = product.texts[tag]
    price = lowest_price(inputs, product, language)
    stock = product_stock(product, language)
    rates = product.shipping if product.shipping is not None else inputs.catalog.store.shipping
    shown = (picture_view(inputs, picture, tag, texts.title.text) for picture in product.pictures)
    pictures = tuple(picture for picture in shown if picture)
    variants = tuple(_variant_view(inputs, product, variant, language) for variant in product.variants)
    return ProductView(
        slug=product.slug,
        address=addresses.product(inputs.catalog, product.slug, language),
        title=texts.title,
        summary=texts.summary,
        body=embedded(inputs, texts.body, language),
        brand=product.brand,
        sku=product.sku,
        price=price,
        stock=stock,
        badges=badges(product, price, stock, cards.newest),
        pictures=pictures,
        options=tuple(_option_view(option, tag) for option in product.options),
        variants=variants,
        details=texts.details,
        condition=product.condition,
        size=product.size,
        origin=country_name(product.country_of_origin, tag) if product.country_of_origin else None,
        tags=product.tags,
        collections=_collection_links(inputs, product, language),
        related=related(inputs, cards, product, language),
        bundle=tuple(cards.bundled(part.slug, part.quantity, language) for part in product.bundle),
        fields=tuple(
            FieldView(field.name, field.labels[tag], field.max_length, field.required) for field in product.personalise
        ),
        reviews=tuple(_review_view(inputs, review, tag) for review in inputs.catalog.reviews.get(product.slug, ())),
        rating=rating(inputs, product.slug),
        shipping=tuple(shipping_view(rate, tag) for rate in rates),
        updated=day_view(product.updated, tag) if product.updated else None,
        cart=product_data(inputs, product, language, variants, pictures),
    )


def related(inputs: Inputs, cards: Cards, product: Product, language: Language) -> tuple[ProductCard, ...]:
    """The seller's picks first, then neighbours in the product's first collection, at most four."""
    catalog = inputs.catalog
    chosen = [slug for slug in product.related if slug in catalog.products and slug != product.slug]
    for slug in containing(inputs, product):
        members = catalog.collections[slug].members
        place = members.index(product.slug)
        chosen += members[place + 1 : place + 1 + _RELATED] + members[max(0, place - _RELATED) : place]
    return tuple(cards.product(slug, language) for slug in list(dict.fromkeys(chosen))[:_RELATED])


def containing(inputs: Inputs, product: Product) -> tuple[str, ...]:
    """Slugs of the listed collections a product is in: those it names first, in its order."""
    named = [slug for slug in product.collections if slug in inputs.memberships.get(product.slug, ())]
    return tuple(dict.fromkeys([*named, *inputs.memberships.get(product.slug, ())]))


def shipping_view(rate: ShippingRate, language: str) -> ShippingView:
    """One row of the shipping table."""
    price = money_view(rate.price, language)
    return ShippingView(country_name(rate.to, language), rate.to, price, rate.price.value == 0, rate.days)


def _variant_view(inputs: Inputs, product: Product, variant: Variant, language: Language) -> VariantView:
    tag = language.tag
    one = priced(inputs, variant, language)
    picture = variant.pictures[0] if variant.pictures else None
    stock, found = stock_view(product, variant, language), ways(inputs, product, variant, language)
    return VariantView(
        key=variant.key,
        label=" / ".join(choice for _option, choice in choice_words(product, variant, tag)),
        choices=_choices(product, variant, tag),
        sku=variant.sku,
        gtin=variant.gtin,
        mpn=variant.mpn,
        weight=f"{variant.weight.amount:f} {variant.weight.unit}" if variant.weight else None,
        price=price_view(product, one, language, starting=False) if one else None,
        stock=stock,
        picture=picture_view(inputs, picture, tag, product.texts[tag].title.text),
        ways=found,
        most=stock.left,
        in_cart=any(way.line is not None for way in found),
    )


def _choices(product: Product, variant: Variant, language: str) -> tuple[ChoiceView, ...]:
    chosen = dict(variant.choices)
    return tuple(
        shown
        for option in product.options
        for choice, shown in zip(option.choices, _option_view(option, language).choices, strict=True)
        if chosen.get(option.name) == choice.name
    )


def _option_view(option: Option, language: str) -> OptionView:
    axis = addresses.anchor(option.name)
    name = option.names[language]
    choices = (ChoiceView(axis, choice.key, name, choice.names[language]) for choice in option.choices)
    return OptionView(axis, name, tuple(choices))


def _collection_links(inputs: Inputs, product: Product, language: Language) -> tuple[LinkView, ...]:
    catalog = inputs.catalog
    return tuple(
        LinkView(catalog.collections[slug].texts[language.tag].title, addresses.collection(catalog, slug, language))
        for slug in containing(inputs, product)
    )


def _review_view(inputs: Inputs, review: Review, language: str) -> ReviewView:
    """A review; one from a channel that is closed keeps its source's name and loses the link."""
    closed = {channel.name for channel in inputs.catalog.store.channels if not channel.is_open(inputs.as_of)}
    is_gone = review.source in closed or is_closed(review.source_url or "", inputs.closed)
    return ReviewView(
        author=review.author,
        rating=review.rating,
        title=review.title,
        text=review.text,
        day=day_view(review.date, language) if review.date else None,
        source=review.source,
        source_url=None if is_gone else review.source_url,
        verified=review.verified,
        reply=review.reply,
    )
