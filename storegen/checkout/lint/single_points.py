"""What hangs on one company: each product's reach in, one warning for the shop or one for each product out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.lint.companies import companies
from storegen.problems import Problem, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from storegen.catalog.model import Product
    from storegen.checkout.lint.inspection import Inspection
    from storegen.checkout.lint.reach import Reach

_CURE = "add a channel of another company, or one that needs none, such as email at your own domain"


def single_points(reached: Sequence[tuple[Product, Reach]], inspection: Inspection) -> Iterator[Problem]:
    """Warn where no way to buy is left when one company goes."""
    every = [companies for _, one in reached for companies in one.hangs_on]
    everywhere = frozenset.intersection(*every) if every else frozenset()
    if everywhere:
        message = f"every way to buy anything in this shop hangs on {_listed(everywhere)}"
        span = _place(everywhere, inspection)
        yield Problem("single-point-of-failure", message, span, f"{_CURE}, to store.yaml", Severity.WARNING)
    for product, one in reached:
        here = frozenset[str]().union(*one.hangs_on) - everywhere
        if here:
            few = "" if all(here & each for each in one.hangs_on) else "some variants of "
            message = f"every way to buy {few}this product hangs on {_listed(here)}"
            yield Problem("single-point-of-failure", message, product.variants[0].span, _CURE, Severity.WARNING)


def _listed(names: frozenset[str]) -> str:
    return " and on ".join(sorted(names))


def _place(names: frozenset[str], inspection: Inspection) -> Span:
    """The first channel of such a company; its entries may be the company's and the channel not."""
    named = (
        channel.span
        for channel in inspection.channels.values()
        if (adapter := inspection.adapters.get(channel.name)) is not None
        and channel.is_open(inspection.as_of)
        and names & companies(adapter, channel, None)
    )
    return next(named, inspection.catalog.store.span)
