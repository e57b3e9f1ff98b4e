"""One link at two prices: what pages say of each provider's id in, a warning where one id stands at several out.

Payment links of which each variant has its own charge one price. A listing, or a link behind which shoppers choose
the variant, may have several. Prices are compared in one currency, the link's or else the store's: what a provider
charges in another one, it converts or was told there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from storegen.checkout.asked_prices import Asked
    from storegen.problems import Span


def one_price(every: Iterable[Asked]) -> Iterator[Problem]:
    """Each entry whose id stands at another price before it, told once for all variants that share the entry."""
    first: dict[tuple[str, str], Asked] = {}
    told: set[Span] = set()
    for asked in every:
        if asked.entry.span in told:
            continue
        before = first.setdefault((asked.channel, asked.provider_id), asked)
        if before.price == asked.price:
            continue
        told.add(asked.entry.span)
        message = f"one link of {asked.channel} is at {_told(before)} and at {_told(asked)}, and it charges one price"
        hint = f"make a link for each price at {asked.channel}, and write each below its variant's `buy`"
        yield Problem("one-link-two-prices", message, asked.entry.span, hint, Severity.WARNING)


def _told(asked: Asked) -> str:
    where = asked.product if asked.variant == "default" else f"{asked.product}, {asked.variant}"
    return f"{asked.price.amount} {asked.price.currency} ({where})"
