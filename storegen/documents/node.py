"""What YAML holds and where it stood: values as plain text, lists and mappings, with a position for each.

In come a value and the places noted while it was read, out go line and column of any key or value of it.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

Node: TypeAlias = "str | list[Node] | dict[str, Node] | None"
"""A value of YAML: scalars are text, `None` stands for an absent one."""

Loc: TypeAlias = "tuple[str | int, ...]"
"""The way from the root to a value: `("variants", 0, "price")`."""

_ITEM: Final = "I"
_PER_PLACE = 2


@dataclass(frozen=True, slots=True)
class Marks:
    """Line and column of every key and value of one document.

    A store has millions of them and looks up a handful, so they are eight bytes each, in reading order, and a lookup
    counts its way through the data: the value itself, then for a mapping each key and its value, for a list each item.

    Attributes:
        data: the value described; it must not be changed.
        places: line and column of each place, packed.
    """

    data: Node = field(default=None, repr=False, compare=False)
    places: bytes = field(default=array(_ITEM, (1, 1)).tobytes(), repr=False)

    @classmethod
    def of(cls, data: Node, numbers: Iterable[int]) -> Marks:
        """Pack `line, column, line, column, …` in reading order."""
        return cls(data, array(_ITEM, numbers).tobytes())

    def value(self, loc: Loc) -> tuple[int, int]:
        """Line and column of the value at `loc`, or of its nearest parent that is there."""
        return self._place(self._find(loc)[1])

    def key(self, loc: Loc) -> tuple[int, int]:
        """Line and column of the key at `loc`, or of the nearest parent's; an item of a list is its own key."""
        return self._place(self._find(loc)[0])

    def under(self, key: str) -> Marks:
        """The same places for the data put under a key that nobody typed: it stands where the data stands."""
        root = self.places[: _PER_PLACE * array(_ITEM).itemsize]
        return Marks({key: self.data}, root + root + self.places)

    def _find(self, loc: Loc) -> tuple[int, int]:
        node, key_at, value_at = self.data, 0, 0
        for step in loc:
            if isinstance(node, dict) and isinstance(step, str) and step in node:
                key_at = value_at + 1 + places_before(node, step)
                value_at, node = key_at + 1, node[step]
            elif isinstance(node, list) and isinstance(step, int) and 0 <= step < len(node):
                key_at = value_at = value_at + 1 + sum(map(count_places, node[:step]))
                node = node[step]
            else:
                break
        return key_at, value_at

    def _place(self, index: int) -> tuple[int, int]:
        numbers = memoryview(self.places).cast(_ITEM)
        return numbers[_PER_PLACE * index], numbers[_PER_PLACE * index + 1]


def count_places(node: Node) -> int:
    """How many places a value takes: itself and everything in it."""
    if isinstance(node, dict):
        return 1 + sum(1 + count_places(child) for child in node.values())
    if isinstance(node, list):
        return 1 + sum(map(count_places, node))
    return 1


def places_before(mapping: dict[str, Node], key: str) -> int:
    """How many places inside a mapping come before one of its keys."""
    total = 0
    for name, child in mapping.items():
        if name == key:
            break
        total += 1 + count_places(child)
    return total
