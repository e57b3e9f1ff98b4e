"""What stands beside the pages: reviews, menus, redirects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from storegen.catalog.model.text import Phrase
    from storegen.problems import Span
    from storegen.schema.targets import Target


@dataclass(frozen=True, slots=True)
class Review:
    """What a buyer wrote, and where it comes from. Nothing in it identifies an order.

    Attributes:
        rating: out of five, canonical text: `4.5`.
        language: of the text where it was told.
    """

    product: str
    author: str
    rating: str | None
    title: str | None
    text: str
    date: datetime.date | None
    source: str | None
    source_url: str | None
    verified: bool
    reply: str | None
    digest: str


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One entry of a menu; without titles it takes its target's."""

    titles: Mapping[str, Phrase]
    target: Target | None
    span: Span
    items: tuple[MenuItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old site address and where it leads now."""

    old: str
    new: str
    span: Span
