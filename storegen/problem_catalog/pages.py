"""Problems of pages, links and addresses."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGES: Mapping[str, Explanation] = MappingProxyType(
    {
        "same-slug": Explanation(
            "Two documents with one slug",
            "Their pages would lie at one address.",
            "Give one of them another slug.",
        ),
        "same-address": Explanation(
            "Two things at one address",
            "Only one could be shown. Addresses that differ in capitals only are one to many computers.",
            "Give one of them another slug or name.",
            "content/static/products/mug/index.html",
        ),
        "reserved-slug": Explanation(
            "A slug that the shop needs for itself",
            "Lists, search, cart and languages have fixed addresses.",
            "Choose another slug.",
            "slug: search",
        ),
        "closed-channel-link": Explanation(
            "A link to a channel that is closed, or its address",
            "Nothing in the shop leads to a closed channel: links and addresses go, the words around them stay.",
            "Take it out, or let it lead elsewhere; or open the channel again in store.yaml.",
        ),
        "broken-link": Explanation(
            "A link that leads to no page of this shop",
            "Shoppers would see 'not found'.",
            "Correct the address; it begins with a slash, as the browser shows it.",
            "[the mug](../products/mug.md)",
        ),
        "redirect-circle": Explanation(
            "Redirects that lead back to where they began",
            "A browser would go round and give up.",
            "Let one of them lead to a page, or take it out.",
            "/a/: /b/\n/b/: /a/",
        ),
        "bad-redirect": Explanation(
            "A redirect from an address with `?` or `#`",
            "Hosts of static files do not look at that part.",
            "Write the part before it.",
            "/item?id=7: /products/mug/",
        ),
        "unknown-address": Explanation(
            "No page at this address",
            "`storegen explain` tells of pages that the shop has.",
            "Take the address from the browser.",
        ),
        "slow-text": Explanation(
            "A text that takes too long to turn into a page",
            "It opens brackets, quotes or tags many times and never closes them.",
            "Close them, or take that part out.",
        ),
    }
)
