"""The drill as a page that a seller can read and keep: what was found out in, one file of HTML out.

The page loads nothing and needs no script. It is in the store's default language where there are words for it.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from storegen.drill.host import Verdict
from storegen.drill.html_words import html_words
from storegen.drill.matrix import matrix_of
from storegen.drill.remains import items_of, operators

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from storegen.drill.ground import Item
    from storegen.drill.host import Host
    from storegen.drill.run import Drill, Drilled

_MOST_ITEMS = 500
_SYMBOLS = {"online": "●", "marketplace": "◆", "by_hand": "○", "lost": "✕", "unneeded": "–"}


def html_page(drill: Drill, as_of: datetime.date) -> str:
    """The whole page."""
    scene = drill.scene
    tag = scene.store.default_language.tag
    words = html_words(tag)
    lost = {item.place for one in drill.all for item in items_of(one.outcome.lost)}
    told = (*((drill.asked,) if drill.asked else ()), *drill.singles, *drill.telling_pairs())
    environment = Environment(
        loader=PackageLoader("storegen", "drill"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html").render(
        tag=tag,
        words=words,
        headline=_headline(drill, words, len(lost) + len(scene.ground.unbuyable)),
        safe=drill.survives,
        shop=scene.store.names[tag].text,
        day=as_of.isoformat(),
        ground=scene.ground,
        platforms=len(operators(scene.ground)),
        unbuyable=_listed(scene.ground.unbuyable),
        silent=[(", ".join(tags), _listed(found)) for tags, found in scene.ground.silent().items()],
        losses=[
            _loss(one, words, scene.host.domain)
            for one in told
            if one.takes_the_shop or one.outcome.lost or one.outcome.partly
        ],
        matrix=matrix_of(scene),
        symbols=_SYMBOLS,
        pairs=len(drill.pairs),
        bad_pairs=sum(bool(one.outcome.lost) for one in drill.pairs),
        hanging=[(name, scene.hanging.of(frozenset({name}))) for name in scene.names()],
        host=scene.host,
        host_is_green=scene.host.verdict is Verdict.GREEN,
        host_text=_host_text(scene.host, words),
    )


def _headline(drill: Drill, words: Mapping[str, str], lost: int) -> str:
    total = drill.scene.ground.total + len(drill.scene.ground.unbuyable)
    if not total:
        return words["none"]
    if lost:
        return words["unsafe"].format(count=lost, total=total)
    homeless = [one.outcome.removal for one in drill.all if one.takes_the_shop]
    if homeless:
        return words["unsafe_home"].format(names=words["and"].join(homeless[0].names))
    if drill.pairs:
        return words["safe_pairs"]
    if drill.singles or drill.asked is None:
        return words["safe"]
    return words["safe_asked"].format(names=words["and"].join(drill.asked.outcome.removal.names))


def _loss(one: Drilled, words: Mapping[str, str], domain: str) -> dict[str, object]:
    names = words["and"].join(one.outcome.removal.names)
    return {
        "heading": words["without"].format(names=names),
        "homeless": words["homeless"].format(domain=domain) if one.takes_the_shop else "",
        "lost": _listed(items_of(one.outcome.lost)),
        "partly": [(", ".join(tags), _listed(row.items)) for row, tags in one.outcome.partly],
    }


def _listed(items: Sequence[Item]) -> dict[str, object]:
    """The first of them by product, as (title, ((choices, SKU), …)), how many there are and how many are not named."""
    shown = items[:_MOST_ITEMS]
    named = [
        (found[0].title, [(" · ".join(choice for _, choice in item.choices), item.sku or "") for item in found])
        for found in (list(group) for _, group in groupby(shown, key=lambda item: item.product))
    ]
    return {"named": named, "count": len(items), "more": len(items) - len(shown)}


def _host_text(host: Host, words: Mapping[str, str]) -> str:
    if not host.domain:
        return words["red_none"]
    if host.company:
        return words["red_lent"].format(domain=host.domain, company=host.company)
    return words["red_bound" if host.bound else "green"].format(domain=host.domain)
