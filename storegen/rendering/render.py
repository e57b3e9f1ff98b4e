"""Rendering one page: a page view, its shop and a theme in; the finished bytes, their trace or a problem out. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.theming.environment import Renderer
from storegen.theming.links import LinkStyle, localise
from storegen.theming.template_errors import problem_of

if TYPE_CHECKING:
    from storegen.pages.views import PageView, ShopView
    from storegen.problems import Problem
    from storegen.theming.theme import Lookup, Theme

Trace = tuple[tuple["Lookup", str | None], ...]

_CONTENT_NAMES = {"products": "collection"}


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page's bytes, and what each name looked up while making them resolved to."""

    body: bytes
    trace: Trace


class PageRenderer:
    """Renders pages of one theme in all languages. Not to be shared between threads."""

    def __init__(self, theme: Theme, style: LinkStyle) -> None:
        """Compile nothing yet."""
        self._theme = theme
        self._style = style
        self._by_language: dict[str, Renderer] = {}

    def render(self, template: str, page: PageView, shop: ShopView) -> RenderedPage | Problem:
        """Render a page through its outermost template.

        Returns:
            The page, or the problem that the theme's templates have with it; never an exception, whatever a template
            does.
        """
        renderer = self._by_language.get(page.language)
        if renderer is None:
            renderer = self._by_language[page.language] = Renderer(self._theme, page.language)
        context = {"shop": shop, "page": page, _CONTENT_NAMES.get(page.kind, page.kind): page.content}
        try:
            rendered = renderer.render(template, context)
        except RecursionError as error:
            plainly = RecursionError("it includes itself without end").with_traceback(error.__traceback__)
            return problem_of(plainly, self._theme, template, page.address)
        except Exception as error:  # noqa: BLE001  a theme is somebody's program: it can raise anything
            return problem_of(error, self._theme, template, page.address)
        text = rendered.text
        if template.endswith(".html"):
            text = localise(text, page.address, self._style, rooted=page.kind == "not_found")
        return RenderedPage(text.encode("utf-8", "surrogatepass"), rendered.trace)
