"""Texts that know which language they are in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storegen.problems import Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and the language it is in, which is the default language's where a translation is missing."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class RichText:
    """A rendered Markdown text.

    Attributes:
        html: clean HTML; links in it are the seller's, addresses from `/` are the site's.
        language: the language it is really in.
        plain: its first characters without markup, for descriptions and feeds.
        links: what it links to below the shop's own address, as typed, with the place where each stands.
        pictures: store-relative paths of its pictures, likewise; they are the `src` of its images.
    """

    html: str
    language: str
    plain: str = ""
    links: tuple[tuple[str, Span], ...] = ()
    pictures: tuple[tuple[str, Span], ...] = ()
