"""Channels against the catalog: settings and `buy` entries in, positioned problems out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from storegen.checkout.asked_prices import asked_of
from storegen.checkout.lint.entries import check_entries
from storegen.checkout.lint.inspection import Inspection
from storegen.checkout.lint.one_price import one_price
from storegen.checkout.lint.price_drift import price_drift
from storegen.checkout.lint.reach import Reach, reach
from storegen.checkout.lint.single_points import single_points
from storegen.checkout.lint.store_channels import check_store_channels
from storegen.checkout.lock import NO_LOCK
from storegen.checkout.secrets import KEY
from storegen.memo import Memo
from storegen.problems import Problem, has_errors

if TYPE_CHECKING:
    import datetime
    from collections.abc import Hashable, Iterator, Mapping

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import Product
    from storegen.checkout.asked_prices import Asked
    from storegen.checkout.contract import Channel
    from storegen.checkout.lock import Lock

_WORK_ANYWAY = frozenset({"unknown-channel", "test-link", "look-alike-host"})


def check_channels(
    catalog: Catalog,
    adapters: Mapping[str, Channel],
    as_of: datetime.date,
    memo: Memo | None = None,
    lock: Lock = NO_LOCK,
) -> Iterator[Problem]:
    """Problems of every channel, every `buy` entry, and of products that nobody can buy.

    Args:
        memo: what was found of products that did not change.
        lock: the prices that were last seen at providers.
    """
    memo = memo or Memo()
    inspection = Inspection.of(catalog, adapters, as_of)
    found = tuple(check_store_channels(inspection))
    yield from found
    # Without sound channels, that nobody can buy a product says nothing about the product.
    asks = _is_anything_open(inspection) and not has_errors(one for one in found if one.code not in _WORK_ANYWAY)
    around = (catalog.store.digest, as_of, asks, *(one.name for one in catalog.store.channels if KEY in one.settings))
    reached, links = [], []
    for product in catalog.products.values():
        key: Hashable = ("channels", product.slug, product.digest, around)
        looked = memo.get(key, partial(_look, product, inspection, asks=asks))
        yield from looked.problems
        reached.append((product, looked.reach))
        links.append(looked.links)
    yield from single_points(reached, inspection)
    yield from price_drift(inspection, lock)
    yield from one_price(asked for each in links for asked in each)


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was found of one product, and what its links should charge."""

    problems: tuple[Problem, ...]
    reach: Reach
    links: tuple[Asked, ...]


def _look(product: Product, inspection: Inspection, *, asks: bool) -> _Looked:
    problems = tuple(check_entries(product, inspection))
    links = tuple(asked for asked in asked_of(product, inspection, NO_LOCK) if not asked.is_listing)
    if not asks or has_errors(problems):
        return _Looked(problems, Reach(), links)
    one = reach(product, inspection)
    return _Looked((*problems, *one.problems), one, links)


def _is_anything_open(inspection: Inspection) -> bool:
    return any(
        channel.name in inspection.adapters and channel.is_open(inspection.as_of)
        for channel in inspection.channels.values()
    )
