"""What providers should ask: a catalog and a day in, each provider's id with the price of its page out.

Only channels whose provider decides what a shopper is charged, and that know each thing by an id, are asked of.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.checkout.capabilities import Grade, PriceFixedBy
from storegen.checkout.serving import has_ended

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.catalog.model import BuyEntry, Product, Variant
    from storegen.catalog.money import Money
    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.capabilities import Capabilities
    from storegen.checkout.contract import Channel
    from storegen.checkout.lint.inspection import Inspection
    from storegen.checkout.lock import Lock, Seen
    from storegen.problems import Span


@dataclass(frozen=True, slots=True)
class Asked:
    """One variant that is sold by a provider's id, and the price on its page.

    Attributes:
        is_listing: whether shoppers choose the variant behind the id, so that it may have several prices.
    """

    channel: str
    provider_id: str
    product: str
    variant: str
    entry: BuyEntry
    price: Money
    is_listing: bool


def asked_prices(inspection: Inspection, lock: Lock) -> Iterator[Asked]:
    """The price on the page of everything that a provider sells by an id, in the order of the catalog.

    A listing may have several prices, so it is compared by its product's first variant. A payment link has one.

    Args:
        lock: tells the currency where several are possible.
    """
    for product in inspection.catalog.products.values():
        yield from asked_of(product, inspection, lock)


def asked_of(product: Product, inspection: Inspection, lock: Lock) -> Iterator[Asked]:
    """The same for one product."""
    ids: dict[Span, str] = {}
    listed: set[tuple[str, str]] = set()
    for variant in product.variants:
        for entry in variant.buy:
            channel, adapter = inspection.channels.get(entry.channel), inspection.adapters.get(entry.channel)
            if channel is None or adapter is None or not _is_asked(entry, channel, adapter, inspection):
                continue
            if entry.span not in ids:
                ids[entry.span] = adapter.provider_id(entry)
            key = (entry.channel, ids[entry.span])
            is_listing = _is_listing(adapter.capabilities)
            if not key[1] or (is_listing and key in listed):
                continue
            listed.add(key)
            seen = lock.get(key)
            currency = adapter.currency(entry, channel.settings) or _compared_in(channel, seen, inspection)
            price = _price(variant, currency, inspection)
            if price is not None:
                yield Asked(*key, product.slug, variant.key, entry, price, is_listing)


def _is_asked(entry: BuyEntry, channel: StoreChannel, adapter: Channel, inspection: Inspection) -> bool:
    return (
        adapter.capabilities.price is PriceFixedBy.PROVIDER
        and adapter.needs_entry
        and channel.is_open(inspection.as_of)
        and not has_ended(entry, inspection.as_of)
    )


def _is_listing(can: Capabilities) -> bool:
    return can.grade is Grade.MARKETPLACE or can.variant != "id"


def _compared_in(channel: StoreChannel, seen: Seen | None, inspection: Inspection) -> str:
    """The currency to compare in where the entry names none: one in which pages offer the channel.

    What was seen tells it best, then the store's own, then the languages' in their order.
    """
    store = inspection.catalog.store
    usual = (store.currency, *(language.currency for language in store.languages))
    wished = (seen.price.currency, *usual) if seen else usual
    taken = channel.currencies or wished
    return next((currency for currency in wished if currency in taken), taken[0])


def _price(variant: Variant, currency: str, inspection: Inspection) -> Money | None:
    rule = variant.prices.get(currency)
    return rule.on(inspection.as_of).now if rule else None
