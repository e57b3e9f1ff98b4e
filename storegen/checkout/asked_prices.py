"""What providers should ask: a catalog and a day in, each provider's id with the price of its page out.

Only channels whose provider decides what a shopper is charged, and that know each thing by an id, are asked of.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.checkout.capabilities import Grade, PriceFixedBy
from storegen.checkout.serving import has_ended

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from storegen.catalog.model import BuyEntry, Product, Variant
    from storegen.catalog.money import Money
    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.contract import Channel
    from storegen.checkout.lint.inspection import Inspection
    from storegen.checkout.lock import Lock


@dataclass(frozen=True, slots=True)
class Asked:
    """One variant that is sold by a provider's id, and the price on its page."""

    channel: str
    provider_id: str
    product: str
    variant: str
    entry: BuyEntry
    price: Money


def asked_prices(inspection: Inspection, lock: Lock) -> Iterator[Asked]:
    """The price on the page of everything that a provider sells by an id, in the order of the catalog.

    A marketplace's listing may have several prices, so it is compared by its first variant. A payment link has one.

    Args:
        lock: tells the currency where neither the entry nor the channel does.
    """
    fixed = {
        name: (channel, adapter)
        for name, channel in inspection.channels.items()
        if (adapter := inspection.adapters.get(name)) is not None
        and adapter.needs_entry
        and adapter.capabilities.price is PriceFixedBy.PROVIDER
        and channel.is_open(inspection.as_of)
    }
    if fixed:
        for product in inspection.catalog.products.values():
            yield from _of_product(product, fixed, inspection, lock)


def _of_product(
    product: Product, fixed: Mapping[str, tuple[StoreChannel, Channel]], inspection: Inspection, lock: Lock
) -> Iterator[Asked]:
    listed: set[tuple[str, str]] = set()
    for variant in product.variants:
        for entry in variant.buy:
            if entry.channel not in fixed or has_ended(entry, inspection.as_of):
                continue
            channel, adapter = fixed[entry.channel]
            key = (entry.channel, adapter.provider_id(entry))
            is_listing = adapter.capabilities.grade is Grade.MARKETPLACE
            if not key[1] or (is_listing and key in listed):
                continue
            listed.add(key)
            seen = lock.get(key)
            currency = adapter.currency(entry, channel.settings) or (seen.price.currency if seen else None)
            price = _price(variant, currency or inspection.catalog.store.currency, inspection)
            if price is not None:
                yield Asked(*key, product.slug, variant.key, entry, price)


def _price(variant: Variant, currency: str, inspection: Inspection) -> Money | None:
    rule = variant.prices.get(currency)
    return rule.on(inspection.as_of).now if rule else None
