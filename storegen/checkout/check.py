"""Channels against the catalog: settings and `buy` entries in, positioned problems out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.offers import plain_offer
from storegen.checkout.serving import serving
from storegen.problems import Problem, Severity, has_errors
from storegen.suggest import nearest, suggest

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import Product, Variant
    from storegen.catalog.store import Language
    from storegen.checkout.contract import Channel
    from storegen.problems import Span


def check_channels(catalog: Catalog, adapters: Mapping[str, Channel], as_of: datetime.date) -> Iterator[Problem]:
    """Problems of every channel, every `buy` entry, and of products that nobody can buy."""
    channels = {channel.name: channel for channel in catalog.store.channels}
    is_sound = True
    for channel in channels.values():
        adapter = adapters.get(channel.name)
        if adapter is None:
            near = nearest(channel.name, adapters)
            hint = f"did you mean '{near}'?" if near else f"there are: {', '.join(sorted(adapters))}"
            yield Problem("unknown-channel", f"there is no channel '{channel.name}'", channel.span, hint)
        else:
            found = adapter.check_settings(channel.settings, channel.span, catalog.files)
            is_sound = is_sound and not has_errors(found)
            yield from found
    is_open = any(channel.name in adapters and channel.is_open(as_of) for channel in channels.values())
    if not any(channel.is_open(as_of) for channel in channels.values()):
        hint = "add `channels:` and below it `email: {address: you@your-shop.example}`"
        has = "has no channel" if not channels else "has closed all its channels"
        message = f"this shop {has}, so nobody can buy anything"
        yield Problem("unbuyable", message, catalog.store.span, hint, Severity.WARNING)
    for product in catalog.products.values():
        found = tuple(_entries(product, catalog, adapters))
        yield from found
        if is_open and is_sound and not has_errors(found):
            yield from _unbuyable(product, catalog, adapters, as_of)


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


def _unbuyable(
    product: Product, catalog: Catalog, adapters: Mapping[str, Channel], as_of: datetime.date
) -> Iterator[Problem]:
    """A warning where variants that can be had have no way to be bought, in all languages or in some."""
    lost: dict[tuple[int, ...], list[str]] = {}
    for language in catalog.store.languages:
        known: dict[object, bool] = {}
        places = []
        for place, variant in enumerate(product.variants):
            key = (tuple(entry.span for entry in variant.buy), frozenset(variant.prices))
            if variant.availability.buyable and key not in known:
                known[key] = _is_served(product, variant, language, catalog, adapters, as_of)
            if variant.availability.buyable and not known[key]:
                places.append(place)
        if places:
            lost.setdefault(tuple(places), []).append(language.tag)
    for places_lost, tags in lost.items():
        variants = [product.variants[place] for place in places_lost]
        what = "this product"
        if len(variants) < len(product.variants):
            what = f"{', '.join(variant.key for variant in variants)} of this product"
        where = "" if len(tags) == len(catalog.store.languages) else f" on the pages in {', '.join(tags)}"
        hint = "add a channel below `buy`, or one that needs no entry, such as email, to store.yaml"
        message = f"nobody can buy {what}{where}: no channel serves it"
        yield Problem("unbuyable", message, variants[0].span, hint, Severity.WARNING)


def _is_served(
    product: Product,
    variant: Variant,
    language: Language,
    catalog: Catalog,
    adapters: Mapping[str, Channel],
    as_of: datetime.date,
) -> bool:
    """Whether an open channel takes orders for it from a page; a missing price is a problem of its own."""
    offer = plain_offer(product, variant, language, catalog, as_of)
    return offer is None or next(serving(offer, variant, catalog.store.channels, adapters, as_of), None) is not None
