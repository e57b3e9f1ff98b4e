"""Who sells a product: what an inspection knows in, what nobody can buy and what hangs on one company out.

Channels are asked once for variants with the same entries, in each currency that pages show.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.lint.companies import companies
from storegen.checkout.offers import plain_offer
from storegen.checkout.serving import serving
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.catalog.model import Product, Variant
    from storegen.catalog.store import Language
    from storegen.checkout.lint.inspection import Inspection
    from storegen.checkout.serving import Served
    from storegen.problems import Span

_LONGEST_OCTETS = 2048
"""The longest link that mail programs pass on whole (UCP, "URL length", checked 2026-11-22)."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How a product can be bought.

    Attributes:
        hangs_on: for each variant that can be bought, the companies that every way to buy it hangs on.
    """

    problems: tuple[Problem, ...] = ()
    hangs_on: tuple[frozenset[str], ...] = ()


@dataclass(slots=True)
class _Sold:
    """What was found of one variant so far."""

    variant: Variant
    ways: list[Served] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def reach(product: Product, inspection: Inspection) -> Reach:
    """Ask every open channel for every variant that can be had."""
    sold = [_Sold(variant) for variant in product.variants if variant.availability.buyable]
    for language in inspection.catalog.store.languages:
        known: dict[object, list[Served] | None] = {}
        for one in sold:
            key = (tuple(entry.span for entry in one.variant.buy), frozenset(one.variant.prices))
            if key not in known:
                known[key] = _ways(product, one.variant, language, inspection)
            ways = known[key]
            one.ways += ways or ()
            if ways is not None and not ways:
                one.lost.append(language.tag)
    problems = (*_unbuyable(product, sold, inspection), *_too_long(sold))
    return Reach(problems, tuple(_hangs_on(one.ways) for one in sold if one.ways))


def _ways(product: Product, variant: Variant, language: Language, inspection: Inspection) -> list[Served] | None:
    """The channels that take orders from a page; `None` without a price, which is a problem of its own."""
    offer = plain_offer(product, variant, language, inspection.catalog, inspection.as_of)
    if offer is None:
        return None
    channels = tuple(inspection.channels.values())
    return list(serving(offer, variant, channels, inspection.adapters, inspection.as_of))


def _hangs_on(ways: list[Served]) -> frozenset[str]:
    """The companies without which no way remains."""
    return frozenset.intersection(*(companies(served.adapter, served.channel, served.entry) for served in ways))


def _unbuyable(product: Product, sold: list[_Sold], inspection: Inspection) -> Iterator[Problem]:
    """A warning where variants that can be had have no way to be bought, in all languages or in some."""
    languages = inspection.catalog.store.languages
    by_tags: dict[tuple[str, ...], list[Variant]] = {}
    for one in sold:
        if one.lost:
            by_tags.setdefault(tuple(one.lost), []).append(one.variant)
    for tags, variants in by_tags.items():
        where = "" if len(tags) == len(languages) else f" on the pages in {', '.join(tags)}"
        hint = "add a channel below `buy`, or one that needs no entry, such as email, to store.yaml"
        message = f"nobody can buy {_what(product, variants)}{where}: no channel serves it"
        yield Problem("unbuyable", message, variants[0].span, hint, Severity.WARNING)


def _what(product: Product, variants: list[Variant]) -> str:
    if len(variants) == len(product.variants):
        return "this product"
    return f"{', '.join(variant.key for variant in variants)} of this product"


def _too_long(sold: list[_Sold]) -> Iterator[Problem]:
    seen: set[tuple[str, Span]] = set()
    for served in (served for one in sold for served in one.ways):
        span = served.entry.span if served.entry else served.channel.span
        longest = max((_octets(action) for action in served.way.actions), default=0)
        if longest > _LONGEST_OCTETS and (served.channel.name, span) not in seen:
            seen.add((served.channel.name, span))
            message = f"the link to {served.channel.name} is {longest} octets long, and some programs cut such links"
            hint = f"use one of at most {_LONGEST_OCTETS} octets: leave out what follows ? if it also works without"
            yield Problem("address-too-long", message, span, hint, Severity.WARNING)


def _octets(action: object) -> int:
    return len(action.href.encode("utf-8", "surrogatepass")) if isinstance(action, Link) else 0
