"""A memo: pure results kept by what they were made from, for as long as a Site and the one after it use them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")


class Memo:
    """Results of one Site's making, on top of those of the Site before.

    What a Site did not ask for is forgotten with it, so the memo holds no more than two Sites' worth. Keys must say
    everything that decides the result; a memo never decides correctness, only whether work is done again. Used by one
    thread at a time.
    """

    def __init__(self, before: Memo | None = None) -> None:
        """Start empty, or on top of an earlier Site's memo."""
        self._before = before.kept if before else {}
        self.kept: dict[Hashable, object] = {}

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The result for a key, made only if neither this Site nor the one before has it."""
        if key not in self.kept:
            self.kept[key] = self._before[key] if key in self._before else make()
        return cast("T", self.kept[key])

    def settle(self) -> None:
        """Let go of what only the Site before used."""
        self._before = {}
