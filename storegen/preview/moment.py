"""One moment of the shop: a Site and its generation in, the answer to any address out. It never changes.

Pages, pictures and files are made by the same code as in a build. A page whose document has errors now, but had none
before, is answered with those errors, so the preview can lay them over its last good version.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from storegen.assets.store import rendition_bytes
from storegen.preview.content_types import content_type_of
from storegen.preview.source import Answer
from storegen.problems import Problem, Severity, Span
from storegen.rendering.render import PageRenderer
from storegen.suggest import suggest

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from storegen.assets.renditions import Rendition
    from storegen.assets.store import RenditionStore
    from storegen.pages.page import Page
    from storegen.rendering.shop import Shop
    from storegen.site import Site


@dataclass(frozen=True, slots=True)
class Moment:
    """The shop between two changes.

    Attributes:
        site: opened with drafts, sound or not.
        generation: grows with each change a reader could see.
        sources: documents that each address is about; addresses that errors took away are still among them.
        renditions: where pictures are kept that were made.
        day: that decided sales and announcements; nothing where a wish did.
        stamps: size and time of each file of `static/`.
        earlier: renditions by address that pages of earlier moments show, which may lie under an overlay; none while
            the shop is sound.
    """

    site: Site
    generation: int
    sources: Mapping[str, tuple[str, ...]]
    renditions: RenditionStore
    day: datetime.date | None
    stamps: Mapping[str, tuple[int, int]]
    earlier: Mapping[str, Rendition]
    _idle: SimpleQueue[PageRenderer] = field(default_factory=SimpleQueue, repr=False)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What stops the shop from being built."""
        return tuple(problem for problem in self.site.problems if problem.is_error)

    def knows(self, address: str) -> bool:
        """Whether a page or a file is at an address."""
        shop = self.site.shop
        return shop is None or address in self.sources or self._file(shop, address) is not None

    def answer(self, address: str) -> Answer:
        """What stands at an address."""
        shop = self.site.shop
        if address in self.earlier:
            return self._rendition(address, self.earlier[address])
        if shop is None:
            return self._failed(address, *self.errors)
        page = shop.plan.pages.get(address)
        if page is not None:
            return self._page(shop, page)
        if self._is_hidden_by_errors(address):
            return self._failed(address, *self.errors)
        return self._file(shop, address) or self._not_found(shop, address)

    def _page(self, shop: Shop, page: Page) -> Answer:
        view = page.view()
        renderer = self._borrow(shop)
        result = renderer.render(page.template, view, shop.plan.shops[page.language])
        self._idle.put(renderer)
        if isinstance(result, Problem):
            return self._failed(page.address, result, *self.errors)
        kind = content_type_of(page.address)
        return Answer(200, kind, result.body, self.errors, self.generation, view.draft)

    def _file(self, shop: Shop, address: str) -> Answer | None:
        """A rendition, an original, a theme's asset or a file of `static/`; nothing where there is none."""
        rendition = shop.plan.renditions.get(address)
        if rendition is not None:
            return self._rendition(address, rendition)
        for asset in shop.theme.assets.values():
            if asset.address == address:
                return self._found(address, asset.data)
        original = shop.plan.originals.get(address)
        path = original.path if original else shop.plan.files.get(address.lstrip("/"))
        return self._read(address, path) if path else None

    def _rendition(self, address: str, rendition: Rendition) -> Answer:
        made = rendition_bytes(self.site.root, rendition, self.renditions)
        return self._failed(address, made) if isinstance(made, Problem) else self._found(address, made)

    def _read(self, address: str, path: str) -> Answer:
        try:
            return self._found(address, (self.site.root / path).read_bytes())
        except OSError as error:
            return self._failed(
                address, Problem("unreadable-file", f"this cannot be read: {error.strerror}", Span(path))
            )

    def _not_found(self, shop: Shop, address: str) -> Answer:
        """The theme's page for such addresses, with the nearest one there is."""
        languages = shop.catalog.store.languages
        own = next((one for one in languages if one.prefix and address.startswith(f"{one.prefix}/")), languages[0])
        page = self._page(shop, shop.plan.pages[f"{own.prefix}/404.html"])
        message = f"no page of this shop is at {address}"
        hint = suggest(address, shop.plan.pages)
        problem = Problem("unknown-address", message, None, hint, Severity.WARNING)
        status = 404 if page.status == 200 else page.status
        return Answer(status, page.content_type, page.body, (problem, *page.problems), self.generation, draft=False)

    def _is_hidden_by_errors(self, address: str) -> bool:
        sources = self.sources.get(address, ())
        return any(problem.span and problem.span.path in sources for problem in self.errors)

    def _found(self, address: str, body: bytes) -> Answer:
        return Answer(200, content_type_of(address), body, (), self.generation, draft=False)

    def _failed(self, address: str, *problems: Problem) -> Answer:
        return Answer(500, content_type_of(address), b"", problems, self.generation, draft=False)

    def _borrow(self, shop: Shop) -> PageRenderer:
        """A renderer that no other thread uses."""
        try:
            return self._idle.get_nowait()
        except Empty:
            return PageRenderer(shop.theme, shop.style)
