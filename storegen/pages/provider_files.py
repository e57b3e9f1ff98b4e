"""Files that providers read from the published shop: open channels in, a page that machines read for each file out.

The text holds every variant that the channel sells, in the words of the first language on whose pages it does.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from storegen.checkout.serving import serving
from storegen.pages.desk import machine
from storegen.pages.machine import machine_page
from storegen.pages.offers import offer_of, priced
from storegen.pages.views import ProviderFileView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.catalog.model import BuyEntry, Product, Variant
    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.contract import Channel, Offer
    from storegen.pages.inputs import Inputs
    from storegen.pages.page import Page
    from storegen.pages.views import PageView


def provider_files(inputs: Inputs) -> Iterator[Page]:
    """A page for each file; none without a domain, where no provider could read it."""
    first = inputs.catalog.store.default_language
    for channel in inputs.catalog.store.channels:
        adapter = inputs.channels.get(channel.name)
        if adapter is None or inputs.base_url is None or not channel.is_open(inputs.as_of):
            continue
        empty = adapter.data_file((), channel.settings)
        if empty is not None:
            view = partial(_page, inputs, adapter, channel)
            yield machine("provider_file", empty.address, first, "provider_file.txt", channel.span, view)


def _page(inputs: Inputs, adapter: Channel, channel: StoreChannel) -> PageView:
    file = adapter.data_file(_sold(inputs, channel), channel.settings)
    assert file is not None, "a channel has its file whatever it sells"
    tag = inputs.catalog.store.default_language.tag
    return machine_page("provider_file", file.address, tag, ProviderFileView(file.text))


def _sold(inputs: Inputs, channel: StoreChannel) -> Iterator[tuple[Offer, BuyEntry | None]]:
    found = (
        _sale(inputs, channel, product, variant)
        for product in inputs.catalog.products.values()
        for variant in product.variants
        if variant.availability.buyable
    )
    return (sale for sale in found if sale is not None)


def _sale(
    inputs: Inputs, channel: StoreChannel, product: Product, variant: Variant
) -> tuple[Offer, BuyEntry | None] | None:
    """The first language's offer that the channel serves; languages may have currencies of their own."""
    for language in inputs.catalog.store.languages:
        one = priced(inputs, variant, language)
        if one is None:
            continue
        offer = offer_of(inputs, product, one, language)
        for served in serving(offer, variant, (channel,), inputs.channels, inputs.as_of):
            return offer, served.entry
    return None
