"""Settling the documents of one kind: families in, catalog values by slug out, each remembered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from storegen.catalog.family import families
from storegen.catalog.references import Known
from storegen.catalog.reserved import reserved_problem
from storegen.catalog.texts import Surroundings
from storegen.digest import digest_text
from storegen.documents.markdown import MarkdownRenderer, RenderedText, Trust
from storegen.problems import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from storegen.catalog.family import Family
    from storegen.catalog.store import Store
    from storegen.documents.document import Document
    from storegen.documents.kinds import Kind
    from storegen.documents.read import Content
    from storegen.memo import Memo


class Named(Protocol):
    """What every settled document has."""

    @property
    def slug(self) -> str:
        """Its name in references."""

    @property
    def path(self) -> str:
        """Its document."""

    @property
    def draft(self) -> bool:
        """Whether it is unfinished."""


N = TypeVar("N", bound=Named)


@dataclass(frozen=True, slots=True)
class Settled(Generic[N]):
    """The documents of one kind.

    Attributes:
        kept: those that will be in the shop, by slug.
        known: the same with drafts and failures, to check references against.
        problems: of each document alone, and of slugs that clash.
    """

    kept: Mapping[str, N]
    known: Known
    problems: tuple[Problem, ...]


class Settler:
    """Settles documents kind by kind, with one Markdown renderer and one memo."""

    def __init__(self, content: Content, store: Store, memo: Memo, *, drafts: bool) -> None:
        """Prepare what all documents are settled in."""
        self.tags = tuple(language.tag for language in store.languages)
        self._documents = content.documents
        self._memo = memo
        self._drafts = drafts
        self._trust = Trust.TRUSTED if store.trust_html else Trust.CLEAN
        self._around = Surroundings(self.tags, frozenset(content.files), self._render)
        self._surroundings = digest_text(store.currency, self._trust, *self.tags, "files", *content.files)
        self._renderer: MarkdownRenderer | None = None

    def settle(
        self, kind: Kind, settle: Callable[[Family, Surroundings], tuple[N | None, tuple[Problem, ...]]]
    ) -> Settled[N]:
        """Settle all documents of a kind."""
        grouped, found = families(self._documents.values(), kind, self.tags)
        problems = [*found]
        settled: dict[str, N] = {}
        poisoned: set[str] = set()
        for family in grouped:
            key = (kind, family.digest, self._surroundings)
            value, found = self._memo.get(key, partial(settle, family, self._around))
            problems += found
            if value is None:
                poisoned |= {family.name, str(family.base.data.get("slug"))}
                continue
            unusable = any(problem.code == "bad-slug" for problem in found)
            clashes = self._slug_problems(kind, family, value.slug, settled)
            problems += clashes
            if unusable or clashes:
                poisoned.add(value.slug)
                continue
            settled[value.slug] = value
        kept = {slug: value for slug, value in settled.items() if self._drafts or not value.draft}
        left_out = frozenset(slug for slug in settled if slug not in kept)
        return Settled(kept, Known(str(kind), kept.keys(), left_out, frozenset(poisoned)), tuple(problems))

    def _slug_problems(self, kind: Kind, family: Family, slug: str, settled: Mapping[str, N]) -> list[Problem]:
        span = family.base.span(("slug",)) if "slug" in family.base.data else Span(family.base.path)
        slugs = [(slug, span)]
        slugs += [(str(one.data.get("slug")), one.span(("slug",))) for one in family.translations.values()]
        found = (reserved_problem(str(kind), own, self.tags, place) for own, place in slugs)
        problems = [problem for problem in found if problem]
        if slug in settled:
            first = Span(settled[slug].path)
            message = f"the slug '{slug}' already belongs to {first.path}"
            problems.append(Problem("same-slug", message, span, "give one of them another slug", related=(first,)))
        return problems

    def _render(self, document: Document, text: str, line: int) -> RenderedText:
        key = ("markdown", document.path, line, digest_text(text), self._trust)
        return self._memo.get(key, partial(self._rendered, document.path, text, line))

    def _rendered(self, path: str, text: str, line: int) -> RenderedText:
        self._renderer = self._renderer or MarkdownRenderer()
        return self._renderer.render(text, path, line, self._trust)
