"""The matrix of variant by platform: a drill in, few enough lines for a page out.

Variants of a product that fare alike share a line; where that is still too long, so do products.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from storegen.checkout.capabilities import Grade
from storegen.drill.remains import Removal, operators, remaining, without
from storegen.pages.offers import channel_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from storegen.drill.ground import Item, Row
    from storegen.drill.run import Scene

MOST_LINES = 300
_NAMED = 12
_WORST_FIRST = ("lost", "by_hand", "marketplace", "online", "unneeded")
_STATES = {Grade.ONLINE: "online", Grade.MARKETPLACE: "marketplace", Grade.BY_HAND: "by_hand", None: "lost"}


@dataclass(frozen=True, slots=True)
class Cell:
    """How a line's variants can be bought without one platform.

    Attributes:
        state: `online`, `marketplace`, `by_hand`, `lost`, or `unneeded` where nothing changes.
        silent: languages whose pages sell it no more while others do.
    """

    platform: str
    state: str
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Variants that fare alike.

    Attributes:
        title: of their product; empty where there are several.
        variants: the first of them in words: `50 ml`; empty for a product without options.
        products: how many products.
        count: how many variants.
        ways: what shoppers call the ways there are today, best first as in store.yaml.
    """

    title: str
    variants: tuple[str, ...]
    products: int
    count: int
    ways: tuple[str, ...]
    cells: tuple[Cell, ...]

    @property
    def worst(self) -> int:
        """The place of its worst cell: 0 for lost."""
        return min((_WORST_FIRST.index(cell.state) for cell in self.cells), default=len(_WORST_FIRST))


@dataclass(frozen=True, slots=True)
class Matrix:
    """All lines that are shown, the worst first, and how many are not.

    Attributes:
        platforms: (name, what shoppers call the channels that hang on it), a column each.
    """

    platforms: tuple[tuple[str, tuple[str, ...]], ...]
    lines: tuple[Line, ...]
    cut: int


def matrix_of(scene: Scene) -> Matrix:
    """Every variant against every platform that some way hangs on, the one that would be missed most first."""
    names = sorted(operators(scene.ground), key=lambda name: _weight(scene, name), reverse=True)
    labels = _labels(scene)
    by_product = sum(1 for row in scene.ground.rows for _ in groupby(row.items, key=_product)) <= MOST_LINES
    lines: list[Line] = []
    for row in scene.ground.rows:
        channels = {hold.channel for hold in row.holds()}
        ways = _called(channels, labels)
        cells = tuple(_cell(row, name) for name in names)
        parts = [tuple(items) for _, items in groupby(row.items, key=_product)] if by_product else [row.items]
        lines += [_line(items, ways, cells) for items in parts]
    lines.sort(key=lambda line: line.worst)
    return Matrix(_columns(scene, names, labels), tuple(lines[:MOST_LINES]), max(0, len(lines) - MOST_LINES))


def _weight(scene: Scene, name: str) -> tuple[int, ...]:
    """How much would be missed: what is lost, then what is left by hand, then what is left to marketplaces."""
    outcome = without(scene.ground, Removal((name,), frozenset({name})))
    worse = (outcome.grades.get(grade, 0) for grade in (Grade.BY_HAND, Grade.MARKETPLACE))
    return (scene.ground.total - outcome.left, *worse)


def _product(item: Item) -> str:
    return item.product


def _line(items: Sequence[Item], ways: tuple[str, ...], cells: tuple[Cell, ...]) -> Line:
    products = {item.product for item in items}
    is_one = len(products) == 1
    shown = (_words(item, with_title=not is_one) for item in items[:_NAMED])
    named = tuple(word for word in shown if word)
    return Line(items[0].title if is_one else "", named, len(products), len(items), ways, cells)


def _cell(row: Row, name: str) -> Cell:
    gone = frozenset({name})
    if not any(hold.needs(gone) for hold in row.holds()):
        return Cell(name, "unneeded", ())
    grade, silent = remaining(row, gone)
    return Cell(name, _STATES[grade], silent if grade else ())


def _words(item: Item, *, with_title: bool) -> str:
    chosen = " · ".join(choice for _, choice in item.choices)
    return f"{item.title} {chosen}".strip() if with_title else chosen


def _labels(scene: Scene) -> dict[str, str]:
    """What shoppers of the default language call each channel, in the store's order."""
    adapters = scene.hanging.adapters
    tag = scene.store.default_language.tag
    return {
        channel.name: channel_label(adapters[channel.name], channel, tag)
        for channel in scene.store.channels
        if channel.name in adapters
    }


def _called(channels: AbstractSet[str], labels: dict[str, str]) -> tuple[str, ...]:
    """What shoppers call some channels; two of one company may have the same name."""
    return tuple(dict.fromkeys(label for channel, label in labels.items() if channel in channels))


def _columns(scene: Scene, names: Sequence[str], labels: dict[str, str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    holds = {hold for row in scene.ground.rows for hold in row.holds()}
    channels = {name: {hold.channel for hold in holds if name in hold.operators} for name in names}
    return tuple((name, _called(channels[name], labels)) for name in names)
