"""Channels against the catalog: settings and `buy` entries in, positioned problems out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.problems import Problem, Severity
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import Product
    from storegen.checkout.contract import Channel
    from storegen.problems import Span


def check_channels(catalog: Catalog, adapters: Mapping[str, Channel]) -> Iterator[Problem]:
    """Problems of every channel, every `buy` entry, and of products that nobody can buy."""
    channels = {channel.name: channel for channel in catalog.store.channels}
    for channel in channels.values():
        adapter = adapters.get(channel.name)
        if adapter is None:
            hint = suggest(channel.name, adapters)
            there = ", ".join(sorted(adapters))
            message = f"there is no channel '{channel.name}'; there are: {there}"
            yield Problem("unknown-channel", message, channel.span, hint if hint and hint.startswith("did") else None)
        else:
            yield from adapter.check_settings(channel.settings, channel.span, catalog.files)
    for product in catalog.products.values():
        yield from _entries(product, catalog, adapters)
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
    """A warning for each product of which some variant that can be had has no way to be bought."""
    for variant in product.variants:
        if not variant.availability.buyable:
            continue
        entries = {entry.channel for entry in variant.buy}
        ways = (
            channel
            for channel in catalog.store.channels
            if not channel.closed
            and channel.name in adapters
            and (channel.name in entries or not adapters[channel.name].needs_entry)
        )
        if next(ways, None) is None:
            hint = "add a channel below 'buy', or one such as email to store.yaml that needs no entry"
            message = f"nobody can buy '{variant.key}' of this product: no channel serves it"
            yield Problem("unbuyable", message, variant.span, hint, Severity.WARNING)
