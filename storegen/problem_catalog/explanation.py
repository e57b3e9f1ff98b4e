"""The shape of an explanation; the tables of this package are made of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Explanation:
    """One kind of problem.

    Attributes:
        title: what is wrong, in a few words.
        why: why storegen minds.
        cure: what to do.
        example: lines that have the problem, if that helps.
    """

    title: str
    why: str
    cure: str
    example: str | None = None
