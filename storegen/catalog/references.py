"""References between documents: every product and target in, problems of names that lead to nothing out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.problems import Problem, Severity, Span
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import Product
    from storegen.documents.document import Document
    from storegen.schema.targets import Target


@dataclass(frozen=True, slots=True)
class Known:
    """Slugs of one kind of document.

    Attributes:
        there: those that will be in the shop.
        drafts: those that will not, because they are not finished.
        poisoned: those with errors; naming them causes no further problem.
    """

    kind: str
    there: AbstractSet[str]
    drafts: AbstractSet[str]
    poisoned: AbstractSet[str]

    def check(self, slug: str, span: Span) -> Problem | None:
        """The problem of naming something that will not be there."""
        if slug in self.there or slug in self.poisoned:
            return None
        if slug in self.drafts:
            message = f"the {self.kind} '{slug}' is a draft, so it is left out here"
            return Problem("names-draft", message, span, "finish it, or take it out here", Severity.WARNING)
        hint = suggest(slug, self.there) or f"a {self.kind}'s slug is the name of its file, without the ending"
        return Problem("unknown-reference", f"there is no {self.kind} '{slug}'", span, hint)


def product_references(
    products: Iterable[Product], documents: Mapping[str, Document], known: Mapping[str, Known]
) -> Iterator[Problem]:
    """What products say of other products and of collections."""
    for product in products:
        document = documents[product.path]
        named = [
            *((("collections", place), "collection", slug) for place, slug in enumerate(product.collections)),
            *((("related", place), "product", slug) for place, slug in enumerate(product.related)),
            *((("bundle", place), "product", part.slug) for place, part in enumerate(product.bundle)),
        ]
        for loc, kind, slug in named:
            if loc[0] == "bundle" and slug == product.slug:
                message = "this bundle contains itself"
                yield Problem("bundle-circle", message, document.span(loc), "name the products inside of it")
                continue
            problem = known[kind].check(slug, document.span(loc))
            if problem:
                yield problem


def target_problem(target: Target, span: Span, known: Mapping[str, Known]) -> Problem | None:
    """The problem of a menu entry or announcement that leads to a document which will not be there."""
    return known[target.kind].check(target.value, span) if target.kind in known else None


def sku_problems(products: Iterable[Product], documents: Mapping[str, Document]) -> Iterator[Problem]:
    """One SKU on two products, which order lists and feeds could not tell apart."""
    first: dict[str, tuple[str, Span]] = {}
    for product in products:
        document = documents[product.path]
        for place, variant in enumerate(product.variants):
            if variant.sku is None:
                continue
            here = sku_span(document, place)
            owner, span = first.setdefault(variant.sku, (product.slug, here))
            if owner != product.slug:
                message = f"the SKU {variant.sku} also stands on the product '{owner}'"
                yield Problem("duplicate-sku", message, here, "give one of them another SKU", related=(span,))


def sku_span(document: Document, place: int) -> Span:
    """Where the SKU of a product's variant stands."""
    return document.span(("variants", place, "sku") if document.data.get("variants") else ("sku",))
