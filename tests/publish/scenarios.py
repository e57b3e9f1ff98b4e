"""Publishes to be killed or starved at each call: the sites that were there, the strangers, and the new site."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.publish.harness import Shop, no_waiting_for_the_disk, without_exchange

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.publish.harness import Site

_OLDEST = {"index.html": b"0", "products/mug/index.html": b"mug", "products/jar/index.html": b"jar", "gone": b"g"}
_OLD = {"index.html": b"1", "products/mug/index.html": b"mug", "products/jar/index.html": b"jar 1", "odd/a": b"a"}
_NEW = {"index.html": b"2", "products/mug/index.html": b"mug", "products/pot/index.html": b"pot", "odd": b"file now"}
_STRANGERS = {
    ".git/HEAD": b"ref",
    ".git/objects/ab": b"blob",
    "CNAME": b"shop.example",
    "products/notes.txt": b"mine",
    "products/jar/draft.txt": b"in a folder that goes",
    "products/photos/raw": b"raw",
}


@dataclass(frozen=True)
class Scenario:
    """What lies there, and what is to be published.

    Attributes:
        before: sites published one after the other; the last is the one that must stay whole.
        strangers: put into the folder after the first.
        new: what is to be published.
        edited: files of the old site that somebody changed in place.
        exchanges: whether the system can exchange folders.
    """

    before: tuple[Site, ...]
    new: Site
    strangers: Site = field(default_factory=dict)
    edited: Site = field(default_factory=dict)
    exchanges: bool = True

    @property
    def old(self) -> Site | None:
        return self.before[-1] if self.before else None

    @contextlib.contextmanager
    def system(self) -> Iterator[None]:
        with no_waiting_for_the_disk(), contextlib.nullcontext() if self.exchanges else without_exchange():
            yield

    def prepare(self, root: Path) -> Shop:
        shop = Shop(root)
        for position, site in enumerate(self.before):
            shop.publish(site)
            if position == 0:
                for path, data in self.strangers.items():
                    shop.put(path, data)
        for path, data in self.edited.items():
            shop.put(path, data)
        return shop


SCENARIOS = {
    "into nothing": Scenario((), _NEW),
    "the second tree is made": Scenario((_OLDEST,), _NEW),
    "the second tree is there": Scenario((_OLDEST, _OLD), _NEW),
    "with strangers, the second tree is made": Scenario((_OLDEST,), _NEW, _STRANGERS),
    "with strangers": Scenario((_OLDEST, _OLDEST | {"index.html": b"1"}, _OLD), _NEW, _STRANGERS),
    "with edits in place": Scenario((_OLDEST, _OLD), _NEW, edited={"products/mug/index.html": b"MUG"}),
    "no exchange": Scenario((_OLDEST, _OLD), _NEW, _STRANGERS, exchanges=False),
}
