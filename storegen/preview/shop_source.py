"""The shop as the preview sees it: a Site behind `PreviewSource`, made anew at each change.

A request reads its page's own documents again before it answers, so an edit shows even where the watcher is late.
Pages, pictures and files are made by the same code as in a build; nothing is written but the cache.
"""

from __future__ import annotations

import threading
from queue import Empty, LifoQueue
from typing import TYPE_CHECKING

from storegen.assets.store import RenditionStore, rendition_bytes
from storegen.build.render import PageRenderer
from storegen.digest import digest_bytes
from storegen.pages.plan import STATIC
from storegen.preview.content_types import content_type_of
from storegen.preview.source import Answer
from storegen.problems import Problem, Severity, Span
from storegen.site import CACHE, reopen
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from storegen.build.shop import Shop
    from storegen.pages.page import Page
    from storegen.site import Site


class ShopSource:
    """A Site that follows the seller's edits. May be called from several threads at once."""

    def __init__(self, site: Site, changed: Callable[[Site], None]) -> None:
        """Start with a Site, sound or not.

        Args:
            site: opened with drafts.
            changed: told of each new Site, so that its problems can be printed.
        """
        self._site = site
        self._changed = changed
        self._generation = 1
        self._lock = threading.RLock()
        self._renditions = RenditionStore(site.root / CACHE / "renditions")
        self._renderers: tuple[Shop | None, LifoQueue[PageRenderer]] = (None, LifoQueue())
        self._sources: dict[str, tuple[str, ...]] = {}
        self._remember_sources(site)

    @property
    def generation(self) -> int:
        """See `PreviewSource`."""
        return self._generation

    @property
    def site(self) -> Site:
        """The Site of this moment."""
        return self._site

    def refresh(self, paths: Collection[Path] | None) -> bool:
        """See `PreviewSource`."""
        with self._lock:
            relative = None if paths is None else [self._relative(path) for path in paths]
            static = relative is None or any(path.startswith(STATIC) for path in relative)
            return self._take_in(relative) or (static and self._grow())

    def answer(self, address: str) -> Answer:
        """See `PreviewSource`."""
        self._look_at_sources(self._sources.get(address, ()))
        site = self._site
        if site.shop is None:
            return self._answer(500, address, b"", _errors(site))
        page = site.shop.plan.pages.get(address)
        if page is None and address in self._sources:
            return self._gone(address, site)
        return self._page(site, site.shop, page) if page else self._file(site, site.shop, address)

    def _page(self, site: Site, shop: Shop, page: Page) -> Answer:
        view = page.view()
        renderer = self._borrow(shop)
        try:
            result = renderer.render(page.template, view, shop.plan.shops[page.language])
        finally:
            self._give_back(shop, renderer)
        if isinstance(result, Problem):
            return self._answer(500, page.address, b"", (result, *_errors(site)))
        return self._answer(200, page.address, result.body, _errors(site), draft=view.draft)

    def _gone(self, address: str, site: Site) -> Answer:
        """A page that was there: its document has errors now, or it was removed."""
        sources = self._sources[address]
        own = tuple(problem for problem in _errors(site) if problem.span and problem.span.path in sources)
        if own:
            return self._answer(500, address, b"", _errors(site))
        return (
            self._not_found(site, site.shop, address) if site.shop else self._answer(500, address, b"", _errors(site))
        )

    def _file(self, site: Site, shop: Shop, address: str) -> Answer:
        """A rendition, an original, a theme's asset or a file of `static/`."""
        rendition = shop.plan.renditions.get(address)
        if rendition is not None:
            made = rendition_bytes(site.root, rendition, self._renditions)
            return (
                self._answer(500, address, b"", (made,))
                if isinstance(made, Problem)
                else self._answer(200, address, made)
            )
        for asset in shop.theme.assets.values():
            if asset.address == address:
                return self._answer(200, address, asset.data)
        original = shop.plan.originals.get(address)
        path = original.path if original else shop.plan.files.get(address.lstrip("/"))
        if path is None:
            return self._not_found(site, shop, address)
        try:
            return self._answer(200, address, (site.root / path).read_bytes())
        except OSError as error:
            problem = Problem("unreadable-file", f"This cannot be read: {error.strerror}.", Span(path))
            return self._answer(500, address, b"", (problem,))

    def _not_found(self, site: Site, shop: Shop, address: str) -> Answer:
        """The theme's page for such addresses, with the nearest one there is."""
        come = self._new_page(site, address) if address.endswith("/") else None
        if come is not None:
            return come
        languages = shop.catalog.store.languages
        own = next((one for one in languages if one.prefix and address.startswith(f"{one.prefix}/")), languages[0])
        page = shop.plan.pages[f"{own.prefix}/404.html"]
        found = self._page(site, shop, page)
        hint = suggest(address, shop.plan.pages)
        problem = Problem("unknown-address", f"no page of this shop is at {address}", None, hint, Severity.WARNING)
        return Answer(
            404 if found.status == 200 else 500,
            found.content_type,
            found.body,
            (problem, *found.problems),
            self._generation,
            draft=False,
        )

    def _new_page(self, site: Site, address: str) -> Answer | None:
        """A page that came and that the watcher has not told of yet."""
        with self._lock:
            if self._site is site:
                self._take_in(None)
            after = self._site
        page = after.page(address)
        return self._page(after, after.shop, page) if page and after.shop else None

    def _look_at_sources(self, sources: Sequence[str]) -> None:
        """Read a page's documents again, if any of them is not as it was."""
        site = self._site
        changed = [path for path in sources if self._differs(site, path)]
        if changed:
            with self._lock:
                self._take_in(changed)

    def _differs(self, site: Site, path: str) -> bool:
        known = site.content.documents.get(path)
        try:
            data = (site.root / path).read_bytes()
        except OSError:
            return known is not None
        return known is None or known.digest != digest_bytes(data)

    def _take_in(self, paths: Collection[str] | None) -> bool:
        """Make the next Site; tell whether a reader could see a difference."""
        before = self._site
        after = reopen(before, paths)
        if _same(before, after):
            return False
        self._site = after
        self._remember_sources(after)
        self._changed(after)
        return self._grow()

    def _grow(self) -> bool:
        """Begin the next generation, which makes open pages load again."""
        self._generation += 1
        return True

    def _remember_sources(self, site: Site) -> None:
        """Which documents each address is about; pages that errors take away stay known until the shop is sound."""
        if site.shop is None:
            return
        known = {address: page.sources for address, page in site.shop.plan.pages.items()}
        self._sources = known if site.is_sound else {**self._sources, **known}

    def _relative(self, path: Path) -> str:
        """The store-relative path; a built-in theme's files have one of their own below `themes/`."""
        try:
            return path.relative_to(self._site.root).as_posix()
        except ValueError:
            return f"themes/{path.name}"

    def _borrow(self, shop: Shop) -> PageRenderer:
        """A renderer that no other thread uses."""
        with self._lock:
            if self._renderers[0] is not shop:
                self._renderers = (shop, LifoQueue())
            idle = self._renderers[1]
        try:
            return idle.get_nowait()
        except Empty:
            return PageRenderer(shop.theme, shop.style)

    def _give_back(self, shop: Shop, renderer: PageRenderer) -> None:
        if self._renderers[0] is shop:
            self._renderers[1].put(renderer)

    def _answer(
        self, status: int, address: str, body: bytes, problems: tuple[Problem, ...] = (), *, draft: bool = False
    ) -> Answer:
        return Answer(status, content_type_of(address), body, problems, self._generation, draft)


def _errors(site: Site) -> tuple[Problem, ...]:
    return tuple(problem for problem in site.problems if problem.is_error)


def _same(before: Site, after: Site) -> bool:
    """Whether two Sites show the same; unchanged documents are shared, so this compares identities mostly."""
    if before.content.documents != after.content.documents or before.problems != after.problems:
        return False
    if before.shop is None or after.shop is None:
        return before.shop is after.shop
    return before.shop.theme.digest == after.shop.theme.digest and before.shop.pictures == after.shop.pictures
