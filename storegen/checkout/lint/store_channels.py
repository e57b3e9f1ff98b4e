"""The channels of store.yaml: what an inspection knows in, names and settings that make no sense and old facts out."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from storegen.checkout.lint.companies import companies
from storegen.checkout.lint.gone import as_warnings
from storegen.checkout.lint.look_alikes import look_alike
from storegen.checkout.lint.test_links import test_link
from storegen.checkout.setting_values import host_in
from storegen.problems import Problem, Severity
from storegen.schema.mistakes import shape_of
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.contract import Channel
    from storegen.checkout.lint.inspection import Inspection

_STALE_DAYS = 400
# It may be tomorrow already where the seller is.
_ELSEWHERE = datetime.timedelta(days=1)


def check_store_channels(inspection: Inspection) -> Iterator[Problem]:
    """Everything that can be said of the channels without a product."""
    for channel in inspection.channels.values():
        found = _named(channel, inspection)
        if channel.is_open(inspection.as_of):
            yield from found
            yield from _open(channel, inspection)
        else:
            yield from as_warnings(found)
    yield from _nothing_open(inspection)


def _named(channel: StoreChannel, inspection: Inspection) -> Iterable[Problem]:
    """Problems of a channel's name and settings."""
    adapter = inspection.adapters.get(channel.name)
    if adapter is None:
        return (_unknown(channel, inspection),)
    if channel.closed and not channel.settings:
        return ()
    # Of a list, an adapter would say that the setting is missing.
    shapes = tuple(_shapes(channel, adapter))
    if shapes:
        return shapes
    found = adapter.check_settings(channel.settings, channel.span, inspection.catalog.files)
    return (*found, *_languages(channel, adapter, inspection))


def _shapes(channel: StoreChannel, adapter: Channel) -> Iterator[Problem]:
    """Settings that should be one text and are a list or more."""
    for name in adapter.known:
        value = channel.settings.get(name)
        if name not in adapter.worded and isinstance(value, list | dict):
            message = f"'{name}' of the channel {channel.name} cannot be {shape_of(value)}"
            yield Problem("wrong-type", message, channel.span, f"write {name}: and one text behind it")


def _languages(channel: StoreChannel, adapter: Channel, inspection: Inspection) -> Iterator[Problem]:
    """Words in a language that the shop is not in; `zh` stands for every kind of Chinese."""
    tags = [language.tag for language in inspection.catalog.store.languages]
    known = {*tags, *(tag.partition("-")[0] for tag in tags)}
    for name in adapter.worded:
        value = channel.settings.get(name)
        for tag in value if isinstance(value, dict) else ():
            if tag not in known:
                message = f"'{name}' of the channel {channel.name} has words in '{tag}', and the shop is not in it"
                yield Problem("unknown-language", message, channel.span, suggest(tag, tags))


def _open(channel: StoreChannel, inspection: Inspection) -> Iterator[Problem]:
    """What matters while shoppers are led there."""
    adapter = inspection.adapters.get(channel.name)
    if adapter is None:
        return
    yield from _currencies(channel, inspection)
    yield from _one_currency(channel, adapter, inspection)
    yield from _facts(channel, adapter, inspection)
    yield from test_link(inspection, adapter, channel, None)
    for host in dict.fromkeys(_hosts(channel, adapter)):
        yield from look_alike(host, channel.span, inspection.known)


def _hosts(channel: StoreChannel, adapter: Channel) -> Iterator[str]:
    """Every host that shoppers are led to from its settings, by links or by mail."""
    yield from adapter.own_hosts(channel.settings)
    if channel.home:
        yield host_in(channel.home)
    mail = (value for value in channel.settings.values() if isinstance(value, str) and "@" in value)
    yield from (host_in(value.rpartition("@")[2]) for value in mail)


def _unknown(channel: StoreChannel, inspection: Inspection) -> Problem:
    near = inspection.meant(channel.name)
    hint = f"did you mean '{near}'?" if near else f"there are: {', '.join(sorted(inspection.adapters))}"
    return Problem("unknown-channel", f"there is no channel '{channel.name}'", channel.span, hint)


def _currencies(channel: StoreChannel, inspection: Inspection) -> Iterator[Problem]:
    """A channel for pages that the shop does not have."""
    if channel.currencies and inspection.shown.isdisjoint(channel.currencies):
        takes, shown = ", ".join(channel.currencies), ", ".join(sorted(inspection.shown))
        message = f"{channel.name} takes {takes} only, and the pages are in {shown}: nothing is offered there"
        hint = f"add one of {shown} to its currencies, or a language with {channel.currencies[0]} to 'languages'"
        yield Problem("currency-not-served", message, channel.span, hint, Severity.WARNING)


def _one_currency(channel: StoreChannel, adapter: Channel, inspection: Inspection) -> Iterator[Problem]:
    """A channel that sells everything, in a currency that no page has."""
    currency = None if adapter.needs_entry else adapter.currency(None, channel.settings)
    if currency is not None and currency not in inspection.shown:
        shown = ", ".join(sorted(inspection.shown))
        message = f"{channel.name} sells in {currency}, and the pages are in {shown}: nothing is offered there"
        hint = f"add a language with {currency} to 'languages', or take the channel away"
        yield Problem("currency-not-served", message, channel.span, hint, Severity.WARNING)


def _facts(channel: StoreChannel, adapter: Channel, inspection: Inspection) -> Iterator[Problem]:
    """Facts about a provider that nobody has looked at for more than a year; an address of one's own does not age."""
    if not adapter.needs_entry and not companies(adapter, channel, None):
        return
    seen = channel.checked or adapter.checked
    if seen > inspection.as_of + _ELSEWHERE:
        message = f"{channel.name} says that it was checked on {seen}, and today is {inspection.as_of}"
        yield Problem("bad-date", message, channel.span, "write the day of your last order there", Severity.WARNING)
        seen = adapter.checked
    last = max(adapter.checked, seen)
    days = (inspection.as_of - last).days
    if days > _STALE_DAYS:
        message = f"nobody has looked for {days} days, since {last}, whether {channel.name} still works this way"
        hint = f"try an order there, then write checked: {inspection.as_of} below {channel.name}; or update storegen"
        yield Problem("stale-facts", message, channel.span, hint, Severity.WARNING)


def _nothing_open(inspection: Inspection) -> Iterator[Problem]:
    channels = inspection.channels.values()
    if not any(channel.is_open(inspection.as_of) for channel in channels):
        hint = "add `channels:` and below it `email: {address: you@your-shop.example}`"
        has = "has no channel" if not channels else "has closed all its channels"
        message = f"this shop {has}, so nobody can buy anything"
        yield Problem("unbuyable", message, inspection.catalog.store.span, hint, Severity.WARNING)
