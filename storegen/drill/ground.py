"""What the shop stands on: a catalog in, for each variant the ways to buy it and whom each hangs on out.

Asking the channels is what costs, so it is done once; variants with equal ways share a row, and taking a platform away
is then a matter of sets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from storegen.checkout.actions import QrCode
from storegen.checkout.likeness import likeness
from storegen.checkout.offers import plain_offer
from storegen.checkout.serving import serving
from storegen.hosts import host_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import Product, Variant
    from storegen.catalog.store import Language
    from storegen.checkout.capabilities import Grade
    from storegen.checkout.contract import Channel
    from storegen.checkout.serving import Served
    from storegen.drill.platforms import Platforms
    from storegen.problems import Span


@dataclass(frozen=True, slots=True)
class Hold:
    """One way to buy, as far as the drill cares.

    Attributes:
        operators: everybody it needs; the shop's own domain is not among them.
    """

    channel: str
    grade: Grade
    operators: frozenset[str]

    def needs(self, names: frozenset[str]) -> bool:
        """Whether it is gone with any of these operators or channels."""
        return self.channel in names or not self.operators.isdisjoint(names)


@dataclass(frozen=True, slots=True)
class Item:
    """A variant that can be had.

    Attributes:
        place: its number in the shop's order.
        title: of its product, in the default language.
        choices: (option, choice) in the default language.
        span: where it is written.
    """

    place: int
    product: str
    variant: str
    title: str
    choices: tuple[tuple[str, str], ...]
    sku: str | None
    span: Span


Pages: TypeAlias = "tuple[tuple[str, frozenset[Hold]], ...]"
"""Language -> the ways on its pages."""


@dataclass(frozen=True, slots=True)
class Row:
    """Variants that can be bought in the same ways."""

    pages: Pages
    items: tuple[Item, ...]

    def holds(self) -> frozenset[Hold]:
        """The ways on any page."""
        return frozenset[Hold]().union(*(holds for _, holds in self.pages))


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code that some way shows.

    Attributes:
        name: its picture, or the channel that makes it.
        operators: whom it hangs on.
    """

    name: str
    channel: str
    operators: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ground:
    """All of it.

    Attributes:
        rows: of what can be bought today.
        unbuyable: what nobody can buy even today.
        sold_out: how many variants are sold out and so not looked at.
    """

    rows: tuple[Row, ...]
    unbuyable: tuple[Item, ...]
    sold_out: int
    codes: frozenset[Code]

    @property
    def total(self) -> int:
        """How many variants can be bought today."""
        return sum(len(row.items) for row in self.rows)

    def silent(self) -> dict[tuple[str, ...], list[Item]]:
        """What can be bought today, but not on the pages of these languages, in the shop's order."""
        found: dict[tuple[str, ...], list[Item]] = {}
        for row in self.rows:
            tags = tuple(tag for tag, holds in row.pages if not holds)
            if tags:
                found.setdefault(tags, []).extend(row.items)
        return {tags: sorted(items, key=lambda item: item.place) for tags, items in found.items()}


@dataclass(frozen=True, slots=True)
class _Questions:
    """What asking takes."""

    catalog: Catalog
    adapters: Mapping[str, Channel]
    as_of: datetime.date
    platforms: Platforms

    def ask(self, product: Product, variant: Variant) -> tuple[Pages, frozenset[Code]]:
        """The ways to buy a variant on the pages of each language, and the QR codes that they show."""
        served = {language.tag: self._served(product, variant, language) for language in self.catalog.store.languages}
        pages = tuple((tag, frozenset(self.hold(one) for one in found)) for tag, found in served.items())
        return pages, frozenset(code for found in served.values() for one in found for code in self.codes(one))

    def _served(self, product: Product, variant: Variant, language: Language) -> tuple[Served, ...]:
        offer = plain_offer(product, variant, language, self.catalog, self.as_of)
        if offer is None:
            return ()
        return tuple(serving(offer, variant, self.catalog.store.channels, self.adapters, self.as_of))

    def hold(self, served: Served) -> Hold:
        """Whom a way hangs on."""
        named = served.adapter.operators(served.entry, served.channel.settings)
        operators = frozenset(operator for name in named if (operator := self.platforms.of(name)))
        return Hold(served.channel.name, served.adapter.capabilities.grade, operators)

    def codes(self, served: Served) -> Iterator[Code]:
        """The QR codes that a way shows: one that holds an address hangs on its domain, another on the whole way."""
        for action in served.way.actions:
            if isinstance(action, QrCode):
                host = host_of(action.content or "")
                operators = frozenset({self.platforms.of_domain(host)}) if host else self.hold(served).operators
                yield Code(action.picture or served.channel.name, served.channel.name, operators - {""})


def survey_ground(
    catalog: Catalog, adapters: Mapping[str, Channel], as_of: datetime.date, platforms: Platforms
) -> Ground:
    """Ask every open channel about every variant that can be had, on the pages of every language."""
    questions = _Questions(catalog, adapters, as_of, platforms)
    rows: dict[Pages, list[Item]] = {}
    codes: set[Code] = set()
    sold_out = place = 0
    for product in catalog.products.values():
        known: dict[object, Pages] = {}
        for variant in product.variants:
            if not variant.availability.buyable:
                sold_out += 1
                continue
            like = likeness(variant)
            if like not in known:
                known[like], shown = questions.ask(product, variant)
                codes |= shown
            item = _item(place, product, variant, catalog.store.default_language.tag)
            rows.setdefault(known[like], []).append(item)
            place += 1
    found = tuple(Row(pages, tuple(items)) for pages, items in rows.items())
    unbuyable = tuple(item for row in found if not row.holds() for item in row.items)
    return Ground(tuple(row for row in found if row.holds()), unbuyable, sold_out, frozenset(codes))


def _item(place: int, product: Product, variant: Variant, tag: str) -> Item:
    title = product.texts[tag].title.text
    return Item(place, product.slug, variant.key, title, variant.choices, variant.sku, variant.span)
