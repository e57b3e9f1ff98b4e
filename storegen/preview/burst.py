"""Single file events in, bursts of changed paths out: one save of an editor is one change, and none is ever dropped."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_MOST_EVENTS = 2000


@dataclass(frozen=True, slots=True)
class Change:
    """What one burst touched.

    Attributes:
        paths: the files that were named.
        is_complete: whether nothing else can have changed; otherwise everything has to be looked at.
    """

    paths: frozenset[Path]
    is_complete: bool


class Burst:
    """Collects paths from any thread until a moment of quiet; one thread takes them."""

    def __init__(self, quiet: float = 0.01, longest: float = 0.2) -> None:
        """Start empty.

        Args:
            quiet: seconds without news that end a burst.
            longest: seconds after which a burst is handed over even if news keeps coming.
        """
        self._quiet = quiet
        self._longest = longest
        self._news = threading.Condition()
        self._paths: set[Path] = set()
        self._count = 0
        self._unknown = False
        self._closed = False

    def add(self, paths: Iterable[Path]) -> None:
        """Note that these files changed."""
        with self._news:
            self._paths.update(paths)
            self._count += 1
            self._news.notify()

    def add_unknown(self) -> None:
        """Note that something changed that cannot be named."""
        with self._news:
            self._unknown = True
            self._count += 1
            self._news.notify()

    def close(self) -> None:
        """Let `take` return for the last time."""
        with self._news:
            self._closed = True
            self._news.notify()

    def take(self) -> Change | None:
        """Wait for a burst and its end; `None` once closed."""
        with self._news:
            self._news.wait_for(lambda: self._closed or self._count > 0)
            self._wait_for_quiet()
            if self._closed:
                return None
            # After this many the operating system may well have dropped some without a word.
            change = Change(frozenset(self._paths), is_complete=not self._unknown and self._count <= _MOST_EVENTS)
            self._paths = set()
            self._count = 0
            self._unknown = False
            return change

    def _wait_for_quiet(self) -> None:
        end = time.monotonic() + self._longest
        seen = -1
        while seen != self._count and not self._closed and (left := end - time.monotonic()) > 0:
            seen = self._count
            # Further news only wakes this thread early, so the rest of the quiet time is waited for as well.
            self._news.wait_for(lambda: self._closed, min(self._quiet, left))
