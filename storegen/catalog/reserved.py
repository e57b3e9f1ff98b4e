"""Addresses that storegen keeps for itself: a slug in, the problem that it is taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storegen.problems import Span

_AT_ROOT = frozenset(
    {
        "products", "collections", "posts", "search", "cart", "wishlist", "order", "where", "assets", "storegen",
        "static", "index", "404", "robots", "sitemap", "feed",
    }
)  # fmt: skip
_IN_LISTS = frozenset({"page"})


def reserved_problem(kind: str, slug: str, tags: Sequence[str], span: Span) -> Problem | None:
    """Whether a slug cannot be used because the shop needs its address.

    Args:
        kind: page, product, collection or post.
        tags: the store's languages.
    """
    taken = _AT_ROOT | {tag.lower() for tag in tags} if kind == "page" else _IN_LISTS
    if slug not in taken:
        return None
    return Problem("reserved-slug", f"'{slug}' is an address the shop needs for itself", span, f"for example {slug}-1")
