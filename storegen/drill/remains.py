"""What remains without a platform: the ground and the names taken away in, each variant's best remaining way out."""

from __future__ import annotations

import enum
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from storegen.checkout.capabilities import Grade

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from storegen.drill.ground import Ground, Hold, Item, Row

_PLACES = {grade: place for place, grade in enumerate(Grade)}


class Kind(enum.StrEnum):
    """What a name stands for."""

    OPERATOR = "operator"
    CHANNEL = "channel"
    DOMAIN = "domain"


@dataclass(frozen=True, slots=True)
class Removal:
    """What is taken away together.

    Attributes:
        names: as sellers say them: `alibaba`, `taobao`, `gmail.com`.
        gone: the operators and channels meant by them.
    """

    names: tuple[str, ...]
    gone: frozenset[str]
    kind: Kind = Kind.OPERATOR


@dataclass(frozen=True, slots=True)
class Outcome:
    """What remains of all that can be bought today.

    Attributes:
        grades: best remaining grade -> how many variants.
        lost: rows that nobody can buy any more.
        by_hand: rows for which every way left is by hand.
        partly: rows that the pages of some languages sell no more, with the tags of these.
    """

    removal: Removal
    grades: Mapping[Grade, int]
    lost: tuple[Row, ...]
    by_hand: tuple[Row, ...]
    partly: tuple[tuple[Row, tuple[str, ...]], ...]

    @property
    def left(self) -> int:
        """How many variants can still be bought."""
        return sum(self.grades.values())

    @property
    def worse(self) -> tuple[Row, ...]:
        """What is left to be sold by hand only, and can be bought otherwise today."""
        return tuple(row for row in self.by_hand if best(row.holds()) is not Grade.BY_HAND)

    @property
    def warns(self) -> bool:
        """Whether something is left to be sold by hand only, or not in every language."""
        return bool(self.by_hand or self.partly)


def best(holds: frozenset[Hold]) -> Grade | None:
    """The grade of the best of these ways; `None` where there is none."""
    return min((hold.grade for hold in holds), key=_PLACES.__getitem__, default=None)


def remaining(row: Row, gone: frozenset[str]) -> tuple[Grade | None, tuple[str, ...]]:
    """The best way left for a row, and the languages whose pages sold it and sell it no more."""
    left = {tag: frozenset(hold for hold in holds if not hold.needs(gone)) for tag, holds in row.pages}
    silent = tuple(tag for tag, holds in row.pages if holds and not left[tag])
    return best(frozenset().union(*left.values())), silent


def without(ground: Ground, removal: Removal) -> Outcome:
    """Take a platform away, or several together."""
    grades: Counter[Grade] = Counter()
    lost, by_hand, partly = [], [], []
    for row in ground.rows:
        grade, silent = remaining(row, removal.gone)
        if grade is None:
            lost.append(row)
            continue
        grades[grade] += len(row.items)
        if grade is Grade.BY_HAND:
            by_hand.append(row)
        if silent:
            partly.append((row, silent))
    return Outcome(removal, grades, tuple(lost), tuple(by_hand), tuple(partly))


def operators(ground: Ground) -> tuple[str, ...]:
    """Everybody that some way hangs on, sorted.

    A domain behind a way by hand is not among them where no known company holds it: mail goes there because it is the
    seller's own, or at a company that can only be taken away by its name.
    """
    return tuple(
        sorted(
            {
                name
                for row in ground.rows
                for hold in row.holds()
                for name in hold.operators
                if "." not in name or hold.grade is not Grade.BY_HAND
            }
        )
    )


def pairs(names: Sequence[str]) -> Iterator[Removal]:
    """Every two of them."""
    return (Removal(pair, frozenset(pair)) for pair in combinations(names, 2))


def items_of(rows: Sequence[Row]) -> list[Item]:
    """The variants of rows, in the shop's order."""
    return sorted((item for row in rows for item in row.items), key=lambda item: item.place)
