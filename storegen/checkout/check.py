"""Channels against the catalog: settings and `buy` entries in, positioned problems out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.problems import Problem, Severity
from storegen.suggest import nearest, suggest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import Product, Variant
    from storegen.checkout.contract import Channel
    from storegen.problems import Span


def check_channels(catalog: Catalog, adapters: Mapping[str, Channel]) -> Iterator[Problem]:
    """Problems of every channel, every `buy` entry, and of products that nobody can buy."""
    channels = {channel.name: channel for channel in catalog.store.channels}
    for channel in channels.values():
        adapter = adapters.get(channel.name)
        if adapter is None:
            near = nearest(channel.name, adapters)
            hint = f"did you mean '{near}'?" if near else f"there are: {', '.join(sorted(adapters))}"
            yield Problem("unknown-channel", f"there is no channel '{channel.name}'", channel.span, hint)
        else:
            yield from adapter.check_settings(channel.settings, channel.span, catalog.files)
    is_open = any(channel.name in adapters and not channel.closed for channel in channels.values())
    if all(channel.closed for channel in channels.values()):
        hint = "add `channels:` and below it `email: {address: you@your-shop.example}`"
        has = "has no channel" if not channels else "has closed all its channels"
        message = f"this shop {has}, so nobody can buy anything"
        yield Problem("unbuyable", message, catalog.store.span, hint, Severity.WARNING)
    for product in catalog.products.values():
        yield from _entries(product, catalog, adapters)
        if is_open:
            yield from _unbuyable(product, catalog, adapters)


def _entries(product: Product, catalog: Catalog, adapters: Mapping[str, Channel]) -> Iterator[Problem]:
    channels = {channel.name: channel for channel in catalog.store.channels}
    seen: set[Span] = set()
    for variant in product.variants:
        for name in variant.order or ():
            if name not in channels:
                yield Problem(
                    "unknown-channel",
                    f"'{name}' is none of this shop's channels",
                    variant.span,
                    suggest(name, channels),
                )
        for entry in variant.buy:
            if entry.span in seen:
                continue
            seen.add(entry.span)
            channel = channels.get(entry.channel)
            if channel is None:
                hint = f"add {entry.channel}: {{}} to 'channels' in store.yaml"
                if entry.channel not in adapters:
                    hint = suggest(entry.channel, channels) or hint
                message = f"'{entry.channel}' is none of this shop's channels"
                yield Problem("unknown-channel", message, entry.span, hint)
            elif entry.channel in adapters:
                yield from adapters[entry.channel].check_entry(entry, channel.settings)


def _unbuyable(product: Product, catalog: Catalog, adapters: Mapping[str, Channel]) -> Iterator[Problem]:
    """A warning where some variants that can be had have no way to be bought."""
    lost = [
        variant
        for variant in product.variants
        if variant.availability.buyable and not _served(variant, catalog, adapters)
    ]
    if not lost:
        return
    what = "this product"
    if len(lost) < len(product.variants):
        what = f"{', '.join(variant.key for variant in lost)} of this product"
    hint = "add a channel below `buy`, or one that needs no entry, such as email, to store.yaml"
    message = f"nobody can buy {what}: no channel serves it"
    yield Problem("unbuyable", message, lost[0].span, hint, Severity.WARNING)


def _served(variant: Variant, catalog: Catalog, adapters: Mapping[str, Channel]) -> bool:
    """Whether an open channel takes orders for it."""
    entries = {entry.channel for entry in variant.buy}
    return any(
        channel.name in adapters
        and not channel.closed
        and (channel.name in entries or not adapters[channel.name].needs_entry)
        for channel in catalog.store.channels
    )
