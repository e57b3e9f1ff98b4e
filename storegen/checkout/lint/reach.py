"""Who sells a product: what an inspection knows in, what nobody can buy and what hangs on one company out.

Channels are asked in each language, no longer than until two of them have no company in common, and once for variants
that are alike to them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from storegen.checkout.likeness import likeness
from storegen.checkout.lint.companies import companies
from storegen.checkout.offers import plain_offer
from storegen.checkout.serving import serving
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from storegen.catalog.model import Product, Variant
    from storegen.catalog.store import Language
    from storegen.checkout.lint.inspection import Inspection


@dataclass(frozen=True, slots=True)
class Reach:
    """How a product can be bought.

    Attributes:
        hangs_on: for all variants that can be bought, the companies that every way to buy them hangs on; those for
            which the channels are asked once together.
    """

    problems: tuple[Problem, ...] = ()
    hangs_on: tuple[frozenset[str], ...] = ()


@dataclass(slots=True)
class _Alike:
    """Variants for which the channels are asked once, and what was found of them so far."""

    variants: list[Variant] = field(default_factory=list)
    hangs_on: frozenset[str] | None = None
    lost: tuple[str, ...] = ()


def reach(product: Product, inspection: Inspection) -> Reach:
    """Ask the open channels for every variant that can be had."""
    groups: dict[object, _Alike] = {}
    for variant in product.variants:
        if variant.availability.buyable:
            groups.setdefault(likeness(variant), _Alike()).variants.append(variant)
    for alike in groups.values():
        for language in inspection.catalog.store.languages:
            if not _is_sold(product, alike, language, inspection):
                alike.lost = (*alike.lost, language.tag)
    hangs_on = tuple(alike.hangs_on for alike in groups.values() if alike.hangs_on is not None)
    return Reach(tuple(_unbuyable(product, groups.values(), inspection)), hangs_on)


def _is_sold(product: Product, alike: _Alike, language: Language, inspection: Inspection) -> bool:
    """Whether anybody takes orders from a page; a missing price is a problem of its own."""
    variant = alike.variants[0]
    offer = plain_offer(product, variant, language, inspection.catalog, inspection.as_of)
    if offer is None:
        return True
    is_sold = False
    channels = tuple(inspection.channels.values())
    for served in serving(offer, variant, channels, inspection.adapters, inspection.as_of):
        is_sold = True
        names = companies(served.adapter, served.channel, served.entry)
        alike.hangs_on = names if alike.hangs_on is None else alike.hangs_on & names
        if not alike.hangs_on:
            break
    return is_sold


def _unbuyable(product: Product, groups: Iterable[_Alike], inspection: Inspection) -> Iterator[Problem]:
    """A warning where variants that can be had have no way to be bought, in all languages or in some."""
    languages = inspection.catalog.store.languages
    lost: dict[tuple[str, ...], list[Variant]] = {}
    for alike in groups:
        if alike.lost:
            lost.setdefault(alike.lost, []).extend(alike.variants)
    for tags, found in lost.items():
        variants = sorted(found, key=product.variants.index)
        where = "" if len(tags) == len(languages) else f" on the pages in {', '.join(tags)}"
        hint = "add a channel below `buy`, or one that needs no entry, such as email, to store.yaml"
        message = f"nobody can buy {_what(product, variants)}{where}: no channel serves it"
        yield Problem("unbuyable", message, variants[0].span, hint, Severity.WARNING)


def _what(product: Product, variants: list[Variant]) -> str:
    if len(variants) == len(product.variants):
        return "this product"
    return f"{', '.join(variant.key for variant in variants)} of this product"
