"""The shop as the preview sees it: a Site that follows the seller's edits, behind `PreviewSource`.

A request first looks at the day and reads its page's own documents again, the translations it might have included, so
an edit shows even where the watcher is late; what concerns many pages (themes, menus, store.yaml) waits for the
watcher. Each change makes a new `Moment`; answers come from the one that was there when they were asked for, and carry
its generation.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from storegen.assets.store import RenditionStore
from storegen.clock import day_of
from storegen.digest import digest_bytes
from storegen.pages.plan import STATIC
from storegen.preview.moment import Moment
from storegen.site import CACHE, reopen

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Collection, Iterator, Mapping
    from pathlib import Path

    from storegen.assets.renditions import Rendition
    from storegen.pages.page import Page
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
        renditions = RenditionStore(site.root / CACHE / "renditions")
        self._moment = Moment(site, 1, _sources(site), renditions, _day(site), _stamps(site), {})

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
        if moment.day != _day(moment.site):
            self._take_in(None)
        elif changed:
            self._take_in(changed)
        elif address.endswith("/") and not moment.knows(address):
            # A page may have come that the watcher has not told of yet.
            self._take_in(None)
        return self._moment.answer(address)

    def _take_in(self, paths: Collection[str] | None) -> bool:
        """Make the next Site; tell whether a reader could see a difference."""
        with self._lock:
            before = self._moment
            # Before it is read: if midnight passes meanwhile, the next request finds that this is the day before.
            day = _day(before.site)
            after = reopen(before.site, paths)
            day = (day or _day(after)) if after.shop else None
            stamps = _stamps(after)
            is_same = _same(before.site, after) and (day, stamps) == (before.day, before.stamps)
            if is_same and not any(path.startswith(STATIC) for path in paths or ()):
                return False
            known = _sources(after) if after.is_sound else {**before.sources, **_sources(after)}
            earlier = {} if after.is_sound else {**before.earlier, **_renditions(before.site)}
            self._moment = Moment(after, before.generation + 1, known, before.renditions, day, stamps, earlier)
        self._changed(after)
        return True


def _sources(site: Site) -> dict[str, tuple[str, ...]]:
    """Which documents each address is about, and those that would be translations of them if they were there."""
    if site.shop is None:
        return {}
    pages = site.shop.plan.pages.items()
    return {address: (*page.sources, *_translations(page)) for address, page in pages}


def _translations(page: Page) -> Iterator[str]:
    for path in page.sources:
        if path.endswith(".md"):
            yield f"{path.removesuffix('.md')}.{page.language}.md"


def _renditions(site: Site) -> Mapping[str, Rendition]:
    return site.shop.plan.renditions if site.shop else {}


def _day(site: Site) -> datetime.date | None:
    """The day that decides sales and announcements; nothing where a wish or a broken shop settles it."""
    return day_of(site.shop.catalog.store.timezone) if site.shop and site.wish.as_of is None else None


def _stamps(site: Site) -> dict[str, tuple[int, int]]:
    """Size and time of the files of `static/`, whose content no Site looks at."""
    stamps = {}
    for path in site.shop.plan.files.values() if site.shop else ():
        with suppress(OSError):
            status = (site.root / path).stat()
            stamps[path] = status.st_size, status.st_mtime_ns
    return stamps


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
