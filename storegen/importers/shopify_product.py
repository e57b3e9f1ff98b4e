"""The rows of one Shopify product in, its draft out, or what keeps it from being one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from storegen.importers.draft import PictureDraft, ProductDraft, VariantDraft
from storegen.importers.shopify_options import Choices, choose, read_options
from storegen.problems import Problem, Severity, has_errors
from storegen.schema.mistakes import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from storegen.importers.shopify_row import ShopifyRow

_OF_THE_PRODUCT = (
    "handle", "title", "body", "vendor", "type", "tags", "published", "status", "option1", "option2", "option3", "gift",
    "seo_title", "seo_description",
)  # fmt: skip
_HIDDEN = frozenset({"draft", "archived"})


def draft_of(rows: Sequence[ShopifyRow]) -> Iterator[ProductDraft | Problem]:
    """Make the draft of a product.

    Args:
        rows: all rows of its handle, at least one, in order.

    Yields:
        Its problems, then the draft unless one of them is an error.
    """
    first = next((row for row in rows if row.peek("title")), rows[0])
    buyable = [row for row in rows if row.is_variant]
    options, problems = read_options(first, buyable)
    problems += [*_missing(first, buyable), *(problem for row in rows for problem in row.problems())]
    chosen = [choose(row, options) for row in buyable]
    kept = dict(_without_doubles(buyable, chosen, problems))
    yield from problems
    if not has_errors(problems):
        yield _draft(rows, first, tuple(options.values()), kept)


def _missing(first: ShopifyRow, buyable: Sequence[ShopifyRow]) -> Iterator[Problem]:
    if not first.peek("title"):
        yield first.problem("missing-title", "title", "no row of this product has its title")
    if not buyable:
        yield first.problem("missing-price", "price", "no row of this product has a price")
    for row in buyable:
        if not row.peek("price"):
            yield row.problem(
                "missing-price", "price", "there is no price", "write one into the cell, or take the row out"
            )


def _without_doubles(
    rows: Sequence[ShopifyRow], chosen: Sequence[Choices], problems: list[Problem]
) -> Iterator[tuple[ShopifyRow, Choices]]:
    """The rows that can be told apart by their choices; shoppers could never ask for the others."""
    seen: dict[tuple[str, ...], ShopifyRow] = {}
    for row, choices in zip(rows, chosen, strict=True):
        other = seen.setdefault(tuple(choices.values()), row)
        if other is row:
            yield row, choices
            continue
        words = " / ".join(choices.values()) or "no choice at all"
        message = f"{shown(words)} stands in row {other.place.row} already, so this row became no variant"
        hint = "its cells are kept in the product's .source.yaml"
        problems.append(
            row.place.problem("double-variant", message, hint, severity=Severity.WARNING, related=(other.place,))
        )


def _draft(
    rows: Sequence[ShopifyRow], first: ShopifyRow, options: tuple[str, ...], chosen: Mapping[ShopifyRow, Choices]
) -> ProductDraft:
    tags = dict.fromkeys(tag.strip() for tag in first.take_words("tags").split(","))
    pictures = _pictures(rows, chosen)
    variants = {row: _variant(row, choices) for row, choices in chosen.items()}
    _take_repeated(rows, first)
    draft = ProductDraft(
        place=first.place,
        key=first.take("handle"),
        title=first.take_words("title"),
        variants=tuple(variants.values()),
        options=options,
        html=first.take("body"),
        brand=first.take_words("vendor") or None,
        type=first.take_words("type") or None,
        tags=tuple(tag for tag in tags if tag),
        draft=first.says_no("published") or first.peek("status").casefold() in _HIDDEN,
        seo_title=first.take_words("seo_title") or None,
        seo_description=first.take_words("seo_description") or None,
        pictures=pictures,
    )
    # Only now is it known which cells nothing says.
    own = _own_cells(first, [row for row in chosen if row is not first])
    return replace(
        draft,
        variants=tuple(_with_unsaid(row, variant, own) for row, variant in variants.items()),
        unsaid=own,
        other_rows=tuple(row.unsaid() for row in rows if row not in chosen and row is not first and row.unsaid()),
    )


def _variant(row: ShopifyRow, choices: Choices) -> VariantDraft:
    price = row.take("price")
    stock = row.take_pieces("quantity") if row.peek("tracker") or not row.has_column("tracker") else None
    goes_on = row.peek("policy").casefold() == "continue" or row.says_yes("policy")
    return VariantDraft(
        place=row.place,
        choices=choices,
        price=price,
        price_column=row.column("price"),
        compare_at_price=row.take_higher_amount("compare", price),
        sku=row.take_number_text("sku") or None,
        sku_column=row.column("sku"),
        stock=stock,
        # Where nobody counts it can be had anyway.
        backorder=goes_on and stock is not None,
        gtin=row.take_gtin("barcode"),
        weight=row.take_grams("grams"),
        cost=row.take("cost") or None,
    )


def _take_repeated(rows: Sequence[ShopifyRow], first: ShopifyRow) -> None:
    """Some programs write what concerns the product into each of its rows; once is enough."""
    for row in rows:
        for meaning in _OF_THE_PRODUCT if row is not first else ():
            if row.peek(meaning) == first.peek(meaning):
                row.take(meaning)


def _own_cells(first: ShopifyRow, others: Sequence[ShopifyRow]) -> Mapping[str, str]:
    """Of the cells that were not said those that concern the product: they stand beside its title and nowhere else."""
    elsewhere = {heading for row in others for heading in row.unsaid()}
    return {heading: text for heading, text in first.unsaid().items() if heading not in elsewhere}


def _with_unsaid(row: ShopifyRow, variant: VariantDraft, own: Mapping[str, str]) -> VariantDraft:
    cells = {heading: text for heading, text in row.unsaid().items() if own.get(heading) != text}
    return replace(variant, unsaid=cells)


def _pictures(rows: Sequence[ShopifyRow], chosen: Mapping[ShopifyRow, Choices]) -> tuple[PictureDraft, ...]:
    """The product's pictures by their position, then those that only a variant has."""
    alts: dict[str, str] = {}
    placed = sorted((row for row in rows if row.peek("picture")), key=_position)
    for row in placed:
        alts.setdefault(row.take("picture"), row.take_words("alt"))
    showing: dict[str, list[ShopifyRow]] = {}
    for row in chosen:
        address = row.peek("variant_picture")
        if address:
            alts.setdefault(address, "")
            showing.setdefault(address, []).append(row)
    return tuple(
        PictureDraft(address, alt, _shown_on(showing.get(address, ()), chosen)) for address, alt in alts.items()
    )


def _position(row: ShopifyRow) -> Decimal:
    """Rows without a position keep their order behind the others."""
    return Decimal(row.take("position") or 1_000_000_000)


def _shown_on(rows: Sequence[ShopifyRow], chosen: Mapping[ShopifyRow, Choices]) -> Choices:
    """The choices that exactly these variants have; where no choices say it, the cells of the variants are kept."""
    if not rows:
        return {}
    first, *others = (chosen[row] for row in rows)
    common = {axis: choice for axis, choice in first.items() if all(each[axis] == choice for each in others)}
    fitting = [choices for choices in chosen.values() if common.items() <= choices.items()]
    if len(fitting) != len(rows):
        return {}
    for row in rows:
        row.take("variant_picture")
    return common
