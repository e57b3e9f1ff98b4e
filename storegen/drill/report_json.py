"""The drill for programs: what was found out in, plain values for one JSON object out.

    {"platforms": [{"name", "kind", "left": {grade: count}, "lost": [VARIANT], "by_hand_only": [VARIANT],
                    "lost_in": [{"languages": [tag], "variants": [VARIANT]}],
                    "hangs": {what: {"count", "places"}}, "takes_the_shop": whether its address goes too}],
     "pairs": [{"names", "left", "lost", "lost_in"}],
     "unbuyable": [VARIANT],
     "unbuyable_in": [{"languages": [tag], "variants": [VARIANT]}],
     "host": {"verdict", "domain", "company", "bound": [{"host", "company", "count", "places"}]},
     "problems": []}

VARIANT is `{"product", "variant", "choices": {option: choice}, "sku"}`. What was named with `--without` stands first in
`platforms`; several names together are a pair of more than two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.drill.remains import items_of

if TYPE_CHECKING:
    from storegen.drill.ground import Item
    from storegen.drill.hangs import Hanging
    from storegen.drill.host import Bound, Host
    from storegen.drill.remains import Outcome
    from storegen.drill.run import Drill, Drilled


def json_facts(drill: Drill) -> dict[str, object]:
    """The object without its `problems`, which the reporter adds."""
    asked = (drill.asked,) if drill.asked else ()
    alone = (*(one for one in asked if len(one.outcome.removal.names) == 1), *drill.singles)
    together = (*(one for one in asked if len(one.outcome.removal.names) > 1), *drill.pairs)
    return {
        "platforms": [_platform(one) for one in alone],
        "pairs": [{"names": list(one.outcome.removal.names)} | _left(one.outcome) for one in together],
        "unbuyable": [_variant(item) for item in drill.scene.ground.unbuyable],
        "unbuyable_in": [
            {"languages": list(tags), "variants": [_variant(item) for item in items]}
            for tags, items in drill.scene.ground.silent().items()
        ],
        "host": _host(drill.scene.host),
    }


def _platform(one: Drilled) -> dict[str, object]:
    removal = one.outcome.removal
    hangs = {hanging.what.value: _found(hanging) for hanging in one.hangs}
    by_hand = [_variant(item) for item in items_of(one.outcome.by_hand)]
    own = {"by_hand_only": by_hand, "hangs": hangs, "takes_the_shop": one.takes_the_shop}
    return {"name": removal.names[0], "kind": removal.kind.value} | _left(one.outcome) | own


def _left(outcome: Outcome) -> dict[str, object]:
    """What each removal has; naming all that is by hand for every pair would make a large shop's report endless."""
    return {
        "left": {grade.value: count for grade, count in outcome.grades.items()},
        "lost": [_variant(item) for item in items_of(outcome.lost)],
        "lost_in": [
            {"languages": list(tags), "variants": [_variant(item) for item in row.items]}
            for row, tags in outcome.partly
        ],
    }


def _variant(item: Item) -> dict[str, object]:
    return {"product": item.product, "variant": item.variant, "choices": dict(item.choices), "sku": item.sku}


def _host(host: Host) -> dict[str, object]:
    return {
        "verdict": host.verdict.value,
        "domain": host.domain or None,
        "company": host.company,
        "bound": [{"host": bound.host, "company": bound.company} | _found(bound) for bound in host.bound],
    }


def _found(found: Hanging | Bound) -> dict[str, object]:
    return {"count": found.count, "places": list(found.places)}
