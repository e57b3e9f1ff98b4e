"""Page keys: everything that goes into a page besides the files of the theme, as one digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.build.engine import engine_digest
from storegen.digest import digest_text, digest_value

if TYPE_CHECKING:
    from storegen.build.shop import Shop
    from storegen.pages.page import Page


def page_key(shop: Shop, page: Page, view_digest: str) -> str:
    """The key of a page.

    Args:
        view_digest: of its page view; the shop's view is digested here.
    """
    shared = digest_value(shop.plan.shops[page.language])
    return digest_text(engine_digest(), page.template, repr(shop.style), shared, view_digest)
