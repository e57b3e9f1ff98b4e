"""What an importer knows of a product: text as the other shop wrote it, checked but not yet arranged as documents."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.importers.place import Place


@dataclass(frozen=True, slots=True)
class PictureDraft:
    """A picture that still lies on the other shop.

    Attributes:
        address: where, as it was written.
        alt: what it shows; empty where nobody said.
        chosen: the choices it belongs to, by option; empty for all.
    """

    address: str
    alt: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VariantDraft:
    """One row of a product that can be bought.

    Attributes:
        place: its row.
        choices: choice by option; empty where the product has no options.
        price: as it was written; the schema takes it for an amount.
        price_column: the heading of the price, for messages.
        stock: pieces; `None` where nobody counts, or nobody knows.
        backorder: whether it can still be ordered when there is none left.
        weight: with its unit: `250 g`.
        cost: what it costs the seller; never published.
        unsaid: cells that none of the above says in full, by heading, so that nothing is lost.
    """

    place: Place
    choices: Mapping[str, str]
    price: str
    price_column: str
    compare_at_price: str | None = None
    sku: str | None = None
    sku_column: str = "SKU"
    stock: int | None = None
    backorder: bool = False
    gtin: str | None = None
    weight: str | None = None
    cost: str | None = None
    unsaid: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProductDraft:
    """A product.

    Attributes:
        place: its first row.
        key: the other shop's own name for it, the last part of its address there.
        title: on one line.
        html: its text as HTML, untrusted.
        options: the names of its options, in order.
        variants: at least one; no two have the same choices.
        pictures: in order.
        unsaid: cells of the product itself that nothing here says in full, by heading.
        other_rows: the same of rows that are no variant.
    """

    place: Place
    key: str
    title: str
    variants: tuple[VariantDraft, ...]
    options: tuple[str, ...] = ()
    html: str = ""
    brand: str | None = None
    type: str | None = None
    tags: tuple[str, ...] = ()
    draft: bool = False
    seo_title: str | None = None
    seo_description: str | None = None
    pictures: tuple[PictureDraft, ...] = ()
    unsaid: Mapping[str, str] = field(default_factory=dict)
    other_rows: tuple[Mapping[str, str], ...] = ()
