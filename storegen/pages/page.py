"""A page: one address that will be published, its template, and a view that is made when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from storegen.pages.views import PageView
    from storegen.problems import Span


@dataclass(frozen=True, slots=True)
class Page:
    """One planned output.

    Attributes:
        address: site address, unique: `/en/products/moon-cream/`, `/sitemap.xml`.
        kind: see `PageView.kind`.
        language: tag.
        template: outermost template: `layout/shop.html`, `templates/sitemap.xml`.
        sources: store-relative paths of the documents it is about; a preview looks at them before it answers.
        span: where it was authored, for messages.
        view: makes the view; pure, may be called again.
    """

    address: str
    kind: str
    language: str
    template: str
    sources: tuple[str, ...]
    span: Span
    view: Callable[[], PageView]

    @property
    def path(self) -> str:
        """Where its file lies in the output: `en/products/moon-cream/index.html`."""
        return output_path(self.address)


def output_path(address: str) -> str:
    """The file of a site address."""
    path = address.lstrip("/")
    return path + "index.html" if not path or path.endswith("/") else path


def address_of(path: str) -> str:
    """The site address of a file in the output; the inverse of `output_path`."""
    return "/" + path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else "/" + path
