"""The drill as problems, for GitHub's checks and for who wants nothing else: what was found out in, problems out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.drill.remains import items_of
from storegen.drill.report_text import item_text, shop_text, without_text
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.drill.run import Drill

_CURE = "add a channel of another company, or one that needs none, such as email at your own domain"
_ONLINE = "add a checkout or a marketplace of another company, where shoppers need not wait for an answer"
_OWN = "get a domain of your own, which can be pointed at another host within a day"


def drill_problems(drill: Drill) -> Iterator[Problem]:
    """One for each variant that a removal leaves nobody, or somebody by hand, to buy from, where it is written."""
    for item in drill.scene.ground.unbuyable:
        yield Problem("unbuyable", f"nobody can buy {item_text(item)} even today", item.span, _CURE)
    for one in (*((drill.asked,) if drill.asked else ()), *drill.singles, *drill.telling_pairs()):
        if one.takes_the_shop:
            message = f"{without_text(one.outcome.removal)} {shop_text(drill.scene.host)}"
            yield Problem("lost-shop", message, drill.scene.store.span, _OWN)
        for item in items_of(one.outcome.lost):
            message = f"{without_text(one.outcome.removal)} nobody can buy {item_text(item)}"
            yield Problem("lost-variant", message, item.span, _CURE)
        for item in items_of(one.outcome.worse):
            message = f"{without_text(one.outcome.removal)} {item_text(item)} is sold by hand only"
            yield Problem("by-hand-only", message, item.span, _ONLINE, Severity.WARNING)
