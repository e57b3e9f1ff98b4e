"""Page keys: everything that goes into a page besides the files of the theme, as one digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.digest import digest_text, digest_value
from storegen.rendering.engine import engine_digest

if TYPE_CHECKING:
    from storegen.pages.page import Page
    from storegen.rendering.shop import Shop


def shared_keys(shop: Shop) -> dict[str, str]:
    """By language tag, what goes into all pages of that language."""
    shared = (engine_digest(), repr(shop.style))
    return {tag: digest_text(*shared, digest_value(view)) for tag, view in shop.plan.shops.items()}


def page_key(shared: str, page: Page, view_digest: str) -> str:
    """The key of a page.

    Args:
        shared: of its language, from `shared_keys`.
        page: for its template.
        view_digest: of its own view.
    """
    return digest_text(shared, page.template, view_digest)
