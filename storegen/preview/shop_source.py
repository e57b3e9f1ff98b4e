"""The shop as the preview sees it: a Site that follows the seller's edits, behind `PreviewSource`.

A request first reads its page's own documents again, so an edit shows even where the watcher is late. Each change makes
a new `Moment`; answers come from the one that was there when they were asked for, and carry its generation.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from storegen.assets.store import RenditionStore
from storegen.digest import digest_bytes
from storegen.pages.plan import STATIC
from storegen.preview.moment import Moment
from storegen.site import CACHE, reopen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from storegen.preview.source import Answer
    from storegen.site import Site


class ShopSource:
    """A Site that follows the seller's edits. May be called from several threads at once."""

    def __init__(self, site: Site, changed: Callable[[Site], None]) -> None:
        """Start with a Site, sound or not.

        Args:
            site: opened with drafts.
            changed: told of each new Site, so that its problems can be printed.
        """
        self._changed = changed
        self._lock = threading.Lock()
        self._moment = Moment(site, 1, _sources(site), RenditionStore(site.root / CACHE / "renditions"))

    @property
    def generation(self) -> int:
        """See `PreviewSource`."""
        return self._moment.generation

    def refresh(self, paths: Collection[Path] | None) -> bool:
        """See `PreviewSource`."""
        root = self._moment.site.root
        relative = None if paths is None else [_relative(root, path) for path in paths]
        return self._take_in(relative)

    def answer(self, address: str) -> Answer:
        """See `PreviewSource`."""
        moment = self._moment
        changed = [path for path in moment.sources.get(address, ()) if _differs(moment.site, path)]
        if changed:
            self._take_in(changed)
        elif address.endswith("/") and not moment.knows(address):
            # A page may have come that the watcher has not told of yet.
            self._take_in(None)
        return self._moment.answer(address)

    def _take_in(self, paths: Collection[str] | None) -> bool:
        """Make the next Site; tell whether a reader could see a difference."""
        with self._lock:
            before = self._moment
            after = reopen(before.site, paths)
            if _same(before.site, after) and not any(path.startswith(STATIC) for path in paths or ()):
                return False
            known = _sources(after) if after.is_sound else {**before.sources, **_sources(after)}
            self._moment = Moment(after, before.generation + 1, known, before.renditions)
        self._changed(after)
        return True


def _sources(site: Site) -> dict[str, tuple[str, ...]]:
    """Which documents each address is about."""
    return {address: page.sources for address, page in site.shop.plan.pages.items()} if site.shop else {}


def _relative(root: Path, path: Path) -> str:
    """The store-relative path; whatever else is watched (a built-in theme) is read anew each time anyway."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def _differs(site: Site, path: str) -> bool:
    """Whether a document is not as it was read."""
    known = site.content.documents.get(path)
    try:
        data = (site.root / path).read_bytes()
    except OSError:
        return known is not None
    return known is None or known.digest != digest_bytes(data)


def _same(before: Site, after: Site) -> bool:
    """Whether two Sites show the same; unchanged documents are shared, so this compares identities mostly."""
    if before.content.documents != after.content.documents or before.content.files != after.content.files:
        return False
    if before.problems != after.problems or before.shop is None or after.shop is None:
        return before.problems == after.problems and before.shop is after.shop
    return before.shop.theme.digest == after.shop.theme.digest and before.shop.pictures == after.shop.pictures
