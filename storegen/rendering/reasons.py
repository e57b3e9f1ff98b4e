"""Why a page is rendered or reused: what is on record and what is true today in, a reason in words out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storegen.rendering.records import Record
    from storegen.theming.theme import Lookup, Theme

_KINDS = {"template": "the template", "asset": "the asset", "string": "the string"}


@dataclass(frozen=True, slots=True)
class Reason:
    """Whether a page is reused, and why."""

    reused: bool
    words: str


def compare(theme: Theme, known: Record | None, key: str, view_digest: str) -> Reason:
    """Compare a page with its record."""
    if known is None:
        return Reason(reused=False, words="no earlier build of it is on record")
    if known.view != view_digest:
        return Reason(reused=False, words="its own content changed")
    if known.key != key:
        return Reason(
            reused=False,
            words="something that all pages share changed: the shop, its menus, the options of the build or storegen",
        )
    for lookup, before in known.trace:
        now = theme.digest_of(lookup)
        if now != before:
            return Reason(reused=False, words=_lookup_words(lookup, before, now))
    return Reason(reused=True, words="neither its content nor anything it looks up in the theme changed")


def _lookup_words(lookup: Lookup, before: str | None, now: str | None) -> str:
    kind, name = lookup
    what = "appeared" if before is None else "is gone" if now is None else "changed"
    return f"{_KINDS[kind]} {name} {what}"
