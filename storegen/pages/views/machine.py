"""The content of pages that machines read: sitemap, robots, feed, redirects, headers, files for providers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One address for search engines: all absolute; `alternates` are (language tag, address)."""

    address: str
    modified: str | None
    alternates: tuple[tuple[str, str], ...]
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SitemapView:
    """All addresses meant for search engines."""

    entries: tuple[SitemapEntry, ...]


@dataclass(frozen=True, slots=True)
class RobotsView:
    """What crawlers may do; `sitemap` is absolute or absent without a domain."""

    sitemap: str | None


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One post in the Atom feed; addresses are absolute, `updated` is RFC 3339, `language` is its title's."""

    id: str
    address: str
    language: str
    title: str
    updated: str
    published: str
    author: str | None
    summary: str | None
    html: str | None


@dataclass(frozen=True, slots=True)
class FeedView:
    """The Atom feed of the posts in one language."""

    id: str
    title: str
    subtitle: str
    address: str
    home: str
    updated: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class RedirectView:
    """A page that leads on: `target` is a site address or absolute."""

    target: str


@dataclass(frozen=True, slots=True)
class RedirectsView:
    """The `_redirects` file of hosts that read one: (old, new) site addresses."""

    rules: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HeadersView:
    """The `_headers` file of hosts that read one.

    Attributes:
        rules: (path pattern, its headers as (name, value)).
    """

    rules: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class ProviderFileView:
    """A file that a channel's provider reads: its whole text, in whatever format the provider asks for."""

    text: str
