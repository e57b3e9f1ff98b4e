"""Progress of long work: what a build tells whoever waits for it; who waits decides how that looks."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager


class Progress(Protocol):
    """Begins a piece of work that has so many steps."""

    def __call__(self, label: str, total: int, /) -> AbstractContextManager[Callable[[int], None]]:
        """Give a function to be told how many steps were done since it was last told."""


@contextmanager
def silent(_label: str, _total: int) -> Iterator[Callable[[int], None]]:
    """Tell nobody."""
    yield lambda _steps: None
