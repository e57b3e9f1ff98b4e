"""Good bodies in by address, the last one out again when a page breaks; memory stays within a bound."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Good:
    """A body that could be made once, with what is needed to send it again."""

    content_type: str
    body: bytes


class LastGood:
    """The last good body of each address, least recently used ones dropped first.

    Safe to use from several threads.
    """

    def __init__(self, limit: int = 64 * 1024 * 1024) -> None:
        """Start empty.

        Args:
            limit: bytes of bodies kept at most; a single body over an eighth of it is never kept.
        """
        self._limit = limit
        self._size = 0
        self._lock = threading.Lock()
        self._goods: OrderedDict[str, Good] = OrderedDict()

    def remember(self, address: str, good: Good) -> None:
        """Keep a body in place of the one kept before."""
        with self._lock:
            self._drop(address)
            if len(good.body) > self._limit // 8:
                return
            self._goods[address] = good
            self._size += len(good.body)
            while self._size > self._limit:
                self._drop(next(iter(self._goods)))

    def recall(self, address: str) -> Good | None:
        """Give the last good body of an address, if it is still kept."""
        with self._lock:
            if address in self._goods:
                self._goods.move_to_end(address)
            return self._goods.get(address)

    def forget(self, address: str) -> None:
        """Drop a body: the page is gone, not broken."""
        with self._lock:
            self._drop(address)

    def _drop(self, address: str) -> None:
        gone = self._goods.pop(address, None)
        if gone is not None:
            self._size -= len(gone.body)
