"""The `buy` and `order` of a product: an inspection in, the problems of each entry out, once for all that share it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from storegen.checkout.capabilities import Grade
from storegen.checkout.lint.gone import as_warnings
from storegen.checkout.lint.linked import expiring_link, test_link_elsewhere
from storegen.checkout.lint.look_alikes import look_alike
from storegen.checkout.lint.test_links import test_link
from storegen.checkout.serving import has_ended
from storegen.checkout.settings import entry_text
from storegen.hosts import host_of
from storegen.problems import Problem, Severity, has_errors
from storegen.schema.buying import entry_mistakes
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from storegen.catalog.model import BuyEntry, Product, Variant
    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.contract import Channel
    from storegen.checkout.lint.inspection import Inspection
    from storegen.documents.node import Node
    from storegen.problems import Span

_LONGEST_OCTETS = 2048
"""The longest link that mail programs pass on whole (UCP, "URL length", checked 2026-11-22)."""


def check_entries(product: Product, inspection: Inspection) -> Iterator[Problem]:
    """Problems of everything that a product says about channels."""
    seen: set[Span] = set()
    priced = frozenset(currency for variant in product.variants for currency in variant.prices)
    for variant in product.variants:
        yield from _order(variant, inspection)
        for entry in variant.buy:
            if entry.span not in seen:
                seen.add(entry.span)
                yield from _entry(entry, priced, inspection)


def _order(variant: Variant, inspection: Inspection) -> Iterator[Problem]:
    for name in variant.order or ():
        if name not in inspection.channels:
            message = f"'{name}' is none of this shop's channels"
            yield Problem("unknown-channel", message, variant.span, suggest(name, inspection.channels))


def _entry(entry: BuyEntry, priced: frozenset[str], inspection: Inspection) -> Iterator[Problem]:
    channel = inspection.channels.get(entry.channel)
    adapter = inspection.adapters.get(entry.channel)
    if channel is None:
        hint = f"add {entry.channel}: {{}} to 'channels' in store.yaml"
        if adapter is None:
            meant = inspection.meant(entry.channel)
            hint = f"did you mean '{meant}'?" if meant else suggest(entry.channel, inspection.channels) or hint
        yield Problem("unknown-channel", f"'{entry.channel}' is none of this shop's channels", entry.span, hint)
    elif adapter is not None:
        found = (*adapter.check_entry(entry, channel.settings), *_values(entry), *expiring_link(entry, inspection))
        if not channel.is_open(inspection.as_of) or has_ended(entry, inspection.as_of):
            yield from as_warnings(found)
            return
        yield from found
        if not has_errors(found):
            yield from _sound_entry(entry, channel, adapter, inspection)
            yield from _currency(entry, channel, adapter, priced, inspection)


def _length(entry: BuyEntry, channel: StoreChannel) -> Iterator[Problem]:
    """An address that not every program passes on whole; ids are short."""
    octets = len(entry_text(entry).encode("utf-8", "surrogatepass"))
    if octets > _LONGEST_OCTETS:
        message = f"the address at {channel.name} is {octets} octets long, and some programs cut such links"
        hint = f"use one of at most {_LONGEST_OCTETS} octets: leave out what follows ? if it also works without"
        yield Problem("address-too-long", message, entry.span, hint, Severity.WARNING)


def _values(entry: BuyEntry) -> Iterator[Problem]:
    """Mistakes in what every entry may say."""
    for one in entry_mistakes(cast("Mapping[str, Node]", entry.value)) if isinstance(entry.value, dict) else ():
        yield Problem(one.code, one.message, entry.span, one.hint)


def _sound_entry(entry: BuyEntry, channel: StoreChannel, adapter: Channel, inspection: Inspection) -> Iterator[Problem]:
    if not adapter.is_test(None, channel.settings):
        yield from test_link(inspection, adapter, channel, entry)
    yield from test_link_elsewhere(inspection, channel, entry)
    yield from _length(entry, channel)
    text = entry_text(entry)
    if "://" in text:
        yield from look_alike(host_of(text), entry.span, inspection.known)


def _currency(
    entry: BuyEntry, channel: StoreChannel, adapter: Channel, priced: frozenset[str], inspection: Inspection
) -> Iterator[Problem]:
    """An entry in a currency in which no page offers it.

    A marketplace says its own price beside the page's, if the product has one in that currency.
    """
    currency = adapter.currency(entry, channel.settings)
    offered = inspection.shown.intersection(channel.currencies or inspection.shown)
    if currency is None or currency in offered:
        return
    where = f"{channel.name} is offered on pages in {', '.join(sorted(offered)) or 'none'}"
    hint = f"put an id for {', '.join(sorted(offered)) or currency} there, or a language with {currency}"
    if adapter.capabilities.grade is Grade.MARKETPLACE:
        if currency in priced:
            return
        where += f", without a price in {currency}"
        hint = (
            f"write what it costs there: `prices: {{{currency}: …}}`, or currency: beside the id if it is another one"
        )
    message = f"this sells in {currency}, and {where}: nobody sees it"
    yield Problem("currency-not-served", message, entry.span, hint, Severity.WARNING)
