"""What views are made from: the catalog, the theme, the pictures and the as-of day, in one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from storegen.assets.media import Picture
    from storegen.catalog.catalog import Catalog
    from storegen.checkout.contract import Channel
    from storegen.theming.theme import Theme


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that planning may look at.

    Attributes:
        pictures: by store-relative path; a picture that is missing or broken is absent, and was reported.
        channels: adapters by name.
        memberships: product slug -> slugs of the listed collections it is in, in the collections' order.
        as_of: the day that decides sales and announcements.
        base_url: beginning of absolute addresses, without a slash at the end; `None` without a domain.
        portable: whether the shop is to open from a USB stick.
        closed: hosts of the channels that are closed; nothing in the shop leads there.
    """

    catalog: Catalog
    theme: Theme
    pictures: Mapping[str, Picture]
    channels: Mapping[str, Channel]
    memberships: Mapping[str, tuple[str, ...]]
    as_of: datetime.date
    base_url: str | None
    portable: bool = False
    closed: frozenset[str] = frozenset()

    def absolute(self, address: str) -> str | None:
        """The complete form of a site address, percent-encoded; `None` without a domain."""
        return None if self.base_url is None else self.base_url + quote(address, safe="/#?=&%:;,@+~")

    def has_feed(self) -> bool:
        """Whether there is a feed of the posts: the ids in one are complete addresses, so it takes a domain."""
        return self.base_url is not None and bool(self.catalog.listed_posts())


def memberships(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """Product slug -> slugs of the listed collections it is in, in the collections' order."""
    found: dict[str, list[str]] = {}
    for collection in catalog.collections.values():
        if not collection.unlisted:
            for member in collection.members:
                found.setdefault(member, []).append(collection.slug)
    return {slug: tuple(names) for slug, names in found.items()}
