"""A document with its translations: documents in, one family per name out, with those that belong nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.digest import digest_text
from storegen.documents.kinds import Kind
from storegen.documents.slug import check_slug
from storegen.problems import Problem, Span
from storegen.schema.check import check_any
from storegen.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from storegen.documents.document import Document

_SINGLE = frozenset({Kind.STORE, Kind.MENUS, Kind.REDIRECTS})


@dataclass(frozen=True, slots=True)
class Family:
    """A document and its translations.

    Attributes:
        name: the file's name, which is the slug unless another is given.
        translations: by the store's language tag.
    """

    name: str
    base: Document
    translations: Mapping[str, Document]

    @property
    def paths(self) -> tuple[str, ...]:
        """Of the document and its translations."""
        return (self.base.path, *(document.path for document in self.translations.values()))

    @property
    def digest(self) -> str:
        """Of everything in it."""
        others = (part for tag, one in self.translations.items() for part in (tag, one.path, one.digest))
        return digest_text(self.base.path, self.base.digest, *others)


def families(
    documents: Iterable[Document], kind: Kind, tags: Sequence[str]
) -> tuple[tuple[Family, ...], tuple[Problem, ...]]:
    """Bring the documents of a kind together.

    Args:
        tags: the store's languages, the default one first.
    """
    bases: dict[str, Document] = {}
    translations: dict[str, dict[str, Document]] = {}
    problems: list[Problem] = []
    known = {tag.lower(): tag for tag in tags}
    for document in documents:
        if document.kind is not kind:
            continue
        if document.language is None:
            first = bases.setdefault(document.name, document)
            if first is not document:
                problems.append(_twice(document, first))
            continue
        tag = known.get(document.language.lower())
        if tag is None:
            problems.append(_unknown_language(document, tags))
        elif tag == tags[0]:
            problems.append(_default_language(document, tags[0]))
        else:
            translations.setdefault(document.name, {})[tag] = document
    problems += [
        _orphan(document, bases)
        for name, found in translations.items()
        if name not in bases
        for document in found.values()
    ]
    found = tuple(Family(name, base, translations.get(name, {})) for name, base in sorted(bases.items()))
    return found, tuple(problems)


def single_files(documents: Iterable[Document]) -> Iterator[Problem]:
    """Problems of files that are there once and have no translations: store.yaml, menus.yaml, redirects.yaml."""
    first: dict[Kind, Document] = {}
    for document in documents:
        if document.kind not in _SINGLE:
            continue
        if document.language is not None:
            yield from check_any(document).problems
        elif first.setdefault(document.kind, document) is not document:
            yield _twice(document, first[document.kind])


def slug_of(family: Family, typed: str | None) -> tuple[str, tuple[Problem, ...]]:
    """The slug of a document: the one it gives, else its file's name, which must be able to stand in an address."""
    if typed is not None:
        return typed, ()
    problem = check_slug(family.name, Span(family.base.path))
    return family.name, (problem,) if problem else ()


def _twice(document: Document, first: Document) -> Problem:
    message = f"'{document.name}' is already described by {first.path}"
    return Problem(
        "same-name", message, Span(document.path), "rename one of them, or delete it", related=(Span(first.path),)
    )


def _unknown_language(document: Document, tags: Sequence[str]) -> Problem:
    language = document.language or ""
    near = nearest(language, tags)
    hint = f"did you mean '{near}'?" if near else f"add {language} to 'languages' in store.yaml, or delete this file"
    return Problem("unknown-language", f"the shop is not in the language '{language}'", Span(document.path), hint)


def _default_language(document: Document, tag: str) -> Problem:
    message = f"{tag} is the shop's first language: its words stand in {document.name} itself"
    return Problem("needless-translation", message, Span(document.path), "move them there and delete this file")


def _orphan(document: Document, bases: Mapping[str, Document]) -> Problem:
    message = f"this translates '{document.name}', which does not exist"
    near = nearest(document.name, bases)
    hint = f"did you mean '{near}'? Then rename this file" if near else "write the original first, or delete this file"
    return Problem("orphan-translation", message, Span(document.path), hint)
