"""The drill for people at a terminal: what was found out in, plain lines out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.capabilities import Grade
from storegen.drill.mentions import What
from storegen.drill.remains import items_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from storegen.drill.ground import Item
    from storegen.drill.hangs import Hanging
    from storegen.drill.host import Bound, Host
    from storegen.drill.remains import Outcome, Removal
    from storegen.drill.run import Drill, Drilled

_SHOWN = 10
_GRADES = {Grade.ONLINE: "paid online", Grade.MARKETPLACE: "on a marketplace", Grade.BY_HAND: "by hand only"}
_THINGS = {
    What.REVIEWS: ("review", "reviews"),
    What.REDIRECTS: ("redirect", "redirects"),
    What.MENUS: ("menu entry", "menu entries"),
    What.TEXTS: ("link in texts", "links in texts"),
    What.PICTURES: ("picture", "pictures"),
    What.CODES: ("QR code", "QR codes"),
    What.CONTACT: ("contact address", "contact addresses"),
}


def text_lines(drill: Drill, *, verbose: bool) -> Iterator[str]:
    """All lines.

    Args:
        drill: what was found out.
        verbose: whether pairs without a loss and everything that is left by hand have lines too.
    """
    ground = drill.scene.ground
    for item in ground.unbuyable:
        yield f"cannot be bought even today: {item_text(item)}"
    for tags, items in ground.silent().items():
        yield from _some(f"cannot be bought even today on the pages in {', '.join(tags)}: ", items)
    for one in (*((drill.asked,) if drill.asked else ()), *drill.singles):
        if one.takes_the_shop:
            yield f"{without_text(one.outcome.removal)}: {shop_text(drill.scene.host)}; once it has another:"
        yield from _drilled_lines(one, verbose=verbose)
    if drill.pairs:
        yield from _pair_lines(drill, verbose=verbose)
    yield from host_lines(drill.scene.host)


def item_text(item: Item) -> str:
    """A variant by product, choices and SKU: `moon-cream: 容量 50 ml (BS-MC-050)`."""
    chosen = ", ".join(f"{option} {choice}" for option, choice in item.choices)
    sku = f" ({item.sku})" if item.sku else ""
    return f"{item.product}: {chosen}{sku}" if chosen else f"{item.product}{sku}"


def host_lines(host: Host) -> Iterator[str]:
    """The verdict on the host and its reasons."""
    if not host.domain:
        yield "host: red: store.yaml names no domain, so the shop has no address of its own to take along"
    elif host.company:
        yield f"host: red: {host.domain} belongs to {host.company}; links, QR codes and print with it die with the host"
    elif host.bound:
        yield f"host: red: {host.domain} is the shop's own, but links are bound to a host"
    else:
        yield f"host: green: {host.domain} is the shop's own and no link is bound to a host"
    for bound in host.bound:
        count = _counted(bound.count, "link leads", "links lead")
        yield f"  {count} to {bound.host} ({bound.company}): {_places(bound)}"
    yield "  the source is only in this folder: keep a copy elsewhere"


def shop_text(host: Host) -> str:
    """What goes with the shop's own address: `every page and link of the shop is gone with shade.netlify.app`."""
    return f"every page and link of the shop is gone with its address {host.domain}"


def without_text(removal: Removal) -> str:
    """`without stripe and alibaba`."""
    return f"without {' and '.join(removal.names)}"


def _drilled_lines(one: Drilled, *, verbose: bool) -> Iterator[str]:
    yield from _outcome_lines(one.outcome, verbose=verbose)
    if one.hangs:
        yield f"  also there: {'; '.join(_hanging_text(hanging) for hanging in one.hangs)}"


def _outcome_lines(outcome: Outcome, *, verbose: bool) -> Iterator[str]:
    lost = items_of(outcome.lost)
    grades = ", ".join(
        f"{outcome.grades[grade]} {word}" for grade, word in _GRADES.items() if outcome.grades.get(grade)
    )
    left = f" ({grades})" if grades else ""
    if lost:
        rest = f"{outcome.left} can still be bought{left}"
        yield f"{without_text(outcome.removal)}: {_counted(len(lost), 'variant is', 'variants are')} lost, {rest}"
    elif outcome.left == 1:
        yield f"{without_text(outcome.removal)}: the 1 variant can still be bought{left}"
    else:
        yield f"{without_text(outcome.removal)}: all {outcome.left} variants can still be bought{left}"
    yield from (f"  lost: {item_text(item)}" for item in lost)
    by_tags: dict[tuple[str, ...], list[Item]] = {}
    for row, tags in outcome.partly:
        by_tags.setdefault(tags, []).extend(row.items)
    for tags, items in by_tags.items():
        yield from _some(f"  lost on the pages in {', '.join(tags)}: ", sorted(items, key=lambda item: item.place))
    if verbose:
        yield from (f"  by hand only: {item_text(item)}" for item in items_of(outcome.by_hand))
    else:
        yield from _some("  warning: left by hand only: ", items_of(outcome.worse))


def _some(lead: str, items: Sequence[Item]) -> Iterator[str]:
    yield from (f"{lead}{item_text(item)}" for item in items[:_SHOWN])
    if len(items) > _SHOWN:
        yield f"{lead}and {len(items) - _SHOWN} more"


def _pair_lines(drill: Drill, *, verbose: bool) -> Iterator[str]:
    count = _counted(len(drill.pairs), "pair", "pairs")
    bad = [one for one in drill.pairs if one.outcome.lost]
    told = drill.telling_pairs()
    if not bad:
        worst = max(one.outcome.grades.get(Grade.BY_HAND, 0) for one in drill.pairs)
        by_hand = f", at worst {worst} of them by hand only" if worst else ""
        total = drill.scene.ground.total
        yield f"without any two of them ({count}): all {total} variants can still be bought{by_hand}"
    for one in drill.pairs if verbose else told:
        yield from _outcome_lines(one.outcome, verbose=verbose)
    if bad:
        known = f"; {len(bad) - len(told)} of these lose only what one of the two loses alone"
        yield f"pairs that take variants away: {len(bad)} of {len(drill.pairs)}{known if len(told) < len(bad) else ''}"


def _hanging_text(hanging: Hanging) -> str:
    return f"{_counted(hanging.count, *_THINGS[hanging.what])} ({_places(hanging)})"


def _places(found: Hanging | Bound) -> str:
    more = ", …" if found.count > len(found.places) else ""
    return f"{', '.join(found.places)}{more}"


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
