"""The pipeline on one screen: a store's folder in, a frozen Site out; and the way from a Site to a published folder.

    content/* --read--> Documents --settle--> Catalog --plan(theme)--> Pages --build--> Outputs --publish--> folder

A Site is a value. A change makes a new one, which shares what did not change with the one before; nothing in a Site
is ever brought up to date.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from storegen.assets.media import look_at
from storegen.catalog.resolve import resolve, resolve_store
from storegen.checkout.check import check_channels
from storegen.checkout.closed import closed_hosts
from storegen.checkout.lock import read_lock
from storegen.checkout.registry import channel_adapters
from storegen.checkout.secrets import check_secrets, with_secrets
from storegen.clock import day_of
from storegen.documents.read import Content, read_content, reread
from storegen.memo import Memo
from storegen.pages.inputs import Inputs, memberships
from storegen.pages.plan import plan
from storegen.pages.privacy import private_pictures
from storegen.pages.wanted import wanted_pictures
from storegen.problems import Problem, has_errors, in_reading_order
from storegen.rendering.shop import Shop
from storegen.theming.links import LinkStyle
from storegen.theming.read import read_theme

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection
    from pathlib import Path

    from storegen.catalog.store import Store
    from storegen.pages.page import Page

CACHE = ".storegen"


@dataclass(frozen=True, slots=True)
class Wish:
    """How a Site is wanted.

    Attributes:
        as_of: the day that decides sales and announcements; `None` for the environment's `SOURCE_DATE_EPOCH` or today.
        base_url: takes the place of store.yaml's `domain`.
        portable: whether links name their files, for `file://`.
        drafts: whether unfinished documents are there, as in the preview.
    """

    as_of: datetime.date | None = None
    base_url: str | None = None
    portable: bool = False
    drafts: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a store's folder says, at one moment.

    Attributes:
        root: the store's folder.
        shop: `None` where store.yaml or the theme has errors.
        problems: all of them, in reading order.
    """

    root: Path
    wish: Wish
    content: Content
    shop: Shop | None
    problems: tuple[Problem, ...]
    memo: Memo = field(repr=False, compare=False)

    @property
    def is_sound(self) -> bool:
        """Whether it can be published."""
        return self.shop is not None and not has_errors(self.problems)

    def page(self, address: str) -> Page | None:
        """The page at a site address."""
        return self.shop.plan.pages.get(address) if self.shop else None


def open_site(root: Path, wish: Wish | None = None) -> Site:
    """Read a store's folder.

    Args:
        root: the folder that holds `content/`.
        wish: how the Site is wanted.
    """
    return _made(root, wish or Wish(), read_content(root, {}), Memo())


def reopen(site: Site, paths: Collection[str] | None = None) -> Site:
    """Make the Site that follows a change.

    Args:
        site: the one before; it stays as it is.
        paths: store-relative paths that changed; `None` when nobody knows which.
    """
    documents = site.content.documents
    content = read_content(site.root, documents) if paths is None else reread(site.content, site.root, paths)
    return _made(site.root, site.wish, content, Memo(site.memo))


def _made(root: Path, wish: Wish, content: Content, memo: Memo) -> Site:
    problems = [*content.all_problems()]
    store, found = resolve_store(content)
    problems += found
    shop = None
    if store is not None:
        shop, found = _shop(root, wish, content, store, memo)
        problems += found
    memo.settle()
    return Site(root, wish, content, shop, in_reading_order(problems), memo)


def _shop(
    root: Path, wish: Wish, content: Content, store: Store, memo: Memo
) -> tuple[Shop | None, tuple[Problem, ...]]:
    as_of = wish.as_of or day_of(store.timezone)
    catalog, problems = resolve(content, store, as_of, memo, drafts=wish.drafts)
    adapters = channel_adapters()
    problems += tuple(check_secrets(store.channels, adapters, os.environ, as_of))
    # Only from here on: what is made of documents alone must not depend on the environment.
    channels = with_secrets(store.channels, adapters, os.environ)
    catalog = replace(catalog, store=replace(catalog.store, channels=channels))
    theme, found = read_theme(root, store.theme, store.theme_span)
    lock, damage = read_lock(root)
    problems += (*check_channels(catalog, adapters, as_of, memo, lock), *found, *damage)
    if theme is None:
        return None, problems
    pictures = look_at(root, wanted_pictures(catalog, theme), root / CACHE)
    base_url = wish.base_url.rstrip("/") if wish.base_url else store.domain
    closed = closed_hosts(store.channels, adapters, as_of, store.domain)
    inputs = Inputs(
        catalog, theme, pictures.found, adapters, memberships(catalog), as_of, base_url, wish.portable, closed
    )
    planned = plan(inputs)
    problems += (*pictures.problems, *private_pictures(store, pictures.found), *planned.problems)
    style = LinkStyle(wish.portable, urlsplit(base_url or "").path.rstrip("/"))
    return Shop(catalog, theme, pictures.found, planned, style), problems
