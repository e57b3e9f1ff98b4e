"""How a product is sold, for people: a product and a day in, each variant's channels, their action or reason out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.checkout.offers import plain_offer
from storegen.checkout.serving import Served, Skipped, survey

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import Product
    from storegen.catalog.store import Language
    from storegen.checkout.contract import Channel


@dataclass(frozen=True, slots=True)
class Told:
    """What a channel does for a variant.

    Attributes:
        action: kind of what it shows first: `link`; `None` where it is passed over.
        reason: why it is passed over; empty where it sells.
    """

    channel: str
    action: str | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class VariantTold:
    """A variant and its channels in their order.

    Attributes:
        nothing: why no channel was asked at all; empty where they were.
    """

    variant: str
    channels: tuple[Told, ...]
    nothing: str = ""


def tell(
    product: Product, language: Language, catalog: Catalog, adapters: Mapping[str, Channel], as_of: datetime.date
) -> Iterator[VariantTold]:
    """Tell of every variant on the pages of a language."""
    for variant in product.variants:
        if not variant.availability.buyable:
            yield VariantTold(variant.key, (), "sold out")
            continue
        offer = plain_offer(product, variant, language, catalog, as_of)
        if offer is None:
            yield VariantTold(variant.key, (), "no price")
            continue
        asked = survey(offer, variant, catalog.store.channels, adapters, as_of)
        yield VariantTold(variant.key, tuple(map(_told, asked)))


def _told(one: Served | Skipped) -> Told:
    if isinstance(one, Served):
        return Told(one.channel.name, one.way.actions[0].kind)
    return Told(one.name, None, one.reason)
