"""Drafts of a whole file in, documents as text out, with names, SKUs and prices settled between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from storegen.catalog.money import TooPreciseError, minor_digits, money
from storegen.catalog.reserved import reserved_problem
from storegen.documents.slug import check_slug, slugify
from storegen.importers.body_text import BodyWriter
from storegen.importers.document_text import private_text, product_text, source_text
from storegen.problems import Severity, Span
from storegen.schema.mistakes import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from storegen.importers.draft import ProductDraft, VariantDraft
    from storegen.problems import Problem

PRODUCTS = "content/products"


@dataclass(frozen=True, slots=True)
class Arranged:
    """What becomes of one draft.

    Attributes:
        draft: as it was settled.
        slug: the name of its documents and the last part of its address.
        files: text by path below the store's folder; the product's own document is the first.
        problems: with the draft's row.
    """

    draft: ProductDraft
    slug: str
    files: Mapping[str, str]
    problems: tuple[Problem, ...]


def arrange(drafts: Sequence[ProductDraft], importer: str, currency: str) -> Iterator[Arranged]:
    """Make the documents of all drafts, in their order.

    Args:
        drafts: of one file.
        importer: its format.
        currency: of all prices.
    """
    writer = BodyWriter()
    slugs: set[str] = set()
    owners = _sku_owners(drafts)
    for draft in drafts:
        slug = _free_slug(draft, slugs)
        slugs.add(slug)
        problems = [*_price_problems(draft, currency)]
        settled = replace(draft, variants=tuple(_with_own_sku(draft, one, owners, problems) for one in draft.variants))
        body = writer.body(draft.html)
        if body is None:
            problems.append(_body_problem(draft))
        texts = {
            ".md": product_text(settled, body or ""),
            ".source.yaml": source_text(settled, importer),
            ".private.yaml": private_text(settled),
        }
        files = {f"{PRODUCTS}/{slug}{suffix}": text for suffix, text in texts.items() if text is not None}
        yield Arranged(settled, slug, files, tuple(problems))


def _free_slug(draft: ProductDraft, taken: set[str]) -> str:
    """The other shop's name for it where that can be an address here; numbered where two become the same."""
    base = draft.key
    if check_slug(base, Span("")) is not None:
        base = slugify(draft.key) or slugify(draft.title) or "product"
    slug, number = base, 1
    while slug in taken or reserved_problem("product", slug, (), Span("")) is not None:
        number += 1
        tail = f"-{number}"
        slug = slugify(base[: 80 - len(tail)]) + tail
    return slug


def _sku_owners(drafts: Sequence[ProductDraft]) -> Mapping[str, ProductDraft]:
    """Which product keeps a SKU that several have: the first that is in the shop, else the first."""
    owners: dict[str, ProductDraft] = {}
    for draft in (*(one for one in drafts if not one.draft), *(one for one in drafts if one.draft)):
        for variant in draft.variants:
            if variant.sku:
                owners.setdefault(variant.sku, draft)
    return owners


def _with_own_sku(
    draft: ProductDraft, variant: VariantDraft, owners: Mapping[str, ProductDraft], problems: list[Problem]
) -> VariantDraft:
    """The variant, without a SKU that belongs to another product; the cell is kept."""
    owner = owners.get(variant.sku or "", draft)
    if variant.sku is None or owner is draft:
        return variant
    message = f"the SKU {shown(variant.sku)} also stands on '{owner.title}', which keeps it; here it is left out"
    problems.append(
        variant.place.problem(
            "duplicate-sku",
            message,
            "give one of them another SKU; what stood here is kept in the product's .source.yaml",
            column=variant.sku_column,
            severity=Severity.WARNING,
            related=(owner.place,),
        )
    )
    return replace(variant, sku=None, unsaid={**variant.unsaid, variant.sku_column: variant.sku})


def _price_problems(draft: ProductDraft, currency: str) -> Iterator[Problem]:
    for variant in draft.variants:
        for text in filter(None, (variant.price, variant.compare_at_price)):
            try:
                money(Decimal(text), currency)
            except TooPreciseError:
                digits = minor_digits(currency)
                message = f"{text} has more decimals than {currency} has, which is {digits or 'none'}"
                hint = "storegen never rounds a price: write it exactly, or name another currency with --currency"
                yield variant.place.problem("bad-price", message, hint, column=variant.price_column)


def _body_problem(draft: ProductDraft) -> Problem:
    message = f"the description of '{draft.title}' is too long or too tangled for a page, so it was left out"
    return draft.place.problem(
        "body-left-out", message, "it is kept in the product's .source.yaml", severity=Severity.WARNING
    )
